-- Restrictions (75 ILCS 16/30-55.55), entries of the register. Who decides on one reads it whole; everybody at a desk of a branch that it covers is
-- shown the least that they need, while it is in effect and not a day longer, and each reading of it is noted.

-- Nothing of anybody's conduct is written by mail or found by search: no job opens who it is about, what was written of it or what was answered,
-- and the indexer none of it.
create function concord.is_conduct(stream uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$ begin
  return exists (select from concord.register_item i
    where i.library_id = concord.lib() and i.stream_id = stream and i.noun in ('incident', 'restriction'));
end $$;
revoke execute on function concord.is_conduct(uuid) from public;
grant execute on function concord.is_conduct(uuid) to concord_app;

alter policy indexer_reads on concord.content using (
  library_id = concord.lib() and concord.principal() = 'indexer' and slot in ('words', 'reply', 'note', 'reason') and not concord.is_conduct(stream_id));

-- What is said to those at the desks (slot desk) is none of the restricted person's words and no letter's; nor is the Director's reason for
-- putting a concern beside it (slot link), which is the Director's alone (0018). Otherwise as in 0001; nobody but a job pays for the question.
alter policy reads on concord.content using (library_id = concord.lib() and case concord.principal()
  when 'person' then exists (select from concord.case_item i where i.library_id = content.library_id and i.stream_id = content.stream_id
    and case slot
      when 'identity' then concord.reason() <> '' and (concord.roles() & ~1) <> 0
        and ((i.words_audience & concord.wide()) <> 0 or (i.words_audience & concord.near() & 4) <> 0 and i.branch_id = concord.branch()
          or i.holder_id = concord.me()
          or (i.words_audience & 8) <> 0 and (concord.roles() & 8) <> 0 and concord.designated(i.branch_id, i.kind))
      when 'borrowing' then concord.borrowing() <> '' and (concord.roles() & ~1) <> 0
        and ((i.words_audience & concord.wide() & 16) <> 0 or (i.words_audience & concord.near() & 4) <> 0 and i.branch_id = concord.branch()
          or i.holder_id = concord.me()
          or (i.words_audience & 8) <> 0 and (concord.roles() & 8) <> 0 and concord.designated(i.branch_id, i.kind))
      when 'grounds' then false
      else (i.words_audience & concord.wide()) <> 0
        or (i.words_audience & concord.near()) <> 0 and i.branch_id = concord.branch()
        or concord.me() = any (array[i.holder_id, i.referred_to, i.opened_by])
        or (i.words_audience & 8) <> 0 and (concord.roles() & 8) <> 0 and concord.designated(i.branch_id, i.kind)
        or exists (select from concord.my_matter m where m.stream_id = i.stream_id) end)
  when 'patron' then stream_id = concord.case_stream() and slot not in ('note', 'reason', 'desk', 'link')
  when 'job' then slot not in ('note', 'reason', 'grounds', 'file', 'borrowing', 'desk', 'link') and not concord.is_conduct(stream_id) else false end);

-- In effect today, at this person's desk: staff, supervisors, designees and the Director, in a branch that it covers. By date, whatever the queue
-- does; due_at is the midnight after the last day.
create function concord.in_effect() returns setof uuid language plpgsql stable security definer set search_path = '' as $$
declare
  zone text;
begin
  if concord.principal() <> 'person' or (concord.roles() & 30) = 0 then return; end if;
  select l.hours->>'zone' into zone from concord.library l where l.library_id = concord.lib();
  return query select i.stream_id from concord.register_item i join concord.stream s using (library_id, stream_id)
    where i.library_id = concord.lib() and i.noun = 'restriction' and i.status = 'inEffect' and (i.due_at at time zone zone)::date > concord.today()
      and ((concord.roles() & 16) <> 0 or s.state->'branches' = 'null' or s.state->'branches' @> to_jsonb(concord.branch()))
      and i.stream_id not in (select w.stream_id from concord.my_wall w);
end $$;

-- Its lines, each noted as shown, once a person and day: facts, and what is sealed for the desks alone.
create function concord.in_effect_lines(at timestamptz)
returns table (stream_id uuid, version int, facts jsonb, wrapped bytea, content_id uuid, chunks bytea[])
language plpgsql volatile security definer set search_path = '' as $$ begin
  insert into concord.reading (library_id, at, person_id, roles, stream_id, sort, part, on_day)
    select concord.lib(), in_effect_lines.at, concord.me(), concord.roles(), b, 'line', 'role', concord.today() from concord.in_effect() b
    on conflict do nothing;
  return query select s.stream_id, s.version,
      jsonb_build_object('until', s.state->'until', 'parts', s.state->'parts', 'branches', s.state->'branches', 'sort', s.state->'sort', 'minor', s.state->'minor'),
      k.wrapped, c.content_id, c.chunks
    from concord.in_effect() b join concord.stream s on s.library_id = concord.lib() and s.stream_id = b
      join concord.stream_key k on k.library_id = s.library_id and k.stream_id = s.stream_id
      left join lateral (select o.content_id, array_agg(o.sealed order by o.chunk) as chunks from concord.content o
        where o.library_id = s.library_id and o.stream_id = s.stream_id and o.slot = 'desk' group by o.content_id, o.version order by o.version desc limit 1) c on true
    order by s.state->>'endsAt', s.stream_id;
end $$;

-- One of them opened, noted with who and when: the words for the desks, and the picture that came with them.
create function concord.in_effect_opened(stream uuid, at timestamptz)
returns table (content_id uuid, slot text, chunks bytea[])
language plpgsql volatile security definer set search_path = '' as $$
declare
  newest int;
begin
  if not exists (select from concord.in_effect() b where b = stream) then return; end if;
  insert into concord.reading (library_id, at, person_id, roles, stream_id, sort, part, on_day)
    values (concord.lib(), in_effect_opened.at, concord.me(), concord.roles(), stream, 'words', 'role', concord.today());
  select max(c.version) into newest from concord.content c where c.library_id = concord.lib() and c.stream_id = stream and c.slot = 'desk';
  return query select c.content_id, c.slot, array_agg(c.sealed order by c.chunk) from concord.content c
    where c.library_id = concord.lib() and c.stream_id = stream and c.version = newest
      and (c.slot = 'desk' or c.slot in ('filehead', 'file') and newest > 1) group by c.content_id, c.slot;
end $$;
revoke execute on function concord.in_effect(), concord.in_effect_lines(timestamptz), concord.in_effect_opened(uuid, timestamptz) from public;
grant execute on function concord.in_effect(), concord.in_effect_lines(timestamptz), concord.in_effect_opened(uuid, timestamptz) to concord_app;

-- Who acknowledged which of them, in which shift of which day: their own word, never another's, and nobody takes it back.
create table concord.in_effect_read (
  library_id int not null,
  person_id int not null,
  on_day date not null,
  shift smallint not null,
  stream_id uuid not null,
  at timestamptz(3) not null,
  primary key (library_id, person_id, on_day, shift, stream_id)
);
create index in_effect_read_day on concord.in_effect_read (library_id, on_day);
alter table concord.in_effect_read enable row level security;
grant select, insert on concord.in_effect_read to concord_app;
create policy own_sees on concord.in_effect_read for select using (library_id = concord.lib() and concord.principal() = 'person'
  and (person_id = concord.me() or (concord.roles() & 20) <> 0 and stream_id in (select concord.in_effect())));
create policy own_notes on concord.in_effect_read for insert with check (library_id = concord.lib() and concord.principal() = 'person'
  and person_id = concord.me() and stream_id in (select concord.in_effect()));
