-- Settings are read by every principal of the library, and written by a job, the Director or the administrator alone; designations by a job or
-- the Director. Which of them may change what is in domain/access/settings-table.ts; here stands that nobody else can.
create function concord.sets() returns boolean language sql stable as $$
  select concord.principal() = 'job' or concord.principal() = 'person' and concord.roles() & (16 | 256) <> 0 $$;
create function concord.designates() returns boolean language sql stable as $$
  select concord.principal() = 'job' or concord.principal() = 'person' and concord.roles() & 16 <> 0 $$;

drop policy own_library on concord.library;
create policy everyone_reads on concord.library for select using (library_id = concord.lib());
create policy adds on concord.library for insert with check (library_id = concord.lib() and concord.principal() = 'job');
create policy changes on concord.library for update using (library_id = concord.lib() and concord.sets())
  with check (library_id = concord.lib() and concord.sets());

drop policy own_library on concord.branch;
create policy everyone_reads on concord.branch for select using (library_id = concord.lib());
create policy adds on concord.branch for insert with check (library_id = concord.lib() and concord.sets());
create policy changes on concord.branch for update using (library_id = concord.lib() and concord.sets())
  with check (library_id = concord.lib() and concord.sets());

drop policy own_library on concord.person;
create policy everyone_reads on concord.person for select using (library_id = concord.lib());
create policy adds on concord.person for insert with check (library_id = concord.lib() and concord.sets());
create policy changes on concord.person for update using (library_id = concord.lib() and concord.sets())
  with check (library_id = concord.lib() and concord.sets());

drop policy own_library on concord.designation;
create policy everyone_reads on concord.designation for select using (library_id = concord.lib());
create policy adds on concord.designation for insert with check (library_id = concord.lib() and concord.designates());
create policy changes on concord.designation for update using (library_id = concord.lib() and concord.designates())
  with check (library_id = concord.lib() and concord.designates());
create policy takes_back on concord.designation for delete using (library_id = concord.lib() and concord.designates());

-- The history is only ever added to, by whoever changes something, and read by who may set anything.
drop policy own_library on concord.history;
create policy setters_read on concord.history for select using (library_id = concord.lib() and concord.sets());
create policy setters_add on concord.history for insert with check (library_id = concord.lib() and concord.sets());
