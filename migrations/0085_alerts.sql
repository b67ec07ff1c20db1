-- Where a member is told by mail that something waits, and how often. The address lies under the installation's key, since it is used
-- without anybody's session; what is told is how many wait, and nothing of what, whom or where.
create table alert_choices (
  member uuid primary key references members,
  agency uuid not null,
  sealed bytea not null,
  language text not null,
  pace text not null check (pace in ('at-once', 'daily')),
  zone text not null,
  -- Of the daily letter, by the clock of the zone.
  hour int not null check (hour between 0 and 23),
  -- The day whose letter went out, by the same clock.
  told_day text not null default ''
);
create index alert_choices_agency on alert_choices (agency);
alter table alert_choices enable row level security;
alter table alert_choices force row level security;
create policy own_agency on alert_choices to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and member = app.actor()))
  with check (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and member = app.actor()));
grant select, insert, update, delete on alert_choices to ausma_app;

-- Who is told where nobody of an agency looks at what waits.
create table alert_deputies (
  agency uuid primary key,
  sealed bytea not null,
  language text not null
);
alter table alert_deputies enable row level security;
alter table alert_deputies force row level security;
create policy own_agency on alert_deputies to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update, delete on alert_deputies to ausma_app;

-- Until when an agency was looked at: what is due is told once, whenever the program ends.
create table alert_looks (
  agency uuid primary key,
  looked_until timestamptz not null
);
alter table alert_looks enable row level security;
alter table alert_looks force row level security;
create policy program on alert_looks to ausma_app
  using (agency = app.agency() and app.kind() = 'system') with check (agency = app.agency() and app.kind() = 'system');
grant select, insert, update on alert_looks to ausma_app;

-- The program looks at states and moments of what waits at a receiver's; no key is sealed to it.
create policy program_tells on shares for select to ausma_app
  using (to_agency = (select app.agency()) and (select app.kind() = 'system'));
create policy program_tells on referrals for select to ausma_app
  using (to_agency = (select app.agency()) and (select app.kind() = 'system') and sent_at is not null);
