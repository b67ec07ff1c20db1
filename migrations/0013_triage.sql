-- Triage of reports: leads that come from them, what reports have in common, what a reporter says of who they are, and ringing
-- for calls for help that nobody reads.

-- A lead that a member takes from a report comes from no screening.
alter table leads alter column screening drop not null;

-- The second person, where an act needs one.
alter table report_events add column approved_by uuid;
alter table report_events add check (approved_by is distinct from by);

-- What reports are compared by. A mark is a keyed hash under the agency's search key, as with leads; the words' hashed pieces are
-- sealed under the report's data key, so that erasing the report erases them in every backup.
create table report_marks (
  report uuid not null references reports on delete cascade,
  facet text not null check (facet in ('contact', 'wording')),
  value text not null collate "C",
  agency uuid not null,
  primary key (report, facet, value)
);
create index report_marks_value on report_marks (agency, facet, value, report);
alter table report_marks enable row level security;
alter table report_marks force row level security;
create policy own_agency on report_marks to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on report_marks to ausma_app;

-- That a report was indexed when it was first opened, up to which message.
create table report_index (
  report uuid primary key references reports on delete cascade,
  agency uuid not null,
  -- How many messages had come when it was indexed.
  messages int not null,
  sealed bytea not null
);
alter table report_index enable row level security;
alter table report_index force row level security;
create policy own_agency on report_index to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on report_index to ausma_app;

-- Which lead a report became or belongs to. Only work for protection reads it: whoever looks at leads to investigate, at a border
-- or elsewhere, must not learn from the database that somebody reported.
create table report_leads (
  report uuid not null references reports on delete cascade,
  lead uuid not null references leads on delete cascade,
  agency uuid not null,
  how text not null check (how in ('made', 'joined')),
  by uuid not null,
  at timestamptz not null,
  primary key (report, lead)
);
create index report_leads_lead on report_leads (lead);
alter table report_leads enable row level security;
alter table report_leads force row level security;
create policy own_agency on report_leads to ausma_app
  using (agency = app.agency() and app.is_staff() and app.purpose() = 'protection')
  with check (agency = app.agency() and app.is_staff() and app.purpose() = 'protection');
grant select, insert, delete on report_leads to ausma_app;

-- A person's word on two reports: of the same matter, or not. The smaller number stands first.
create table report_pairs (
  one uuid not null references reports on delete cascade,
  other uuid not null references reports on delete cascade,
  agency uuid not null,
  verdict text not null check (verdict in ('same', 'other')),
  by uuid not null,
  at timestamptz not null,
  primary key (one, other),
  check (one < other)
);
create index report_pairs_other on report_pairs (other);
alter table report_pairs enable row level security;
alter table report_pairs force row level security;
create policy own_agency on report_pairs to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update, delete on report_pairs to ausma_app;

-- Reports that one reporter has tied together themselves, by typing the words of both receipts.
create table report_chains (
  report uuid primary key references reports on delete cascade,
  earlier uuid not null references reports on delete cascade,
  agency uuid not null,
  tied_on text not null collate "C",
  check (report <> earlier)
);
create index report_chains_earlier on report_chains (earlier);
alter table report_chains enable row level security;
alter table report_chains force row level security;
create policy own_agency on report_chains for select to ausma_app using (agency = app.agency() and app.is_staff());
create policy reporter on report_chains to ausma_app
  using (report = app.actor() and agency = app.agency() and app.kind() = 'reporter')
  with check (report = app.actor() and agency = app.agency() and app.kind() = 'reporter');
grant select, insert, delete on report_chains to ausma_app;

-- Who a reporter says they are: under a key of its own that is sealed to the custodians and to nobody else.
create table report_identities (
  report uuid primary key references reports on delete cascade,
  agency uuid not null,
  data_key uuid not null,
  told_on text not null collate "C",
  sealed bytea not null
);
alter table report_identities enable row level security;
alter table report_identities force row level security;
create policy own_agency on report_identities to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy reporter on report_identities to ausma_app
  using (report = app.actor() and agency = app.agency() and app.kind() = 'reporter')
  with check (report = app.actor() and agency = app.agency() and app.kind() = 'reporter');
grant select, insert, delete on report_identities to ausma_app;

-- A custodian may look until then, once a second person has agreed. The reason stands, sealed, in the report's history.
create table report_openings (
  id uuid primary key,
  report uuid not null references reports on delete cascade,
  agency uuid not null,
  custodian uuid not null,
  approved_by uuid not null,
  at timestamptz not null,
  until timestamptz not null,
  looked_at timestamptz,
  check (custodian <> approved_by),
  check (until > at)
);
create index report_openings_report on report_openings (report, custodian);
alter table report_openings enable row level security;
alter table report_openings force row level security;
create policy own_agency on report_openings to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update on report_openings to ausma_app;

-- A reporter's key of who they are is no key of theirs: they may give it up again, and not read it.
create policy reporter_forgets on data_keys for delete to ausma_app
  using (agency = app.agency() and app.kind() = 'reporter'
    and exists (select from report_identities i where i.data_key = data_keys.id and i.report = app.actor()));
create policy reporter_finds on data_keys for select to ausma_app
  using (agency = app.agency() and app.kind() = 'reporter'
    and exists (select from report_identities i where i.data_key = data_keys.id and i.report = app.actor()));

-- Who is called when a call for help is not read in time, and how it was called last.
create table report_rings (
  agency uuid primary key,
  -- Addresses, under the installation's key: they are used without anybody's session.
  sealed bytea not null,
  language text not null,
  -- The hour or day for which it rang last, never the moment.
  help_slot text not null default '',
  late_day text not null default '',
  -- How often in a row it rang in vain.
  level int not null default 0
);
alter table report_rings enable row level security;
alter table report_rings force row level security;
create policy own_agency on report_rings to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update on report_rings to ausma_app;
