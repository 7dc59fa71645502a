-- Messages between the counters and the kitchen, of the business day: what is searched as columns,
-- all of it as JSON.
create table message (
  id uuid primary key,
  sender varchar(120) not null,
  business_day date not null,
  sent_at timestamp(3) with time zone not null,
  is_seen boolean not null,
  state character varying not null
);
create index message_day on message (business_day, is_seen);
