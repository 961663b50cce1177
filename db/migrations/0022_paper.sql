-- Letters on paper wait where mails are begun: `paper`, to be printed and posted by a colleague; `posted`, done with.
alter table concord.mail_out drop constraint mail_out_state_check;
alter table concord.mail_out add constraint mail_out_state_check check (state in ('sending', 'sent', 'failed', 'bounced', 'paper', 'posted'));
create index mail_out_paper on concord.mail_out (library_id, stream_id) where state = 'paper';

-- Sheets to be filled in by hand that were printed, each with its code: what it is, and which matter it became. Whoever enters one holds it in
-- their hand; the matter itself is behind its own walls.
create table concord.paper_form (
  library_id int not null references concord.library,
  code text collate "C" not null,
  form text not null check (form in ('concern', 'complaint', 'incident')),
  locale text not null check (locale in ('en', 'es')),
  size text not null check (size in ('standard', 'large')),
  issued_at timestamptz(3) not null,
  issued_by int not null,
  -- the act that files it: taken before the matter is there, so that a sheet is filed once
  act_id uuid,
  filed_at timestamptz(3),
  filed_by int,
  stream_id uuid,
  primary key (library_id, code)
);
alter table concord.paper_form enable row level security;
grant select, insert, update on concord.paper_form to concord_app;
create policy staff_see on concord.paper_form for select using (library_id = concord.lib() and concord.principal() = 'person');
create policy staff_print on concord.paper_form for insert with check (
  library_id = concord.lib() and concord.principal() = 'person' and issued_by = concord.me() and act_id is null);
create policy staff_file on concord.paper_form for update
  using (library_id = concord.lib() and concord.principal() = 'person' and stream_id is null)
  with check (library_id = concord.lib() and concord.principal() = 'person' and (act_id is null or filed_by = concord.me()));
