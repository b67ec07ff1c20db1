-- Shares: chosen parts of one thing, opened to one agency of the house, or told by hand to somebody outside. What the receiver reads is sealed
-- under the share's own key, which is sealed once more to them; deleting that seal ends it. Plain stand only states, clocks and for how long.
create table shares (
  id uuid primary key,
  thing text not null check (thing in ('lead')),
  lead uuid not null references leads on delete cascade,
  agency uuid not null,
  -- Null where somebody without an account here was told by hand: who, stands sealed.
  to_agency uuid,
  made_by uuid not null,
  approved_by uuid not null check (approved_by <> made_by),
  sent_at timestamptz not null,
  state text not null check (state in ('sent', 'acknowledged', 'accepted', 'declined', 'recalled', 'removed', 'kept', 'ended', 'over')),
  since timestamptz not null,
  due timestamptz,
  clock text check (clock in ('acknowledge', 'answer', 'read-correction', 'use', 'say')),
  urgency text not null check (urgency in ('none', 'danger', 'missing-child')),
  shared_until timestamptz not null,
  exculpatory boolean not null,
  parts text[] not null,
  version int not null check (version >= 1),
  version_read int not null default 0 check (version_read between 0 and version),
  corrected_at timestamptz,
  -- When the receiver's seal was deleted.
  seal_ended_at timestamptz,
  data_key uuid not null,
  -- Of what both sides say with their steps: a recall closes the content, and the receiver still has to answer it.
  talk_key uuid not null,
  -- Reason, legal bases and terms.
  sealed bytea not null,
  row_mark bytea,
  check (to_agency is distinct from agency),
  -- What a clock runs on is due, and nothing is due that is over.
  check ((due is null) = (clock is null)),
  check ((due is null) = (state in ('declined', 'removed', 'kept', 'ended', 'over'))),
  -- Nothing stays open after its end; by hand nothing was ever sealed to anybody.
  check (to_agency is null or (seal_ended_at is null) = (state in ('sent', 'acknowledged', 'accepted'))),
  check (not (exculpatory and state in ('recalled', 'removed', 'kept')))
);
create index shares_from on shares (agency, due nulls last, sent_at desc, id);
create index shares_to on shares (to_agency, due nulls last, sent_at desc, id) where to_agency is not null;
create index shares_lead on shares (lead);
create index shares_over on shares (agency, shared_until) where state in ('sent', 'acknowledged', 'accepted');
alter table shares enable row level security;
alter table shares force row level security;
create policy sender on shares to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy receiver_reads on shares for select to ausma_app using (to_agency = app.agency() and app.kind() = 'member');
create policy receiver_answers on shares for update to ausma_app
  using (to_agency = app.agency() and app.kind() = 'member') with check (to_agency = app.agency());
grant select, insert on shares to ausma_app;
-- Of what, by whom and to whom never changes.
grant update (state, since, due, clock, version, version_read, corrected_at, seal_ended_at, row_mark) on shares to ausma_app;

-- What ended stays ended, also after a restore.
-- Whoever makes a trigger must be able to run its function, which is the broker's since 0034.
grant execute on function app.note_end_state() to current_user;
create trigger note_end_state after update of state on shares for each row
  when (old.state <> new.state and new.state in ('recalled', 'removed', 'kept', 'declined', 'ended', 'over'))
  execute function app.note_end_state('passed');

-- Erasing what a share is of takes with it what was sealed for others.
create function app.forget_shares() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into erasures (data_key, agency, erased_at) values (old.data_key, old.agency, now()), (old.talk_key, old.agency, now())
    on conflict do nothing;
  delete from data_keys where id in (old.data_key, old.talk_key);
  return null;
end $$;
create trigger forget_shares after delete on shares for each row execute function app.forget_shares();
revoke all on function app.forget_shares() from public;

-- What was shared, as it stood then. A correction is another version; the one before stays, marked by its number.
create table share_versions (
  share uuid not null references shares on delete cascade,
  version int not null,
  at timestamptz not null,
  by uuid not null,
  by_agency uuid not null,
  -- Under the share's key: the parts, and why it was corrected.
  sealed bytea not null,
  primary key (share, version)
);
alter table share_versions enable row level security;
alter table share_versions force row level security;
create policy both_sides on share_versions for select to ausma_app using (exists (select from shares s where s.id = share));
create policy sender_writes on share_versions for insert to ausma_app
  with check (app.kind() = 'member' and by = app.actor() and by_agency = app.agency()
    and exists (select from shares s where s.id = share and s.agency = app.agency()));
grant select, insert on share_versions to ausma_app;

-- What was done with a share, always by a named member of one side or the other; only its agreed end comes by itself.
create table share_events (
  id uuid primary key,
  seq bigint generated always as identity,
  share uuid not null references shares on delete cascade,
  at timestamptz not null,
  by uuid,
  by_agency uuid not null,
  act text not null,
  to_state text not null,
  sealed bytea,
  check (by is not null or act = 'over')
);
create index share_events_share on share_events (share, seq);
alter table share_events enable row level security;
alter table share_events force row level security;
create policy both_sides on share_events for select to ausma_app using (exists (select from shares s where s.id = share));
create policy named_human on share_events for insert to ausma_app
  with check (app.kind() = 'member' and by = app.actor() and by_agency = app.agency() and exists (select from shares s where s.id = share));
create policy its_end on share_events for insert to ausma_app
  with check (by is null and act = 'over' and exists (select from shares s where s.id = share));
grant select, insert on share_events to ausma_app;
