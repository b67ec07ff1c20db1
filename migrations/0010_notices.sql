-- Notices to platforms and hosts (Art. 16 Regulation (EU) 2022/2065, the Digital Services Act): who gets them, what they rest on,
-- their way to an outcome. What was posted, what is said about it and people's words are sealed; plain stand states, days,
-- closed vocabularies and numbers, so that the yearly report (Art. 22(3)) and a page a platform count without opening anything.

-- In whose name an agency writes: a function's address, never a person's.
create table notice_settings (
  agency uuid primary key,
  sender_name text not null,
  sender_mail text not null,
  -- Another agency of this house that is told of each notice before it goes, and may hold it.
  police uuid,
  last_number int not null default 0,
  check (police is distinct from agency)
);
alter table notice_settings enable row level security;
alter table notice_settings force row level security;
create policy own_agency on notice_settings to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update on notice_settings to ausma_app;

-- The agency's status as trusted flagger (Art. 22), by each decision of a coordinator.
create table flagger_statuses (
  id uuid primary key,
  agency uuid not null,
  coordinator text not null,
  decision text not null,
  area text not null,
  -- Days as YYYY-MM-DD; null where the decision names no end.
  valid_from text not null collate "C",
  valid_until text collate "C",
  -- Suspended or taken back before its end (Art. 22(6) and (7)).
  ended_on text collate "C",
  made_at timestamptz not null
);
create index flagger_statuses_agency on flagger_statuses (agency, valid_from);
alter table flagger_statuses enable row level security;
alter table flagger_statuses force row level security;
create policy own_agency on flagger_statuses to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update on flagger_statuses to ausma_app;

-- The directory: platforms and hosts as each agency knows them; hotlines and police for what never becomes a notice.
create table recipients (
  id uuid primary key,
  agency uuid not null,
  name text not null,
  kind text not null check (kind in ('platform', 'marketplace', 'host', 'registrar', 'search', 'hotline', 'police')),
  country text not null,
  language text not null check (language in ('en', 'lv', 'de', 'fr', 'es', 'pl', 'ar')),
  channel text not null check (channel in ('mail', 'api', 'export')),
  -- The office's address as the recipient publishes it (Art. 12, 16).
  mail text,
  -- Where it publishes its form for notices, for those who take no other.
  form text,
  -- Host names under which it shows content.
  hosts text[] not null,
  -- Clauses of its terms: [{ "code", "words", "address" }].
  clauses jsonb not null,
  -- Address of its interface and the secret that signs, sealed under this key.
  data_key uuid not null,
  sealed_api bytea,
  checked_on text not null collate "C",
  made_at timestamptz not null,
  retired_at timestamptz,
  check (channel <> 'mail' or mail is not null),
  check (channel <> 'api' or sealed_api is not null),
  unique (id, agency)
);
create index recipients_agency on recipients (agency, name);
alter table recipients enable row level security;
alter table recipients force row level security;
create policy own_agency on recipients to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update on recipients to ausma_app;

-- Leads with suspected child abuse material: nothing of them is captured, and no notice is made of them; the address alone went to
-- police or a hotline. Never taken back here.
create table notice_barred (
  lead uuid primary key,
  agency uuid not null,
  by uuid not null,
  at timestamptz not null,
  recipient uuid not null,
  outbox uuid
);
alter table notice_barred enable row level security;
alter table notice_barred force row level security;
create policy own_agency on notice_barred to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert on notice_barred to ausma_app;

-- What was seen, as it was seen. Added to and never changed or deleted; erased by its key alone.
create table notice_evidence (
  id uuid primary key,
  seq bigint generated always as identity,
  agency uuid not null,
  lead uuid not null,
  -- The posting's place in its lead.
  place int not null check (place >= 0),
  kind text not null check (kind in ('posting', 'page')),
  -- Of a page: the posting with which it was kept.
  page_of uuid unique references notice_evidence,
  taken_at timestamptz not null,
  taken_by uuid not null,
  -- Of the posting's words, or of the page's bytes as the server sent them; null where the page could not be read.
  sha256 bytea,
  size bigint not null,
  -- Why a page could not be read, by its code; that it could not is evidence too.
  problem text,
  data_key uuid not null,
  -- Of a page: its bytes in the sealed store.
  file uuid,
  sealed bytea not null,
  check ((sha256 is null) = (problem is not null)),
  check (kind = 'page' or problem is null),
  check ((kind = 'page') = (page_of is not null)),
  check ((file is not null) = (kind = 'page' and problem is null)),
  unique (id, agency)
);
create index notice_evidence_lead on notice_evidence (agency, lead, seq);
alter table notice_evidence enable row level security;
alter table notice_evidence force row level security;
create policy own_agency on notice_evidence to ausma_app
  using (agency = app.agency() and app.is_staff())
  -- Held here as well: a fault of the program must not capture what may never be captured.
  with check (agency = app.agency() and app.is_staff()
    and not exists (select from notice_barred b where b.lead = notice_evidence.lead));
grant select, insert on notice_evidence to ausma_app;

-- Which agency was told of a notice before it goes, so that it may hold it.
create table notice_alerts (
  notice uuid not null,
  agency uuid not null,
  police uuid not null,
  told_at timestamptz not null,
  primary key (notice, police)
);
create index notice_alerts_police on notice_alerts (police, told_at);
alter table notice_alerts enable row level security;
alter table notice_alerts force row level security;
create policy own_agency on notice_alerts to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy police on notice_alerts for select to ausma_app using (police = app.agency() and app.is_staff());
create policy broker on notice_alerts for select to ausma_broker using (true);
grant select, insert on notice_alerts to ausma_app;
grant select on notice_alerts to ausma_broker;

-- A notice to a platform (Art. 16 Regulation (EU) 2022/2065) or another who can act: its way from draft to its end.
create table notices (
  id uuid primary key,
  agency uuid not null,
  number int not null,
  lead uuid not null,
  recipient uuid not null,
  data_key uuid not null,
  -- A hold is no state here: it is a time that lies over draft or approved, and ends by itself.
  state text not null check (state in (
    'draft', 'approved', 'sent', 'acknowledged', 'decided', 'complaint', 'dispute', 'closed', 'withdrawn', 'corrected')),
  held_from timestamptz,
  held_until timestamptz,
  held_by uuid,
  -- Counts edits: an approval holds for the edition that was seen.
  edition int not null default 1,
  -- How many addresses it names, and pieces of evidence it rests on.
  addresses int not null check (addresses >= 0),
  evidence int not null check (evidence > 0),
  language text not null,
  -- What is illegal about it, and by law or by the recipient's terms; null while the draft does not say.
  matter text,
  ground text check (ground in ('law', 'terms')),
  drafted_by uuid not null,
  -- Everybody who wrote at it.
  writers uuid[] not null,
  made_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  sent_by uuid,
  -- Taken by the recipient's server, or exported.
  sent_at timestamptz,
  channel text check (channel in ('mail', 'api', 'export')),
  -- The decision by which it went as a trusted flagger's; null where it went as anybody's.
  flagger uuid references flagger_statuses,
  delivery text not null default 'none' check (delivery in ('none', 'waiting', 'delivered', 'failed')),
  delivery_problem text,
  outbox uuid,
  acknowledged_at timestamptz,
  -- Of the last decision; the first one's time stands in the events.
  decided_at timestamptz,
  outcome text check (outcome in ('removed', 'disabled', 'restricted', 'kept', 'unknown')),
  refusal text,
  -- Art. 16(6): the recipient said that it decided by automated means.
  automated boolean,
  closed_at timestamptz,
  closed_as text,
  -- The notice that this one corrects, and the earlier one after whose success the same was posted again.
  corrects uuid references notices,
  repeats uuid references notices,
  sealed bytea not null,
  unique (agency, number),
  unique (id, agency),
  foreign key (recipient, agency) references recipients (id, agency),
  check ((matter is null) = (ground is null)),
  -- Nothing leaves without a ground, a second person who did not write it, and a person who sent it.
  check (state in ('draft', 'withdrawn') or (ground is not null and addresses > 0)),
  check (state in ('draft', 'withdrawn') or approved_by is not null),
  check (approved_by is null or not approved_by = any (writers)),
  check (drafted_by = any (writers)),
  check ((sent_at is not null) <= (sent_by is not null and channel is not null and approved_by is not null)),
  check (state in ('draft', 'approved', 'withdrawn') or sent_at is not null),
  check (delivery = 'none' or sent_by is not null),
  check (refusal is null or outcome in ('kept', 'restricted', 'unknown')),
  check (state not in ('decided', 'complaint', 'dispute') or (outcome is not null and decided_at is not null)),
  check ((state = 'closed') <= (closed_as is not null and closed_at is not null)),
  check ((held_until is null) = (held_by is null) and (held_until is null) = (held_from is null)),
  -- Counted from the first hold, so that a second one adds nothing.
  check (held_until <= held_from + interval '72 hours')
);
create index notices_queue on notices (agency, state, made_at desc, id desc);
create index notices_recipient on notices (agency, recipient, sent_at);
create index notices_lead on notices (agency, lead);
create unique index notices_outbox on notices (outbox) where outbox is not null;
create index notices_corrects on notices (corrects) where corrects is not null;
alter table notices enable row level security;
alter table notices force row level security;
create policy own_agency on notices for select to ausma_app using (agency = app.agency() and app.is_staff());
-- Held here as well: what may never be captured makes no notice and is not approved.
create policy drafts on notices for insert to ausma_app
  with check (agency = app.agency() and app.is_staff()
    and not exists (select from notice_barred b where b.lead = notices.lead));
create policy works on notices for update to ausma_app
  using (agency = app.agency() and app.is_staff())
  with check (agency = app.agency() and app.is_staff()
    and (state <> 'approved' or not exists (select from notice_barred b where b.lead = notices.lead)));
create policy told_police on notices for select to ausma_app
  using (app.is_staff() and exists (select from notice_alerts a where a.notice = notices.id and a.police = app.agency()));
create policy broker on notices to ausma_broker using (true) with check (true);
grant select, insert, update on notices to ausma_app;
grant select, update (held_from, held_until, held_by) on notices to ausma_broker;

-- Which pieces of evidence a notice rests on.
create table notice_items (
  notice uuid not null,
  evidence uuid not null,
  agency uuid not null,
  primary key (notice, evidence),
  foreign key (notice, agency) references notices (id, agency),
  foreign key (evidence, agency) references notice_evidence (id, agency)
);
alter table notice_items enable row level security;
alter table notice_items force row level security;
create policy own_agency on notice_items to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert on notice_items to ausma_app;

-- What was done with a notice, from which state to which: what is counted needs no content. Never changed.
create table notice_events (
  id uuid primary key,
  seq bigint generated always as identity,
  notice uuid not null,
  agency uuid not null,
  at timestamptz not null,
  kind text not null,
  -- Null for what the program did after a person's act: a delivery, or that it failed.
  by uuid,
  -- The agency that held it, where another one did.
  by_agency uuid not null,
  from_state text not null,
  to_state text not null,
  -- Of a decision.
  outcome text,
  refusal text,
  -- Words of a person, under the notice's key.
  sealed bytea,
  foreign key (notice, agency) references notices (id, agency)
);
create index notice_events_notice on notice_events (notice, seq);
create index notice_events_agency on notice_events (agency, kind, at);
alter table notice_events enable row level security;
alter table notice_events force row level security;
create policy own_agency on notice_events to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy told_police on notice_events for insert to ausma_app
  with check (by_agency = app.agency() and app.is_staff() and kind in ('held', 'released')
    and exists (select from notice_alerts a
      where a.notice = notice_events.notice and a.agency = notice_events.agency and a.police = app.agency()));
grant select, insert on notice_events to ausma_app;

-- Police of another agency hold a notice, or let it go: the one thing they can change about it.
create function app.hold_notice(notice uuid, first_held timestamptz, until timestamptz) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with held as (
    update notices n set held_from = coalesce(n.held_from, first_held), held_until = until, held_by = app.actor()
    where n.id = hold_notice.notice and n.state in ('draft', 'approved') and n.delivery <> 'waiting' and app.is_staff()
      and exists (select from notice_alerts a where a.notice = n.id and a.police = app.agency())
    returning n.id)
  select exists (select from held)
$$;

grant create on schema app to ausma_broker;
alter function app.hold_notice(uuid, timestamptz, timestamptz) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.hold_notice(uuid, timestamptz, timestamptz) from public;
grant execute on function app.hold_notice(uuid, timestamptz, timestamptz) to ausma_app;
