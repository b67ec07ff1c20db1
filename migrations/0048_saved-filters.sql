-- A filter of a list that a member keeps under a name. It holds closed lists, days and marks alone, as an address does; the name is
-- sealed under the installation's secret, since people write what they like.
create table saved_filters (
  id uuid primary key,
  agency uuid not null,
  member uuid not null references members,
  list text not null check (list in ('leads', 'notices', 'reports', 'services')),
  sealed_name bytea not null,
  filter jsonb not null,
  made_at timestamptz not null
);
create index saved_filters_member on saved_filters (member, list);
alter table saved_filters enable row level security;
alter table saved_filters force row level security;
-- Colleagues' rows can be read and deleted, because whoever ends a membership deletes its filters; operations show a member their own alone.
create policy own_agency on saved_filters to ausma_app
  using (agency = app.agency() and app.kind() = 'member')
  with check (agency = app.agency() and app.kind() = 'member' and member = app.actor());
grant select, insert, delete on saved_filters to ausma_app;
