-- Files of reports that nobody looks at: suspected child sexual abuse material is quarantined unseen and goes to the police as it is.
-- That somebody flagged a report stands in plain, as its state does; why is sealed with the audit entry.
create table report_quarantines (
  report uuid primary key references reports on delete cascade,
  agency uuid not null,
  at timestamptz not null,
  by uuid not null
);
alter table report_quarantines enable row level security;
alter table report_quarantines force row level security;
create policy own_agency on report_quarantines to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on report_quarantines to ausma_app;
