-- Interpreters are asked for an hour. What they read before they accept names nobody: language, dialect, hour and whom the person wishes. The
-- place opens to whoever accepts first. Of whom it is stands in a table that the person's team alone reads.
create table interpreter_sessions (
  id uuid primary key,
  person uuid not null,
  agency uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  called_off boolean not null default false,
  -- Members whom the person does not wish; no reason is asked, and they are not asked again.
  refused uuid[] not null default '{}',
  data_key uuid not null,
  row_mark bytea,
  foreign key (person, agency) references persons (id, agency) on delete cascade
);
create index interpreter_sessions_person on interpreter_sessions (person);
-- Who is asked for which hour, and what came of it: all that an interpreter reads.
create table interpreter_calls (
  id uuid primary key,
  session uuid not null references interpreter_sessions (id) on delete cascade,
  agency uuid not null,
  member uuid not null,
  to_agency uuid not null,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  dialect text not null check (length(dialect) <= 40),
  wishes text not null check (wishes in ('any', 'woman', 'man')),
  means text not null check (means in ('in-person', 'telephone', 'video')),
  starts_at timestamptz not null,
  minutes int not null check (minutes between 10 and 600),
  urgency text not null check (urgency in ('none', 'danger')),
  state text not null check (state in ('asked', 'accepted', 'taken', 'declined', 'conflict', 'returned', 'called-off', 'done', 'missed', 'over')),
  since timestamptz not null,
  asked_at timestamptz not null,
  data_key uuid not null,
  -- Where to come, for whom to ask and by which telephone, under the key of the session.
  sealed bytea not null,
  row_mark bytea
);
create index interpreter_calls_session on interpreter_calls (session);
create index interpreter_calls_member on interpreter_calls (member, starts_at);
create index interpreter_calls_open on interpreter_calls (agency, starts_at) where state in ('asked', 'accepted');
-- One comes for an hour.
create unique index interpreter_calls_one on interpreter_calls (session) where state = 'accepted';
-- Between which languages a member interprets, as they say themselves.
create table interpreter_languages (
  member uuid primary key,
  agency uuid not null,
  languages text[] not null
);

create policy broker on interpreter_calls to ausma_broker using (true) with check (true);
grant select, update on interpreter_calls to ausma_broker;
create policy broker on interpreter_languages for select to ausma_broker using (true);
grant select on interpreter_languages to ausma_broker;

alter table interpreter_sessions enable row level security;
alter table interpreter_sessions force row level security;
alter table interpreter_calls enable row level security;
alter table interpreter_calls force row level security;
alter table interpreter_languages enable row level security;
alter table interpreter_languages force row level security;

create policy team on interpreter_sessions to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
create policy team on interpreter_calls to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or session in (select s.id from interpreter_sessions s where s.agency = app.agency())))
  with check (agency = app.agency() and app.is_staff());
create policy interpreter_reads on interpreter_calls for select to ausma_app
  using (to_agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and member = app.actor()));
create policy interpreter_answers on interpreter_calls for update to ausma_app
  using (member = app.actor() and to_agency = app.agency() and app.kind() = 'member' and state in ('asked', 'accepted'))
  with check (member = app.actor() and to_agency = app.agency() and state in ('accepted', 'declined', 'conflict', 'returned', 'over'));
create policy own on interpreter_languages to ausma_app
  using (app.kind() = 'member' and member = app.actor()) with check (member = app.actor() and agency = app.agency());
grant select, insert, delete on interpreter_sessions to ausma_app;
grant select, insert on interpreter_calls to ausma_app;
grant select, insert on interpreter_languages to ausma_app;
-- Of whom, who is asked and for which hour never changes.
grant update (called_off, refused, row_mark) on interpreter_sessions to ausma_app;
grant update (state, since, row_mark) on interpreter_calls to ausma_app;
grant update (languages) on interpreter_languages to ausma_app;

-- The calls that a member has accepted, and the keys that open their places.
create function app.interpreter_calls_taken() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select id from public.interpreter_calls where app.kind() = 'member' and member = app.actor() and to_agency = app.agency() and state = 'accepted';
end;
create function app.interpreter_keys() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select data_key from public.interpreter_calls where app.kind() = 'member' and member = app.actor() and to_agency = app.agency() and state = 'accepted';
end;
-- Whether somebody comes for an hour, for those who were asked for it.
create function app.session_is_taken(of_session uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (select from public.interpreter_calls c where c.session = session_is_taken.of_session and c.state = 'accepted')
    and exists (select from public.interpreter_calls c where c.session = session_is_taken.of_session and c.member = app.actor());
end;

-- Who can be asked: interpreters of one's own agency, and of those that neither enforce returns nor work under police law.
create function app.interpreter_candidates() returns table (id uuid, agency uuid, roles text[], email_index bytea, public_key bytea,
  ended_at timestamptz, sealed_pins bytea, row_mark bytea, sealed_profile bytea, agency_name text, languages text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select m.id, m.agency, m.roles, m.email_index, m.public_key, m.ended_at, m.sealed_pins, m.row_mark, m.sealed_profile, a.name,
    coalesce(l.languages, '{}')
  from public.members m join public.agencies a on a.id = m.agency left join public.form_desks d on d.agency = a.id
    left join public.interpreter_languages l on l.member = m.id
  where app.kind() = 'member' and m.ended_at is null and m.id <> app.actor() and 'interpreter' = any (m.roles)
    and (m.agency = app.agency() or a.regime = 'gdpr' and not coalesce(d.enforces_returns, false))
  order by a.name, m.id;
end;

create policy interpreter_finds on data_key_seals for select to ausma_app using (recipient in (select app.interpreter_calls_taken()));
create policy interpreter_takes on data_key_seals for update to ausma_app using (recipient in (select app.interpreter_calls_taken()))
  with check (recipient = app.actor() and recipient_agency = app.agency() and data_key in (select app.interpreter_keys()));

-- Whoever accepts first comes: the others are not needed.
create function app.take_interpreter_session() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update interpreter_calls set state = 'taken', since = new.since where session = new.session and id <> new.id and state = 'asked';
  return null;
end $$;
create trigger take_interpreter_session after update of state on interpreter_calls for each row
  when (old.state = 'asked' and new.state = 'accepted') execute function app.take_interpreter_session();

-- With the end of a call its key goes, in the same breath: no operation can forget it.
create function app.end_interpreter_keys() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from data_key_seals s where s.data_key = new.data_key and s.recipient in (new.id, new.member);
  return null;
end $$;
create trigger end_interpreter_keys after update of state on interpreter_calls for each row
  when (old.state <> new.state and new.state not in ('asked', 'accepted')) execute function app.end_interpreter_keys();

-- What ended stays ended, also after a restore.
grant execute on function app.note_end_state() to current_user;
create trigger note_end_state after update of state on interpreter_calls for each row
  when (old.state <> new.state and new.state not in ('asked', 'accepted')) execute function app.note_end_state('interpreter');

-- Erasing a person erases for which hours somebody was asked.
create function app.forget_interpreters() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into erasures (data_key, agency, erased_at)
    select s.data_key, s.agency, now() from interpreter_sessions s where s.person = new.id on conflict do nothing;
  delete from data_keys k using interpreter_sessions s where s.person = new.id and k.id = s.data_key;
  delete from interpreter_sessions where person = new.id;
  return null;
end $$;
create trigger forget_interpreters after update of data_key on persons for each row
  when (old.data_key is not null and new.data_key is null) execute function app.forget_interpreters();

grant create on schema app to ausma_broker;
alter function app.interpreter_calls_taken() owner to ausma_broker;
alter function app.interpreter_keys() owner to ausma_broker;
alter function app.session_is_taken(uuid) owner to ausma_broker;
alter function app.interpreter_candidates() owner to ausma_broker;
alter function app.take_interpreter_session() owner to ausma_broker;
alter function app.end_interpreter_keys() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.interpreter_calls_taken(), app.interpreter_keys(), app.session_is_taken(uuid), app.interpreter_candidates(),
  app.take_interpreter_session(), app.end_interpreter_keys(), app.forget_interpreters() from public;
grant execute on function app.interpreter_calls_taken(), app.interpreter_keys(), app.session_is_taken(uuid), app.interpreter_candidates() to ausma_app;
