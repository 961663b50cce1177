-- Requests for records stand in the register (75 ILCS 70/1). Those who keep it read an entry whole; whoever only logged one reads what they
-- wrote then, not what was decided, assembled or released since. Readings of an entry are seen by those who keep the register.

create function concord.keeps_register() returns boolean language plpgsql stable security definer set search_path = '' as $$ begin
  return (concord.roles() & 144) <> 0 or (concord.roles() & 8) <> 0 and exists (select from concord.designation d
    where d.library_id = concord.lib() and d.person_id = concord.me() and concord.today() between d.from_on and d.until_on);
end $$;
revoke execute on function concord.keeps_register() from public;
grant execute on function concord.keeps_register() to concord_app;

drop policy person_reads_register on concord.content;
create policy person_reads_register on concord.content for select using (
  library_id = (select concord.lib()) and (select concord.principal()) = 'person' and stream_id in (select concord.my_register())
  and (version = 1 or (select concord.keeps_register())));

create policy register_sees on concord.reading for select using (
  library_id = (select concord.lib()) and (select concord.principal()) = 'person' and (select concord.keeps_register())
  and stream_id in (select concord.my_register()));
