-- Requests for records stand in the register (75 ILCS 70/1). Those who keep it read an entry whole; whoever only logged one reads what they
-- wrote then, not what was decided, assembled or released since. Readings of an entry are seen by those who keep the register.

create function concord.keeps_register() returns boolean language plpgsql stable security definer set search_path = '' as $$ begin
  return (concord.roles() & 144) <> 0 or (concord.roles() & 8) <> 0 and exists (select from concord.designation d
    where d.library_id = concord.lib() and d.person_id = concord.me() and concord.today() between d.from_on and d.until_on);
end $$;
revoke execute on function concord.keeps_register() from public;
grant execute on function concord.keeps_register() to concord_app;

drop policy keepers_read on concord.content;
create policy keepers_read on concord.content for select using (
  library_id = concord.lib() and concord.principal() = 'person' and stream_id in (select concord.my_register())
  and (version = 1 or concord.keeps_register()));

create policy register_sees on concord.reading for select using (
  library_id = concord.lib() and concord.principal() = 'person' and concord.keeps_register()
  and stream_id in (select concord.my_register()));
