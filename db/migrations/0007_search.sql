-- Search over sealed words: of each message the keyed hashes of its terms, one array under one index (docs/decisions/0014). Row level
-- security would keep the index from being used (array operators aren't leakproof), so the table is written by the serving role and
-- read through one function, which holds to the library and the walls; what it answers is then joined to rows that the policies guard.

create table concord.search (
  library_id int not null,
  stream_id uuid not null,
  content_id uuid not null,
  -- Milliseconds of the instant and 20 bits of the content's id: newest first without another column, nearly unique.
  doc bigint not null,
  tokens bigint[] not null,
  primary key (library_id, stream_id, content_id)
) with (autovacuum_vacuum_scale_factor = 0.02);
-- No list of waiting entries: now and then an act would pay for merging it.
create index search_tokens on concord.search using gin (tokens) with (fastupdate = off);
alter table concord.search enable row level security;
create policy writes on concord.search for insert with check (library_id = concord.lib());
grant insert on concord.search to concord_app;

-- The newest messages, before a place, that hold every token of one of the two lists. An empty list would match everything: give null.
create function concord.find(one bigint[], other bigint[], before bigint, most int) returns table (doc bigint, stream_id uuid, content_id uuid)
language plpgsql stable security definer set search_path = '' rows 200 as $$ begin
  if concord.principal() <> 'person' or cardinality(one) = 0 or cardinality(other) = 0 then return; end if;
  return query
    -- Materialized: without this fence the planner reads the newest messages one by one instead of the index.
    with hit as materialized (select s.library_id, s.doc, s.stream_id, s.content_id from concord.search s where s.tokens @> one or s.tokens @> other)
    select h.doc, h.stream_id, h.content_id from hit h
    where h.library_id = concord.lib() and h.doc < before and h.stream_id not in (select w.stream_id from concord.my_wall w)
    order by h.doc desc limit most;
end $$;
revoke execute on function concord.find(bigint[], bigint[], bigint, int) from public;
grant execute on function concord.find(bigint[], bigint[], bigint, int) to concord_app;

-- Whoever makes the tokens anew (after a restore): reads every word and its key, and nothing else.
create policy indexer_reads on concord.content for select using (library_id = concord.lib() and concord.principal() = 'indexer' and slot in ('words', 'reply', 'note', 'reason'));
create policy indexer_reads on concord.stream_key for select using (library_id = concord.lib() and concord.principal() = 'indexer');
create policy indexer_reads on concord.stream for select using (library_id = concord.lib() and concord.principal() = 'indexer');
create policy indexer_reads on concord.event for select using (library_id = concord.lib() and concord.principal() = 'indexer');
