-- Leads: what screening found, as records that members claim and decide. Content (wording, contact points, names, notes) is
-- sealed under each lead's data key; plain stand only state, score, counts, days, codes and languages, which queues need.
-- What must be searched and is content (contact points, sources, firm names, wording) stands as a keyed hash, a «mark».

-- One row an agency. The search key, under which marks are made, is a data key sealed to the agency.
create table leads_settings (
  agency uuid primary key,
  undecided_days int not null default 90 check (undecided_days > 0),
  dismissed_days int not null default 30 check (dismissed_days >= 0),
  last_number int not null default 0,
  search_key uuid
);
alter table leads_settings enable row level security;
alter table leads_settings force row level security;
create policy own_agency on leads_settings to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, update on leads_settings to ausma_app;

create table screenings (
  id uuid primary key,
  agency uuid not null,
  data_key uuid not null,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  job uuid not null,
  -- Erased once it has been read: only leads stay.
  file uuid,
  -- Name, path and column map as they were given.
  sealed_source bytea not null,
  postings int not null default 0,
  repeated int not null default 0,
  broken int not null default 0,
  campaigns int not null default 0,
  leads int not null default 0,
  known int not null default 0,
  sealed_broken bytea
);
create index screenings_started on screenings (agency, started_at desc);
alter table screenings enable row level security;
alter table screenings force row level security;
create policy own_agency on screenings to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, update, delete on screenings to ausma_app;

create table leads (
  id uuid primary key,
  agency uuid not null,
  number int not null,
  screening uuid not null,
  data_key uuid not null,
  -- Keyed hash of the postings it is made of: the same ones make no second lead.
  fingerprint bytea not null,
  state text not null check (
    state in ('new', 'claimed', 'dismissed', 'open-for-notice', 'open-for-case', 'passed', 'merged')),
  -- Of a merged lead: what splitting gives back.
  state_before text check (state_before in ('new', 'claimed')),
  merged_into uuid references leads,
  -- The lead it is shown under: itself, or the one it was merged into at last.
  root uuid not null references leads,
  claimed_by uuid,
  claimed_at timestamptz,
  decided_by uuid,
  approved_by uuid,
  decided_at timestamptz,
  score double precision not null,
  size int not null,
  contacts int not null,
  employers int not null,
  sources int not null,
  -- Days as YYYY-MM-DD, '' where no posting is dated: sorts without nulls.
  first_seen text not null collate "C",
  last_seen text not null collate "C",
  languages text[] not null,
  -- The same figures without what was merged into it.
  own jsonb not null,
  arrived_at timestamptz not null,
  -- When the time after which it is erased began.
  keep_from timestamptz not null,
  sealed_head bytea not null,
  unique (agency, number),
  unique (agency, fingerprint),
  check ((state = 'merged') = (merged_into is not null)),
  check ((state = 'merged') = (state_before is not null)),
  check ((state = 'merged') = (root <> id)),
  check (coalesce(state_before, state) <> 'new' or claimed_by is null),
  check (coalesce(state_before, state) = 'new' or claimed_by is not null),
  check ((state in ('dismissed', 'open-for-notice', 'open-for-case', 'passed')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null)),
  check (state <> 'passed' or (approved_by is not null and approved_by <> decided_by)),
  check (state = 'passed' or approved_by is null)
);
-- The days at the end are looked at in the index itself, so that a period does not read each lead on the way.
create index leads_by_score on leads (agency, state, score desc, id desc, last_seen, first_seen);
create index leads_by_seen on leads (agency, state, last_seen desc, id desc, first_seen);
create index leads_by_first_day on leads (agency, state, first_seen);
create index leads_by_arrival on leads (agency, state, arrived_at desc, id desc);
create index leads_by_size on leads (agency, state, size desc, id desc);
create index leads_claimed on leads (agency, claimed_by, state) where claimed_by is not null;
create index leads_keeping on leads (agency, state, keep_from);
create index leads_root on leads (root) where root <> id;
create index leads_screening on leads (screening);
alter table leads enable row level security;
alter table leads force row level security;
create policy own_agency on leads to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, update, delete on leads to ausma_app;

-- Content of a lead in parts that are opened one by one: its body, and its postings by the fifty.
create table lead_parts (
  lead uuid not null references leads on delete cascade,
  part text not null,
  agency uuid not null,
  sealed bytea not null,
  primary key (lead, part)
);
alter table lead_parts enable row level security;
alter table lead_parts force row level security;
create policy own_agency on lead_parts to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, delete on lead_parts to ausma_app;

-- What leads are filtered by and compared on. Indicators and languages by their codes, all else by its mark.
create table lead_facets (
  lead uuid not null references leads on delete cascade,
  facet text not null check (facet in ('indicator', 'language', 'source', 'contact', 'employer', 'wording')),
  value text not null collate "C",
  agency uuid not null,
  -- As in leads: moves when a lead is merged or split.
  root uuid not null,
  -- Share of the postings for an indicator; else how many postings.
  weight double precision not null,
  primary key (lead, facet, value)
);
create index lead_facets_value on lead_facets (agency, facet, value, root);
create index lead_facets_root on lead_facets (root, facet, value);
alter table lead_facets enable row level security;
alter table lead_facets force row level security;
create policy own_agency on lead_facets to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, update, delete on lead_facets to ausma_app;

-- How many leads there are by facet and state, kept in step by whatever changes one: counting them anew for each page would
-- read every lead. The facet 'state' has the value ''.
create table lead_counts (
  agency uuid not null,
  facet text not null,
  value text not null collate "C",
  state text not null,
  leads int not null,
  primary key (agency, facet, value, state)
) with (fillfactor = 50);
alter table lead_counts enable row level security;
alter table lead_counts force row level security;
create policy own_agency on lead_counts to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, update, delete on lead_counts to ausma_app;

-- Names of sources by their mark, sealed under a key derived from the search key.
create table lead_sources (
  agency uuid not null,
  mark text not null,
  sealed_name bytea not null,
  primary key (agency, mark)
);
alter table lead_sources enable row level security;
alter table lead_sources force row level security;
create policy own_agency on lead_sources to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, delete on lead_sources to ausma_app;

-- What was done with a lead. Words of people (notes, reasons, receiving authority) are sealed under its data key.
create table lead_events (
  id uuid primary key,
  seq bigint generated always as identity,
  lead uuid not null references leads on delete cascade,
  agency uuid not null,
  at timestamptz not null,
  kind text not null,
  by uuid,
  approved_by uuid,
  -- The other lead of a merge or split. No reference: it may be erased first.
  other uuid,
  sealed bytea
);
create index lead_events_lead on lead_events (lead, seq);
alter table lead_events enable row level security;
alter table lead_events force row level security;
create policy own_agency on lead_events to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, delete on lead_events to ausma_app;
