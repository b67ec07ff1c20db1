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

-- Numbers to call as an agency keeps them: when somebody last called one, or that one is wrong. They stand on the pages for anybody.
create table helplines (
  id uuid primary key,
  agency uuid not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  -- As it is written, and how it is dialled.
  shown text not null check (length(shown) between 3 and 40),
  tel text not null check (tel ~ '^[+]?[0-9]{3,15}$'),
  -- A number that is wrong is not shown, also where the program brought it along.
  wrong boolean not null default false,
  -- YYYY-MM-DD.
  verified_on text not null collate "C",
  verified_by uuid not null,
  unique (agency, country, tel)
);
alter table helplines enable row level security;
alter table helplines force row level security;
create policy own_agency on helplines to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy broker on helplines for select to ausma_broker using (true);
grant select, insert, update, delete on helplines to ausma_app;
grant select on helplines to ausma_broker;

-- What anybody may know of them. Only of agencies that take reports: their numbers stand beside their forms.
create function app.public_helplines() returns table (country text, shown text, tel text, wrong boolean, verified_on text)
language sql stable security definer set search_path = public, pg_temp as $$
  select h.country, h.shown, h.tel, h.wrong, h.verified_on
  from helplines h join report_intakes i on i.agency = h.agency
  where i.suspicions or i.help order by h.verified_on desc, h.tel
$$;

grant create on schema app to ausma_broker;
alter function app.public_helplines() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.public_helplines() from public;
grant execute on function app.public_helplines() to ausma_app;
