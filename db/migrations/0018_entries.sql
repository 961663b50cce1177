-- Whom an entry of the register concerns: the entry says so itself, as a matter does. Until now all entries were for those who keep the
-- register; a complaint, an incident, a restriction have people of their own.

-- Bits of roles (domain/access/principal.ts): the whole library's by role, a branch's own by role and branch, a designee on their days.
alter table concord.register_item add column audience int not null default 152;
alter table concord.register_item add column branch_id int;

-- By role, in their branch, as designee on that day, or as one who has a part in it.
create function concord.concerns_me(stream uuid, audience int, branch int) returns boolean language plpgsql stable security definer set search_path = '' as $$ begin
  return (audience & concord.wide()) <> 0
    or (audience & concord.near()) <> 0 and branch = concord.branch()
    or (audience & 8) <> 0 and (concord.roles() & 8) <> 0 and exists (select from concord.designation d
      where d.library_id = concord.lib() and d.person_id = concord.me() and concord.today() between d.from_on and d.until_on
        and (branch is null or d.branch_id is null or d.branch_id = branch))
    or exists (select from concord.my_matter m where m.stream_id = stream);
end $$;
revoke execute on function concord.concerns_me(uuid, int, int) from public;
grant execute on function concord.concerns_me(uuid, int, int) to concord_app;

-- The same of all entries at once: asked by every list of them.
create or replace function concord.my_register() returns setof uuid language plpgsql stable security definer set search_path = '' as $$
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
end $$;

-- Whoever only logged an entry reads what they wrote then. Who somebody is asks for a reason in what is about people (5.2), as in a matter.
create function concord.reads_entry(stream uuid, slot text, version int) returns boolean language plpgsql stable security definer set search_path = '' as $$
declare
  item record;
begin
  select i.noun, i.audience, i.branch_id into item from concord.register_item i where i.library_id = concord.lib() and i.stream_id = stream;
  if slot = 'identity' and item.noun in ('complaint', 'incident', 'restriction') and concord.reason() = '' then return false; end if;
  if slot = 'link' then return (concord.wide() & 16) <> 0; end if; -- why a concern was put beside conduct: the Director's alone (0021)
  return version = 1 or concord.concerns_me(stream, item.audience, item.branch_id);
end $$;
revoke execute on function concord.reads_entry(uuid, text, int) from public;
grant execute on function concord.reads_entry(uuid, text, int) to concord_app;

drop policy keepers_read on concord.content;
create policy keepers_read on concord.content for select using (
  library_id = concord.lib() and concord.principal() = 'person' and stream_id in (select concord.my_register())
  and concord.reads_entry(stream_id, slot, version));
