-- The hash of the token that a device goes over to. Its first use puts it in the place of the old
-- one; until then the old one is good, so that an answer that is lost locks nobody out.
alter table device add column next_token_hash varchar(43);
alter table device add constraint device_next_token unique (next_token_hash);
