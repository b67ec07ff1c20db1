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
