-- The audit log: each entry as the text that was hashed, with the hash of the entry before it.
create table audit (
  n bigint primary key,
  entry character varying not null,
  hash varchar(64) not null
);
