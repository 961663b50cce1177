-- What the migrations of db/migrations make. Written by `npm run schema`: change a migration, not this.

-- ======== schema concord ========

-- tables

create table act (
  library_id integer not null,
  act_id uuid not null,
  stream_id uuid not null,
  version integer not null
);

create table board_count (
  library_id integer not null,
  period text not null,
  counts jsonb not null
);

create table board_report (
  library_id integer not null,
  period text not null,
  made_at timestamp(3) with time zone not null,
  person_id integer,
  data jsonb not null
);

create table branch (
  library_id integer not null,
  branch_id integer not null,
  name text not null
);

create table case_item (
  library_id integer not null,
  stream_id uuid not null,
  reference text not null,
  kind smallint not null,
  status smallint not null,
  level smallint not null,
  branch_id integer not null,
  holder_id integer,
  taken boolean not null,
  referred_to integer,
  opened_by integer,
  audience integer not null,
  words_audience integer not null,
  channel smallint not null,
  language text not null,
  needs boolean not null,
  clock smallint,
  due_at timestamp(3) with time zone,
  set_at timestamp(3) with time zone,
  opened_at timestamp(3) with time zone not null,
  touched_at timestamp(3) with time zone not null,
  closed_at timestamp(3) with time zone,
  ending smallint,
  theme smallint
) with (fillfactor=85, autovacuum_vacuum_scale_factor=0.02);

create table checkpoint (
  library_id integer not null,
  epoch integer not null,
  at timestamp(3) with time zone not null,
  streams integer not null,
  events bigint not null,
  root bytea not null,
  previous bytea,
  key bytea not null,
  signature bytea not null
);

create table contact_hash (
  library_id integer not null,
  sort text not null,
  hash bytea not null,
  stream_id uuid not null
);

create table content (
  library_id integer not null,
  stream_id uuid not null,
  content_id uuid not null,
  chunk integer not null,
  slot text not null,
  version integer not null,
  sealed bytea not null
);

create table designation (
  library_id integer not null,
  designation_id integer not null,
  person_id integer not null,
  from_on date not null,
  until_on date not null,
  branch_id integer,
  kinds integer
);

create table draft (
  library_id integer not null,
  hash bytea not null,
  sealed bytea not null,
  expires_at timestamp(3) with time zone not null
);

create table event (
  library_id integer not null,
  stream_id uuid not null,
  version integer not null,
  type text not null,
  at timestamp(3) with time zone not null,
  act_id uuid not null,
  epoch integer not null,
  data jsonb not null,
  seals jsonb not null,
  hash bytea not null
);

create table failing (
  library_id integer not null,
  task text not null,
  since timestamp(3) with time zone not null,
  problem text not null
);

create table history (
  library_id integer not null,
  history_id bigint not null generated always as identity,
  at timestamp(3) with time zone not null,
  person_id integer,
  what text not null,
  item text not null,
  before jsonb,
  after jsonb,
  version integer
);

create table in_effect_read (
  library_id integer not null,
  person_id integer not null,
  on_day date not null,
  shift smallint not null,
  stream_id uuid not null,
  at timestamp(3) with time zone not null
);

create table library (
  library_id integer not null,
  name text not null,
  version integer not null default 1,
  epoch integer not null default 1,
  facts jsonb not null,
  hours jsonb not null,
  targets jsonb not null,
  wrapped_key bytea not null,
  key_copied_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null
);

create table loaded_list (
  library_id integer not null,
  list_id uuid not null,
  sort text not null,
  lines integer not null,
  loaded_at timestamp(3) with time zone not null,
  person_id integer,
  wrapped bytea not null,
  sealed bytea not null
);

create table mail_in (
  library_id integer not null,
  mail_id uuid not null,
  hash bytea not null,
  wrapped bytea not null,
  received_at timestamp(3) with time zone not null,
  state text not null,
  kind text,
  problem text,
  stream_id uuid,
  decided_by integer
);

create table mail_out (
  library_id integer not null,
  stream_id uuid not null,
  version integer not null,
  letter text not null,
  state text not null,
  attempts integer not null,
  sent_at timestamp(3) with time zone,
  problem text
);

create table mail_raw (
  library_id integer not null,
  mail_id uuid not null,
  chunk integer not null,
  sealed bytea not null
);

create table mail_thread (
  library_id integer not null,
  hash bytea not null,
  stream_id uuid not null
);

create table member (
  library_id integer not null,
  person_id integer not null,
  stream_id uuid not null
);

create table migration (
  id integer not null default nextval('migration_id_seq'::regclass),
  name character varying(255) not null,
  run_on timestamp without time zone not null
);

create table paper_form (
  library_id integer not null,
  code text not null,
  form text not null,
  locale text not null,
  size text not null,
  issued_at timestamp(3) with time zone not null,
  issued_by integer not null,
  act_id uuid,
  filed_at timestamp(3) with time zone,
  filed_by integer,
  stream_id uuid
);

create table person (
  library_id integer not null,
  person_id integer not null,
  branch_id integer not null,
  name text not null,
  public_name text not null,
  title text not null,
  email text not null,
  roles integer not null,
  active boolean not null default true,
  first_contact boolean not null default false,
  listed boolean not null default false,
  account_id text,
  version integer not null default 1
);

create table policy (
  library_id integer not null,
  code text not null,
  current integer not null,
  cited boolean not null
);

create table policy_version (
  library_id integer not null,
  code text not null,
  version integer not null,
  header jsonb not null,
  clauses jsonb not null,
  original text not null,
  imported_at timestamp(3) with time zone not null,
  imported_by integer
);

create table procedure (
  library_id integer not null,
  procedure_id integer not null,
  version integer not null,
  facts jsonb not null
);

create table reading (
  library_id integer not null,
  reading_id bigint not null generated always as identity,
  at timestamp(3) with time zone not null,
  person_id integer not null,
  roles integer not null,
  stream_id uuid not null,
  sort text not null,
  reason text,
  part text not null,
  on_day date not null
);

create table register_item (
  library_id integer not null,
  stream_id uuid not null,
  noun text not null,
  reference text not null,
  status text not null,
  sort text not null,
  outcome text,
  opened_by integer,
  due_at timestamp(3) with time zone,
  opened_at timestamp(3) with time zone not null,
  touched_at timestamp(3) with time zone not null,
  closed_at timestamp(3) with time zone,
  audience integer not null default 152,
  branch_id integer
) with (fillfactor=85);

create table search (
  library_id integer not null,
  stream_id uuid not null,
  content_id uuid not null,
  doc bigint not null,
  tokens bigint[] not null
) with (autovacuum_vacuum_scale_factor=0.02);

create table series (
  library_id integer not null,
  series_id integer not null,
  version integer not null,
  name text not null,
  application text not null,
  trigger text not null,
  period integer not null,
  unit text not null,
  kinds integer,
  endings integer,
  retired boolean not null
);

create table stream (
  library_id integer not null,
  stream_id uuid not null,
  noun text not null,
  version integer not null,
  head bytea not null,
  state jsonb not null
) with (fillfactor=85, autovacuum_vacuum_scale_factor=0.02);

create table stream_key (
  library_id integer not null,
  stream_id uuid not null,
  wrapped bytea not null
);

create table wall (
  library_id integer not null,
  person_id integer not null,
  stream_id uuid not null
);

-- views

create view my_matter with (security_barrier=true) as
 SELECT stream_id
   FROM member m
  WHERE library_id = (( SELECT lib() AS lib)) AND person_id = (( SELECT me() AS me));

create view my_wall with (security_barrier=true) as
 SELECT stream_id
   FROM wall w
  WHERE library_id = (( SELECT lib() AS lib)) AND person_id = (( SELECT me() AS me));

-- sequences

create sequence history_history_id_seq;
create sequence migration_id_seq;
create sequence reading_reading_id_seq;

-- constraints

alter table act add constraint act_pkey PRIMARY KEY (library_id, act_id);
alter table board_count add constraint board_count_pkey PRIMARY KEY (library_id, period);
alter table board_count add constraint board_count_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(library_id);
alter table board_count add constraint board_count_library_id_period_fkey FOREIGN KEY (library_id, period) REFERENCES board_report(library_id, period);
alter table board_report add constraint board_report_pkey PRIMARY KEY (library_id, period);
alter table board_report add constraint board_report_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(library_id);
alter table board_report add constraint board_report_period_check CHECK ((period ~ '^\d{4}(-\d{2})?$'::text));
alter table branch add constraint branch_pkey PRIMARY KEY (library_id, branch_id);
alter table branch add constraint branch_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(library_id);
alter table case_item add constraint case_item_pkey PRIMARY KEY (library_id, stream_id);
alter table checkpoint add constraint checkpoint_pkey PRIMARY KEY (library_id, epoch);
alter table checkpoint add constraint checkpoint_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(library_id);
alter table contact_hash add constraint contact_hash_pkey PRIMARY KEY (library_id, sort, hash, stream_id);
alter table content add constraint content_pkey PRIMARY KEY (library_id, stream_id, content_id, chunk);
alter table designation add constraint designation_pkey PRIMARY KEY (library_id, designation_id);
alter table designation add constraint designation_library_id_person_id_fkey FOREIGN KEY (library_id, person_id) REFERENCES person(library_id, person_id);
alter table draft add constraint draft_pkey PRIMARY KEY (library_id, hash);
alter table event add constraint event_pkey PRIMARY KEY (library_id, stream_id, version);
alter table failing add constraint failing_pkey PRIMARY KEY (library_id, task);
alter table failing add constraint failing_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(library_id);
alter table history add constraint history_pkey PRIMARY KEY (library_id, history_id);
alter table in_effect_read add constraint in_effect_read_pkey PRIMARY KEY (library_id, person_id, on_day, shift, stream_id);
alter table library add constraint library_pkey PRIMARY KEY (library_id);
alter table loaded_list add constraint loaded_list_pkey PRIMARY KEY (library_id, list_id);
alter table loaded_list add constraint loaded_list_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(library_id);
alter table loaded_list add constraint loaded_list_lines_check CHECK ((lines > 0));
alter table loaded_list add constraint loaded_list_sort_check CHECK ((sort = ANY (ARRAY['people'::text, 'items'::text])));
alter table mail_in add constraint mail_in_pkey PRIMARY KEY (library_id, mail_id);
alter table mail_in add constraint mail_in_kind_check CHECK ((kind = ANY (ARRAY['new'::text, 'reply'::text, 'automatic'::text, 'bounce'::text])));
alter table mail_in add constraint mail_in_state_check CHECK ((state = ANY (ARRAY['taken'::text, 'filed'::text, 'ignored'::text, 'kept'::text])));
alter table mail_out add constraint mail_out_pkey PRIMARY KEY (library_id, stream_id, version, letter);
alter table mail_out add constraint mail_out_state_check CHECK ((state = ANY (ARRAY['sending'::text, 'sent'::text, 'failed'::text, 'bounced'::text, 'paper'::text, 'posted'::text])));
alter table mail_raw add constraint mail_raw_pkey PRIMARY KEY (library_id, mail_id, chunk);
alter table mail_raw add constraint mail_raw_library_id_mail_id_fkey FOREIGN KEY (library_id, mail_id) REFERENCES mail_in(library_id, mail_id);
alter table mail_thread add constraint mail_thread_pkey PRIMARY KEY (library_id, hash, stream_id);
alter table member add constraint member_pkey PRIMARY KEY (library_id, person_id, stream_id);
alter table migration add constraint migration_pkey PRIMARY KEY (id);
alter table paper_form add constraint paper_form_pkey PRIMARY KEY (library_id, code);
alter table paper_form add constraint paper_form_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(library_id);
alter table paper_form add constraint paper_form_form_check CHECK ((form = ANY (ARRAY['concern'::text, 'complaint'::text, 'incident'::text])));
alter table paper_form add constraint paper_form_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'es'::text])));
alter table paper_form add constraint paper_form_size_check CHECK ((size = ANY (ARRAY['standard'::text, 'large'::text])));
alter table person add constraint person_pkey PRIMARY KEY (library_id, person_id);
alter table person add constraint person_library_id_branch_id_fkey FOREIGN KEY (library_id, branch_id) REFERENCES branch(library_id, branch_id);
alter table person add constraint person_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(library_id);
alter table policy add constraint policy_pkey PRIMARY KEY (library_id, code);
alter table policy add constraint policy_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(library_id);
alter table policy_version add constraint policy_version_pkey PRIMARY KEY (library_id, code, version);
alter table policy_version add constraint policy_version_library_id_code_fkey FOREIGN KEY (library_id, code) REFERENCES policy(library_id, code);
alter table procedure add constraint procedure_pkey PRIMARY KEY (library_id, procedure_id, version);
alter table reading add constraint reading_pkey PRIMARY KEY (library_id, reading_id);
alter table register_item add constraint register_item_pkey PRIMARY KEY (library_id, stream_id);
alter table search add constraint search_pkey PRIMARY KEY (library_id, stream_id, content_id);
alter table series add constraint series_pkey PRIMARY KEY (library_id, series_id);
alter table series add constraint series_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(library_id);
alter table series add constraint series_period_check CHECK ((period > 0));
alter table series add constraint series_trigger_check CHECK ((trigger = ANY (ARRAY['closed'::text, 'decided'::text, 'opened'::text])));
alter table series add constraint series_unit_check CHECK ((unit = ANY (ARRAY['years'::text, 'months'::text])));
alter table stream add constraint stream_pkey PRIMARY KEY (library_id, stream_id);
alter table stream_key add constraint stream_key_pkey PRIMARY KEY (library_id, stream_id);
alter table wall add constraint wall_pkey PRIMARY KEY (library_id, person_id, stream_id);

-- indexes

CREATE INDEX case_mine ON concord.case_item USING btree (library_id, holder_id, due_at) WHERE (status < 10);
CREATE INDEX case_newest ON concord.case_item USING btree (library_id, touched_at DESC, stream_id);
CREATE INDEX case_open ON concord.case_item USING btree (library_id, due_at, stream_id) INCLUDE (holder_id, taken, referred_to, opened_by, audience, branch_id, kind, status, clock) WHERE (status < 10);
CREATE UNIQUE INDEX case_reference ON concord.case_item USING btree (library_id, reference);
CREATE INDEX case_referred ON concord.case_item USING btree (library_id, referred_to) WHERE (referred_to IS NOT NULL);
CREATE INDEX case_theme ON concord.case_item USING btree (library_id, theme, touched_at DESC, stream_id) WHERE (theme IS NOT NULL);
CREATE UNIQUE INDEX contact_code ON concord.contact_hash USING btree (library_id, hash) WHERE (sort = 'code'::text);
CREATE INDEX contact_stream ON concord.contact_hash USING btree (library_id, stream_id);
CREATE INDEX designation_person ON concord.designation USING btree (library_id, person_id, until_on);
CREATE INDEX draft_expires ON concord.draft USING btree (library_id, expires_at);
CREATE INDEX event_epoch ON concord.event USING brin (epoch) WITH (autosummarize='on');
CREATE INDEX history_version ON concord.history USING btree (library_id, version);
CREATE INDEX in_effect_read_day ON concord.in_effect_read USING btree (library_id, on_day);
CREATE UNIQUE INDEX loaded_list_sort ON concord.loaded_list USING btree (library_id, sort);
CREATE UNIQUE INDEX mail_in_hash ON concord.mail_in USING btree (library_id, hash);
CREATE INDEX mail_in_stream ON concord.mail_in USING btree (library_id, stream_id, received_at) WHERE (stream_id IS NOT NULL);
CREATE INDEX mail_in_waiting ON concord.mail_in USING btree (library_id, state, received_at) WHERE (state = ANY (ARRAY['taken'::text, 'kept'::text]));
CREATE INDEX mail_out_paper ON concord.mail_out USING btree (library_id, stream_id) WHERE (state = 'paper'::text);
CREATE INDEX member_stream ON concord.member USING btree (library_id, stream_id);
CREATE UNIQUE INDEX person_account ON concord.person USING btree (library_id, account_id) WHERE (account_id IS NOT NULL);
CREATE UNIQUE INDEX policy_cited ON concord.policy USING btree (library_id) WHERE cited;
CREATE INDEX reading_at ON concord.reading USING btree (library_id, at);
CREATE UNIQUE INDEX reading_line ON concord.reading USING btree (library_id, person_id, stream_id, on_day) WHERE (sort = ANY (ARRAY['line'::text, 'mail'::text]));
CREATE INDEX reading_stream ON concord.reading USING btree (library_id, stream_id);
CREATE INDEX register_noun ON concord.register_item USING btree (library_id, noun, opened_at DESC);
CREATE UNIQUE INDEX register_reference ON concord.register_item USING btree (library_id, reference);
CREATE INDEX search_tokens ON concord.search USING gin (tokens) WITH (fastupdate=off);
CREATE INDEX wall_stream ON concord.wall USING btree (library_id, stream_id);

-- functions

CREATE OR REPLACE FUNCTION concord.act_done(act uuid)
 RETURNS TABLE(stream_id uuid, version integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ begin
  return query select a.stream_id, a.version from concord.act a where a.library_id = concord.lib() and a.act_id = act;
end $function$;

CREATE OR REPLACE FUNCTION concord.borrowing()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(current_setting('concord.borrowing', true), '') $function$;

CREATE OR REPLACE FUNCTION concord.branch()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(nullif(current_setting('concord.branch', true), '')::int, 0) $function$;

CREATE OR REPLACE FUNCTION concord.case_stream()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('concord.stream', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION concord.concerns_me(stream uuid, audience integer, branch integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ begin
  return (audience & concord.wide()) <> 0
    or (audience & concord.near()) <> 0 and branch = concord.branch()
    or (audience & 8) <> 0 and (concord.roles() & 8) <> 0 and exists (select from concord.designation d
      where d.library_id = concord.lib() and d.person_id = concord.me() and concord.today() between d.from_on and d.until_on
        and (branch is null or d.branch_id is null or d.branch_id = branch))
    or exists (select from concord.my_matter m where m.stream_id = stream);
end $function$;

CREATE OR REPLACE FUNCTION concord.content_hashes(first uuid, until uuid)
 RETURNS TABLE(stream_id uuid, content_id uuid, slot text, sha256 text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ begin
  if until is null then
    return query select c.stream_id, c.content_id, min(c.slot), encode(pg_catalog.sha256(string_agg(c.sealed, ''::bytea order by c.chunk)), 'hex')
      from concord.content c where c.library_id = concord.lib() and c.stream_id >= first group by c.stream_id, c.content_id;
  else
    return query select c.stream_id, c.content_id, min(c.slot), encode(pg_catalog.sha256(string_agg(c.sealed, ''::bytea order by c.chunk)), 'hex')
      from concord.content c where c.library_id = concord.lib() and c.stream_id >= first and c.stream_id < until group by c.stream_id, c.content_id;
  end if;
end $function$;

CREATE OR REPLACE FUNCTION concord.designated(branch integer, kind integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ begin
  return exists (select from concord.designation d where d.library_id = concord.lib() and d.person_id = concord.me()
    and concord.today() between d.from_on and d.until_on
    and (d.branch_id is null or d.branch_id = branch) and (d.kinds is null or (d.kinds & (1 << kind)) <> 0));
end $function$;

CREATE OR REPLACE FUNCTION concord.designates()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select concord.principal() = 'job' or concord.principal() = 'person' and concord.roles() & 16 <> 0 $function$;

CREATE OR REPLACE FUNCTION concord.dispose(disposal uuid, matter uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION concord.drop_draft(of bytea, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from concord.draft d where d.library_id = concord.lib() and (d.hash = of or d.expires_at <= at) $function$;

CREATE OR REPLACE FUNCTION concord.find(one bigint[], other bigint[], before bigint, most integer)
 RETURNS TABLE(doc bigint, stream_id uuid, content_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 200
 SET search_path TO ''
AS $function$ begin
  if concord.principal() <> 'person' or cardinality(one) = 0 or cardinality(other) = 0 then return; end if;
  return query
    -- Materialized: without this fence the planner reads the newest messages one by one instead of the index.
    with hit as materialized (select s.library_id, s.doc, s.stream_id, s.content_id from concord.search s where s.tokens @> one or s.tokens @> other)
    select h.doc, h.stream_id, h.content_id from hit h
    where h.library_id = concord.lib() and h.doc < before and h.stream_id not in (select w.stream_id from concord.my_wall w)
    order by h.doc desc limit most;
end $function$;

CREATE OR REPLACE FUNCTION concord.held(matter uuid, series integer, on_day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from concord.register_item i
    join concord.event e on e.library_id = i.library_id and e.stream_id = i.stream_id and e.type = 'HoldRaised'
    where i.library_id = concord.lib() and i.noun = 'hold'
      and not exists (select from concord.event l where l.library_id = i.library_id and l.stream_id = i.stream_id and l.type = 'HoldLifted')
      and coalesce((e.data ->> 'untilOn')::date >= on_day, true)
      and case e.data -> 'over' ->> 'what' when 'everything' then true
        when 'series' then (e.data -> 'over' ->> 'seriesId')::int = series
        when 'matter' then (e.data -> 'over' ->> 'streamId')::uuid = matter else true end)
  or exists (select from concord.register_item i join concord.stream s on s.library_id = i.library_id and s.stream_id = i.stream_id
    where i.library_id = concord.lib() and i.noun = 'foia' and i.status = 'open' and s.state -> 'matters' ? matter::text) $function$;

CREATE OR REPLACE FUNCTION concord.in_effect()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  zone text;
begin
  if concord.principal() <> 'person' or (concord.roles() & 30) = 0 then return; end if;
  select l.hours->>'zone' into zone from concord.library l where l.library_id = concord.lib();
  return query select i.stream_id from concord.register_item i join concord.stream s using (library_id, stream_id)
    where i.library_id = concord.lib() and i.noun = 'restriction' and i.status = 'inEffect' and (i.due_at at time zone zone)::date > concord.today()
      and ((concord.roles() & 16) <> 0 or s.state->'branches' = 'null' or s.state->'branches' @> to_jsonb(concord.branch()))
      and i.stream_id not in (select w.stream_id from concord.my_wall w);
end $function$;

CREATE OR REPLACE FUNCTION concord.in_effect_lines(at timestamp with time zone)
 RETURNS TABLE(stream_id uuid, version integer, facts jsonb, wrapped bytea, content_id uuid, chunks bytea[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$ begin
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
end $function$;

CREATE OR REPLACE FUNCTION concord.in_effect_opened(stream uuid, at timestamp with time zone)
 RETURNS TABLE(content_id uuid, slot text, chunks bytea[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION concord.is_conduct(stream uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ begin
  return exists (select from concord.register_item i
    where i.library_id = concord.lib() and i.stream_id = stream and i.noun in ('incident', 'restriction'));
end $function$;

CREATE OR REPLACE FUNCTION concord.keep_draft(of bytea, bytes bytea, until timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into concord.draft (library_id, hash, sealed, expires_at) values (concord.lib(), of, bytes, until)
  on conflict (library_id, hash) do update set sealed = excluded.sealed, expires_at = excluded.expires_at $function$;

CREATE OR REPLACE FUNCTION concord.keeps_records()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select concord.principal() = 'job' or concord.principal() = 'person' and concord.roles() & (16 | 128) <> 0 $function$;

CREATE OR REPLACE FUNCTION concord.keeps_register()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ begin
  return (concord.roles() & 144) <> 0 or (concord.roles() & 8) <> 0 and exists (select from concord.designation d
    where d.library_id = concord.lib() and d.person_id = concord.me() and concord.today() between d.from_on and d.until_on);
end $function$;

CREATE OR REPLACE FUNCTION concord.lib()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ select current_setting('concord.library')::int $function$;

CREATE OR REPLACE FUNCTION concord.libraries()
 RETURNS TABLE(library_id integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select l.library_id from concord.library l order by 1 $function$;

CREATE OR REPLACE FUNCTION concord.lower_wall(stream uuid, person integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from concord.wall w where w.library_id = concord.lib() and w.stream_id = stream and w.person_id = person $function$;

CREATE OR REPLACE FUNCTION concord.me()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(nullif(current_setting('concord.person', true), '')::int, 0) $function$;

CREATE OR REPLACE FUNCTION concord.my_promises(at timestamp with time zone, words boolean)
 RETURNS TABLE(stream_id uuid, reference text, remedy jsonb, wrapped bytea, content_id uuid, chunks bytea[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$ begin
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
end $function$;

CREATE OR REPLACE FUNCTION concord.my_register()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  me int := concord.me();
  wide int := concord.wide();
  near int := concord.near();
  own_branch int := concord.branch();
  stands_in int[]; -- branches, null for all; no row, no array
begin
  if concord.principal() <> 'person' then return; end if;
  if (concord.roles() & 8) <> 0 then
    select array_agg(d.branch_id) into stands_in from concord.designation d
      where d.library_id = concord.lib() and d.person_id = me and concord.today() between d.from_on and d.until_on;
  end if;
  return query select i.stream_id from concord.register_item i where i.library_id = concord.lib()
    and (i.opened_by = me or (i.audience & wide) <> 0 or (i.audience & near) <> 0 and i.branch_id = own_branch
      or (i.audience & 8) <> 0 and stands_in is not null
        and (i.branch_id is null or i.branch_id = any (stands_in) or array_position(stands_in, null) is not null)
      or exists (select from concord.my_matter m where m.stream_id = i.stream_id))
    and i.stream_id not in (select w.stream_id from concord.my_wall w);
end $function$;

CREATE OR REPLACE FUNCTION concord.my_responsive()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ begin
  if concord.principal() <> 'person' then return; end if;
  if (concord.roles() & 144) <> 0 or (concord.roles() & 8) <> 0 and exists (select from concord.designation d
      where d.library_id = concord.lib() and d.person_id = concord.me() and concord.today() between d.from_on and d.until_on) then
    return query select m.id::uuid from concord.register_item i
      join concord.stream s on s.library_id = i.library_id and s.stream_id = i.stream_id
      cross join lateral jsonb_array_elements_text(s.state->'matters') as m(id)
      where i.library_id = concord.lib() and i.noun = 'foia' and i.status = 'open'
        and m.id::uuid not in (select w.stream_id from concord.my_wall w);
  end if;
end $function$;

CREATE OR REPLACE FUNCTION concord.near()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(nullif(current_setting('concord.near', true), '')::int, 0) $function$;

CREATE OR REPLACE FUNCTION concord.note_tried(asked text, at timestamp with time zone, on_day date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$ begin
  if concord.principal() <> 'person' then return; end if;
  insert into concord.reading (library_id, at, person_id, roles, stream_id, sort, part, on_day)
    select i.library_id, note_tried.at, concord.me(), concord.roles(), i.stream_id, 'tried', 'walled', note_tried.on_day
    from concord.case_item i join concord.wall w on w.library_id = i.library_id and w.stream_id = i.stream_id and w.person_id = concord.me()
    where i.library_id = concord.lib() and i.reference = asked;
end $function$;

CREATE OR REPLACE FUNCTION concord.principal()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select current_setting('concord.principal') $function$;

CREATE OR REPLACE FUNCTION concord.read_draft(of bytea, at timestamp with time zone)
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select d.sealed from concord.draft d where d.library_id = concord.lib() and d.hash = of and d.expires_at > at $function$;

CREATE OR REPLACE FUNCTION concord.reads_entry(stream uuid, slot text, version integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  item record;
begin
  select i.noun, i.audience, i.branch_id into item from concord.register_item i where i.library_id = concord.lib() and i.stream_id = stream;
  if slot = 'identity' and item.noun in ('complaint', 'incident', 'restriction') and concord.reason() = '' then return false; end if;
  if slot = 'link' then return (concord.wide() & 16) <> 0; end if; -- why a concern was put beside conduct: the Director's alone (0021)
  return version = 1 or concord.concerns_me(stream, item.audience, item.branch_id);
end $function$;

CREATE OR REPLACE FUNCTION concord.reason()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select case when concord.roles() = 1 then '' else coalesce(current_setting('concord.reason', true), '') end $function$;

CREATE OR REPLACE FUNCTION concord.roles()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(nullif(current_setting('concord.roles', true), '')::int, 0) $function$;

CREATE OR REPLACE FUNCTION concord.sets()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select concord.principal() = 'job' or concord.principal() = 'person' and concord.roles() & (16 | 256) <> 0 $function$;

CREATE OR REPLACE FUNCTION concord.stream_of_code(code bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.stream_id from concord.contact_hash c where c.library_id = concord.lib() and c.sort = 'code' and c.hash = code $function$;

CREATE OR REPLACE FUNCTION concord.today()
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('concord.today', true), '')::date $function$;

CREATE OR REPLACE FUNCTION concord.weigh(matters uuid[])
 RETURNS TABLE(stream_id uuid, words integer, files integer, mails integer, bytes bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m, count(distinct c.content_id) filter (where c.slot not in ('file', 'filehead'))::int,
    count(distinct c.content_id) filter (where c.slot = 'file')::int,
    (select count(*)::int from concord.mail_in i where i.library_id = concord.lib() and i.stream_id = m and i.wrapped <> ''::bytea),
    coalesce(sum(pg_catalog.octet_length(c.sealed)), 0)::bigint
      + (select coalesce(sum(pg_catalog.octet_length(r.sealed)), 0)::bigint from concord.mail_in i
          join concord.mail_raw r on r.library_id = i.library_id and r.mail_id = i.mail_id
          where i.library_id = concord.lib() and i.stream_id = m)
  from unnest(matters) m left join concord.content c on c.library_id = concord.lib() and c.stream_id = m
  where concord.keeps_records() group by m $function$;

CREATE OR REPLACE FUNCTION concord.wide()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(nullif(current_setting('concord.wide', true), '')::int, 0) $function$;

CREATE OR REPLACE FUNCTION concord.writes_policy()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select concord.principal() = 'job' or concord.principal() = 'person' and concord.roles() & 16 <> 0 $function$;

-- row security

alter table act enable row level security;
alter table board_count enable row level security;
alter table board_report enable row level security;
alter table branch enable row level security;
alter table case_item enable row level security;
alter table checkpoint enable row level security;
alter table contact_hash enable row level security;
alter table content enable row level security;
alter table designation enable row level security;
alter table draft enable row level security;
alter table event enable row level security;
alter table failing enable row level security;
alter table history enable row level security;
alter table in_effect_read enable row level security;
alter table library enable row level security;
alter table loaded_list enable row level security;
alter table mail_in enable row level security;
alter table mail_out enable row level security;
alter table mail_raw enable row level security;
alter table mail_thread enable row level security;
alter table member enable row level security;
alter table paper_form enable row level security;
alter table person enable row level security;
alter table policy enable row level security;
alter table policy_version enable row level security;
alter table procedure enable row level security;
alter table reading enable row level security;
alter table register_item enable row level security;
alter table search enable row level security;
alter table series enable row level security;
alter table stream enable row level security;
alter table stream_key enable row level security;
alter table wall enable row level security;

-- policies

create policy system_sees on act for select to public
  using ((library_id = lib()) AND (principal() = ANY (ARRAY['job'::text, 'verifier'::text])));

create policy writes on act for insert to public
  with check (library_id = lib());

create policy job_reads on board_count for select to public
  using ((library_id = lib()) AND (principal() = 'job'::text));

create policy makes on board_count for insert to public
  with check ((library_id = lib()) AND (principal() = 'job'::text));

create policy board_reads on board_report for select to public
  using ((library_id = lib()) AND ((principal() = 'job'::text) OR ((principal() = 'person'::text) AND ((roles() & (((16 | 32) | 64) | 128)) <> 0))));

create policy makes on board_report for insert to public
  with check ((library_id = lib()) AND (principal() = 'job'::text));

create policy adds on branch for insert to public
  with check ((library_id = lib()) AND sets());

create policy changes on branch for update to public
  using ((library_id = lib()) AND sets())
  with check ((library_id = lib()) AND sets());

create policy everyone_reads on branch for select to public
  using (library_id = lib());

create policy changes on case_item for update to public
  using (library_id = lib())
  with check (library_id = lib());

create policy sees on case_item for select to public
  using ((library_id = ( SELECT lib() AS lib)) AND
CASE ( SELECT principal() AS principal)
    WHEN 'person'::text THEN ((((audience & ( SELECT wide() AS wide)) <> 0) OR (((audience & ( SELECT near() AS near)) <> 0) AND (branch_id = ( SELECT branch() AS branch))) OR (( SELECT me() AS me) = ANY (ARRAY[holder_id, referred_to, opened_by])) OR (((audience & 8) <> 0) AND (( SELECT (roles() & 8)) <> 0) AND designated(branch_id, (kind)::integer)) OR (EXISTS ( SELECT
       FROM my_matter m
      WHERE (m.stream_id = case_item.stream_id)))) AND (NOT (EXISTS ( SELECT
       FROM my_wall w
      WHERE (w.stream_id = case_item.stream_id)))))
    WHEN 'patron'::text THEN (stream_id = case_stream())
    WHEN 'job'::text THEN true
    WHEN 'verifier'::text THEN true
    ELSE false
END);

create policy writes on case_item for insert to public
  with check (library_id = lib());

create policy director_sees on checkpoint for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND ((roles() & 16) <> 0));

create policy job_adds on checkpoint for insert to public
  with check ((library_id = lib()) AND (principal() = 'job'::text));

create policy system_sees on checkpoint for select to public
  using ((library_id = lib()) AND (principal() = ANY (ARRAY['job'::text, 'verifier'::text])));

create policy entries_see on contact_hash for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND (sort = 'name'::text) AND (stream_id IN ( SELECT my_register() AS my_register)));

create policy removes on contact_hash for delete to public
  using (library_id = lib());

create policy sees on contact_hash for select to public
  using ((library_id = lib()) AND
CASE principal()
    WHEN 'person'::text THEN (EXISTS ( SELECT
       FROM case_item i
      WHERE ((i.library_id = contact_hash.library_id) AND (i.stream_id = contact_hash.stream_id))))
    WHEN 'patron'::text THEN (stream_id = case_stream())
    WHEN 'job'::text THEN true
    ELSE false
END);

create policy writes on contact_hash for insert to public
  with check (library_id = lib());

create policy indexer_reads on content for select to public
  using ((library_id = lib()) AND (principal() = 'indexer'::text) AND (slot = ANY (ARRAY['words'::text, 'reply'::text, 'note'::text, 'reason'::text])) AND (NOT is_conduct(stream_id)));

create policy keepers_read on content for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND (stream_id IN ( SELECT my_register() AS my_register)) AND reads_entry(stream_id, slot, version));

create policy officers_read on content for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND (slot = ANY (ARRAY['words'::text, 'reply'::text, 'note'::text, 'reason'::text, 'filehead'::text])) AND (stream_id IN ( SELECT my_responsive() AS my_responsive)));

create policy reads on content for select to public
  using ((library_id = lib()) AND
CASE principal()
    WHEN 'person'::text THEN (EXISTS ( SELECT
       FROM case_item i
      WHERE ((i.library_id = content.library_id) AND (i.stream_id = content.stream_id) AND
            CASE content.slot
                WHEN 'identity'::text THEN ((reason() <> ''::text) AND ((roles() & (~ 1)) <> 0) AND (((i.words_audience & wide()) <> 0) OR ((((i.words_audience & near()) & 4) <> 0) AND (i.branch_id = branch())) OR (i.holder_id = me()) OR (((i.words_audience & 8) <> 0) AND ((roles() & 8) <> 0) AND designated(i.branch_id, (i.kind)::integer))))
                WHEN 'borrowing'::text THEN ((borrowing() <> ''::text) AND ((roles() & (~ 1)) <> 0) AND ((((i.words_audience & wide()) & 16) <> 0) OR ((((i.words_audience & near()) & 4) <> 0) AND (i.branch_id = branch())) OR (i.holder_id = me()) OR (((i.words_audience & 8) <> 0) AND ((roles() & 8) <> 0) AND designated(i.branch_id, (i.kind)::integer))))
                WHEN 'grounds'::text THEN false
                ELSE (((i.words_audience & wide()) <> 0) OR (((i.words_audience & near()) <> 0) AND (i.branch_id = branch())) OR (me() = ANY (ARRAY[i.holder_id, i.referred_to, i.opened_by])) OR (((i.words_audience & 8) <> 0) AND ((roles() & 8) <> 0) AND designated(i.branch_id, (i.kind)::integer)) OR (EXISTS ( SELECT
                   FROM my_matter m
                  WHERE (m.stream_id = i.stream_id))))
            END)))
    WHEN 'patron'::text THEN ((stream_id = case_stream()) AND (slot <> ALL (ARRAY['note'::text, 'reason'::text, 'desk'::text, 'link'::text])))
    WHEN 'job'::text THEN ((slot <> ALL (ARRAY['note'::text, 'reason'::text, 'grounds'::text, 'file'::text, 'borrowing'::text, 'desk'::text, 'link'::text])) AND (NOT is_conduct(stream_id)))
    ELSE false
END);

create policy writes on content for insert to public
  with check (library_id = lib());

create policy adds on designation for insert to public
  with check ((library_id = lib()) AND designates());

create policy changes on designation for update to public
  using ((library_id = lib()) AND designates())
  with check ((library_id = lib()) AND designates());

create policy everyone_reads on designation for select to public
  using (library_id = lib());

create policy takes_back on designation for delete to public
  using ((library_id = lib()) AND designates());

create policy indexer_reads on event for select to public
  using ((library_id = lib()) AND (principal() = 'indexer'::text));

create policy keepers_see on event for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND (stream_id IN ( SELECT my_register() AS my_register)));

create policy sees on event for select to public
  using ((library_id = lib()) AND
CASE principal()
    WHEN 'person'::text THEN (EXISTS ( SELECT
       FROM case_item i
      WHERE ((i.library_id = event.library_id) AND (i.stream_id = event.stream_id))))
    WHEN 'patron'::text THEN (stream_id = case_stream())
    WHEN 'job'::text THEN true
    WHEN 'verifier'::text THEN true
    ELSE false
END);

create policy writes on event for insert to public
  with check (library_id = lib());

create policy job_notes on failing for all to public
  using ((library_id = lib()) AND (principal() = 'job'::text))
  with check ((library_id = lib()) AND (principal() = 'job'::text));

create policy setters_see on failing for select to public
  using ((library_id = lib()) AND sets());

create policy keepers_add on history for insert to public
  with check ((library_id = lib()) AND (what = 'series'::text) AND keeps_records());

create policy keepers_read on history for select to public
  using ((library_id = lib()) AND (what = 'series'::text) AND keeps_records());

create policy setters_add on history for insert to public
  with check ((library_id = lib()) AND sets());

create policy setters_read on history for select to public
  using ((library_id = lib()) AND sets());

create policy own_notes on in_effect_read for insert to public
  with check ((library_id = lib()) AND (principal() = 'person'::text) AND (person_id = me()) AND (stream_id IN ( SELECT in_effect() AS in_effect)));

create policy own_sees on in_effect_read for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND ((person_id = me()) OR (((roles() & 20) <> 0) AND (stream_id IN ( SELECT in_effect() AS in_effect)))));

create policy adds on library for insert to public
  with check ((library_id = lib()) AND (principal() = 'job'::text));

create policy changes on library for update to public
  using ((library_id = lib()) AND sets())
  with check ((library_id = lib()) AND sets());

create policy everyone_reads on library for select to public
  using (library_id = lib());

create policy setters_load on loaded_list for insert to public
  with check ((library_id = lib()) AND sets());

create policy setters_remove on loaded_list for delete to public
  using ((library_id = lib()) AND sets());

create policy setters_see on loaded_list for select to public
  using ((library_id = lib()) AND sets());

create policy chief_looks on mail_in for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND ((( SELECT roles() AS roles) & (4 | 16)) <> 0) AND (state = 'kept'::text));

create policy job_files on mail_in for all to public
  using ((library_id = lib()) AND (principal() = 'job'::text))
  with check ((library_id = lib()) AND (principal() = 'job'::text));

create policy job_sends on mail_out for all to public
  using ((library_id = lib()) AND (principal() = 'job'::text))
  with check ((library_id = lib()) AND (principal() = 'job'::text));

create policy person_sees on mail_out for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND (letter !~~ 'tell.%'::text) AND (EXISTS ( SELECT
   FROM case_item i
  WHERE ((i.library_id = mail_out.library_id) AND (i.stream_id = mail_out.stream_id)))));

create policy chief_looks on mail_raw for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND (EXISTS ( SELECT
   FROM mail_in m
  WHERE ((m.library_id = mail_raw.library_id) AND (m.mail_id = mail_raw.mail_id)))));

create policy job_files on mail_raw for all to public
  using ((library_id = lib()) AND (principal() = 'job'::text))
  with check ((library_id = lib()) AND (principal() = 'job'::text));

create policy job_threads on mail_thread for all to public
  using ((library_id = lib()) AND (principal() = 'job'::text))
  with check ((library_id = lib()) AND (principal() = 'job'::text));

create policy system_sees on member for select to public
  using ((library_id = lib()) AND ((person_id = me()) OR (principal() = ANY (ARRAY['job'::text, 'verifier'::text]))));

create policy writes on member for insert to public
  with check (library_id = lib());

create policy staff_file on paper_form for update to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND (stream_id IS NULL))
  with check ((library_id = lib()) AND (principal() = 'person'::text) AND ((act_id IS NULL) OR (filed_by = me())));

create policy staff_print on paper_form for insert to public
  with check ((library_id = lib()) AND (principal() = 'person'::text) AND (issued_by = me()) AND (act_id IS NULL));

create policy staff_see on paper_form for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text));

create policy adds on person for insert to public
  with check ((library_id = lib()) AND sets());

create policy changes on person for update to public
  using ((library_id = lib()) AND sets())
  with check ((library_id = lib()) AND sets());

create policy everyone_reads on person for select to public
  using (library_id = lib());

create policy director_adds on policy for insert to public
  with check ((library_id = lib()) AND writes_policy());

create policy director_changes on policy for update to public
  using ((library_id = lib()) AND writes_policy())
  with check ((library_id = lib()) AND writes_policy());

create policy everyone_reads on policy for select to public
  using (library_id = lib());

create policy director_adds on policy_version for insert to public
  with check ((library_id = lib()) AND writes_policy());

create policy everyone_reads on policy_version for select to public
  using (library_id = lib());

create policy own_library on procedure for all to public
  using (library_id = lib())
  with check (library_id = lib());

create policy patron_sees on reading for select to public
  using ((library_id = lib()) AND (principal() = 'patron'::text) AND (stream_id = case_stream()) AND (sort <> 'tried'::text));

create policy person_notes on reading for insert to public
  with check ((library_id = lib()) AND (principal() = 'person'::text) AND (person_id = me()) AND (sort <> 'tried'::text));

create policy person_sees on reading for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND ((roles() & 48) <> 0) AND (((sort = 'mail'::text) AND ((roles() & 16) <> 0)) OR (EXISTS ( SELECT
   FROM case_item i
  WHERE ((i.library_id = reading.library_id) AND (i.stream_id = reading.stream_id))))));

create policy register_sees on reading for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND keeps_register() AND (stream_id IN ( SELECT my_register() AS my_register)));

create policy changes on register_item for update to public
  using (library_id = lib())
  with check (library_id = lib());

create policy patron_sees on register_item for select to public
  using ((library_id = lib()) AND (principal() = 'patron'::text) AND (noun = 'complaint'::text) AND (stream_id = case_stream()));

create policy person_sees on register_item for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND (stream_id IN ( SELECT my_register() AS my_register)));

create policy system_sees on register_item for select to public
  using ((library_id = lib()) AND (principal() = ANY (ARRAY['job'::text, 'verifier'::text])));

create policy writes on register_item for insert to public
  with check (library_id = lib());

create policy writes on search for insert to public
  with check (library_id = lib());

create policy keepers_add on series for insert to public
  with check ((library_id = lib()) AND keeps_records());

create policy keepers_change on series for update to public
  using ((library_id = lib()) AND keeps_records())
  with check ((library_id = lib()) AND keeps_records());

create policy keepers_read on series for select to public
  using ((library_id = lib()) AND (principal() = ANY (ARRAY['person'::text, 'job'::text])));

create policy changes on stream for update to public
  using (library_id = lib())
  with check (library_id = lib());

create policy indexer_reads on stream for select to public
  using ((library_id = lib()) AND (principal() = 'indexer'::text));

create policy keepers_see on stream for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND (stream_id IN ( SELECT my_register() AS my_register)));

create policy sees on stream for select to public
  using ((library_id = lib()) AND
CASE principal()
    WHEN 'person'::text THEN (EXISTS ( SELECT
       FROM case_item i
      WHERE ((i.library_id = stream.library_id) AND (i.stream_id = stream.stream_id))))
    WHEN 'patron'::text THEN (stream_id = case_stream())
    WHEN 'job'::text THEN true
    WHEN 'verifier'::text THEN true
    ELSE false
END);

create policy writes on stream for insert to public
  with check (library_id = lib());

create policy indexer_reads on stream_key for select to public
  using ((library_id = lib()) AND (principal() = 'indexer'::text));

create policy keepers_see on stream_key for select to public
  using ((library_id = lib()) AND (principal() = 'person'::text) AND (stream_id IN ( SELECT my_register() AS my_register)));

create policy sees on stream_key for select to public
  using ((library_id = lib()) AND
CASE principal()
    WHEN 'person'::text THEN (EXISTS ( SELECT
       FROM case_item i
      WHERE ((i.library_id = stream_key.library_id) AND (i.stream_id = stream_key.stream_id))))
    WHEN 'patron'::text THEN (stream_id = case_stream())
    WHEN 'job'::text THEN true
    ELSE false
END);

create policy writes on stream_key for insert to public
  with check (library_id = lib());

create policy system_sees on wall for select to public
  using ((library_id = lib()) AND (principal() = ANY (ARRAY['job'::text, 'verifier'::text])));

create policy writes on wall for insert to public
  with check (library_id = lib());

-- grants

grant delete, insert, select on loaded_list to concord_app;
grant delete, insert, select, update on contact_hash to concord_app;
grant delete, insert, select, update on designation to concord_app;
grant delete, insert, select, update on failing to concord_app;
grant execute on function act_done(uuid) to concord_app;
grant execute on function borrowing() to public;
grant execute on function branch() to public;
grant execute on function case_stream() to public;
grant execute on function concerns_me(uuid,integer,integer) to concord_app;
grant execute on function content_hashes(uuid,uuid) to concord_app;
grant execute on function designated(integer,integer) to concord_app;
grant execute on function designates() to public;
grant execute on function dispose(uuid,uuid) to concord_app;
grant execute on function drop_draft(bytea,timestamp with time zone) to concord_app;
grant execute on function find(bigint[],bigint[],bigint,integer) to concord_app;
grant execute on function in_effect() to concord_app;
grant execute on function in_effect_lines(timestamp with time zone) to concord_app;
grant execute on function in_effect_opened(uuid,timestamp with time zone) to concord_app;
grant execute on function is_conduct(uuid) to concord_app;
grant execute on function keep_draft(bytea,bytea,timestamp with time zone) to concord_app;
grant execute on function keeps_records() to public;
grant execute on function keeps_register() to concord_app;
grant execute on function lib() to public;
grant execute on function libraries() to concord_app;
grant execute on function lower_wall(uuid,integer) to concord_app;
grant execute on function me() to public;
grant execute on function my_promises(timestamp with time zone,boolean) to concord_app;
grant execute on function my_register() to concord_app;
grant execute on function my_responsive() to concord_app;
grant execute on function near() to public;
grant execute on function note_tried(text,timestamp with time zone,date) to concord_app;
grant execute on function principal() to public;
grant execute on function read_draft(bytea,timestamp with time zone) to concord_app;
grant execute on function reads_entry(uuid,text,integer) to concord_app;
grant execute on function reason() to public;
grant execute on function roles() to public;
grant execute on function sets() to public;
grant execute on function stream_of_code(bytea) to concord_app;
grant execute on function today() to public;
grant execute on function weigh(uuid[]) to concord_app;
grant execute on function wide() to public;
grant execute on function writes_policy() to public;
grant insert on search to concord_app;
grant insert, select on act to concord_app;
grant insert, select on board_count to concord_app;
grant insert, select on board_report to concord_app;
grant insert, select on checkpoint to concord_app;
grant insert, select on content to concord_app;
grant insert, select on event to concord_app;
grant insert, select on history to concord_app;
grant insert, select on in_effect_read to concord_app;
grant insert, select on mail_raw to concord_app;
grant insert, select on mail_thread to concord_app;
grant insert, select on member to concord_app;
grant insert, select on policy_version to concord_app;
grant insert, select on procedure to concord_app;
grant insert, select on reading to concord_app;
grant insert, select on stream_key to concord_app;
grant insert, select on wall to concord_app;
grant insert, select, update on branch to concord_app;
grant insert, select, update on case_item to concord_app;
grant insert, select, update on library to concord_app;
grant insert, select, update on mail_in to concord_app;
grant insert, select, update on mail_out to concord_app;
grant insert, select, update on paper_form to concord_app;
grant insert, select, update on person to concord_app;
grant insert, select, update on policy to concord_app;
grant insert, select, update on register_item to concord_app;
grant insert, select, update on series to concord_app;
grant insert, select, update on stream to concord_app;
grant select on migration to concord_app;
grant select on my_matter to concord_app;
grant select on my_wall to concord_app;
grant usage on schema concord to concord_app;

-- ======== schema account ========

-- tables

create table account (
  id text not null,
  user_id text not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null
);

create table invitation (
  library_id integer not null,
  hash bytea not null,
  person_id integer not null,
  invited_by integer,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table pin (
  user_id text not null,
  hash text not null,
  set_at timestamp with time zone not null
);

create table seed (
  library_id integer not null,
  wrapped bytea not null
);

create table session (
  id text not null,
  user_id text not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  seen_at timestamp with time zone,
  away_at timestamp with time zone,
  wrong_pins integer default 0
);

create table setup_link (
  library_id integer not null,
  hash bytea not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table tries (
  library_id integer not null,
  hash bytea not null,
  count integer not null,
  last_at timestamp with time zone not null,
  next_at timestamp with time zone not null,
  right_at timestamp with time zone
);

create table two_factor (
  id text not null,
  user_id text not null,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamp with time zone
);

create table user (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  two_factor_enabled boolean default false,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null default CURRENT_TIMESTAMP
);

create table verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null default CURRENT_TIMESTAMP
);

-- constraints

alter table "user" add constraint user_email_key UNIQUE (email);
alter table "user" add constraint user_pkey PRIMARY KEY (id);
alter table account add constraint account_pkey PRIMARY KEY (id);
alter table account add constraint account_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE;
alter table invitation add constraint invitation_pkey PRIMARY KEY (library_id, hash);
alter table pin add constraint pin_pkey PRIMARY KEY (user_id);
alter table pin add constraint pin_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE;
alter table seed add constraint seed_pkey PRIMARY KEY (library_id);
alter table session add constraint session_token_key UNIQUE (token);
alter table session add constraint session_pkey PRIMARY KEY (id);
alter table session add constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE;
alter table setup_link add constraint setup_link_pkey PRIMARY KEY (library_id);
alter table tries add constraint tries_pkey PRIMARY KEY (library_id, hash);
alter table two_factor add constraint two_factor_pkey PRIMARY KEY (id);
alter table two_factor add constraint two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE;
alter table verification add constraint verification_pkey PRIMARY KEY (id);

-- indexes

CREATE INDEX account_of_user ON account.account USING btree (user_id);
CREATE INDEX invitation_person ON account.invitation USING btree (library_id, person_id);
CREATE INDEX session_of_user ON account.session USING btree (user_id);
CREATE INDEX tries_last ON account.tries USING btree (library_id, last_at);
CREATE INDEX two_factor_of_user ON account.two_factor USING btree (user_id);
CREATE INDEX two_factor_secret ON account.two_factor USING btree (secret);
CREATE INDEX verification_identifier ON account.verification USING btree (identifier);

-- grants

grant delete, insert, select, update on account to concord_app;
grant delete, insert, select, update on invitation to concord_app;
grant delete, insert, select, update on pin to concord_app;
grant delete, insert, select, update on session to concord_app;
grant delete, insert, select, update on setup_link to concord_app;
grant delete, insert, select, update on tries to concord_app;
grant delete, insert, select, update on two_factor to concord_app;
grant delete, insert, select, update on user to concord_app;
grant delete, insert, select, update on verification to concord_app;
grant insert, select, update on seed to concord_app;
grant usage on schema account to concord_app;
