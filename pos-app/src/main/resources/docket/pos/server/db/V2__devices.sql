-- The devices that were let in. Of its token only the hash is kept; one that was shut out stays,
-- so that it is known who it was.
create table device (
  id uuid primary key,
  name varchar(120) not null,
  role varchar(16) not null,
  station_id varchar(64),
  kind varchar(16) not null,
  token_hash varchar(43) not null,
  added_at timestamp(3) with time zone not null,
  revoked_at timestamp(3) with time zone,
  last_seen_at timestamp(3) with time zone,
  address varchar(64),
  version varchar(40),
  constraint device_token unique (token_hash)
);
