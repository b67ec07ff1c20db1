-- Reports of the rapporteur: an outline, chapters written by a person, and figures out of vintages and releases. What is written lies sealed, for true counts
-- may stand in it; plain are the title, the language and who worked on it.
create table rapporteur_reports (
  id uuid primary key,
  agency uuid not null,
  title text not null,
  language text not null check (language in ('en', 'lv', 'ar')),
  outline text not null check (outline in ('rapporteur', 'greta-4', 'plan-19b')),
  -- Counts the changes: whoever changes it has read the one before.
  edition int not null check (edition >= 1),
  made_by uuid not null,
  made_at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  data_key uuid not null,
  sealed bytea not null
);
create index rapporteur_reports_of on rapporteur_reports (agency, changed_at);
alter table rapporteur_reports enable row level security;
alter table rapporteur_reports force row level security;
create policy counted on rapporteur_reports to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and app.purpose() = 'statistics')
  with check (agency = app.agency() and app.kind() = 'member' and app.purpose() = 'statistics');
grant select, insert, delete on rapporteur_reports to ausma_app;
grant update (title, edition, changed_by, changed_at, sealed) on rapporteur_reports to ausma_app;
