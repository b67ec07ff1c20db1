-- Accounts: agencies, members and how they sign in, invites, sessions, tries to sign in.
-- Names and e-mail addresses of members are sealed under the installation's secret; an address is found by its keyed hash.
-- Somebody at the door has no agency yet. The functions at the end tell whose account, session or invite it is, and
-- nothing else; from there on the transaction works under that agency's policies.

create table agencies (
  id uuid primary key,
  name text not null,
  country text not null,
  regime text not null check (regime in ('gdpr', '2016-680')),
  controller text not null,
  data_protection_officer text not null,
  legal_bases jsonb not null default '{}',
  -- Its administrators also keep the installation.
  is_first boolean not null default false,
  made_at timestamptz not null
);
create unique index agencies_first on agencies (is_first) where is_first;
alter table agencies enable row level security;
alter table agencies force row level security;
create policy own_agency on agencies to ausma_app using (id = app.agency()) with check (id = app.agency());
create policy broker on agencies for select to ausma_broker using (true);
grant select, insert, update on agencies to ausma_app;
grant select on agencies to ausma_broker;

create table members (
  id uuid primary key,
  agency uuid not null references agencies,
  roles text[] not null,
  language text not null,
  email_index bytea not null,
  sealed_profile bytea not null,
  public_key bytea not null,
  invited_by uuid,
  joined_at timestamptz not null,
  ended_at timestamptz
);
create unique index members_email on members (email_index) where ended_at is null;
create index members_agency on members (agency);
alter table members enable row level security;
alter table members force row level security;
create policy own_agency on members to ausma_app using (agency = app.agency()) with check (agency = app.agency());
create policy broker on members for select to ausma_broker using (true);
grant select, insert, update on members to ausma_app;
grant select on members to ausma_broker;

-- How a member signs in. What they sign in with wraps the private half of their key pair.
create table credentials (
  id uuid primary key,
  agency uuid not null,
  member uuid not null references members,
  kind text not null check (kind in ('password', 'passkey', 'oidc')),
  -- By what it is found: a passkey's id, a hash of the provider's subject.
  lookup bytea,
  -- Of a passkey the public key, else the hash of what is derived from the password or passphrase.
  verifier bytea not null,
  counter bigint not null default 0,
  sealed_totp bytea,
  -- Last time step whose code was used: a code counts once.
  totp_step bigint,
  wrapped_key bytea not null,
  made_at timestamptz not null,
  check ((kind = 'password') = (sealed_totp is not null)),
  check ((kind = 'password') = (lookup is null))
);
create unique index credentials_lookup on credentials (kind, lookup);
create index credentials_member on credentials (member);
alter table credentials enable row level security;
alter table credentials force row level security;
create policy own_agency on credentials to ausma_app using (agency = app.agency()) with check (agency = app.agency());
create policy broker on credentials for select to ausma_broker using (true);
grant select, insert, update, delete on credentials to ausma_app;
grant select on credentials to ausma_broker;

-- Open sessions; closing one deletes it, and with it the wrapped key. The token itself is in the browser's cookie alone.
create table sessions (
  id uuid primary key,
  agency uuid not null,
  member uuid not null references members,
  token_hash bytea not null unique,
  wrapped_key bytea not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz not null
);
create index sessions_member on sessions (member);
alter table sessions enable row level security;
alter table sessions force row level security;
create policy own_agency on sessions to ausma_app using (agency = app.agency()) with check (agency = app.agency());
create policy broker on sessions for select to ausma_broker using (true);
grant select, insert, update, delete on sessions to ausma_app;
grant select on sessions to ausma_broker;

-- Invites not yet used; accepting or withdrawing one deletes it.
create table invites (
  id uuid primary key,
  agency uuid not null references agencies,
  roles text[] not null,
  secret_hash bytea not null unique,
  sealed_email bytea not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null
);
create index invites_agency on invites (agency);
alter table invites enable row level security;
alter table invites force row level security;
create policy own_agency on invites to ausma_app using (agency = app.agency()) with check (agency = app.agency());
create policy broker on invites for select to ausma_broker using (true);
grant select, insert, delete on invites to ausma_app;
grant select on invites to ausma_broker;

-- An agency's own provider of sign-in (OpenID Connect).
create table oidc_settings (
  agency uuid primary key references agencies,
  issuer text not null,
  client_id text not null,
  sealed_secret bytea not null,
  -- What the provider says of itself, read when it is set, so that no request waits for it inside a transaction.
  metadata jsonb not null,
  set_at timestamptz not null
);
alter table oidc_settings enable row level security;
alter table oidc_settings force row level security;
create policy own_agency on oidc_settings to ausma_app using (agency = app.agency()) with check (agency = app.agency());
create policy broker on oidc_settings for select to ausma_broker using (true);
grant select, insert, update, delete on oidc_settings to ausma_app;
grant select on oidc_settings to ausma_broker;

-- Failed tries, by a keyed hash of what was tried: an unknown address is locked just like a known one.
create table sign_in_tries (
  account bytea primary key,
  failed int not null,
  since timestamptz not null,
  locks int not null,
  locked_until timestamptz
);
alter table sign_in_tries enable row level security;
alter table sign_in_tries force row level security;
create policy at_the_door on sign_in_tries to ausma_app
  using (app.kind() in ('visitor', 'member')) with check (app.kind() in ('visitor', 'member'));
-- The program itself sweeps what is old; it makes none and changes none.
create policy swept on sign_in_tries to ausma_app using (app.kind() = 'system') with check (false);
grant select, insert, update, delete on sign_in_tries to ausma_app;

-- Challenges and proofs that were used, until they would have expired anyway.
create table used_once (
  digest bytea primary key,
  expires_at timestamptz not null
);
alter table used_once enable row level security;
alter table used_once force row level security;
create policy at_the_door on used_once to ausma_app
  using (app.kind() in ('visitor', 'member')) with check (app.kind() in ('visitor', 'member'));
create policy swept on used_once to ausma_app using (app.kind() = 'system') with check (false);
grant select, insert, delete on used_once to ausma_app;

create function app.is_founded() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from agencies)
$$;

-- Names of agencies are known to every member: whoever passes something on must choose the recipient.
create function app.agency_names() returns table (id uuid, name text, country text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.country from agencies a where app.kind() = 'member' order by a.name, a.id
$$;

create function app.oidc_agencies() returns table (id uuid, name text, country text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.country from agencies a join oidc_settings o on o.agency = a.id order by a.name, a.id
$$;

create function app.account_by_email(email_index bytea) returns table (member uuid, agency uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.agency from members m where m.email_index = account_by_email.email_index and m.ended_at is null
$$;

create function app.account_by_passkey(id bytea) returns table (member uuid, agency uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.member, c.agency from credentials c where c.kind = 'passkey' and c.lookup = account_by_passkey.id
$$;

create function app.session_by_token(token_hash bytea) returns table (session uuid, agency uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.agency from sessions s where s.token_hash = session_by_token.token_hash
$$;

create function app.invite_by_secret(secret_hash bytea) returns table (invite uuid, agency uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.agency from invites i where i.secret_hash = invite_by_secret.secret_hash
$$;

grant create on schema app to ausma_broker;
alter function app.is_founded() owner to ausma_broker;
alter function app.agency_names() owner to ausma_broker;
alter function app.oidc_agencies() owner to ausma_broker;
alter function app.account_by_email(bytea) owner to ausma_broker;
alter function app.account_by_passkey(bytea) owner to ausma_broker;
alter function app.session_by_token(bytea) owner to ausma_broker;
alter function app.invite_by_secret(bytea) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.is_founded(), app.agency_names(), app.oidc_agencies(), app.account_by_email(bytea),
  app.account_by_passkey(bytea), app.session_by_token(bytea), app.invite_by_secret(bytea) from public;
grant execute on function app.is_founded(), app.agency_names(), app.oidc_agencies(), app.account_by_email(bytea),
  app.account_by_passkey(bytea), app.session_by_token(bytea), app.invite_by_secret(bytea) to ausma_app;
