-- The policy register: each policy that the Board adopted, every version of it kept as it was imported. A policy is a public document, so it is
-- plain text, read by everyone; it is written by the Director, or by the library's own command line.
create table concord.policy (
  library_id int not null references concord.library,
  code text collate "C" not null,
  -- The version in force.
  current int not null,
  -- The one whose clauses the rules of the product cite (the library's Customer Service Policy).
  cited boolean not null,
  primary key (library_id, code)
);
create unique index policy_cited on concord.policy (library_id) where cited;

create table concord.policy_version (
  library_id int not null,
  code text collate "C" not null,
  version int not null,
  -- {title, category, crossReferences, appendix, adopted, reviewed}
  header jsonb not null,
  -- [{id, heading, text}] in the document's order
  clauses jsonb not null,
  original text not null,
  imported_at timestamptz(3) not null,
  -- null: imported on the command line
  imported_by int,
  primary key (library_id, code, version),
  foreign key (library_id, code) references concord.policy
);

alter table concord.policy enable row level security;
alter table concord.policy_version enable row level security;
grant select, insert, update on concord.policy to concord_app;
-- No update and no delete: a version stays as it was adopted.
grant select, insert on concord.policy_version to concord_app;

create function concord.writes_policy() returns boolean language sql stable as $$
  select concord.principal() = 'job' or concord.principal() = 'person' and concord.roles() & 16 <> 0 $$;
create policy everyone_reads on concord.policy for select using (library_id = concord.lib());
create policy director_adds on concord.policy for insert with check (library_id = concord.lib() and concord.writes_policy());
create policy director_changes on concord.policy for update using (library_id = concord.lib() and concord.writes_policy())
  with check (library_id = concord.lib() and concord.writes_policy());
create policy everyone_reads on concord.policy_version for select using (library_id = concord.lib());
create policy director_adds on concord.policy_version for insert with check (library_id = concord.lib() and concord.writes_policy());

-- The library's version that a change of settings made: what a page, shown earlier, must hear of before it saves.
alter table concord.history add column version int;
create index history_version on concord.history (library_id, version);
