-- What the library has loaded so that it is found in texts: names and cards of its patrons, titles and barcodes of what it lends (75 ILCS 70/1).
-- Sealed with a key of its own each time it is loaded; one list a sort. A job opens it; who may set anything replaces or removes it, and
-- sees how long it is, since when and by whom, which stand beside.
create table concord.loaded_list (
  library_id int not null references concord.library,
  list_id uuid not null,
  sort text collate "C" not null check (sort in ('people', 'items')),
  lines int not null check (lines > 0),
  loaded_at timestamptz(3) not null,
  -- null: by the command
  person_id int,
  wrapped bytea not null,
  sealed bytea not null,
  primary key (library_id, list_id)
);
create unique index loaded_list_sort on concord.loaded_list (library_id, sort);
alter table concord.loaded_list alter column sealed set storage external; -- ciphertext doesn't compress
alter table concord.loaded_list enable row level security;
grant select, insert, delete on concord.loaded_list to concord_app;
-- A job is among those who may set (0005). A row must be seen to be removed: bytes that open with the library's key alone.
create policy setters_see on concord.loaded_list for select using (library_id = concord.lib() and concord.sets());
create policy setters_load on concord.loaded_list for insert with check (library_id = concord.lib() and concord.sets());
create policy setters_remove on concord.loaded_list for delete using (library_id = concord.lib() and concord.sets());
