-- The register (standard 5): requests for records, for documents, disposals: each entry a stream of a noun of its own, rare beside cases,
-- and all listed in one table. What stands in it are facts; words and identities of an entry are contents like any other.

create table concord.register_item (
  library_id int not null,
  stream_id uuid not null,
  noun text not null,
  reference text not null,
  status text not null,
  -- what sort of entry it is within its noun, and how it came out: codes
  sort text not null,
  outcome text,
  opened_by int,
  due_at timestamptz(3),
  opened_at timestamptz(3) not null,
  touched_at timestamptz(3) not null,
  closed_at timestamptz(3),
  primary key (library_id, stream_id)
) with (fillfactor = 85);
create unique index register_reference on concord.register_item (library_id, reference);
create index register_noun on concord.register_item (library_id, noun, opened_at desc);
grant select, insert, update on concord.register_item to concord_app;
alter table concord.register_item enable row level security;

-- The entries this person may see: the Director, the custodian of records and a designee on their days all of them; whoever logged one, that
-- one. A set computed once a query, and only when a row is none of a case's: reading cases pays nothing for it.
create function concord.my_register() returns setof uuid language plpgsql stable security definer set search_path = '' as $$ begin
  if concord.principal() <> 'person' then return; end if;
  if (concord.roles() & 144) <> 0 or (concord.roles() & 8) <> 0 and exists (select from concord.designation d
      where d.library_id = concord.lib() and d.person_id = concord.me() and concord.today() between d.from_on and d.until_on) then
    return query select i.stream_id from concord.register_item i where i.library_id = concord.lib();
  else
    return query select i.stream_id from concord.register_item i where i.library_id = concord.lib() and i.opened_by = concord.me();
  end if;
end $$;
revoke execute on function concord.my_register() from public;
grant execute on function concord.my_register() to concord_app;

create policy person_sees on concord.register_item for select using (
  library_id = concord.lib() and concord.principal() = 'person' and stream_id in (select concord.my_register()));
create policy system_sees on concord.register_item for select using (
  library_id = concord.lib() and concord.principal() in ('job', 'verifier'));
create policy writes on concord.register_item for insert with check (library_id = concord.lib());
create policy changes on concord.register_item for update using (library_id = concord.lib()) with check (library_id = concord.lib());

-- Named before the policies of cases (reads, sees): PostgreSQL tries a table's policies in the order of their names, the last one first, and
-- cases are read a thousand times as often.
create policy keepers_see on concord.stream for select using (
  library_id = concord.lib() and concord.principal() = 'person' and stream_id in (select concord.my_register()));
create policy keepers_see on concord.event for select using (
  library_id = concord.lib() and concord.principal() = 'person' and stream_id in (select concord.my_register()));
create policy keepers_see on concord.stream_key for select using (
  library_id = concord.lib() and concord.principal() = 'person' and stream_id in (select concord.my_register()));
create policy keepers_read on concord.content for select using (
  library_id = concord.lib() and concord.principal() = 'person' and stream_id in (select concord.my_register()));
