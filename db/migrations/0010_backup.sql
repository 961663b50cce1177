-- What the accounts' keys are derived from, once the master key was changed: passwords are hashed under the first one, and can't be hashed again
-- without the people who know them. Wrapped by the master key of today; no row, and it is the master key itself.
create table account.seed (
  library_id int primary key,
  wrapped bytea not null
);
grant select, insert, update on account.seed to concord_app;
