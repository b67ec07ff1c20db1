-- What comes after a notice: statements of reasons that services gave to the EU's Transparency Database, complaints and disputes,
-- reminders, requests to keep content as evidence, orders of an authority, and what an agency says about its independence.
-- What was written about a notice is sealed under the notice's key, so that it goes with it.

-- How the agency keeps its independence from platforms (Art. 22(2)(b) and (3) of Regulation (EU) 2022/2065): published, so plain.
create table notice_independence (
  agency uuid primary key,
  words text not null check (length(words) between 1 and 20000),
  set_by uuid not null,
  set_at timestamptz not null
);
alter table notice_independence enable row level security;
alter table notice_independence force row level security;
create policy own_agency on notice_independence to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update on notice_independence to ausma_app;

-- A file or list of statements that somebody had read. Of statements that answer no notice only their number stays.
create table statement_imports (
  id uuid primary key,
  agency uuid not null,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  file uuid,
  job uuid,
  statements int not null default 0,
  broken int not null default 0,
  proposed int not null default 0,
  known int not null default 0,
  unmatched int not null default 0,
  -- [{ "line", "reason" }]: the reasons name fields of the schema and quote nothing.
  broken_lines jsonb not null default '[]',
  -- Why the file as a whole could not be read.
  problem text,
  unique (id, agency)
);
create index statement_imports_agency on statement_imports (agency, started_at desc);
alter table statement_imports enable row level security;
alter table statement_imports force row level security;
create policy own_agency on statement_imports to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update on statement_imports to ausma_app;

-- How many statements of reasons of an import fit no notice of ours, by platform: counts only.
create table statement_unmatched (
  import uuid not null,
  agency uuid not null,
  -- As the service calls itself; '' where the statement does not say.
  platform text not null check (length(platform) <= 200),
  statements int not null check (statements > 0),
  primary key (import, platform),
  foreign key (import, agency) references statement_imports (id, agency)
);
alter table statement_unmatched enable row level security;
alter table statement_unmatched force row level security;
create policy own_agency on statement_unmatched to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert on statement_unmatched to ausma_app;

-- A statement that seems to answer a notice: proposed by the program, and decided upon by a person.
create table notice_statements (
  id uuid primary key,
  agency uuid not null,
  notice uuid not null,
  import uuid not null,
  -- Keyed hash of the service and the statement's number: read twice, it is proposed once.
  mark bytea not null,
  matched_by text not null check (matched_by in ('reference', 'address', 'content')),
  outcome text not null check (outcome in ('removed', 'disabled', 'restricted')),
  automated boolean,
  applied_on text not null collate "C",
  found_at timestamptz not null,
  state text not null check (state in ('proposed', 'confirmed', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  -- The service's words.
  sealed bytea not null,
  unique (notice, mark),
  foreign key (notice, agency) references notices (id, agency),
  foreign key (import, agency) references statement_imports (id, agency),
  check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create index notice_statements_open on notice_statements (agency, state, found_at desc);
alter table notice_statements enable row level security;
alter table notice_statements force row level security;
create policy own_agency on notice_statements to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update (state, decided_by, decided_at) on notice_statements to ausma_app;

-- A complaint to the service (Art. 20) or a dispute before a certified body (Art. 21). Days as YYYY-MM-DD.
create table notice_remedies (
  id uuid primary key,
  agency uuid not null,
  notice uuid not null,
  kind text not null check (kind in ('complaint', 'dispute')),
  lodged_on text not null collate "C",
  lodged_by uuid not null,
  made_at timestamptz not null,
  ended_on text collate "C",
  ended_by uuid,
  result text check (result in ('upheld', 'partly', 'rejected', 'withdrawn')),
  -- Grounds, the service's or body's number, the body's name.
  sealed bytea not null,
  sealed_end bytea,
  foreign key (notice, agency) references notices (id, agency),
  check ((ended_on is null) = (result is null) and (ended_on is null) = (ended_by is null)),
  check (ended_on >= lodged_on)
);
create unique index notice_remedies_open on notice_remedies (notice, kind) where ended_on is null;
create index notice_remedies_agency on notice_remedies (agency, lodged_on);
alter table notice_remedies enable row level security;
alter table notice_remedies force row level security;
create policy own_agency on notice_remedies to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update (ended_on, ended_by, result, sealed_end) on notice_remedies to ausma_app;

-- What somebody should look at: made by a job, gone when the clock no longer asks for it.
create table notice_reminders (
  notice uuid not null,
  agency uuid not null,
  what text not null check (what in (
    'acknowledgement', 'decision', 'complaint-window', 'complaint-answer', 'dispute-decision', 'preservation-ends', 'inform-recipient')),
  due text not null collate "C",
  overdue boolean not null,
  made_at timestamptz not null,
  -- Somebody has seen to it; the clock itself goes on.
  seen_by uuid,
  seen_at timestamptz,
  primary key (notice, what, due),
  check ((seen_by is null) = (seen_at is null))
);
create index notice_reminders_agency on notice_reminders (agency, due) where seen_by is null;
alter table notice_reminders enable row level security;
alter table notice_reminders force row level security;
create policy own_agency on notice_reminders to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete, update (overdue, seen_by, seen_at) on notice_reminders to ausma_app;

-- A request that a service keep content and leave it up, so that evidence is not lost: asked for by one person and approved by a
-- prosecutor. Never of content that shows children or intimate images: what is left up goes on doing harm.
create table notice_preservations (
  id uuid primary key,
  agency uuid not null,
  notice uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  until text not null collate "C",
  shows_children boolean not null check (not shows_children),
  shows_intimate boolean not null check (not shows_intimate),
  state text not null check (state in ('asked', 'approved', 'refused', 'ended')),
  decided_by uuid,
  decided_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  -- Reasons of who asked, and of the prosecutor.
  sealed bytea not null,
  sealed_decision bytea,
  foreign key (notice, agency) references notices (id, agency),
  check (decided_by is distinct from asked_by),
  check ((state = 'asked') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check ((state = 'ended') = (ended_by is not null) and (ended_by is null) = (ended_at is null))
);
create unique index notice_preservations_open on notice_preservations (notice) where state in ('asked', 'approved');
create index notice_preservations_agency on notice_preservations (agency, state, until);
alter table notice_preservations enable row level security;
alter table notice_preservations force row level security;
create policy own_agency on notice_preservations to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update (state, decided_by, decided_at, ended_by, ended_at, sealed_decision) on notice_preservations to ausma_app;

-- The national law by which an agency may order a service to act or to inform: Art. 9 and 10 give no such power themselves.
create table order_powers (
  id uuid primary key,
  agency uuid not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  authority text not null,
  law text not null,
  acts boolean not null,
  informs boolean not null,
  -- The Digital Services Coordinator to whom a copy goes (Art. 9(4) and 10(4)).
  coordinator text not null,
  coordinator_mail text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  ended_at timestamptz,
  unique (id, agency),
  check (acts or informs)
);
alter table order_powers enable row level security;
alter table order_powers force row level security;
create policy own_agency on order_powers to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update (ended_at) on order_powers to ausma_app;

-- Orders to act or to inform (Art. 9 and 10 Regulation (EU) 2022/2065), which only who has the power in law may issue.
create table notice_orders (
  id uuid primary key,
  agency uuid not null,
  power uuid not null,
  kind text not null check (kind in ('act', 'inform')),
  recipient uuid not null,
  notice uuid,
  data_key uuid not null,
  state text not null check (state in ('draft', 'issued', 'effected', 'withdrawn')),
  drafted_by uuid not null,
  writers uuid[] not null,
  made_at timestamptz not null,
  issued_by uuid,
  issued_at timestamptz,
  copied_at timestamptz,
  effect_on text collate "C",
  -- Until when the person whose content it is must be told (Art. 9(5) and 10(5)); null until the order has effect.
  inform_recipient_at text collate "C",
  informed_at timestamptz,
  -- What Art. 9(2) and 10(2) ask for.
  sealed bytea not null,
  unique (id, agency),
  foreign key (power, agency) references order_powers (id, agency),
  foreign key (recipient, agency) references recipients (id, agency),
  check (issued_by is null or not issued_by = any (writers)),
  check ((state in ('issued', 'effected')) <= (issued_by is not null)),
  check ((issued_by is null) = (issued_at is null)),
  -- A copy goes with every order.
  check ((issued_at is null) = (copied_at is null))
);
create index notice_orders_agency on notice_orders (agency, state, made_at desc);
alter table notice_orders enable row level security;
alter table notice_orders force row level security;
create policy own_agency on notice_orders to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update on notice_orders to ausma_app;

-- Numbers that a service gave to a notice, as it wrote them: by these its statements are found again.
create table notice_references (
  id uuid primary key,
  agency uuid not null,
  notice uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  sealed bytea not null,
  foreign key (notice, agency) references notices (id, agency)
);
create index notice_references_notice on notice_references (notice);
alter table notice_references enable row level security;
alter table notice_references force row level security;
create policy own_agency on notice_references to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on notice_references to ausma_app;
