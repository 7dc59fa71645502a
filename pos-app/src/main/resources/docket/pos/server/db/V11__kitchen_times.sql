-- A row for each line that a station made. `is_back`: it was recalled and is not done again yet.
create table kitchen_time (
  line_id uuid not null,
  station_id varchar(64) not null,
  item_id varchar(64) not null,
  name varchar(1000) not null,
  business_day date not null,
  fired_hour integer not null,
  fired_at timestamp(3) with time zone not null,
  started_at timestamp(3) with time zone,
  done_at timestamp(3) with time zone not null,
  served_at timestamp(3) with time zone,
  recalls integer not null,
  is_back boolean not null,
  is_remake boolean not null,
  primary key (line_id, station_id)
);
create index kitchen_time_day on kitchen_time (business_day, fired_at);

-- As long as there is a row: the tickets after this one are from before times were counted, and are
-- still to be taken over.
create table kitchen_time_history (
  id integer primary key check (id = 1),
  after_ticket uuid
);
insert into kitchen_time_history (id) select 1 where exists (select 1 from ticket);
