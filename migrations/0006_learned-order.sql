-- What learning reads of a lead, and the order of the queue that it makes. Features name no person and hold no words: signs by
-- their codes, and buckets of words hashed under the agency's search key. They go with their lead.

alter table leads
  -- Why it was dismissed, as a code; the person's own words are sealed with the event.
  add column dismissed_because text
    check (dismissed_because in ('honest-offer', 'no-offer', 'known-already', 'not-ours', 'too-little', 'other')),
  -- The probability by which the learned order goes, 0 where no model has judged the lead.
  add column learned double precision not null default 0,
  add constraint leads_dismissed_because check (state = 'dismissed' or dismissed_because is null);
create index leads_by_learned on leads (agency, state, learned desc, id desc);
-- What has been decided is looked through in the order of its decisions.
create index leads_decided on leads (agency, decided_at) where decided_at is not null;

create table lead_features (
  lead uuid primary key references leads on delete cascade,
  agency uuid not null,
  features jsonb not null,
  -- The model that judged it last, and what it said: kept when the lead is decided, to tell later how right it was.
  judged_by uuid,
  probability double precision,
  check ((judged_by is null) = (probability is null))
);
create index lead_features_agency on lead_features (agency, lead);
alter table lead_features enable row level security;
alter table lead_features force row level security;
create policy own_agency on lead_features to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, update, delete on lead_features to ausma_app;

-- The model by which an agency's queue is ordered; no row where the learned order is off.
create table lead_orders (
  agency uuid primary key,
  model uuid not null,
  weights jsonb not null
);
alter table lead_orders enable row level security;
alter table lead_orders force row level security;
create policy own_agency on lead_orders to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, update, delete on lead_orders to ausma_app;

-- How many postings of each source a screening read and how many of them were in leads: by this it shows when a source moves.
create table screening_sources (
  screening uuid not null references screenings on delete cascade,
  mark text not null,
  agency uuid not null,
  postings int not null,
  in_leads int not null,
  primary key (screening, mark)
);
create index screening_sources_mark on screening_sources (agency, mark);
alter table screening_sources enable row level security;
alter table screening_sources force row level security;
create policy own_agency on screening_sources to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, delete on screening_sources to ausma_app;
