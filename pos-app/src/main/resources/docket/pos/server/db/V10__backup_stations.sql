-- The station that has a ticket as well, since its own gave no receipt; null where none has.
alter table ticket add column backup_at varchar(64);
