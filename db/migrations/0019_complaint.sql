-- Complaint procedures (informal.4): each version is a row that stays, so that a complaint ends under the one it began with.
create table concord.procedure (
  library_id int not null,
  procedure_id int not null,
  version int not null,
  facts jsonb not null,
  primary key (library_id, procedure_id, version)
);
grant select, insert on concord.procedure to concord_app;
alter table concord.procedure enable row level security;
create policy own_library on concord.procedure using (library_id = concord.lib()) with check (library_id = concord.lib());

-- The patron's own complaint as the register lists it: they come to it by the receipt code of its case.
create policy patron_sees on concord.register_item for select using (
  library_id = concord.lib() and concord.principal() = 'patron' and noun = 'complaint' and stream_id = concord.case_stream());
