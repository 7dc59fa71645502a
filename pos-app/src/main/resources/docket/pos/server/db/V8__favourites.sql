-- The orders of a part of a day, for what is sold most then.
create index orders_placed on orders (placed_at);
