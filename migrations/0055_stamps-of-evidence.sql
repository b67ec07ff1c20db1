-- Trusted time of evidence: answers of timestamping authorities (RFC 3161). One stamps up to a hundred logs of custody, by the root of a tree over
-- the hashes of their first entries, and renews earlier answers before their certificates end.
create table evidence_tokens (
  id uuid primary key,
  agency uuid not null,
  -- What the authority calls itself.
  authority text not null,
  -- Its answer as it came, and the root that it stamps.
  answer bytea not null,
  root bytea not null check (octet_length(root) = 32),
  stamped_at timestamptz not null,
  -- By our clock, as the end of its certificate is looked at.
  kept_at timestamptz not null,
  -- When its first certificate ends.
  good_to timestamptz not null
);
create index evidence_tokens_ends on evidence_tokens (agency, good_to);
-- What a token stamps: the first entry of an item's log, or an earlier token; and where it stands in the tree.
create table evidence_stamped (
  token uuid not null references evidence_tokens,
  agency uuid not null,
  item uuid unique,
  renews uuid unique references evidence_tokens,
  at_place int not null check (at_place >= 0),
  size int not null check (size > at_place),
  -- The hashes from it up to the root, one after the other.
  path bytea not null check (octet_length(path) % 32 = 0),
  primary key (token, at_place),
  check (num_nonnulls(item, renews) = 1)
);
alter table evidence_tokens enable row level security;
alter table evidence_tokens force row level security;
create policy own_agency on evidence_tokens to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.kind() = 'system');
grant select, insert on evidence_tokens to ausma_app;
alter table evidence_stamped enable row level security;
alter table evidence_stamped force row level security;
create policy own_agency on evidence_stamped to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.kind() = 'system');
grant select, insert on evidence_stamped to ausma_app;
create index custody_first on custody (agency, item) where n = 1;
