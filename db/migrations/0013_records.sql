-- Records (standard 5; Local Records Act, 50 ILCS 205/7): retention series, and the one way in which a matter's key and words ever go.

create table concord.series (
  library_id int not null references concord.library,
  series_id int not null,
  version int not null,
  name text not null,
  application text not null,
  trigger text not null check (trigger in ('closed', 'decided', 'opened')),
  period int not null check (period > 0),
  unit text not null check (unit in ('years', 'months')),
  -- bits of domain/case/terms.ts; null: all of them
  kinds int,
  endings int,
  retired boolean not null,
  primary key (library_id, series_id)
);
grant select, insert, update on concord.series to concord_app;
alter table concord.series enable row level security;

-- Who keeps records: the Director (16) and the custodian of records (128).
create function concord.keeps_records() returns boolean language sql stable as $$
  select concord.principal() = 'job' or concord.principal() = 'person' and concord.roles() & (16 | 128) <> 0 $$;
create policy keepers_read on concord.series for select using (
  library_id = concord.lib() and concord.principal() in ('person', 'job'));
create policy keepers_add on concord.series for insert with check (library_id = concord.lib() and concord.keeps_records());
create policy keepers_change on concord.series for update
  using (library_id = concord.lib() and concord.keeps_records()) with check (library_id = concord.lib() and concord.keeps_records());
create policy keepers_add on concord.history for insert with check (
  library_id = concord.lib() and what = 'series' and concord.keeps_records());
create policy keepers_read on concord.history for select using (
  library_id = concord.lib() and what = 'series' and concord.keeps_records());

-- An entry about a matter that somebody is walled off from is not there for them either.
create or replace function concord.my_register() returns setof uuid language plpgsql stable security definer set search_path = '' as $$ begin
  if concord.principal() <> 'person' then return; end if;
  if (concord.roles() & 144) <> 0 or (concord.roles() & 8) <> 0 and exists (select from concord.designation d
      where d.library_id = concord.lib() and d.person_id = concord.me() and concord.today() between d.from_on and d.until_on) then
    return query select i.stream_id from concord.register_item i where i.library_id = concord.lib()
      and i.stream_id not in (select w.stream_id from concord.my_wall w);
  else
    return query select i.stream_id from concord.register_item i where i.library_id = concord.lib() and i.opened_by = concord.me()
      and i.stream_id not in (select w.stream_id from concord.my_wall w);
  end if;
end $$;

-- Is this matter under a hold, disposed of under this series, on this day? As domain/records/hold.ts says it, from the ledger itself.
create function concord.held(matter uuid, series int, on_day date) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from concord.register_item i
    join concord.event e on e.library_id = i.library_id and e.stream_id = i.stream_id and e.type = 'HoldRaised'
    where i.library_id = concord.lib() and i.noun = 'hold'
      and not exists (select from concord.event l where l.library_id = i.library_id and l.stream_id = i.stream_id and l.type = 'HoldLifted')
      and coalesce((e.data ->> 'untilOn')::date >= on_day, true)
      and case e.data -> 'over' ->> 'what' when 'everything' then true
        when 'series' then (e.data -> 'over' ->> 'seriesId')::int = series
        when 'matter' then (e.data -> 'over' ->> 'streamId')::uuid = matter else true end) $$;
revoke execute on function concord.held(uuid, int, date) from public;

-- Takes away what opens a matter and what finds it: its key, its sealed words and files, its tokens, hashes of contacts and of Message-IDs, and
-- its raw mail with the key of each. The facts stay, and the hash of the receipt code, so that the patron is told. The serving role has no
-- right to delete any of it but by this function, which asks the ledger itself: a proposal that names the matter and from which it was not
-- taken out; authority; an order and a confirmation by two different people who keep records; no hold; and that the matter is closed.
create function concord.dispose(disposal uuid, matter uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  lib int := concord.lib();
  series int;
  ordered int;
  confirmed int;
begin
  if concord.principal() <> 'job' then raise exception using errcode = 'CD001', message = 'NotAKeeper'; end if;
  select (e.data ->> 'seriesId')::int into series from concord.event e
    where e.library_id = lib and e.stream_id = disposal and e.type = 'DisposalProposed'
      and e.data -> 'matters' @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', matter));
  if series is null or exists (select from concord.event e where e.library_id = lib and e.stream_id = disposal
      and (e.type = 'MatterTakenOut' and (e.data ->> 'matter')::uuid = matter or e.type in ('DisposalWithdrawn', 'DisposalDone'))) then
    raise exception using errcode = 'CD001', message = 'NotInThisDisposal';
  end if;
  if not exists (select from concord.event e where e.library_id = lib and e.stream_id = disposal and e.type = 'AuthorityRecorded'
      and coalesce(e.data ->> 'certificate', '') <> '') then
    raise exception using errcode = 'CD001', message = 'AuthorityMissing';
  end if;
  select (e.data ->> 'by')::int into ordered from concord.event e join concord.person p on p.library_id = lib and p.person_id = (e.data ->> 'by')::int
    where e.library_id = lib and e.stream_id = disposal and e.type = 'DisposalOrdered' and p.roles & (16 | 128) <> 0;
  select (e.data ->> 'by')::int into confirmed from concord.event e join concord.person p on p.library_id = lib and p.person_id = (e.data ->> 'by')::int
    where e.library_id = lib and e.stream_id = disposal and e.type = 'DisposalConfirmed' and p.roles & (16 | 128) <> 0;
  if ordered is null or confirmed is null then raise exception using errcode = 'CD001', message = 'NotOrdered'; end if;
  if ordered = confirmed then raise exception using errcode = 'CD001', message = 'SamePersonTwice'; end if;
  if concord.held(matter, series, concord.today()) then raise exception using errcode = 'CD001', message = 'UnderHold'; end if;
  if not exists (select from concord.case_item i where i.library_id = lib and i.stream_id = matter and i.status >= 10) then
    raise exception using errcode = 'CD001', message = 'OpenedAgain';
  end if;
  delete from concord.stream_key k where k.library_id = lib and k.stream_id = matter;
  delete from concord.search s where s.library_id = lib and s.stream_id = matter;
  delete from concord.contact_hash c where c.library_id = lib and c.stream_id = matter and c.sort <> 'code';
  delete from concord.content c where c.library_id = lib and c.stream_id = matter;
  delete from concord.mail_thread m where m.library_id = lib and m.stream_id = matter;
  delete from concord.mail_raw r using concord.mail_in m
    where m.library_id = lib and m.stream_id = matter and r.library_id = m.library_id and r.mail_id = m.mail_id;
  update concord.mail_in m set wrapped = ''::bytea where m.library_id = lib and m.stream_id = matter;
end $$;
revoke execute on function concord.dispose(uuid, uuid) from public;
grant execute on function concord.dispose(uuid, uuid) to concord_app;

-- What there is of these matters to go: how many texts, files and messages, and their bytes; counts alone, of words nobody opens for it.
create function concord.weigh(matters uuid[]) returns table (stream_id uuid, words int, files int, mails int, bytes bigint)
language sql stable security definer set search_path = '' as $$
  select m, count(distinct c.content_id) filter (where c.slot not in ('file', 'filehead'))::int,
    count(distinct c.content_id) filter (where c.slot = 'file')::int,
    (select count(*)::int from concord.mail_in i where i.library_id = concord.lib() and i.stream_id = m and i.wrapped <> ''::bytea),
    coalesce(sum(pg_catalog.octet_length(c.sealed)), 0)::bigint
      + (select coalesce(sum(pg_catalog.octet_length(r.sealed)), 0)::bigint from concord.mail_in i
          join concord.mail_raw r on r.library_id = i.library_id and r.mail_id = i.mail_id
          where i.library_id = concord.lib() and i.stream_id = m)
  from unnest(matters) m left join concord.content c on c.library_id = concord.lib() and c.stream_id = m
  where concord.keeps_records() group by m $$;
revoke execute on function concord.weigh(uuid[]) from public;
grant execute on function concord.weigh(uuid[]) to concord_app;
