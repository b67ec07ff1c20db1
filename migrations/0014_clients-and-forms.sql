-- Other systems that come with a key of their own: platforms and partners that report. The key is shown once; its hash is kept.
create table clients (
  id uuid primary key,
  agency uuid not null references agencies,
  kind text not null,
  -- Of a system or firm, never of a person.
  name text not null,
  key_hash bytea not null unique,
  per_minute int not null check (per_minute between 1 and 6000),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_on text collate "C",
  revoked_at timestamptz,
  revoked_by uuid,
  check ((revoked_at is null) = (revoked_by is null))
);
create index clients_agency on clients (agency);
alter table clients enable row level security;
alter table clients force row level security;
create policy own_agency on clients to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
-- A system sees its own row and no other, and notes the day on which it came.
create policy client on clients to ausma_app
  using (id = app.actor() and agency = app.agency() and app.kind() = 'client')
  with check (id = app.actor() and agency = app.agency() and app.kind() = 'client');
create policy broker on clients for select to ausma_broker using (true);
grant select, insert, update (used_on, revoked_at, revoked_by) on clients to ausma_app;
grant select on clients to ausma_broker;

-- Whose key it is, by its hash. Whether it still opens something is asked by the program, so that a refusal can be entered.
create function app.client_by_key(key_hash bytea)
returns table (id uuid, agency uuid, kind text, per_minute int, expires_at timestamptz, revoked_at timestamptz, used_on text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.agency, c.kind, c.per_minute, c.expires_at, c.revoked_at, c.used_on
  from clients c where c.key_hash = client_by_key.key_hash
$$;

grant create on schema app to ausma_broker;
alter function app.client_by_key(bytea) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.client_by_key(bytea) from public;
grant execute on function app.client_by_key(bytea) to ausma_app;

-- Where a report comes from that no stranger sent: an officer by a form, another system by its key. No receipt opens such a one.
create table report_origins (
  report uuid primary key references reports on delete cascade,
  agency uuid not null,
  way text not null check (way in ('form', 'device', 'key')),
  -- Which form; for another system its kind.
  form text not null,
  -- Told to labour, health or education: never for return enforcement.
  complaint text check (complaint in ('labour', 'health', 'education')),
  -- Regulation (EU) 2022/2065, Art. 18.
  article18 boolean not null,
  -- The member or the other system, and on whose behalf.
  by uuid not null,
  by_agency uuid not null,
  -- Keyed hash of what came, which tells whether something that is sent again is the same.
  digest bytea not null
);
create index report_origins_by on report_origins (by);
alter table report_origins enable row level security;
alter table report_origins force row level security;
create policy own_agency on report_origins for select to ausma_app using (agency = app.agency() and app.is_staff());
create policy writes on report_origins to ausma_app
  using (report = app.actor() and agency = app.agency() and app.kind() = 'reporter')
  with check (report = app.actor() and agency = app.agency() and app.kind() = 'reporter');
create policy broker on report_origins for select to ausma_broker using (true);
grant select, insert on report_origins to ausma_app;
grant select on report_origins to ausma_broker;

-- The same form, sent again with other words: both stand side by side until somebody has looked.
create table report_versions (
  id uuid primary key,
  report uuid not null references reports on delete cascade,
  agency uuid not null,
  data_key uuid not null,
  sealed bytea not null,
  digest bytea not null,
  by uuid not null,
  by_agency uuid not null,
  came_on text not null collate "C",
  settled_by uuid,
  settled_as text check (settled_as in ('first', 'second', 'both')),
  unique (report, digest),
  check ((settled_by is null) = (settled_as is null))
);
alter table report_versions enable row level security;
alter table report_versions force row level security;
create policy own_agency on report_versions to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy writes on report_versions to ausma_app
  using (report = app.actor() and agency = app.agency() and app.kind() = 'reporter')
  with check (report = app.actor() and agency = app.agency() and app.kind() = 'reporter' and settled_by is null);
grant select, insert, update (settled_by, settled_as) on report_versions to ausma_app;

-- What another system has sent under a key of its own making: the same again is answered the same, and kept once.
create table signal_keys (
  client uuid not null,
  agency uuid not null,
  -- Keyed hashes: of the key that the system made, and of what came under it.
  key bytea not null,
  digest bytea not null,
  reports uuid[] not null,
  came_on text not null collate "C",
  primary key (client, key)
);
alter table signal_keys enable row level security;
alter table signal_keys force row level security;
create policy client on signal_keys to ausma_app
  using (client = app.actor() and agency = app.agency() and app.kind() = 'client')
  with check (client = app.actor() and agency = app.agency() and app.kind() = 'client');
create policy swept on signal_keys to ausma_app
  using (agency = app.agency() and app.kind() = 'system') with check (false);
grant select, insert, delete on signal_keys to ausma_app;

-- Which forms an agency takes from officers, and whether it enforces returns.
create table form_desks (
  agency uuid primary key,
  forms text[] not null,
  enforces_returns boolean not null
);
alter table form_desks enable row level security;
alter table form_desks force row level security;
create policy own_agency on form_desks to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy reporter on form_desks for select to ausma_app
  using (agency = app.agency() and app.kind() = 'reporter');
create policy broker on form_desks for select to ausma_broker using (true);
grant select, insert, update on form_desks to ausma_app;
grant select on form_desks to ausma_broker;

-- Forms that an officer has begun, sealed to that officer alone.
create table form_drafts (
  id uuid primary key,
  agency uuid not null,
  member uuid not null,
  form text not null,
  data_key uuid not null,
  sealed bytea not null,
  saved_at timestamptz not null
);
create index form_drafts_member on form_drafts (member);
alter table form_drafts enable row level security;
alter table form_drafts force row level security;
create policy own on form_drafts to ausma_app
  using (member = app.actor() and agency = app.agency() and app.kind() = 'member')
  with check (member = app.actor() and agency = app.agency() and app.kind() = 'member');
create policy swept on form_drafts to ausma_app
  using (agency = app.agency() and app.kind() = 'system') with check (false);
grant select, insert, update, delete on form_drafts to ausma_app;

-- Which agencies take which forms now, with the public half of the key that each form is sealed to.
create function app.form_desks()
returns table (agency uuid, name text, forms text[], enforces_returns boolean, key uuid, public_key bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.agency, a.name, d.forms, d.enforces_returns, k.id, k.public_key
  from form_desks d join agencies a on a.id = d.agency
  join keys k on k.agency = d.agency and k.role is null and k.ended_at is null
  where cardinality(d.forms) > 0 order by a.name, d.agency
$$;

-- What the one who acts has sent, by whichever way, and how far it is: nothing of what it says.
create function app.filed_by_me()
returns table (report uuid, agency uuid, agency_name text, form text, way text, state text, filed_on text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.agency, a.name, o.form, o.way, r.state, r.filed_on
  from report_origins o join reports r on r.id = o.report join agencies a on a.id = r.agency
  where o.by = app.actor() and o.by_agency = app.agency() and app.kind() in ('member', 'client')
  order by r.filed_on desc, r.id
$$;

-- The names of the agencies behind reports of the one who looks.
create function app.origin_agency(report uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select a.name from report_origins o join agencies a on a.id = o.by_agency
  where o.report = origin_agency.report and o.agency = app.agency() and app.kind() = 'member'
$$;

create policy forms_broker on keys for select to ausma_broker using (true);
grant select on keys to ausma_broker;
grant create on schema app to ausma_broker;
alter function app.form_desks() owner to ausma_broker;
alter function app.filed_by_me() owner to ausma_broker;
alter function app.origin_agency(uuid) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.form_desks(), app.filed_by_me(), app.origin_agency(uuid) from public;
grant execute on function app.form_desks(), app.filed_by_me(), app.origin_agency(uuid) to ausma_app;

-- What came from somebody known is not answered by a receipt; it ends when it was taken up.
alter table reports drop constraint reports_closed_as_check;
alter table reports add constraint reports_closed_as_check check (closed_as in ('no-ground', 'not-for-us', 'known', 'spam', 'taken-up'));
