-- What was changed that is no fact of the floor, such as devices and people, in the order of commits
-- and as the journal has it. `after_seq` is the last fact before it.
create table kept_log (
  n bigint primary key,
  after_seq bigint not null,
  at timestamp(3) with time zone not null,
  line character varying not null
);
create index kept_log_after on kept_log (after_seq);

-- From which fact on the log has no gap. It has one only where a store and its journal were damaged both.
alter table store add column whole_from bigint default 1 not null;
