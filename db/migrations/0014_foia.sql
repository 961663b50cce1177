-- Requests for records (5 ILCS 140): their entries are the register's (0011). While one is open, its FOIA officers read the words of the
-- matters that were added to it, notes too, which are public records: never identities, borrowing parts, grounds or files, and never
-- behind a wall.

-- In PL/pgSQL, planned once a connection; asked only of who is an officer, and of the few requests that are open.
create function concord.my_responsive() returns setof uuid language plpgsql stable security definer set search_path = '' as $$ begin
  if concord.principal() <> 'person' then return; end if;
  if (concord.roles() & 144) <> 0 or (concord.roles() & 8) <> 0 and exists (select from concord.designation d
      where d.library_id = concord.lib() and d.person_id = concord.me() and concord.today() between d.from_on and d.until_on) then
    return query select m.id::uuid from concord.register_item i
      join concord.stream s on s.library_id = i.library_id and s.stream_id = i.stream_id
      cross join lateral jsonb_array_elements_text(s.state->'matters') as m(id)
      where i.library_id = concord.lib() and i.noun = 'foia' and i.status = 'open'
        and m.id::uuid not in (select w.stream_id from concord.my_wall w);
  end if;
end $$;
revoke execute on function concord.my_responsive() from public;
grant execute on function concord.my_responsive() to concord_app;

create policy officers_read on concord.content for select using (
  library_id = concord.lib() and concord.principal() = 'person' and slot in ('words', 'reply', 'note', 'reason', 'filehead')
  and stream_id in (select concord.my_responsive()));

-- What an open request asks for is held, whether somebody raised a hold or not (0013): it isn't disposed of before the request is answered.
create or replace function concord.held(matter uuid, series int, on_day date) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from concord.register_item i
    join concord.event e on e.library_id = i.library_id and e.stream_id = i.stream_id and e.type = 'HoldRaised'
    where i.library_id = concord.lib() and i.noun = 'hold'
      and not exists (select from concord.event l where l.library_id = i.library_id and l.stream_id = i.stream_id and l.type = 'HoldLifted')
      and coalesce((e.data ->> 'untilOn')::date >= on_day, true)
      and case e.data -> 'over' ->> 'what' when 'everything' then true
        when 'series' then (e.data -> 'over' ->> 'seriesId')::int = series
        when 'matter' then (e.data -> 'over' ->> 'streamId')::uuid = matter else true end)
  or exists (select from concord.register_item i join concord.stream s on s.library_id = i.library_id and s.stream_id = i.stream_id
    where i.library_id = concord.lib() and i.noun = 'foia' and i.status = 'open' and s.state -> 'matters' ? matter::text) $$;
