-- Ordered blocks: what a court or authority has ordered network operators to block, the operators and their keys, and what
-- somebody affected writes against it. What an order says goes to operators in clear text; here it is sealed under the
-- installation's own key all the same, since nobody is signed in when they fetch it, and a copied database alone should be no
-- directory of such sites. Words of the staff and of appeals are sealed to the agency. Plain stand states, days and counts.

-- The serial of an agency's feeds: grows with each change, and by the clock, so that a restored backup does not turn it back.
create table block_feeds (
  agency uuid primary key,
  serial bigint not null
);
alter table block_feeds enable row level security;
alter table block_feeds force row level security;
create policy own_agency on block_feeds to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy client on block_feeds to ausma_app
  using (agency = app.agency() and app.kind() = 'client') with check (agency = app.agency() and app.kind() = 'client');
create policy broker on block_feeds for select to ausma_broker using (true);
grant select, insert, update (serial) on block_feeds to ausma_app;
grant select on block_feeds to ausma_broker;

-- Network operators that an order names as addressees, and how far each has read and applied the list.
create table block_operators (
  id uuid primary key,
  agency uuid not null,
  name text not null,
  -- Host of its page that says why something is blocked.
  stop_page text,
  made_by uuid not null,
  made_at timestamptz not null,
  -- The latest serial it was given, has said it saw, and has said it applies.
  fetched_serial bigint,
  fetched_at timestamptz,
  seen_serial bigint,
  seen_at timestamptz,
  applied_serial bigint,
  applied_at timestamptz,
  acknowledgements int not null default 0,
  unique (id, agency),
  check ((fetched_serial is null) = (fetched_at is null)),
  check ((seen_serial is null) = (seen_at is null)),
  check ((applied_serial is null) = (applied_at is null))
);
create index block_operators_agency on block_operators (agency);
alter table block_operators enable row level security;
alter table block_operators force row level security;
create policy own_agency on block_operators to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy client on block_operators to ausma_app
  using (id = app.actor() and agency = app.agency() and app.kind() = 'client')
  with check (id = app.actor() and agency = app.agency() and app.kind() = 'client');
grant select, insert on block_operators to ausma_app;
grant update (fetched_serial, fetched_at, seen_serial, seen_at, applied_serial, applied_at, acknowledgements)
  on block_operators to ausma_app;

-- Keys of operators, as keyed hashes: a key is shown once, and a copy of the database opens nothing.
create table block_operator_keys (
  id uuid primary key,
  operator uuid not null,
  agency uuid not null,
  hash bytea not null unique,
  made_by uuid not null,
  made_at timestamptz not null,
  used_on text collate "C",
  revoked_by uuid,
  revoked_at timestamptz,
  foreign key (operator, agency) references block_operators (id, agency),
  check ((revoked_by is null) = (revoked_at is null))
);
create index block_operator_keys_operator on block_operator_keys (operator);
alter table block_operator_keys enable row level security;
alter table block_operator_keys force row level security;
create policy own_agency on block_operator_keys to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy broker on block_operator_keys to ausma_broker using (true) with check (true);
grant select, insert, update (revoked_by, revoked_at) on block_operator_keys to ausma_app;
grant select, update (used_on) on block_operator_keys to ausma_broker;

-- One ordered block: who ordered it is sealed; state, scope and dates are what the feeds are made of.
create table blocks (
  id uuid primary key,
  agency uuid not null,
  state text not null
    check (state in ('draft', 'approved', 'published', 'appealed', 'suspended', 'lifted', 'expired')),
  scope text not null check (scope in ('url', 'host', 'domain')),
  -- Others share what it blocks, so that a third person must approve it too.
  shared text check (shared in ('public-suffix', 'shared-host')),
  -- The whole order: under the installation's key.
  sealed_order bytea not null,
  -- Under it stand reasons of the staff.
  data_key uuid not null,
  -- Keyed hash of the host: finds the entry that an appeal is about.
  host_hash bytea not null,
  -- SHA-256 of its expression, which the filter list gives to anybody; only while it is in the feeds.
  filter_hash bytea,
  expires text not null collate "C",
  review_on text not null collate "C",
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  -- The feed's serial with which it became what it is; null before it was in any.
  serial bigint,
  changed_at timestamptz,
  unique (id, agency),
  unique (id, drafted_by),
  check ((state in ('published', 'appealed')) = (filter_hash is not null)),
  check (state not in ('published', 'appealed', 'suspended') or serial is not null),
  check ((serial is null) = (changed_at is null))
);
create index blocks_agency on blocks (agency, state, drafted_at);
create index blocks_host on blocks (agency, host_hash);
create index blocks_filter on blocks (filter_hash) where filter_hash is not null;

-- To whom an order is addressed: nobody else's feed holds it.
create table block_addressees (
  block uuid not null,
  operator uuid not null,
  agency uuid not null,
  primary key (block, operator),
  foreign key (block, agency) references blocks (id, agency) on delete cascade,
  foreign key (operator, agency) references block_operators (id, agency)
);
create index block_addressees_operator on block_addressees (operator);
alter table block_addressees enable row level security;
alter table block_addressees force row level security;
create policy own_agency on block_addressees to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy client on block_addressees for select to ausma_app
  using (operator = app.actor() and agency = app.agency() and app.kind() = 'client');
grant select, insert on block_addressees to ausma_app;

alter table blocks enable row level security;
alter table blocks force row level security;
create policy own_agency on blocks to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
-- An operator reads what is addressed to it and was in its feed, and may do one thing to it: see that its last day is over.
create policy client on blocks for select to ausma_app
  using (agency = app.agency() and app.kind() = 'client' and serial is not null
    and exists (select from block_addressees a where a.block = blocks.id and a.operator = app.actor()));
create policy client_expires on blocks for update to ausma_app
  using (agency = app.agency() and app.kind() = 'client' and state in ('published', 'appealed', 'suspended')
    and exists (select from block_addressees a where a.block = blocks.id and a.operator = app.actor()))
  with check (agency = app.agency() and app.kind() = 'client' and state = 'expired');
create policy broker on blocks to ausma_broker using (true) with check (true);
grant select, insert on blocks to ausma_app;
grant update (state, serial, changed_at, filter_hash) on blocks to ausma_app;
grant select, update (state) on blocks to ausma_broker;

-- Approvals, each by somebody else than who drafted it. Even a fault of the program could not enter another.
create table block_approvals (
  block uuid not null,
  drafted_by uuid not null,
  by uuid not null,
  agency uuid not null,
  at timestamptz not null,
  primary key (block, by),
  foreign key (block, drafted_by) references blocks (id, drafted_by) on delete cascade,
  foreign key (block, agency) references blocks (id, agency) on delete cascade,
  check (by <> drafted_by)
);
alter table block_approvals enable row level security;
alter table block_approvals force row level security;
create policy own_agency on block_approvals to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert on block_approvals to ausma_app;

-- What happened to an entry. By nobody: an appeal, and the end of its last day.
create table block_events (
  id uuid primary key,
  seq bigint generated always as identity,
  block uuid not null,
  agency uuid not null,
  at timestamptz not null,
  kind text not null
    check (kind in ('drafted', 'approved', 'published', 'appealed', 'suspended', 'upheld', 'lifted', 'expired')),
  by uuid,
  -- Under the entry's data key.
  sealed bytea,
  foreign key (block, agency) references blocks (id, agency) on delete cascade,
  check (by is not null or kind in ('appealed', 'expired'))
);
create index block_events_block on block_events (block, seq);
alter table block_events enable row level security;
alter table block_events force row level security;
create policy own_agency on block_events to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy client_expires on block_events for insert to ausma_app
  with check (agency = app.agency() and app.kind() = 'client' and by is null and kind = 'expired'
    and exists (select from block_addressees a where a.block = block_events.block and a.operator = app.actor()));
create policy appeal on block_events for insert to ausma_app
  with check (agency = app.agency() and app.kind() = 'reporter' and by is null and kind = 'appealed');
grant select, insert on block_events to ausma_app;

-- What somebody affected writes. It carries a day and no time, as a report does.
create table block_appeals (
  id uuid primary key,
  agency uuid not null,
  data_key uuid not null,
  sealed bytea not null,
  filed_on text not null collate "C",
  state text not null check (state in ('open', 'decided')),
  decided_by uuid,
  decided_at timestamptz,
  unique (id, agency),
  check ((state = 'decided') = (decided_at is not null)),
  check ((decided_by is null) = (decided_at is null))
);
create index block_appeals_agency on block_appeals (agency, state, filed_on);
alter table block_appeals enable row level security;
alter table block_appeals force row level security;
create policy own_agency on block_appeals to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy appeal on block_appeals for insert to ausma_app
  with check (id = app.actor() and agency = app.agency() and app.kind() = 'reporter' and state = 'open');
create policy appeal_again on block_appeals for select to ausma_app
  using (id = app.actor() and agency = app.agency() and app.kind() = 'reporter');
grant select, insert, delete, update (state, decided_by, decided_at) on block_appeals to ausma_app;

-- Entries that an appeal is about, as the name in it tells.
create table block_appeal_links (
  appeal uuid not null,
  block uuid not null,
  agency uuid not null,
  primary key (appeal, block),
  foreign key (appeal, agency) references block_appeals (id, agency) on delete cascade,
  foreign key (block, agency) references blocks (id, agency) on delete cascade
);
create index block_appeal_links_block on block_appeal_links (block);
alter table block_appeal_links enable row level security;
alter table block_appeal_links force row level security;
create policy own_agency on block_appeal_links to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy appeal on block_appeal_links for insert to ausma_app
  with check (appeal = app.actor() and agency = app.agency() and app.kind() = 'reporter');
grant select, insert on block_appeal_links to ausma_app;

-- Whose key it is, by its keyed hash; notes the day on which it was used.
create function app.operator_by_key(hash bytea, today text) returns table (operator uuid, agency uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update block_operator_keys k set used_on = today
  where k.hash = operator_by_key.hash and k.revoked_at is null
  returning k.operator, k.agency
$$;

-- What is blocked now, as hashes: what a filter list gives to anybody.
create function app.block_filters(today text) returns table (hash bytea, scope text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct b.filter_hash, b.scope from blocks b
  where b.filter_hash is not null and b.expires >= today order by 1, 2
$$;

-- Agencies that run feeds, so that somebody affected can write to the right one.
create function app.block_desks() returns table (agency uuid, name text, country text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.country from block_feeds f join agencies a on a.id = f.agency order by a.name, a.id
$$;

-- Marks the entries that an appeal is about and tells their numbers: those of this very host, and domains above it.
create function app.block_appealed(host bytea, parents bytea[]) returns table (block uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update blocks b set state = case when b.state = 'published' then 'appealed' else b.state end
  where b.agency = app.agency() and app.kind() = 'reporter' and b.state in ('published', 'appealed', 'suspended')
    and (b.host_hash = host or (b.scope = 'domain' and b.host_hash = any (parents)))
  returning b.id
$$;

grant create on schema app to ausma_broker;
alter function app.operator_by_key(bytea, text) owner to ausma_broker;
alter function app.block_filters(text) owner to ausma_broker;
alter function app.block_desks() owner to ausma_broker;
alter function app.block_appealed(bytea, bytea[]) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.operator_by_key(bytea, text), app.block_filters(text), app.block_desks(),
  app.block_appealed(bytea, bytea[]) from public;
grant execute on function app.operator_by_key(bytea, text), app.block_filters(text), app.block_desks(),
  app.block_appealed(bytea, bytea[]) to ausma_app;
