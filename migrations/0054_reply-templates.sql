-- A short text of an agency's own for replies to reporters: its name, its language and its words, sealed together under the
-- installation's secret. It is about no report and no person.
create table reply_templates (
  id uuid primary key,
  agency uuid not null references agencies,
  sealed_template bytea not null,
  made_at timestamptz not null
);
create index reply_templates_agency on reply_templates (agency);
alter table reply_templates enable row level security;
alter table reply_templates force row level security;
create policy own_agency on reply_templates to ausma_app
  using (agency = app.agency() and app.kind() = 'member')
  with check (agency = app.agency() and app.kind() = 'member');
grant select, insert, delete, update (sealed_template) on reply_templates to ausma_app;
