-- When the clock fires an order that is wanted for later; null where nothing waits for its time.
alter table orders add column fire_at timestamp(3) with time zone;
create index orders_fire_at on orders (fire_at);
