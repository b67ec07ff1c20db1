-- Records of breaches of personal data, and that an agency knows of its database what a crash of the machine can do.

-- Breaches of personal data, notified or not (Art. 33(5) GDPR, Art. 30(5) Directive (EU) 2016/680): state, risk and moments in plain, which the
-- clock and the list need; everything that was written sealed to the agency and to its data protection officers by name.
create table breaches (
  id uuid primary key,
  agency uuid not null,
  data_key uuid not null,
  state text not null check (state in ('noticed', 'assessed', 'notified', 'withheld', 'settled', 'closed')),
  risk text check (risk in ('none', 'risk', 'high')),
  -- When the agency became aware of it: the 72 hours count from here.
  noticed_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  -- The first notification to the authority; later ones only add to it (Art. 33(4) GDPR).
  notified_at timestamptz,
  closed_at timestamptz,
  sealed bytea not null,
  check (noticed_at <= entered_at),
  check ((state = 'noticed') = (risk is null)),
  check (state <> 'notified' or notified_at is not null),
  check (state <> 'withheld' or (risk = 'none' and notified_at is null)),
  check ((state = 'closed') = (closed_at is not null))
);
create index breaches_agency on breaches (agency, noticed_at);
alter table breaches enable row level security;
alter table breaches force row level security;
create policy own_agency on breaches to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete, update (state, risk, notified_at, closed_at, sealed) on breaches to ausma_app;

-- Who was told of a breach, and who cannot be told safely. Who it is, by which way, or why not, is sealed.
create table breach_persons (
  id uuid primary key,
  seq bigint generated always as identity,
  breach uuid not null references breaches on delete cascade,
  agency uuid not null,
  state text not null check (state in ('told', 'not-told')),
  at timestamptz not null,
  by uuid not null,
  sealed bytea not null
);
create index breach_persons_breach on breach_persons (breach, seq);
alter table breach_persons enable row level security;
alter table breach_persons force row level security;
create policy own_agency on breach_persons to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete, update (state, at, by, sealed) on breach_persons to ausma_app;

-- What was done about a breach, and why. Added to, never changed.
create table breach_events (
  id uuid primary key,
  seq bigint generated always as identity,
  breach uuid not null references breaches on delete cascade,
  agency uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('entered', 'described', 'assessed', 'notified', 'withheld', 'told', 'passed-over', 'settled', 'closed')),
  by uuid not null,
  sealed bytea
);
create index breach_events_breach on breach_events (breach, seq);
alter table breach_events enable row level security;
alter table breach_events force row level security;
create policy own_agency on breach_events to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on breach_events to ausma_app;

-- That an administrator of an agency has said: we know that this database does not wait for the disk.
create table disk_risks (
  agency uuid primary key,
  known_by uuid not null,
  known_at timestamptz not null
);
alter table disk_risks enable row level security;
alter table disk_risks force row level security;
create policy own_agency on disk_risks to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert on disk_risks to ausma_app;
