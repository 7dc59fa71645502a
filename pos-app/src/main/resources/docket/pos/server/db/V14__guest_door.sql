-- Whether the owner opened the door for guests' screens; without the row it is closed.
create table guest_door (
  id integer primary key,
  is_open boolean not null
);
