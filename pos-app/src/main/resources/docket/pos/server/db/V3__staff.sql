-- The people who work here. Of a PIN only its Argon2id is kept; somebody who left stays, so that it
-- is known who it was. `sample_pin`: it is the one that the sample gave them.
create table person (
  id uuid primary key,
  name varchar(120) not null,
  role varchar(16) not null,
  pin varchar(200) not null,
  sample_pin boolean not null,
  added_at timestamp(3) with time zone not null,
  left_at timestamp(3) with time zone
);

-- Who is signed in where. The device is not referred to: the server's own window is no row.
create table staff_session (
  id uuid primary key,
  person_id uuid not null references person (id),
  device_id uuid not null,
  begun_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  constraint staff_session_device unique (device_id)
);

-- Wrong PINs in a row, of a person and on a device.
create table pin_tries (
  subject varchar(64) primary key,
  wrong integer not null,
  locked_until timestamp(3) with time zone
);

-- What somebody allowed. It counts once: for the request that it is used for, which may come again.
create table approval (
  token_hash varchar(43) primary key,
  device_id uuid not null,
  approver_id uuid not null references person (id),
  permission varchar(40) not null,
  expires_at timestamp(3) with time zone not null,
  used_for varchar(64)
);
create index approval_expires on approval (expires_at);

-- The shop as it was set up; until then the settings say what it is.
create table shop (
  id integer primary key check (id = 1),
  state character varying not null
);
