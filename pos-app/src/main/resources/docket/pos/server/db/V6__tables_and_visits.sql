-- Where the tables stand: one row, all of it as JSON.
create table floor_plan (
  id integer primary key check (id = 1),
  state character varying not null
);

-- Guests at a table: what is searched as columns, all of it as JSON. `cleaned_at` is null as long as
-- the table is not free.
create table visit (
  id uuid primary key,
  table_label varchar(64) not null,
  business_day date not null,
  opened_at timestamp(3) with time zone not null,
  cleaned_at timestamp(3) with time zone,
  version integer not null,
  state character varying not null
);
create index visit_current on visit (cleaned_at, table_label);
create index visit_history on visit (business_day, opened_at);

-- The visit that an order is one of.
alter table orders add column visit_id uuid;
create index orders_visit on orders (visit_id);
