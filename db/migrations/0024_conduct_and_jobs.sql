-- Nothing of anybody's conduct is written by mail or found by search: no job opens who it is about, what was written of it or what was answered,
-- and the indexer none of it.
create function concord.is_conduct(stream uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$ begin
  return exists (select from concord.register_item i
    where i.library_id = concord.lib() and i.stream_id = stream and i.noun in ('incident', 'restriction'));
end $$;
revoke execute on function concord.is_conduct(uuid) from public;
grant execute on function concord.is_conduct(uuid) to concord_app;

alter policy indexer_reads on concord.content using (
  library_id = concord.lib() and concord.principal() = 'indexer' and slot in ('words', 'reply', 'note', 'reason') and not concord.is_conduct(stream_id));

-- As in 0021 but for the job's own line; nobody else pays for the question.
alter policy reads on concord.content using (library_id = concord.lib() and case concord.principal()
  when 'person' then exists (select from concord.case_item i where i.library_id = content.library_id and i.stream_id = content.stream_id
    and case slot
      when 'identity' then concord.reason() <> '' and (concord.roles() & ~1) <> 0
        and ((i.words_audience & concord.wide()) <> 0 or (i.words_audience & concord.near() & 4) <> 0 and i.branch_id = concord.branch()
          or i.holder_id = concord.me()
          or (i.words_audience & 8) <> 0 and (concord.roles() & 8) <> 0 and concord.designated(i.branch_id, i.kind))
      when 'borrowing' then concord.borrowing() <> '' and (concord.roles() & ~1) <> 0
        and ((i.words_audience & concord.wide() & 16) <> 0 or (i.words_audience & concord.near() & 4) <> 0 and i.branch_id = concord.branch()
          or i.holder_id = concord.me()
          or (i.words_audience & 8) <> 0 and (concord.roles() & 8) <> 0 and concord.designated(i.branch_id, i.kind))
      when 'grounds' then false
      else (i.words_audience & concord.wide()) <> 0
        or (i.words_audience & concord.near()) <> 0 and i.branch_id = concord.branch()
        or concord.me() = any (array[i.holder_id, i.referred_to, i.opened_by])
        or (i.words_audience & 8) <> 0 and (concord.roles() & 8) <> 0 and concord.designated(i.branch_id, i.kind)
        or exists (select from concord.my_matter m where m.stream_id = i.stream_id) end)
  when 'patron' then stream_id = concord.case_stream() and slot not in ('note', 'reason', 'desk', 'link')
  when 'job' then slot not in ('note', 'reason', 'grounds', 'file', 'borrowing', 'desk', 'link') and not concord.is_conduct(stream_id) else false end);
