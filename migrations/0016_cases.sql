-- Cases: persons who may have been exploited, and what is done for them. What identifies a person is sealed under that person's
-- data key; plain stand only what counting and work lists need: states, periods, sex, age group, citizenship, form of exploitation
-- and how the person is registered. Within an agency only a person's team sees their rows, by row policies and not by roles.

-- The sealed key by which an agency searches names and phones of its persons.
create table case_settings (
  agency uuid primary key,
  -- Data key of the marks by which persons are found.
  search_key uuid
);
alter table case_settings enable row level security;
alter table case_settings force row level security;
create policy own_agency on case_settings to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update on case_settings to ausma_app;

-- Who works with a person. Ended rows stay: who saw what stays known.
create table person_team (
  id uuid primary key,
  person uuid not null,
  member uuid not null,
  case_id uuid not null,
  agency uuid not null,
  kind text not null check (kind in ('owner', 'member', 'break-glass')),
  since timestamptz not null,
  -- Access in an emergency ends by itself.
  until timestamptz,
  added_by uuid not null,
  ended_at timestamptz,
  check ((kind = 'break-glass') = (until is not null))
);
create unique index person_team_member on person_team (member, person) where ended_at is null;
create index person_team_person on person_team (person);
create policy broker on person_team for select to ausma_broker using (true);
grant select on person_team to ausma_broker;

-- The persons whose team the member is on. A function, because a policy of person_team cannot ask person_team.
create function app.my_persons() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select person from person_team where member = app.actor() and agency = app.agency() and ended_at is null
$$;
create function app.my_cases() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select case_id from person_team where member = app.actor() and agency = app.agency() and ended_at is null
$$;

alter table person_team enable row level security;
alter table person_team force row level security;
create policy team on person_team to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, update, delete on person_team to ausma_app;

-- A case: what was found at one place and time, with one or several persons.
create table cases (
  id uuid primary key,
  agency uuid not null,
  country text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  data_key uuid not null,
  danger text not null check (danger in ('now', 'soon', 'unknown', 'no')),
  needs text[] not null,
  signs text[] not null,
  interpreter text not null check (interpreter in ('not-needed', 'asked', 'here', 'none')),
  informed text not null check (informed in ('understood', 'told', 'not-yet')),
  -- The report it was made from.
  report uuid,
  sealed bytea not null
);
create index cases_agency on cases (agency, opened_at);
alter table cases enable row level security;
alter table cases force row level security;
create policy team on cases to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and id in (select app.my_cases())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, update, delete on cases to ausma_app;

-- A person in a case. What identifies them is sealed under their own key; plain stands what clocks, queues and counts need.
create table persons (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  agency uuid not null,
  number int not null check (number >= 1),
  -- Null of a person who is only counted, and of one whose data were erased.
  data_key uuid,
  sealed bytea,
  mode text not null check (mode in ('named', 'pseudonym', 'counted')),
  basis text not null check (basis in ('law', 'consent', 'child', 'none')),
  sex text not null check (sex in ('female', 'male', 'other', 'unknown')),
  age text not null check (age in ('adult', 'child', 'uncertain')),
  citizenship text not null,
  exploitation text not null,
  language text not null,
  refuses text[] not null,
  protected boolean not null default false,
  owner uuid not null,
  queue text not null,
  next_clock text,
  next_due timestamptz,
  -- Rules of the country under which the last decision was taken, such as LV/1.
  rules text not null,
  identification text not null,
  whereabouts text not null,
  file text not null,
  reflection_ends text collate "C",
  follow_up_on text collate "C",
  opened_at timestamptz not null,
  unique (case_id, number),
  check ((data_key is null) = (sealed is null)),
  -- Nobody is only counted who is or may be a child.
  check (mode <> 'counted' or age = 'adult')
);
create index persons_queue on persons (agency, queue, next_due);
create index persons_case on persons (case_id);
alter table persons enable row level security;
alter table persons force row level security;
create policy team on persons to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and id in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
create policy broker on persons for select to ausma_broker using (true);
grant select, insert, update, delete on persons to ausma_app;
grant select on persons to ausma_broker;

-- Where each of a person's tracks stands, since when, and under which rules it came there.
create table person_tracks (
  person uuid not null references persons on delete cascade,
  track text not null,
  agency uuid not null,
  state text not null,
  since timestamptz not null,
  rules text not null,
  primary key (person, track)
);

-- Ways to reach a person. Only one that is marked safe is ever given out.
create table person_channels (
  id uuid primary key,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  kind text not null check (kind in ('phone', 'message', 'mail', 'address', 'somebody')),
  safe boolean not null,
  set_by uuid not null,
  set_at timestamptz not null,
  sealed bytea not null
);
create index person_channels_person on person_channels (person);

-- What was done, by whom and why. Facts and assessments carry which they are.
create table person_events (
  id uuid primary key,
  seq bigint generated always as identity,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  at timestamptz not null,
  by uuid not null,
  kind text not null,
  track text,
  act text,
  from_state text,
  to_state text,
  rules text,
  -- Null where there were no words, and of a person who is only counted.
  sealed bytea
);
create index person_events_person on person_events (person, seq);

-- Keyed hashes of parts of names, by which the agency finds a person. A person in protected identity has none.
create table person_marks (
  mark text not null collate "C",
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  primary key (mark, person)
);
create index person_marks_person on person_marks (person);
create policy broker on person_marks for select to ausma_broker using (true);
grant select on person_marks to ausma_broker;

-- The ledger of interviews: who asked about what, when, in which language, and whether it was recorded. Never what was said.
create table person_interviews (
  id uuid primary key,
  seq bigint generated always as identity,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  held_on text not null collate "C",
  kind text not null,
  topics text[] not null,
  language text not null,
  recorded boolean not null,
  interviewer uuid not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  -- Who was there, and why topics were asked about again.
  sealed bytea not null
);
create index person_interviews_person on person_interviews (person, seq);

-- Papers about a person in versions: episodes of exploitation, assessments, plans, screening interviews. A version is never changed.
create table person_papers (
  id uuid primary key,
  seq bigint generated always as identity,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  paper uuid not null,
  version int not null check (version >= 1),
  kind text not null check (kind in ('episode', 'assessment', 'plan', 'screening')),
  written_by uuid not null,
  written_at timestamptz not null,
  -- The day on which it is looked at again.
  review_on text collate "C",
  -- What happened since that asks for a new version.
  reopened_by text,
  sealed bytea not null,
  unique (paper, version)
);
create index person_papers_person on person_papers (person, kind, seq);

alter table person_tracks enable row level security;
alter table person_tracks force row level security;
create policy team on person_tracks to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on person_tracks to ausma_app;
alter table person_channels enable row level security;
alter table person_channels force row level security;
create policy team on person_channels to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on person_channels to ausma_app;
alter table person_events enable row level security;
alter table person_events force row level security;
create policy team on person_events to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on person_events to ausma_app;
alter table person_marks enable row level security;
alter table person_marks force row level security;
create policy team on person_marks to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on person_marks to ausma_app;
alter table person_interviews enable row level security;
alter table person_interviews force row level security;
create policy team on person_interviews to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on person_interviews to ausma_app;
alter table person_papers enable row level security;
alter table person_papers force row level security;
create policy team on person_papers to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on person_papers to ausma_app;
grant update on person_tracks, person_channels to ausma_app;
-- Of an interview and a paper only the seal changes, with the person's key, and what asks for a new version.
grant update (sealed) on person_interviews to ausma_app;
grant update (sealed, reopened_by) on person_papers to ausma_app;
-- A person who gets a new key keeps the words, sealed anew; what was done stays as it was.
grant update (sealed) on person_events to ausma_app;

-- What was done at once, in danger or past the team, and that a second person looks at afterwards.
create table person_reviews (
  id uuid primary key,
  person uuid not null,
  agency uuid not null,
  kind text not null check (kind in ('danger', 'break-glass', 'tried')),
  by uuid not null,
  at timestamptz not null,
  due timestamptz not null,
  data_key uuid not null,
  sealed bytea not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  verdict text check (verdict in ('right', 'wrong')),
  -- The person was erased while it waited: its words go once somebody has looked at it.
  words_go boolean not null default false,
  check ((reviewed_by is null) = (verdict is null)),
  check ((reviewed_by is null) = (reviewed_at is null)),
  -- Two people, not two sessions.
  check (reviewed_by is distinct from by or reviewed_by is null)
);
create index person_reviews_waiting on person_reviews (agency, due) where reviewed_by is null;
alter table person_reviews enable row level security;
alter table person_reviews force row level security;
create policy own_agency on person_reviews to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update on person_reviews to ausma_app;

-- What a person was compelled to do (Art. 8 Directive 2011/36/EU). What no authority knows is the lawyer's alone: the row is seen by
-- whoever entered it and by nobody else, and its key is sealed to them by name.
create table person_acts (
  id uuid primary key,
  person uuid not null,
  agency uuid not null,
  known boolean not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  status text not null check (status in ('noted', 'notice-agreed', 'notice-sent', 'not-charged', 'charged', 'dropped', 'penalised')),
  -- The lawyer's; of what is known it is null, since the person's key seals that.
  data_key uuid,
  sealed bytea not null,
  check (known = (data_key is null)),
  check (known or status = 'noted')
);
create index person_acts_person on person_acts (person);
alter table person_acts enable row level security;
alter table person_acts force row level security;
create policy known on person_acts to ausma_app
  using (agency = app.agency() and known and app.kind() = 'member' and person in (select app.my_persons()))
  with check (agency = app.agency() and app.is_staff());
create policy unknown on person_acts for select to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and entered_by = app.actor() and person in (select app.my_persons()));
-- The lawyer may say that the authorities know by now; nobody else can turn one into the other.
create policy becomes_known on person_acts for update to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and entered_by = app.actor() and person in (select app.my_persons()))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, update, delete on person_acts to ausma_app;

-- A person of the own agency by the beginning of their number, for whoever must get in or give the person to somebody.
create function app.person_by_code(code text)
returns table (person uuid, case_id uuid, owner uuid, is_protected boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, p.case_id, p.owner, protected from persons p
  where agency = app.agency() and app.kind() = 'member' and id >= (rpad(lower(code), 8, '0') || '-0000-0000-0000-000000000000')::uuid
    and id <= (rpad(lower(code), 8, 'f') || '-ffff-ffff-ffff-ffffffffffff')::uuid
  limit 2
$$;

-- What waits in the agency, without a word about anybody: for the desk, which gives persons to colleagues.
create function app.person_desk(at_most int)
returns table (person uuid, owner uuid, queue text, next_clock text, next_due timestamptz, age text, whereabouts text)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, p.owner, p.queue, p.next_clock, p.next_due, p.age, p.whereabouts from persons p
  where agency = app.agency() and app.kind() = 'member' and not protected and p.next_due is not null
  order by p.next_due limit at_most
$$;

-- Whether somebody of the own agency is on a person's team, asked by whoever gives persons to colleagues.
create function app.on_team(of_person uuid, of_member uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from person_team where person = of_person and member = of_member and agency = app.agency() and ended_at is null)
$$;

-- The next number within a case, also counting persons of other teams.
create function app.next_number(of_case uuid) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(max(number), 0)::int + 1 from persons where case_id = of_case and agency = app.agency()
$$;

grant create on schema app to ausma_broker;
alter function app.my_persons() owner to ausma_broker;
alter function app.my_cases() owner to ausma_broker;
alter function app.person_by_code(text) owner to ausma_broker;
alter function app.on_team(uuid, uuid) owner to ausma_broker;
alter function app.next_number(uuid) owner to ausma_broker;
alter function app.person_desk(int) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.my_persons(), app.my_cases(), app.person_by_code(text), app.person_desk(int), app.next_number(uuid), app.on_team(uuid, uuid) from public;
grant execute on function app.my_persons(), app.my_cases(), app.person_by_code(text), app.person_desk(int), app.next_number(uuid), app.on_team(uuid, uuid) to ausma_app;
