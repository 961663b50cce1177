-- Unfinished forms: sealed, for a day, found only by who holds the draft's id (kept as a keyed hash).
create table concord.draft (
  library_id int not null,
  hash bytea not null,
  sealed bytea not null,
  expires_at timestamptz(3) not null,
  primary key (library_id, hash)
);
create index draft_expires on concord.draft (library_id, expires_at);
alter table concord.draft enable row level security;

create function concord.keep_draft(of bytea, bytes bytea, until timestamptz) returns void language sql volatile security definer set search_path = '' as $$
  insert into concord.draft (library_id, hash, sealed, expires_at) values (concord.lib(), of, bytes, until)
  on conflict (library_id, hash) do update set sealed = excluded.sealed, expires_at = excluded.expires_at $$;
create function concord.read_draft(of bytea, at timestamptz) returns bytea language sql stable security definer set search_path = '' as $$
  select d.sealed from concord.draft d where d.library_id = concord.lib() and d.hash = of and d.expires_at > at $$;
-- Drops one draft, and every one that is past its day.
create function concord.drop_draft(of bytea, at timestamptz) returns void language sql volatile security definer set search_path = '' as $$
  delete from concord.draft d where d.library_id = concord.lib() and (d.hash = of or d.expires_at <= at) $$;
revoke execute on function concord.keep_draft(bytea, bytea, timestamptz), concord.read_draft(bytea, timestamptz), concord.drop_draft(bytea, timestamptz) from public;
grant execute on function concord.keep_draft(bytea, bytea, timestamptz), concord.read_draft(bytea, timestamptz), concord.drop_draft(bytea, timestamptz) to concord_app;
