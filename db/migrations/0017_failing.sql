-- What the machine does by itself and can't do now (a backup, a checkpoint), since when and why, as a code: one row from the first failure until it
-- works again. By it the administrators are told once, and see it among the settings.
create table concord.failing (
  library_id int not null references concord.library,
  task text collate "C" not null,
  since timestamptz(3) not null,
  problem text collate "C" not null,
  primary key (library_id, task)
);
alter table concord.failing enable row level security;
grant select, insert, update, delete on concord.failing to concord_app;
create policy job_notes on concord.failing using (library_id = concord.lib() and concord.principal() = 'job')
  with check (library_id = concord.lib() and concord.principal() = 'job');
create policy setters_see on concord.failing for select using (library_id = concord.lib() and concord.sets());
