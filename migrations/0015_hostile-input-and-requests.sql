-- Files of reports that nobody looks at: suspected child sexual abuse material is quarantined unseen and goes to the police as it is.
-- That somebody flagged a report stands in plain, as its state does; why is sealed with the audit entry.
create table report_quarantines (
  report uuid primary key references reports on delete cascade,
  agency uuid not null,
  at timestamptz not null,
  by uuid not null
);
alter table report_quarantines enable row level security;
alter table report_quarantines force row level security;
create policy own_agency on report_quarantines to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on report_quarantines to ausma_app;

-- How many bytes the files of all reports take: the share of the disk that strangers can fill is one for the installation.
create policy broker on report_files for select to ausma_broker using (true);
create policy broker on files for select to ausma_broker using (true);
grant select on report_files, files to ausma_broker;
create function app.report_bytes() returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(f.size), 0)::bigint from report_files r join files f on f.id = r.file
$$;
grant create on schema app to ausma_broker;
alter function app.report_bytes() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.report_bytes() from public;
grant execute on function app.report_bytes() to ausma_app;

-- What people ask about data on themselves (Art. 15 to 18 GDPR, Art. 14 and 16 Directive (EU) 2016/680): state, kind and days in plain,
-- which the clock and the list need; words and the reason of each decision sealed to the agency, and to the receipt of who asked.
create table requests (
  id uuid primary key,
  agency uuid not null,
  -- Keyed hash of the request's own receipt.
  lookup bytea not null unique,
  data_key uuid not null,
  -- Under it stand the staff's reasons, which no receipt opens.
  notes_key uuid,
  kind text not null check (kind in ('access', 'rectification', 'restriction', 'erasure')),
  language text not null,
  state text not null check (state in ('received', 'read', 'verified', 'checked', 'granted', 'partly', 'restricted', 'refused', 'closed')),
  made_on text not null collate "C",
  -- Two more months (Art. 12(3) GDPR), with reasons that the person is told.
  extended_on text collate "C",
  -- How the agency knows who asks. The report is one whose receipt they brought.
  verified_by text check (verified_by in ('receipt', 'channel', 'representative')),
  report uuid references reports on delete set null,
  unread_since text collate "C",
  ended_on text collate "C",
  check ((state in ('granted', 'partly', 'restricted', 'refused', 'closed')) = (ended_on is not null)),
  check (state in ('received', 'read', 'closed') or verified_by is not null)
);
create index requests_open on requests (agency, state, made_on);
create index requests_report on requests (report) where report is not null;
alter table requests enable row level security;
alter table requests force row level security;
create policy own_agency on requests to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy requester on requests to ausma_app
  using (id = app.actor() and agency = app.agency() and app.kind() = 'reporter')
  with check (id = app.actor() and agency = app.agency() and app.kind() = 'reporter');
create policy broker on requests for select to ausma_broker using (true);
grant select, insert, update, delete on requests to ausma_app;
grant select on requests to ausma_broker;

-- What was written to and fro about a request for data on oneself; the day, never the hour.
create table request_messages (
  id uuid primary key,
  seq bigint generated always as identity,
  request uuid not null references requests on delete cascade,
  agency uuid not null,
  kind text not null check (kind in ('request', 'reply', 'question', 'extension', 'answer')),
  by uuid,
  written_on text not null collate "C",
  sealed bytea not null,
  check ((kind in ('question', 'extension', 'answer')) = (by is not null))
);
create index request_messages_request on request_messages (request, seq);
alter table request_messages enable row level security;
alter table request_messages force row level security;
create policy own_agency on request_messages to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy requester on request_messages for select to ausma_app
  using (request = app.actor() and agency = app.agency() and app.kind() = 'reporter');
create policy requester_writes on request_messages for insert to ausma_app
  with check (request = app.actor() and agency = app.agency() and app.kind() = 'reporter' and kind in ('request', 'reply'));
grant select, insert, delete on request_messages to ausma_app;

-- What was done about a request, for its own history.
create table request_events (
  id uuid primary key,
  seq bigint generated always as identity,
  request uuid not null references requests on delete cascade,
  agency uuid not null,
  at timestamptz not null,
  kind text not null,
  by uuid not null,
  sealed bytea
);
create index request_events_request on request_events (request, seq);
alter table request_events enable row level security;
alter table request_events force row level security;
create policy own_agency on request_events to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on request_events to ausma_app;

-- What an agency tells everybody about how it uses data (Art. 13 and 14 GDPR, Art. 13 Directive (EU) 2016/680).
create table privacy_notices (
  agency uuid primary key,
  -- { "contact", "authority", "authorityContact", "recipients", "retention", "restrictions" }: words for the public.
  words jsonb not null
);
alter table privacy_notices enable row level security;
alter table privacy_notices force row level security;
create policy own_agency on privacy_notices to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy requester on privacy_notices for select to ausma_app
  using (agency = app.agency() and app.kind() = 'reporter');
create policy broker on privacy_notices for select to ausma_broker using (true);
grant select, insert, update on privacy_notices to ausma_app;
grant select on privacy_notices to ausma_broker;

-- Whose receipt a request is, and what each agency that takes anything from the public tells about its use of data.
create function app.request_by_receipt(lookup bytea) returns table (request uuid, agency uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.agency from requests r where r.lookup = request_by_receipt.lookup
$$;
create function app.privacy_notices()
returns table (agency uuid, name text, controller text, officer text, regime text, legal_bases jsonb, country text, words jsonb,
  closed_days int, withdrawn_days int)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, coalesce(i.public_name, a.name), a.controller, a.data_protection_officer, a.regime, a.legal_bases, a.country, n.words, i.closed_days, i.withdrawn_days
  from agencies a join privacy_notices n on n.agency = a.id left join report_intakes i on i.agency = a.id
  order by 2, a.id
$$;
grant create on schema app to ausma_broker;
alter function app.request_by_receipt(bytea) owner to ausma_broker;
alter function app.privacy_notices() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.request_by_receipt(bytea), app.privacy_notices() from public;
grant execute on function app.request_by_receipt(bytea), app.privacy_notices() to ausma_app;

-- Reports that are kept although their time is over, because their data are restricted and not erased (Art. 18(1)(c) GDPR).
create table report_holds (
  report uuid primary key references reports on delete cascade,
  agency uuid not null,
  at timestamptz not null,
  by uuid not null
);
alter table report_holds enable row level security;
alter table report_holds force row level security;
create policy own_agency on report_holds to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on report_holds to ausma_app;
