-- What was promised after a complaint, for whoever sees to it and has no other part in it: their own remedies that aren't done, and where their
-- words are, behind no wall; nothing else of the complaint. Shown with its words, it is noted as a line shown, once a person and day.
create function concord.my_promises(at timestamptz, words boolean)
returns table (stream_id uuid, reference text, remedy jsonb, wrapped bytea, content_id uuid, chunks bytea[])
language plpgsql volatile security definer set search_path = '' as $$ begin
  if concord.principal() <> 'person' then return; end if;
  return query select i.stream_id, i.reference::text, r.remedy, k.wrapped, c.content_id, c.chunks
    from concord.register_item i join concord.stream s on s.library_id = i.library_id and s.stream_id = i.stream_id
      join concord.stream_key k on k.library_id = i.library_id and k.stream_id = i.stream_id
      cross join lateral jsonb_array_elements(s.state->'remedies') as r(remedy)
      left join lateral (select o.content_id, array_agg(o.sealed order by o.chunk) as chunks
        from concord.content o join concord.event e on e.library_id = o.library_id and e.stream_id = o.stream_id and e.version = o.version
        where my_promises.words and o.library_id = i.library_id and o.stream_id = i.stream_id and o.slot = 'reply'
          and e.type = case r.remedy->>'of' when 'decided' then 'Decided' else 'AppealDecided' end group by o.content_id limit 1) c on true
    where i.library_id = concord.lib() and i.noun = 'complaint' and (r.remedy->>'owner')::int = concord.me() and r.remedy->>'doneOn' is null
      and i.stream_id not in (select w.stream_id from concord.my_wall w)
    order by r.remedy->>'dueOn', i.stream_id;
  if my_promises.words then
    insert into concord.reading (library_id, at, person_id, roles, stream_id, sort, part, on_day)
      select concord.lib(), my_promises.at, concord.me(), concord.roles(), p.stream_id, 'line', 'role', concord.today()
      from concord.my_promises(my_promises.at, false) p
      on conflict do nothing;
  end if;
end $$;
revoke execute on function concord.my_promises(timestamptz, boolean) from public;
grant execute on function concord.my_promises(timestamptz, boolean) to concord_app;
