-- Incidents of conduct are found by the exact name of their person, among incidents alone: whoever sees an entry sees the keyed hash it is found by.
-- The hash is made for conduct (desk/nouns/incident.ts): no search of matters finds it, and no search of incidents a matter's.
create policy entries_see on concord.contact_hash for select using (
  library_id = concord.lib() and concord.principal() = 'person' and sort = 'name' and stream_id in (select concord.my_register()));

-- Who somebody is, is for no volunteer alone (5.2): whatever reason is given, none is heard. Matters' own policy says the same; entries ask for a
-- reason, so that this covers them too.
create or replace function concord.reason() returns text language sql stable as $$
  select case when concord.roles() = 1 then '' else coalesce(current_setting('concord.reason', true), '') end $$;
