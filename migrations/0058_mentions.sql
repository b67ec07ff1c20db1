-- That a colleague was mentioned in a note of a record, until they open it: who, by whom and where, and no word of the note. What each row
-- leads to is asked anew with each look, so that whose access ended sees nothing of it.
create table mentions (
  id uuid primary key,
  agency uuid not null references agencies,
  member uuid not null references members,
  by uuid not null references members,
  at timestamptz not null,
  lead uuid references leads on delete cascade,
  report uuid references reports on delete cascade,
  notice uuid references notices on delete cascade,
  person uuid references persons on delete cascade,
  check (num_nonnulls(lead, report, notice, person) = 1)
);
create index mentions_member on mentions (member);
create index mentions_lead on mentions (lead) where lead is not null;
create index mentions_report on mentions (report) where report is not null;
create index mentions_notice on mentions (notice) where notice is not null;
create index mentions_person on mentions (person) where person is not null;
alter table mentions enable row level security;
alter table mentions force row level security;
-- To the mentioned alone: a row says that there is a record. Those of somebody who has left are there to be cleared.
create policy mentioned on mentions to ausma_app
  using (agency = app.agency() and app.kind() = 'member'
    and (member = app.actor() or member in (select id from members where ended_at is not null)))
  with check (agency = app.agency() and app.kind() = 'member' and by = app.actor());
grant select, insert, delete on mentions to ausma_app;
