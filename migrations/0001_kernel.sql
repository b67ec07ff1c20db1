-- What every room stands on: who is acting (read by all row policies), the audit chain, keys and seals, files, jobs,
-- the outbox, what waits for a second person, and the ledger of erasures.
-- ausma_app is the role the program works as, ausma_broker the one that answers the few questions across agencies;
-- both get a name of their own in each database when this file is applied.

create schema if not exists app;
-- A database that was made before PostgreSQL 15 lets everybody put objects here.
revoke create on schema public from public;
grant usage on schema app to ausma_app, ausma_broker;

create function app.kind() returns text language sql stable
  return nullif(current_setting('app.kind', true), '');
create function app.actor() returns uuid language sql stable
  return nullif(current_setting('app.actor', true), '')::uuid;
create function app.agency() returns uuid language sql stable
  return nullif(current_setting('app.agency', true), '')::uuid;
-- Members at work and the program itself; reporters and other systems get policies of their own where they need them.
create function app.is_staff() returns boolean language sql stable
  return app.kind() in ('member', 'system');
create function app.purpose() returns text language sql stable
  return nullif(current_setting('app.purpose', true), '');

-- Audit: what was done, by whom, for which purpose. Ids only, never content. Each entry holds the hash of the one before.
create table audit (
  seq bigint primary key,
  at_ms bigint not null,
  kind text not null,
  actor uuid,
  agency uuid,
  operation text not null,
  verb text not null,
  purpose text not null,
  outcome text not null check (outcome in ('done', 'refused', 'failed', 'waits')),
  subjects text[] not null,
  -- Sealed to the agency; only its hash is part of the chain, so that erasing a reason does not break it.
  reason bytea,
  reason_hash bytea,
  problem text,
  previous bytea not null,
  hash bytea not null unique
);
create index audit_agency on audit (agency, seq);
alter table audit enable row level security;
alter table audit force row level security;
create policy own_agency on audit for select to ausma_app using (agency = app.agency() and app.is_staff());
create policy broker on audit to ausma_broker using (true) with check (true);
grant select on audit to ausma_app;
grant select, insert on audit to ausma_broker;

-- What the hash of an entry is made of, one field a line. A reason that is there must be the one that was hashed.
create function app.audit_text(e audit) returns text language sql immutable
  return concat_ws(E'\n', e.seq, e.at_ms, e.kind, coalesce(e.actor::text, '-'), coalesce(e.agency::text, '-'), e.operation,
    e.verb, e.purpose, e.outcome, array_to_string(e.subjects, ','), coalesce(encode(e.reason_hash, 'hex'), '-'), coalesce(e.problem, '-'),
    case when e.reason is not null and sha256(e.reason) is distinct from e.reason_hash then 'another reason' end);

-- The only way to append. Takes the chain's lock, so it is the last thing a transaction does.
create function app.audit_append(
  at_ms bigint, operation text, verb text, outcome text, subjects text[], reason bytea, reason_hash bytea, problem text
) returns table (seq bigint, hash bytea) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last record;
  entry audit;
begin
  perform pg_advisory_xact_lock(4202612);
  select a.seq, a.hash into last from audit a order by a.seq desc limit 1;
  entry.seq := coalesce(last.seq, 0) + 1;
  entry.at_ms := at_ms;
  entry.kind := coalesce(app.kind(), 'none');
  entry.actor := app.actor();
  entry.agency := app.agency();
  entry.operation := operation;
  entry.verb := verb;
  entry.purpose := coalesce(app.purpose(), 'none');
  entry.outcome := outcome;
  entry.subjects := subjects;
  entry.reason := reason;
  entry.reason_hash := reason_hash;
  entry.problem := problem;
  entry.previous := coalesce(last.hash, '\x00'::bytea);
  entry.hash := sha256(entry.previous || convert_to(app.audit_text(entry), 'UTF8'));
  insert into audit select entry.*;
  return query select entry.seq, entry.hash;
end $$;

-- For audit.verify, which must walk the whole chain: hashes and nothing an entry is about.
create function app.audit_chain(after bigint, at_most int)
returns table (seq bigint, previous bytea, hash bytea, computed bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.seq, a.previous, a.hash, sha256(a.previous || convert_to(app.audit_text(a), 'UTF8'))
  from audit a where a.seq > after order by a.seq limit at_most
$$;

-- Key pairs of agencies and of roles within them. The private half exists only sealed, see key_grants.
create table keys (
  id uuid primary key,
  agency uuid not null,
  role text,
  generation int not null,
  public_key bytea not null,
  -- Public half of the agency's recovery key, whose private half is on paper.
  recovery_public_key bytea not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  unique (id, agency)
);
create unique index keys_current on keys (agency, coalesce(role, '')) where ended_at is null;
alter table keys enable row level security;
alter table keys force row level security;
-- Public halves are no secret: whoever passes something on seals it to the receiving agency.
create policy anyone on keys for select to ausma_app using (app.kind() is not null);
create policy own_agency on keys to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update (ended_at) on keys to ausma_app;

-- The private half of a key, sealed to one holder: a member, the key that replaced it, or the recovery key (holder null).
create table key_grants (
  key uuid not null,
  holder uuid,
  agency uuid not null,
  sealed bytea not null,
  granted_by uuid,
  granted_at timestamptz not null,
  unique nulls not distinct (key, holder),
  -- Only the agency whose key it is can write here, or another could put a useless grant in the way of a right one.
  foreign key (key, agency) references keys (id, agency)
);
create index key_grants_holder on key_grants (holder);
alter table key_grants enable row level security;
alter table key_grants force row level security;
create policy own_agency on key_grants to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on key_grants to ausma_app;

-- One key a record (person, report, lead, case, file), under which its content is sealed.
create table data_keys (
  id uuid primary key,
  agency uuid not null,
  made_at timestamptz not null,
  unique (id, agency)
);
create index data_keys_agency on data_keys (agency);
alter table data_keys enable row level security;
alter table data_keys force row level security;
create policy own_agency on data_keys to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on data_keys to ausma_app;

-- A data key, sealed to a key pair (of an agency or a role) or to a named member. Ending a share is deleting its row.
create table data_key_seals (
  data_key uuid not null,
  recipient uuid not null,
  -- The agency that owns the record, and the one that may open this seal.
  agency uuid not null,
  recipient_agency uuid not null,
  sealed bytea not null,
  sealed_at timestamptz not null,
  primary key (data_key, recipient),
  foreign key (data_key, agency) references data_keys (id, agency) on delete cascade
);
create index data_key_seals_recipient on data_key_seals (recipient);
alter table data_key_seals enable row level security;
alter table data_key_seals force row level security;
create policy owner on data_key_seals to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy recipient on data_key_seals for select to ausma_app
  using (recipient_agency = app.agency() and app.is_staff());
-- An agency that changes its key seals anew what was shared with it, and only to a key of its own.
create policy changed_key on data_key_seals for update to ausma_app
  using (recipient_agency = app.agency() and app.is_staff())
  with check (recipient_agency = app.agency() and app.is_staff()
    and exists (select from keys k where k.id = recipient and k.agency = app.agency()));
create policy given_back on data_key_seals for delete to ausma_app
  using (recipient_agency = app.agency() and app.is_staff());
grant select, insert, delete, update (recipient, sealed, sealed_at) on data_key_seals to ausma_app;

-- Data keys that were erased, to be erased again when an older backup is restored.
create table erasures (
  data_key uuid primary key,
  agency uuid not null,
  erased_at timestamptz not null
);
alter table erasures enable row level security;
alter table erasures force row level security;
-- What is restored is older than the ledger, whichever agency it is of.
create policy system on erasures for select to ausma_app using (app.kind() = 'system');
create policy own_agency on erasures to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert on erasures to ausma_app;

-- Files in the sealed store. Their bytes lie under the file's id; name and type are sealed.
create table files (
  id uuid primary key,
  agency uuid not null,
  kept_by uuid,
  data_key uuid not null,
  size bigint not null,
  sha256 bytea not null,
  sealed_name bytea not null,
  kept_at timestamptz not null,
  -- Uploads that no record took over are swept.
  expires_at timestamptz
);
alter table files enable row level security;
alter table files force row level security;
create policy own_agency on files to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update, delete on files to ausma_app;

-- Long work. An attended job needs its member's open keys and pauses when the session ends.
create table jobs (
  id uuid primary key,
  agency uuid,
  member uuid,
  job text not null,
  -- Never content: ids and settings.
  input jsonb not null,
  attended boolean not null,
  state text not null check (state in ('waiting', 'running', 'paused', 'done', 'failed', 'cancelled')),
  progress jsonb,
  output jsonb,
  problem text,
  attempts int not null default 0,
  run_after timestamptz not null,
  made_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  -- A worker that falls silent loses its job.
  alive_at timestamptz,
  cancel_asked boolean not null default false,
  -- How often a worker was lost with it: a job that ends its process each time must not do so for ever.
  losses int not null default 0
);
create index jobs_due on jobs (run_after) where state in ('waiting', 'paused');
create index jobs_agency on jobs (agency, made_at);
alter table jobs enable row level security;
alter table jobs force row level security;
create policy own_agency on jobs to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy system on jobs to ausma_app using (app.kind() = 'system') with check (app.kind() = 'system');
grant select, insert, update, delete on jobs to ausma_app;

-- What leaves the house after commit. Erased once it is delivered.
create table outbox (
  id uuid primary key,
  agency uuid,
  channel text not null,
  -- Sealed under the installation's key: it must leave without anybody's session.
  sealed bytea not null,
  attempts int not null default 0,
  problem text,
  send_after timestamptz not null,
  made_at timestamptz not null,
  given_up_at timestamptz
);
create index outbox_due on outbox (send_after) where given_up_at is null;
alter table outbox enable row level security;
alter table outbox force row level security;
create policy own_agency on outbox to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy system on outbox to ausma_app using (app.kind() = 'system') with check (app.kind() = 'system');
create policy visitor on outbox for insert to ausma_app with check (app.kind() = 'visitor');
grant select, insert, update, delete on outbox to ausma_app;

-- Operations that wait for a second person. The input is sealed to the agency.
create table approvals (
  id uuid primary key,
  agency uuid not null,
  operation text not null,
  subjects text[] not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  data_key uuid not null,
  sealed_input bytea not null,
  state text not null check (state in ('waiting', 'approved', 'declined', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  check (decided_by is distinct from asked_by or state = 'withdrawn')
);
create index approvals_waiting on approvals (agency) where state = 'waiting';
alter table approvals enable row level security;
alter table approvals force row level security;
create policy own_agency on approvals to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update on approvals to ausma_app;

alter table migrations enable row level security;
alter table migrations force row level security;
create policy anyone on migrations for select using (true);
-- Forced row security holds its owner too, who must note what is applied.
create policy owner on migrations to current_user using (true) with check (true);

-- A function runs as its owner here: the broker owns those that look across agencies, and nothing else.
grant create on schema app to ausma_broker;
alter function app.audit_append(bigint, text, text, text, text[], bytea, bytea, text) owner to ausma_broker;
alter function app.audit_chain(bigint, int) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on all functions in schema app from public;
grant execute on all functions in schema app to ausma_app, ausma_broker;
