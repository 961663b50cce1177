-- Every reading of a patron's words or identity by a person (standard 5): who, which, when, in what part, with what reason where one is
-- asked. Written in the transaction that hands the words out; through the serving role nobody changes or removes one.

create table concord.reading (
  library_id int not null,
  reading_id bigint generated always as identity,
  at timestamptz(3) not null,
  person_id int not null,
  -- as they were then (domain/access/principal.ts)
  roles int not null,
  -- the matter; for mail that belongs to none yet, the mail
  stream_id uuid not null,
  -- words, identity, file: opened; line: the first words in a list, once a day; mail: not filed yet; tried: asked for, behind a wall
  sort text not null,
  reason text,
  -- holder, asked, logger, former, or by role alone
  part text not null,
  -- the library's date, for what is noted once a day
  on_day date not null,
  primary key (library_id, reading_id)
);
create index reading_stream on concord.reading (library_id, stream_id);
create index reading_at on concord.reading (library_id, at);
create unique index reading_line on concord.reading (library_id, person_id, stream_id, on_day) where sort in ('line', 'mail');
alter table concord.reading enable row level security;
grant select, insert on concord.reading to concord_app;

-- A person notes their own readings alone, and can't call one a try.
create policy person_notes on concord.reading for insert with check (
  library_id = concord.lib() and concord.principal() = 'person' and person_id = concord.me() and sort <> 'tried');
-- The Director, and the Board president for what is about the Director: of the matters they may see themselves.
create policy person_sees on concord.reading for select using (
  library_id = concord.lib() and concord.principal() = 'person' and (concord.roles() & 48) <> 0
  and (sort = 'mail' and (concord.roles() & 16) <> 0
    or exists (select from concord.case_item i where i.library_id = reading.library_id and i.stream_id = reading.stream_id)));
-- The patron counts those of their own matter. A try is no reading: there was nothing to read.
create policy patron_sees on concord.reading for select using (
  library_id = concord.lib() and concord.principal() = 'patron' and stream_id = concord.case_stream() and sort <> 'tried');

-- A matter asked for by its reference that a wall hides from whoever asks: noted without telling them that there is one.
create function concord.note_tried(asked text, at timestamptz, on_day date) returns void
language plpgsql volatile security definer set search_path = '' as $$ begin
  if concord.principal() <> 'person' then return; end if;
  insert into concord.reading (library_id, at, person_id, roles, stream_id, sort, part, on_day)
    select i.library_id, note_tried.at, concord.me(), concord.roles(), i.stream_id, 'tried', 'walled', note_tried.on_day
    from concord.case_item i join concord.wall w on w.library_id = i.library_id and w.stream_id = i.stream_id and w.person_id = concord.me()
    where i.library_id = concord.lib() and i.reference = asked;
end $$;
revoke execute on function concord.note_tried(text, timestamptz, date) from public;
grant execute on function concord.note_tried(text, timestamptz, date) to concord_app;
