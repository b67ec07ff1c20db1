-- What one agency of the house asks of another: sealed once to the one that is asked. Plain stand only kinds, states and clocks. Of which own record
-- it is, is the asker's: no operation tells the asked agency.
create table asks (
  id uuid primary key,
  kind text not null check (kind in ('information', 'document', 'action')),
  urgency text not null check (urgency in ('none', 'urgent', 'danger', 'missing-child')),
  agency uuid not null,
  to_agency uuid not null check (to_agency <> agency),
  lead uuid references leads on delete cascade,
  report uuid references reports on delete cascade,
  case_id uuid references cases on delete cascade,
  -- What it says or asks is about a person.
  of_person boolean not null,
  made_by uuid not null,
  approved_by uuid check (approved_by <> made_by),
  sent_at timestamptz not null,
  state text not null check (state in ('sent', 'acknowledged', 'partly', 'answered', 'refused', 'withdrawn', 'over')),
  since timestamptz not null,
  due timestamptz,
  clock text check (clock in ('acknowledge', 'answer', 'use')),
  needed_by timestamptz,
  open_until timestamptz not null,
  -- Whether the clocks of Directive (EU) 2023/977 run: between police and justice alone.
  directive boolean not null,
  -- Whether the asked agency has what is asked for at hand, which it says; until then it is taken to.
  at_hand boolean not null,
  answer_seen_at timestamptz,
  seal_ended_at timestamptz,
  data_key uuid not null,
  sealed bytea not null,
  row_mark bytea,
  check (num_nonnulls(lead, report, case_id) <= 1),
  check (case_id is null or of_person),
  -- One person alone asks about somebody only where nobody may wait.
  check (approved_by is not null or not of_person or urgency in ('danger', 'missing-child')),
  check ((due is null) = (clock is null)),
  check ((due is null) = (state in ('refused', 'withdrawn', 'over'))),
  -- Nothing stays open after its end.
  check ((seal_ended_at is null) = (state in ('sent', 'acknowledged', 'partly', 'answered')))
);
create index asks_from on asks (agency, due nulls last, sent_at desc, id);
create index asks_to on asks (to_agency, due nulls last, sent_at desc, id);
create index asks_over on asks (agency, open_until) where state in ('sent', 'acknowledged', 'partly', 'answered');
create index asks_over_there on asks (to_agency, open_until) where state in ('sent', 'acknowledged', 'partly', 'answered');
create index asks_answered on asks (agency) where answer_seen_at is null and state in ('partly', 'answered', 'refused');
create index asks_lead on asks (lead) where lead is not null;
create index asks_report on asks (report) where report is not null;
create index asks_case on asks (case_id) where case_id is not null;
alter table asks enable row level security;
alter table asks force row level security;
-- Of a case its team alone.
create policy asker on asks to ausma_app
  using (agency = (select app.agency()) and (select app.is_staff())
    and (case_id is null or (select app.kind() = 'system') or case_id in (select app.my_cases())))
  with check (agency = app.agency() and app.is_staff());
create policy asked_reads on asks for select to ausma_app using (to_agency = (select app.agency()) and (select app.is_staff()));
create policy asked_answers on asks for update to ausma_app
  using (to_agency = (select app.agency()) and (select app.is_staff())) with check (to_agency = app.agency());
grant select, insert on asks to ausma_app;
-- Of what, by whom and of whom never changes.
grant update (state, since, due, clock, at_hand, answer_seen_at, seal_ended_at, row_mark) on asks to ausma_app;

-- What ended stays ended, also after a restore.
create trigger note_end_state after update of state on asks for each row
  when (old.state <> new.state and new.state in ('refused', 'withdrawn', 'over'))
  execute function app.note_end_state('asked');

-- Erasing what somebody asked about takes with it what was sealed for others.
create function app.forget_asks() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into erasures (data_key, agency, erased_at) values (old.data_key, old.agency, now()) on conflict do nothing;
  delete from data_keys where id = old.data_key;
  return null;
end $$;
create trigger forget_asks after delete on asks for each row execute function app.forget_asks();
revoke all on function app.forget_asks() from public;

-- What was done with it, by a named member of one side or the other; only its agreed end comes by itself.
create table ask_events (
  id uuid primary key,
  seq bigint generated always as identity,
  ask uuid not null references asks on delete cascade,
  at timestamptz not null,
  by uuid,
  by_agency uuid not null,
  -- Who asked for it where a second person agreed, which is then who did it.
  asked_by uuid check (asked_by <> by),
  act text not null,
  to_state text not null,
  sealed bytea,
  check (by is not null or act = 'over')
);
create index ask_events_ask on ask_events (ask, seq);
alter table ask_events enable row level security;
alter table ask_events force row level security;
create policy both_sides on ask_events for select to ausma_app using (exists (select from asks a where a.id = ask));
create policy named_human on ask_events for insert to ausma_app
  with check (app.kind() = 'member' and by = app.actor() and by_agency = app.agency() and exists (select from asks a where a.id = ask));
create policy its_end on ask_events for insert to ausma_app
  with check (by is null and act = 'over' and exists (select from asks a where a.id = ask));
grant select, insert on ask_events to ausma_app;

-- Who asked what cannot wait sees on which telephone the asked agency is to be rung, until somebody there has acknowledged it.
create policy rung_for_asks on duty_telephones for select to ausma_app
  using (app.kind() = 'member' and exists (select from asks a
    where a.to_agency = duty_telephones.agency and a.agency = app.agency() and a.state = 'sent' and a.urgency in ('danger', 'missing-child')));
