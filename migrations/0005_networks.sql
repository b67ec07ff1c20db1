-- Networks: by which contact points an agency's leads hang together, and what persons decided of that. Contact points stand
-- as marks (see 0003); how they are written is sealed under the key of the lead they stand in, and is erased with it.

-- Which contact point stands in which lead. What weighs it is plain: its class, and firm names as marks.
create table network_uses (
  lead uuid not null references leads on delete cascade,
  mark text not null collate "C",
  agency uuid not null,
  class text not null check (class in ('personal', 'firm', 'account')),
  employers text[] not null,
  postings int not null,
  -- Days as YYYY-MM-DD, '' where no posting with it is dated.
  first_seen text not null collate "C",
  last_seen text not null collate "C",
  -- Kind and value.
  sealed_contact bytea not null,
  primary key (lead, mark)
);
create index network_uses_mark on network_uses (agency, mark, lead);
alter table network_uses enable row level security;
alter table network_uses force row level security;
create policy own_agency on network_uses to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, delete on network_uses to ausma_app;

-- Clusters of contact points. A row stays when its cluster is gone: an id may stand in a case file and is never given again.
create table organisers (
  id uuid primary key,
  agency uuid not null,
  -- Shown as O-12; counted for each agency by itself.
  number int not null,
  made_at timestamptz not null,
  unique (agency, number)
);
alter table organisers enable row level security;
alter table organisers force row level security;
create policy own_agency on organisers to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert on organisers to ausma_app;

-- Leads whose contact points stand in network_uses.
create table network_leads (
  lead uuid primary key references leads on delete cascade,
  agency uuid not null,
  -- The lead it was shown under when it was linked: merging and splitting move it, and it is linked anew.
  root uuid not null,
  organiser uuid references organisers
);
create index network_leads_organiser on network_leads (organiser) where organiser is not null;
create index network_leads_agency on network_leads (agency, lead);
alter table network_leads enable row level security;
alter table network_leads force row level security;
create policy own_agency on network_leads to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, update, delete on network_leads to ausma_app;

-- What persons decided of links, for ever after: rows are added and never changed, the latest of a link stands. Both ends are
-- keyed hashes (a lead's fingerprint, a contact point's mark), so that a decision outlives the erasing of a lead and holds
-- for what a later screening brings.
create table network_decisions (
  id uuid primary key,
  seq bigint generated always as identity,
  agency uuid not null,
  lead_key text not null collate "C",
  other_kind text not null check (other_kind in ('lead', 'contact')),
  other_key text not null collate "C",
  verdict text not null check (verdict in ('confirmed', 'cut', 'withdrawn')),
  by uuid not null,
  at timestamptz not null,
  -- Taken over from the decision on an earlier lead that a later one continues; its reason is read there.
  inherited_from uuid references network_decisions,
  data_key uuid,
  sealed_reason bytea,
  check (other_kind <> 'lead' or lead_key < other_key),
  check ((inherited_from is null) = (data_key is not null)),
  check ((data_key is null) = (sealed_reason is null))
);
create index network_decisions_lead on network_decisions (agency, lead_key, seq);
create index network_decisions_other on network_decisions (agency, other_key, seq);
create index network_decisions_latest on network_decisions (agency, seq desc);
alter table network_decisions enable row level security;
alter table network_decisions force row level security;
create policy own_agency on network_decisions to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert on network_decisions to ausma_app;

-- By what a lead that was decided about is known again when its campaign has grown: marks of its wording and contact points.
create table network_memories (
  agency uuid not null,
  lead_key text not null collate "C",
  wording text[] not null,
  contacts text[] not null,
  primary key (agency, lead_key)
);
alter table network_memories enable row level security;
alter table network_memories force row level security;
create policy own_agency on network_memories to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert on network_memories to ausma_app;
