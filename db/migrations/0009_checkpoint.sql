-- Checkpoints: a signed root over the heads of all streams, one an epoch, chained to each other. They are added and read, and nobody
-- who serves can change or remove one.
create table concord.checkpoint (
  library_id int not null references concord.library,
  -- It covers the events up to this epoch; what comes after falls in the next.
  epoch int not null,
  at timestamptz(3) not null,
  streams int not null,
  events bigint not null,
  root bytea not null,
  -- SHA-256 of the checkpoint before; null: there is none.
  previous bytea,
  -- The public key (Ed25519) that the signature is checked with.
  key bytea not null,
  signature bytea not null,
  primary key (library_id, epoch)
);
alter table concord.checkpoint enable row level security;
grant select, insert on concord.checkpoint to concord_app;

create policy system_sees on concord.checkpoint for select
  using (library_id = concord.lib() and concord.principal() in ('job', 'verifier'));
create policy director_sees on concord.checkpoint for select
  using (library_id = concord.lib() and concord.principal() = 'person' and (concord.roles() & 16) <> 0);
create policy job_adds on concord.checkpoint for insert
  with check (library_id = concord.lib() and concord.principal() = 'job');

-- What is newer than a checkpoint. Events come in the order of their epochs, so a few bytes for each stretch of the table are enough, and an
-- act pays nothing for it; a B-tree would cost one more entry an event.
create index event_epoch on concord.event using brin (epoch) with (autosummarize = on);
-- The verifier reads by stream.
create index wall_stream on concord.wall (library_id, stream_id);
create index member_stream on concord.member (library_id, stream_id);

-- The hashes of sealed bytes of all streams from one id up to, not including, another (null: to the end), for the verifier, who reads no words.
create function concord.content_hashes(first uuid, until uuid) returns table (stream_id uuid, content_id uuid, slot text, sha256 text)
language plpgsql stable security definer set search_path = '' as $$ begin
  if until is null then
    return query select c.stream_id, c.content_id, min(c.slot), encode(pg_catalog.sha256(string_agg(c.sealed, ''::bytea order by c.chunk)), 'hex')
      from concord.content c where c.library_id = concord.lib() and c.stream_id >= first group by c.stream_id, c.content_id;
  else
    return query select c.stream_id, c.content_id, min(c.slot), encode(pg_catalog.sha256(string_agg(c.sealed, ''::bytea order by c.chunk)), 'hex')
      from concord.content c where c.library_id = concord.lib() and c.stream_id >= first and c.stream_id < until group by c.stream_id, c.content_id;
  end if;
end $$;
revoke execute on function concord.content_hashes(uuid, uuid) from public;
grant execute on function concord.content_hashes(uuid, uuid) to concord_app;
-- Nobody asks for one stream alone any more.
drop function concord.content_hashes(uuid);
