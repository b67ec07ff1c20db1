-- Devices that keep forms without a network, first contacts and screening interviews that came from them.

-- A device that was set up to keep forms without a network. One that was lost is forgotten, and nothing from it is taken any more.
create table devices (
  id uuid primary key,
  agency uuid not null,
  -- Who set it up.
  member uuid not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  -- How many finished forms came from it, and how many persons' numbers it was given.
  sent int not null default 0,
  persons int not null default 0,
  forgotten_at timestamptz,
  forgotten_by uuid,
  check ((forgotten_at is null) = (forgotten_by is null))
);
create index devices_member on devices (agency, member);
alter table devices enable row level security;
alter table devices force row level security;
create policy own_agency on devices to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert on devices to ausma_app;
grant update (seen_at, sent, persons, forgotten_at, forgotten_by) on devices to ausma_app;

-- What came sealed from a device, and what became of it: numbers and hours alone, so that the whole agency knows what was sent before.
create table device_arrivals (
  id uuid not null,
  agency uuid not null,
  -- The form it was: finished twice it has two arrivals.
  draft uuid not null,
  kind text not null check (kind in ('contact', 'screening')),
  device uuid not null,
  sent_by uuid not null,
  -- The hour of the conversation, and the hour of sending.
  told_at timestamptz not null,
  sent_at timestamptz not null,
  outcome text not null check (outcome in ('new', 'differs')),
  -- Of a first contact.
  case_id uuid,
  -- Of a screening interview.
  person uuid,
  paper uuid,
  -- Persons who are called alike and were there before.
  alike uuid[] not null default '{}',
  settled_at timestamptz,
  settled_by uuid,
  settled_as text check (settled_as in ('first', 'second', 'both', 'one', 'several')),
  primary key (agency, id),
  check ((kind = 'contact') = (case_id is not null)),
  check ((kind = 'screening') = (person is not null)),
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settled_as is null))
);
create index device_arrivals_draft on device_arrivals (agency, draft);
alter table device_arrivals enable row level security;
alter table device_arrivals force row level security;
create policy own_agency on device_arrivals to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert on device_arrivals to ausma_app;
grant update (settled_at, settled_by, settled_as) on device_arrivals to ausma_app;

-- A first contact that was finished twice with other words: the second as the device sealed it, for the case's team alone.
create table device_versions (
  id uuid not null,
  agency uuid not null,
  case_id uuid not null,
  data_key uuid not null,
  sealed bytea not null,
  primary key (agency, id)
);
create index device_versions_case on device_versions (case_id);
alter table device_versions enable row level security;
alter table device_versions force row level security;
create policy team on device_versions to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and case_id in (select app.my_cases())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on device_versions to ausma_app;
