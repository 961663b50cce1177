-- Mail: which letter left and whether it arrived; what came in, sealed before anybody reads it; and which thread is which matter's.
-- No address, no subject and no word in the clear: ids, states, instants and keyed hashes only.

-- One row a letter: (stream, version) is the event it tells of, `letter` which one. `tell.` and what follows is word to a colleague.
create table concord.mail_out (
  library_id int not null,
  stream_id uuid not null,
  version int not null,
  letter text collate "C" not null,
  state text collate "C" not null check (state in ('sending', 'sent', 'failed', 'bounced')),
  attempts int not null,
  sent_at timestamptz(3),
  problem text collate "C",
  primary key (library_id, stream_id, version, letter)
);

create table concord.mail_in (
  library_id int not null,
  mail_id uuid not null,
  -- Keyed, of the SHA-256 of the raw message: the same message again is known.
  hash bytea not null,
  -- The message's own key, wrapped by the library's.
  wrapped bytea not null,
  received_at timestamptz(3) not null,
  state text collate "C" not null check (state in ('taken', 'filed', 'ignored', 'kept')),
  kind text collate "C" check (kind in ('new', 'reply', 'automatic', 'bounce')),
  problem text collate "C",
  stream_id uuid,
  -- Who filed or ignored one that was kept; null: filed by rule.
  decided_by int,
  primary key (library_id, mail_id)
);
create unique index mail_in_hash on concord.mail_in (library_id, hash);
create index mail_in_waiting on concord.mail_in (library_id, state, received_at) where state in ('taken', 'kept');
create index mail_in_stream on concord.mail_in (library_id, stream_id, received_at) where stream_id is not null;

create table concord.mail_raw (
  library_id int not null,
  mail_id uuid not null,
  chunk int not null,
  sealed bytea not null,
  primary key (library_id, mail_id, chunk),
  foreign key (library_id, mail_id) references concord.mail_in
);
alter table concord.mail_raw alter column sealed set storage external; -- ciphertext doesn't compress

-- Keyed hashes of Message-IDs, theirs and ours.
create table concord.mail_thread (
  library_id int not null,
  hash bytea not null,
  stream_id uuid not null,
  primary key (library_id, hash, stream_id)
);

grant select, insert, update on concord.mail_out, concord.mail_in to concord_app;
grant select, insert on concord.mail_raw, concord.mail_thread to concord_app;
alter table concord.mail_out enable row level security;
alter table concord.mail_in enable row level security;
alter table concord.mail_raw enable row level security;
alter table concord.mail_thread enable row level security;

create policy job_sends on concord.mail_out using (library_id = concord.lib() and concord.principal() = 'job')
  with check (library_id = concord.lib() and concord.principal() = 'job');
create policy person_sees on concord.mail_out for select using (
  library_id = concord.lib() and concord.principal() = 'person' and letter not like 'tell.%'
  and exists (select from concord.case_item i where i.library_id = mail_out.library_id and i.stream_id = mail_out.stream_id));

-- Mail that nobody could read belongs to no matter yet, so no branch and no wall covers it: a supervisor or the Director looks.
create policy job_files on concord.mail_in using (library_id = concord.lib() and concord.principal() = 'job')
  with check (library_id = concord.lib() and concord.principal() = 'job');
create policy chief_looks on concord.mail_in for select using (
  library_id = concord.lib() and concord.principal() = 'person' and (select concord.roles()) & (4 | 16) <> 0 and state = 'kept');
create policy job_files on concord.mail_raw using (library_id = concord.lib() and concord.principal() = 'job')
  with check (library_id = concord.lib() and concord.principal() = 'job');
create policy chief_looks on concord.mail_raw for select using (
  library_id = concord.lib() and concord.principal() = 'person'
  and exists (select from concord.mail_in m where m.library_id = mail_raw.library_id and m.mail_id = mail_raw.mail_id));
create policy job_threads on concord.mail_thread using (library_id = concord.lib() and concord.principal() = 'job')
  with check (library_id = concord.lib() and concord.principal() = 'job');
