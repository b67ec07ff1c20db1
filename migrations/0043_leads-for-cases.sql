-- Leads that were opened for a case: who has taken one, and since when a case exists. A taker who lets go is taken out, the row stays.
alter table cases add column lead uuid;
create index cases_lead on cases (lead) where lead is not null;

-- A lead that waits in Protect until somebody takes it.
create table case_leads (
  lead uuid primary key,
  agency uuid not null,
  taken_by uuid,
  taken_at timestamptz,
  -- A case was opened from it: it waits no more. Which case, only the team of its persons sees.
  met_at timestamptz,
  check ((taken_by is null) = (taken_at is null))
);
alter table case_leads enable row level security;
alter table case_leads force row level security;
create policy own_agency on case_leads to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update (taken_by, taken_at, met_at) on case_leads to ausma_app;
