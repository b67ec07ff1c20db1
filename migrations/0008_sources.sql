-- Watched sources: a folder of the import folder or a feed, read again at times of their own. What a source is called, where it
-- is and why it may be read is sealed to the agency; what the program needs to read it at night (address, columns) is sealed a
-- second time under the installation's own key, since nobody is signed in then. Plain stand only times, states and counts.
create table sources (
  id uuid primary key,
  agency uuid not null,
  kind text not null check (kind in ('folder', 'feed')),
  data_key uuid not null,
  -- Name, address or path, columns, legal basis in words: under the data key.
  sealed_details bytea not null,
  -- Address or path and columns: under the installation's key.
  sealed_order bytea not null,
  -- What the server said of its answer (ETag, Last-Modified): under the installation's key.
  sealed_memo bytea,
  purpose text not null,
  -- Nothing is read after this day before somebody has looked at the legal basis again.
  review_by text not null collate "C" check (review_by ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  every int not null check (every between 1 and 366),
  unit text not null check (unit in ('hours', 'days')),
  -- Of a plan by days: HH:MM in the time zone.
  at_time text check (at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  time_zone text not null,
  paused_why text check (paused_why in ('member', 'failures', 'review')),
  next_run_at timestamptz,
  -- In a row, up to now.
  failures int not null default 0,
  made_by uuid not null,
  made_at timestamptz not null,
  unique (id, agency),
  check ((unit = 'days') = (at_time is not null)),
  check ((paused_why is null) = (next_run_at is not null))
);
create index sources_due on sources (agency, next_run_at) where next_run_at is not null;
alter table sources enable row level security;
alter table sources force row level security;
create policy own_agency on sources to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update, delete on sources to ausma_app;

-- Each time a source was read. A run waits, has been fetched (its postings lie sealed until somebody is here to import
-- them), and is done or failed.
create table source_runs (
  id uuid primary key,
  source uuid not null,
  agency uuid not null,
  state text not null check (state in ('waiting', 'fetched', 'done', 'failed')),
  -- Null where the plan asked for it.
  asked_by uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- Fetches it; those that screen it stand in source_screenings.
  job uuid not null,
  -- A code, never words that could quote an address.
  problem text check (problem ~ '^[a-z0-9 -]{1,60}$'),
  found int not null default 0,
  -- Seen in an earlier run.
  known int not null default 0,
  broken int not null default 0,
  -- Left for the next run.
  rest int not null default 0,
  postings int not null default 0,
  leads int not null default 0,
  foreign key (source, agency) references sources (id, agency) on delete cascade,
  check ((state in ('done', 'failed')) = (ended_at is not null)),
  check ((state = 'failed') = (problem is not null))
);
-- One run of a source is fetched at a time.
create unique index source_runs_waiting on source_runs (source) where state = 'waiting';
create index source_runs_source on source_runs (source, started_at desc);
alter table source_runs enable row level security;
alter table source_runs force row level security;
create policy own_agency on source_runs to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update, delete on source_runs to ausma_app;

-- What a run gives to screening: a file of new postings, or each new file of a folder.
create table source_screenings (
  screening uuid primary key,
  run uuid not null references source_runs on delete cascade,
  agency uuid not null,
  job uuid not null,
  ended_at timestamptz
);
create index source_screenings_run on source_screenings (run);
alter table source_screenings enable row level security;
alter table source_screenings force row level security;
create policy own_agency on source_screenings to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update, delete on source_screenings to ausma_app;

-- What was read already, as hashes under a key that only the installation has.
create table source_seen (
  source uuid not null references sources on delete cascade,
  mark bytea not null,
  agency uuid not null,
  run uuid not null,
  -- When it stood in the source last: what has gone from it is forgotten after a time.
  met_at timestamptz not null,
  primary key (source, mark)
);
create index source_seen_run on source_seen (run);
alter table source_seen enable row level security;
alter table source_seen force row level security;
create policy own_agency on source_seen to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update, delete on source_seen to ausma_app;
