-- Who told police of a suspicion (Art. 18 Regulation (EU) 2022/2065), and pieces of evidence that were quoted from reports.

-- Null where the program told the agency that the settings name. A suspicion that a person told outlives the sending: police
-- need it to find whoever is in danger, not to hold the notice.
alter table notice_alerts add column told_by uuid;
alter table notice_alerts add column suspicion boolean not null default false;
-- Told by the program first, and then by a person as a suspicion: the same row says so.
grant update (told_by, suspicion, told_at) on notice_alerts to ausma_app;

-- Agencies of this house that a suspicion may reach: competent authorities under Directive (EU) 2016/680 with somebody who enforces
-- the law. Of their members nothing leaves but that there is one; the roles are those of src/modules/notices/suspicion.ts.
create function app.enforcing_agencies() returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name from agencies a
  where app.kind() = 'member' and a.regime = '2016-680' and exists (
    select from members m where m.agency = a.id and m.ended_at is null
      and m.roles && array['investigator', 'prosecutor', 'border-officer'])
  order by a.name, a.id
$$;

grant create on schema app to ausma_broker;
alter function app.enforcing_agencies() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.enforcing_agencies() from public;
grant execute on function app.enforcing_agencies() to ausma_app;

-- An advert that somebody quoted from a report, so that a notice can be drafted from it: it stands where else a lead does.
create table notice_quotations (
  id uuid primary key,
  agency uuid not null,
  made_at timestamptz not null,
  made_by uuid not null
);
create index notice_quotations_agency on notice_quotations (agency, made_at);
alter table notice_quotations enable row level security;
alter table notice_quotations force row level security;
create policy own_agency on notice_quotations to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert on notice_quotations to ausma_app;

-- Which report it was quoted from. Read for protection alone, as the link between reports and leads is: no room that writes to
-- platforms can show it.
create table notice_quotation_reports (
  quotation uuid primary key references notice_quotations,
  report uuid not null references reports on delete cascade,
  agency uuid not null
);
create index notice_quotation_reports_report on notice_quotation_reports (report);
alter table notice_quotation_reports enable row level security;
alter table notice_quotation_reports force row level security;
create policy own_agency on notice_quotation_reports to ausma_app
  using (agency = app.agency() and app.is_staff() and app.purpose() = 'protection')
  with check (agency = app.agency() and app.is_staff() and app.purpose() = 'protection');
grant select, insert, delete on notice_quotation_reports to ausma_app;
