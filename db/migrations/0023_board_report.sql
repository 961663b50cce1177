-- Board reports (published): a row a month or a year, made once, never changed and never removed. What is published stands in one table; what
-- was counted for it, small counts too, in another, which no person reads: a year adds up what its months counted.

create table concord.board_report (
  library_id int not null references concord.library,
  period text collate "C" not null check (period ~ '^\d{4}(-\d{2})?$'),
  made_at timestamptz(3) not null,
  -- null: by the clock, or by the command
  person_id int,
  data jsonb not null,
  primary key (library_id, period)
);
create table concord.board_count (
  library_id int not null references concord.library,
  period text collate "C" not null,
  counts jsonb not null,
  primary key (library_id, period),
  foreign key (library_id, period) references concord.board_report
);
alter table concord.board_report enable row level security;
alter table concord.board_count enable row level security;
grant select, insert on concord.board_report, concord.board_count to concord_app;

-- The Director, the Board president, trustees, the custodian of records (domain/report/settings.ts); made as a job alone, since no person sees
-- every matter.
create policy board_reads on concord.board_report for select using (library_id = concord.lib()
  and (concord.principal() = 'job' or concord.principal() = 'person' and concord.roles() & (16 | 32 | 64 | 128) <> 0));
create policy makes on concord.board_report for insert with check (library_id = concord.lib() and concord.principal() = 'job');
create policy job_reads on concord.board_count for select using (library_id = concord.lib() and concord.principal() = 'job');
create policy makes on concord.board_count for insert with check (library_id = concord.lib() and concord.principal() = 'job');
