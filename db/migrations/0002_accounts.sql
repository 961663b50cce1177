-- Accounts: who can sign in, and where they are signed in. The first five tables are better-auth's, their columns named our way
-- (src/store/accounts/auth.ts ties the names); the others are ours. No name and no address of a person stands here: an account is an id,
-- and concord.person says whose it is.

create schema account;
grant usage on schema account to concord_app;

create table account."user" (
  id text primary key,
  name text not null,
  -- <id>@account.invalid: people sign in with the address in concord.person, which may change.
  email text not null unique,
  email_verified boolean not null,
  image text,
  two_factor_enabled boolean default false,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);

create table account.session (
  id text primary key,
  user_id text not null references account."user" on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  -- Ours: by our own clock, since when and until when somebody was at the computer; when they left it to a colleague; and how often a
  -- PIN was tried since the last right one.
  opened_at timestamptz,
  seen_at timestamptz,
  away_at timestamptz,
  wrong_pins int default 0
);
create index session_of_user on account.session (user_id);

create table account.account (
  id text primary key,
  user_id text not null references account."user" on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  -- argon2id, in PHC form
  password text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null
);
create index account_of_user on account.account (user_id);

create table account.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
create index verification_identifier on account.verification (identifier);

-- Secret and recovery codes are encrypted by a key outside the database.
create table account.two_factor (
  id text primary key,
  user_id text not null references account."user" on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count int default 0,
  locked_until timestamptz
);
create index two_factor_of_user on account.two_factor (user_id);
create index two_factor_secret on account.two_factor (secret);

-- For the quick switch at a shared desk: six digits, argon2id under a key outside the database.
create table account.pin (
  user_id text primary key references account."user" on delete cascade,
  hash text not null,
  set_at timestamptz not null
);

-- A link to choose a first password, or a new one. Of the link only a hash is kept.
create table account.invitation (
  library_id int not null,
  hash bytea not null,
  person_id int not null,
  -- null: by the set-up
  invited_by int,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (library_id, hash)
);
create index invitation_person on account.invitation (library_id, person_id);

-- The one-time link with which a library is set up: one at a time.
create table account.setup_link (
  library_id int primary key,
  hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Wrong passwords by keyed hash of address and account: slowed, never locked out.
create table account.tries (
  library_id int not null,
  hash bytea not null,
  count int not null,
  last_at timestamptz not null,
  next_at timestamptz not null,
  right_at timestamptz,
  primary key (library_id, hash)
);
create index tries_last on account.tries (library_id, last_at);

grant select, insert, update, delete on all tables in schema account to concord_app;
