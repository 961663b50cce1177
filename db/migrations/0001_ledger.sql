-- The ledger, the sealed words, the lists, and who may see them. Roles concord_owner (migrates) and concord_app (serves) exist already.
-- Every key begins with library_id; no foreign key crosses libraries. Nothing newer than PostgreSQL 15.

create schema if not exists concord;
grant usage on schema concord to concord_app;

-- Who is asking, set per transaction by the store. Unset is an error, never an empty answer.
create function concord.lib() returns int language sql stable as $$ select current_setting('concord.library')::int $$;
create function concord.principal() returns text language sql stable as $$ select current_setting('concord.principal') $$;
create function concord.me() returns int language sql stable as $$ select coalesce(nullif(current_setting('concord.person', true), '')::int, 0) $$;
create function concord.branch() returns int language sql stable as $$ select coalesce(nullif(current_setting('concord.branch', true), '')::int, 0) $$;
-- Roles that reach the whole library, and roles that reach the person's own branch (domain/access/audience.ts).
create function concord.wide() returns int language sql stable as $$ select coalesce(nullif(current_setting('concord.wide', true), '')::int, 0) $$;
create function concord.near() returns int language sql stable as $$ select coalesce(nullif(current_setting('concord.near', true), '')::int, 0) $$;
create function concord.roles() returns int language sql stable as $$ select coalesce(nullif(current_setting('concord.roles', true), '')::int, 0) $$;
create function concord.today() returns date language sql stable as $$ select nullif(current_setting('concord.today', true), '')::date $$;
create function concord.case_stream() returns uuid language sql stable as $$ select nullif(current_setting('concord.stream', true), '')::uuid $$;
-- Set by the store once IdentityOpened stands in the ledger for this reader.
create function concord.reason() returns text language sql stable as $$ select coalesce(current_setting('concord.reason', true), '') $$;
-- The same once BorrowingOpened does.
create function concord.borrowing() returns text language sql stable as $$ select coalesce(current_setting('concord.borrowing', true), '') $$;

-- The matters this person is walled off from. A set computed once a query, so 2 or 2,000 walls cost the same.
create table concord.wall (
  library_id int not null,
  person_id int not null,
  stream_id uuid not null,
  primary key (library_id, person_id, stream_id)
);
-- Whoever may not know of a wall's existence can't list the others' by it: a barrier, so that no test of the asker's runs before its own.
-- A view, so that the planner looks one matter up where one is read, and makes a set of them once where a list is (docs/decisions/0004).
create view concord.my_wall with (security_barrier) as
  select w.stream_id from concord.wall w where w.library_id = (select concord.lib()) and w.person_id = (select concord.me());
create function concord.lower_wall(stream uuid, person int) returns void language sql volatile security definer set search_path = '' as $$
  delete from concord.wall w where w.library_id = concord.lib() and w.stream_id = stream and w.person_id = person $$;

-- Reference data: plain rows with a version and a history -----------------------------------------------------------

create table concord.library (
  library_id int primary key,
  name text not null,
  version int not null default 1,
  epoch int not null default 1,
  facts jsonb not null,
  hours jsonb not null,
  targets jsonb not null,
  wrapped_key bytea not null,
  key_copied_at timestamptz(3),
  created_at timestamptz(3) not null
);

create table concord.branch (
  library_id int not null references concord.library,
  branch_id int not null,
  name text not null,
  primary key (library_id, branch_id)
);

create table concord.person (
  library_id int not null references concord.library,
  person_id int not null,
  branch_id int not null,
  name text not null,
  public_name text not null,
  title text not null,
  email text not null,
  roles int not null,
  active boolean not null default true,
  first_contact boolean not null default false,
  listed boolean not null default false,
  account_id text,
  version int not null default 1,
  primary key (library_id, person_id),
  foreign key (library_id, branch_id) references concord.branch
);
create unique index person_account on concord.person (library_id, account_id) where account_id is not null;

-- kinds: bit 0 inquiry, 1 request, 2 concern, 3 thanks, 4 suggestion; null is every kind. Days inclusive.
create table concord.designation (
  library_id int not null,
  designation_id int not null,
  person_id int not null,
  from_on date not null,
  until_on date not null,
  branch_id int,
  kinds int,
  primary key (library_id, designation_id),
  foreign key (library_id, person_id) references concord.person
);
create index designation_person on concord.designation (library_id, person_id, until_on);

create table concord.history (
  library_id int not null,
  history_id bigint generated always as identity,
  at timestamptz(3) not null,
  person_id int,
  what text not null,
  item text not null,
  before jsonb,
  after jsonb,
  primary key (library_id, history_id)
);

-- The ledger: facts only --------------------------------------------------------------------------------------------

create table concord.stream (
  library_id int not null,
  stream_id uuid not null,
  noun text not null,
  version int not null,
  head bytea not null,
  state jsonb not null,
  primary key (library_id, stream_id)
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02);

create table concord.stream_key (
  library_id int not null,
  stream_id uuid not null,
  wrapped bytea not null,
  primary key (library_id, stream_id)
);

create table concord.event (
  library_id int not null,
  stream_id uuid not null,
  version int not null,
  type text not null,
  at timestamptz(3) not null,
  act_id uuid not null,
  epoch int not null,
  data jsonb not null,
  -- [{content, slot, sha256}] of the sealed bytes that the event brought, in order
  seals jsonb not null,
  hash bytea not null,
  primary key (library_id, stream_id, version)
);

create table concord.act (
  library_id int not null,
  act_id uuid not null,
  stream_id uuid not null,
  version int not null,
  primary key (library_id, act_id)
);

-- Words, sealed -----------------------------------------------------------------------------------------------------

create table concord.content (
  library_id int not null,
  stream_id uuid not null,
  content_id uuid not null,
  chunk int not null,
  slot text not null,
  version int not null,
  sealed bytea not null,
  primary key (library_id, stream_id, content_id, chunk)
);
alter table concord.content alter column sealed set storage external; -- ciphertext doesn't compress

-- Keyed hashes: find a matter by code, exact e-mail or exact phone without keeping any of them.
create table concord.contact_hash (
  library_id int not null,
  sort text not null,
  hash bytea not null,
  stream_id uuid not null,
  primary key (library_id, sort, hash, stream_id)
);
create unique index contact_code on concord.contact_hash (library_id, hash) where sort = 'code';
create index contact_stream on concord.contact_hash (library_id, stream_id);

-- The lists, rebuilt from the ledger at any time ----------------------------------------------------------------------

-- status: 1 heard, 2 held, 3 offered, 4 review, 5 decided, 6 complaint, 10 closed
create table concord.case_item (
  library_id int not null,
  stream_id uuid not null,
  reference text not null,
  kind smallint not null,
  status smallint not null,
  level smallint not null,
  branch_id int not null,
  holder_id int,
  taken boolean not null,
  referred_to int,
  opened_by int,
  audience int not null,
  words_audience int not null,
  channel smallint not null,
  language text not null,
  needs boolean not null,
  clock smallint,
  due_at timestamptz(3),
  set_at timestamptz(3),
  opened_at timestamptz(3) not null,
  touched_at timestamptz(3) not null,
  closed_at timestamptz(3),
  ending smallint,
  primary key (library_id, stream_id)
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02);
create unique index case_reference on concord.case_item (library_id, reference);
create index case_open on concord.case_item (library_id, due_at, stream_id)
  include (holder_id, taken, referred_to, opened_by, audience, branch_id, kind, status, clock) where status < 10;
create index case_mine on concord.case_item (library_id, holder_id, due_at) where status < 10;
create index case_referred on concord.case_item (library_id, referred_to) where referred_to is not null;
create index case_newest on concord.case_item (library_id, touched_at desc, stream_id);

-- Former holders and people asked to take it.
create table concord.member (
  library_id int not null,
  person_id int not null,
  stream_id uuid not null,
  primary key (library_id, person_id, stream_id)
);
create view concord.my_matter with (security_barrier) as
  select m.stream_id from concord.member m where m.library_id = (select concord.lib()) and m.person_id = (select concord.me());
-- Is this person the Director's designee today for that branch and kind? Asked only of designees, of what designees decide.
create function concord.designated(branch int, kind int) returns boolean language plpgsql stable security definer set search_path = '' as $$ begin
  return exists (select from concord.designation d where d.library_id = concord.lib() and d.person_id = concord.me()
    and concord.today() between d.from_on and d.until_on
    and (d.branch_id is null or d.branch_id = branch) and (d.kinds is null or (d.kinds & (1 << kind)) <> 0));
end $$;

-- Rights of the serving role ------------------------------------------------------------------------------------------

grant select, insert, update on concord.library, concord.branch, concord.person, concord.stream, concord.case_item to concord_app;
grant select, insert, update, delete on concord.designation, concord.contact_hash to concord_app;
grant select, insert on concord.wall, concord.member to concord_app;
grant select on concord.my_wall, concord.my_matter to concord_app;
grant select, insert on concord.history, concord.stream_key, concord.event, concord.act, concord.content to concord_app;

alter table concord.library enable row level security;
alter table concord.branch enable row level security;
alter table concord.person enable row level security;
alter table concord.designation enable row level security;
alter table concord.history enable row level security;
alter table concord.stream enable row level security;
alter table concord.stream_key enable row level security;
alter table concord.event enable row level security;
alter table concord.act enable row level security;
alter table concord.content enable row level security;
alter table concord.contact_hash enable row level security;
alter table concord.case_item enable row level security;
alter table concord.wall enable row level security;
alter table concord.member enable row level security;

create policy own_library on concord.library using (library_id = concord.lib()) with check (library_id = concord.lib());
create policy own_library on concord.branch using (library_id = concord.lib()) with check (library_id = concord.lib());
create policy own_library on concord.person using (library_id = concord.lib()) with check (library_id = concord.lib());
create policy own_library on concord.designation using (library_id = concord.lib()) with check (library_id = concord.lib());
create policy own_library on concord.history using (library_id = concord.lib() and concord.principal() in ('person', 'job'))
  with check (library_id = concord.lib());

-- One policy a table for reading, with each function once: PostgreSQL sets up every subquery of a policy anew in each statement, those of
-- tables it leads to as well (docs/decisions/0007). As subqueries here, since a list reads thousands of these rows.
-- A person: by role over the whole library, by role in their own branch, as holder, former holder, invited, decider or
-- logger, as designee in scope on that day; and never behind a wall.
create policy sees on concord.case_item for select using (library_id = (select concord.lib()) and case (select concord.principal())
  when 'person' then (
    (audience & (select concord.wide())) <> 0
    or (audience & (select concord.near())) <> 0 and branch_id = (select concord.branch())
    or (select concord.me()) = any (array[holder_id, referred_to, opened_by])
    or (audience & 8) <> 0 and (select concord.roles() & 8) <> 0 and concord.designated(branch_id, kind)
    or exists (select from concord.my_matter m where m.stream_id = case_item.stream_id))
    and not exists (select from concord.my_wall w where w.stream_id = case_item.stream_id)
  when 'patron' then stream_id = concord.case_stream()
  when 'job' then true when 'verifier' then true else false end);
create policy writes on concord.case_item for insert with check (library_id = concord.lib());
create policy changes on concord.case_item for update using (library_id = concord.lib()) with check (library_id = concord.lib());

-- What hangs on a case is seen by whoever sees the case: the subquery runs under the policy above, walls and all.
create policy sees on concord.stream for select using (library_id = concord.lib() and case concord.principal()
  when 'person' then exists (select from concord.case_item i where i.library_id = stream.library_id and i.stream_id = stream.stream_id)
  when 'patron' then stream_id = concord.case_stream()
  when 'job' then true when 'verifier' then true else false end);
create policy writes on concord.stream for insert with check (library_id = concord.lib());
create policy changes on concord.stream for update using (library_id = concord.lib()) with check (library_id = concord.lib());

create policy sees on concord.event for select using (library_id = concord.lib() and case concord.principal()
  when 'person' then exists (select from concord.case_item i where i.library_id = event.library_id and i.stream_id = event.stream_id)
  when 'patron' then stream_id = concord.case_stream()
  when 'job' then true when 'verifier' then true else false end);
create policy writes on concord.event for insert with check (library_id = concord.lib());

create policy sees on concord.stream_key for select using (library_id = concord.lib() and case concord.principal()
  when 'person' then exists (select from concord.case_item i where i.library_id = stream_key.library_id and i.stream_id = stream_key.stream_id)
  when 'patron' then stream_id = concord.case_stream()
  when 'job' then true else false end);
create policy writes on concord.stream_key for insert with check (library_id = concord.lib());

-- Words: the table of ARCHITECTURE, "what each may see". Identity asks for a reason and is not for volunteers alone. The borrowing part asks
-- for one of its own: who holds the matter, the supervisor of the branch, the Director, a designee in scope; nobody else, the Board president
-- neither. Grounds of unequal service are for no person: they are counted, never read one by one.
create policy reads on concord.content for select using (library_id = concord.lib() and case concord.principal()
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
  when 'patron' then stream_id = concord.case_stream() and slot not in ('note', 'reason')
  when 'job' then slot not in ('note', 'reason', 'grounds', 'file', 'borrowing') else false end);
create policy writes on concord.content for insert with check (library_id = concord.lib());

create policy sees on concord.contact_hash for select using (library_id = concord.lib() and case concord.principal()
  when 'person' then exists (select from concord.case_item i where i.library_id = contact_hash.library_id and i.stream_id = contact_hash.stream_id)
  when 'patron' then stream_id = concord.case_stream()
  when 'job' then true else false end);
create policy writes on concord.contact_hash for insert with check (library_id = concord.lib());
create policy removes on concord.contact_hash for delete using (library_id = concord.lib());

create policy writes on concord.act for insert with check (library_id = concord.lib());
create policy system_sees on concord.act for select using (library_id = concord.lib() and concord.principal() in ('job', 'verifier'));

-- No person reads walls: a forgotten `where` would tell somebody that there is one. The case's state tells its handlers how many.
create policy system_sees on concord.wall for select using (library_id = concord.lib() and concord.principal() in ('job', 'verifier'));
create policy writes on concord.wall for insert with check (library_id = concord.lib());
create policy system_sees on concord.member for select using (library_id = concord.lib() and (person_id = concord.me() or concord.principal() in ('job', 'verifier')));
create policy writes on concord.member for insert with check (library_id = concord.lib());

-- Has this act been done? By id alone: an id has 74 random bits, known to whoever sent the form.
create function concord.act_done(act uuid) returns table (stream_id uuid, version int)
language plpgsql stable security definer set search_path = '' as $$ begin
  return query select a.stream_id, a.version from concord.act a where a.library_id = concord.lib() and a.act_id = act;
end $$;
-- Which matter is this receipt code's? By its keyed hash alone.
create function concord.stream_of_code(code bytea) returns uuid
language sql stable security definer set search_path = '' as $$
  select c.stream_id from concord.contact_hash c where c.library_id = concord.lib() and c.sort = 'code' and c.hash = code $$;
-- Is there a library yet, and which? The one answer that is needed before anybody is anybody.
create function concord.libraries() returns table (library_id int)
language sql stable security definer set search_path = '' as $$ select l.library_id from concord.library l order by 1 $$;
-- The hashes of a stream's sealed bytes, for the verifier, who reads no words.
create function concord.content_hashes(stream uuid) returns table (content_id uuid, sha256 text)
language sql stable security definer set search_path = '' as $$
  select c.content_id, encode(sha256(string_agg(c.sealed, ''::bytea order by c.chunk)), 'hex') from concord.content c
  where c.library_id = concord.lib() and c.stream_id = stream group by c.content_id $$;
revoke execute on function concord.designated(int, int), concord.act_done(uuid), concord.stream_of_code(bytea), concord.libraries(), concord.lower_wall(uuid, int), concord.content_hashes(uuid) from public;
grant execute on function concord.designated(int, int), concord.act_done(uuid), concord.stream_of_code(bytea), concord.libraries(), concord.lower_wall(uuid, int), concord.content_hashes(uuid) to concord_app;
