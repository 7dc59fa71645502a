-- How a display looks, sounds and reacts, as JSON; null: as usual.
alter table device add column display character varying;
