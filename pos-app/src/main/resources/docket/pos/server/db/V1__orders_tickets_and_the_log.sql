-- The store itself: one row. A station that comes back tells the id of the life that it knows, so
-- that it is not told the facts of another after it. Whoever restores a backup gives a new one.
create table store (
  id integer primary key check (id = 1),
  life uuid not null
);
insert into store (id, life) values (1, random_uuid());

-- The facts, in the order of commits, each with the command that made it, so that a retry gets the
-- first answer. `frame` is the text that the feed sends.
create table event_log (
  seq bigint primary key,
  at timestamp(3) with time zone not null,
  type varchar(40) not null,
  command_id uuid not null,
  fingerprint varchar(64) not null,
  frame character varying not null,
  constraint event_log_command unique (command_id)
);

-- An order: what is searched as columns, all of it as JSON.
create table orders (
  id uuid primary key,
  business_day date not null,
  day_number integer not null,
  status varchar(16) not null,
  placed_at timestamp(3) with time zone not null,
  version integer not null,
  state character varying not null
);
-- Falling, so that the day's last number is the first entry.
create unique index orders_number on orders (business_day desc, day_number desc);
create index orders_status on orders (status, placed_at);

-- The ticket of an order at a station. `waiting_since` is null once nothing is left to do.
create table ticket (
  id uuid primary key,
  order_id uuid not null references orders (id),
  station_id varchar(64) not null,
  waiting_since timestamp(3) with time zone,
  bumped_at timestamp(3) with time zone,
  version integer not null,
  state character varying not null
);
create index ticket_order on ticket (order_id);
create index ticket_waiting on ticket (waiting_since);
create index ticket_bumped on ticket (bumped_at);

-- The menu: one row, all of it as JSON, and one row for each item's latest state.
create table menu (
  id integer primary key check (id = 1),
  state character varying not null
);
create table menu_item (
  id varchar(64) primary key,
  position integer not null,
  version integer not null,
  state character varying not null
);
