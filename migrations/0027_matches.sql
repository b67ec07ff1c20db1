-- Does another agency know this person? A question goes out as random points, each agency asked answers them under a key of its own,
-- and the broker compares what comes of it with that agency's marks. Only the team of the person who fits is told, and decides
-- whether to answer; whoever asked sees the same rows whether somebody fits or nobody. See docs/decisions/038.

-- Data key of the scalar under which the agency answers.
alter table case_settings add column match_key uuid;

-- Marks of two words of a person's name with the day of birth, under the agency's own key; see src/kernel/vault/oblivious.ts. A
-- person of whom too little is known has one of chance.
create table match_marks (
  mark bytea not null check (length(mark) = 32),
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  primary key (mark, person)
);
create index match_marks_person on match_marks (person);
alter table match_marks enable row level security;
alter table match_marks force row level security;
create policy team on match_marks to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
create policy broker on match_marks for select to ausma_broker using (true);
grant select, insert, delete on match_marks to ausma_app;
grant select on match_marks to ausma_broker;

-- A question whether others know a person, as the asking agency's team of that person sees it. It ends by itself.
create table match_questions (
  id uuid primary key,
  -- One at a time of one person.
  person uuid not null unique references persons on delete cascade,
  agency uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  ends_at timestamptz not null,
  -- As what the asker asks, which whoever is asked must know before they answer.
  asked_as text not null check (asked_as in ('police', 'border', 'immigration', 'other')),
  ground text not null check (ground in ('consent', 'child', 'life', 'law')),
  -- How many agencies were asked; which ones depends on the law and on what the person refused, and on nothing that they hold.
  asked int not null check (asked >= 1),
  -- Key of the words, sealed to the team and to each agency asked; the row policies decide who of them reads the words.
  data_key uuid not null,
  sealed bytea not null,
  -- What takes the blinding off, sealed under the person's key: whoever has it can try names on what was sent.
  scalars bytea not null,
  check (ends_at > asked_at)
);
create index match_questions_ends on match_questions (agency, ends_at);
alter table match_questions enable row level security;
alter table match_questions force row level security;
create policy team on match_questions to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.kind() = 'member' and asked_by = app.actor());
create policy broker on match_questions for select to ausma_broker using (true);
grant select, insert, delete on match_questions to ausma_app;
grant select on match_questions to ausma_broker;

-- What goes to one agency: points of chance and, once its members were here, their answer. It does not say who asks.
create table match_asks (
  id uuid primary key,
  question uuid not null references match_questions on delete cascade,
  to_agency uuid not null,
  points bytea not null check (length(points) = 480),
  answered bytea check (length(answered) = 480),
  -- The asker has taken the blinding off.
  finished boolean not null default false,
  unique (question, to_agency)
);
create index match_asks_to on match_asks (to_agency);
alter table match_asks enable row level security;
alter table match_asks force row level security;
create policy asker_reads on match_asks for select to ausma_app
  using (exists (select from match_questions q where q.id = question));
create policy asker_asks on match_asks for insert to ausma_app
  with check (app.kind() = 'member' and answered is null and not finished and to_agency <> app.agency()
    and exists (select from match_questions q where q.id = question));
-- What the person refuses later is taken back.
create policy asker_ends on match_asks for delete to ausma_app
  using (exists (select from match_questions q where q.id = question));
create policy asked_reads on match_asks for select to ausma_app using (to_agency = app.agency() and app.kind() = 'member');
create policy asked_answers on match_asks for update to ausma_app
  using (to_agency = app.agency() and app.kind() = 'member') with check (to_agency = app.agency());
create policy broker on match_asks to ausma_broker using (true) with check (true);
grant select, insert, delete on match_asks to ausma_app;
grant update (answered) on match_asks to ausma_app;
grant select, update (finished) on match_asks to ausma_broker;

-- What an answered question comes to, to be compared with the marks of the agency asked for as long as the question stands. Nobody but the
-- broker reads it: the agency asked could try names on it with its key.
create table match_values (
  mark bytea not null,
  ask uuid not null references match_asks on delete cascade,
  primary key (mark, ask)
);
create index match_values_ask on match_values (ask);
alter table match_values enable row level security;
alter table match_values force row level security;
create policy broker on match_values to ausma_broker using (true) with check (true);
grant select, insert on match_values to ausma_broker;

-- Somebody fits: told to the team of that person and to nobody else, with who asks and why, and never about whom.
create table match_hits (
  id uuid primary key,
  question uuid not null references match_questions on delete cascade,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  from_agency uuid not null,
  asked_as text not null,
  ground text not null,
  asked_at timestamptz not null,
  ends_at timestamptz not null,
  data_key uuid not null,
  sealed bytea not null,
  state text not null default 'open' check (state in ('open', 'proposed', 'answered', 'silent')),
  -- The answer, sealed under the key of the own person: the team's own copy, and before it is given nobody else's.
  answer bytea,
  proposed_by uuid,
  decided_by uuid,
  decided_at timestamptz,
  unique (question, person),
  check ((state = 'proposed') = (proposed_by is not null and decided_by is null)),
  check ((state in ('answered', 'silent')) = (decided_by is not null)),
  check ((decided_by is null) = (decided_at is null)),
  -- Two people, not two sessions.
  check (proposed_by is null or decided_by is null or state = 'silent' or proposed_by <> decided_by)
);
create index match_hits_person on match_hits (person);
alter table match_hits enable row level security;
alter table match_hits force row level security;
create policy team on match_hits for select to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())));
create policy named_human on match_hits for update to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and person in (select app.my_persons()))
  with check (agency = app.agency() and (proposed_by is null or proposed_by = app.actor() or decided_by = app.actor())
    and (decided_by is null or decided_by = app.actor()));
create policy forgotten on match_hits for delete to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())));
create policy broker on match_hits to ausma_broker using (true) with check (true);
grant select, delete on match_hits to ausma_app;
grant update (state, answer, proposed_by, decided_by, decided_at) on match_hits to ausma_app;
grant select, insert on match_hits to ausma_broker;

-- What an agency decided to tell. Sealed to the asking agency alone, and once more under the question's key, with which it ends.
create table match_answers (
  id uuid primary key,
  question uuid not null references match_questions on delete cascade,
  agency uuid not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  -- The key of the asking agency to which it is sealed.
  recipient uuid not null,
  sealed bytea not null
);
create index match_answers_question on match_answers (question);
alter table match_answers enable row level security;
alter table match_answers force row level security;
create policy asker_reads on match_answers for select to ausma_app
  using (exists (select from match_questions q where q.id = question));
create policy named_human on match_answers for insert to ausma_app
  with check (app.kind() = 'member' and answered_by = app.actor() and agency = app.agency()
    and exists (select from match_hits h where h.question = match_answers.question and h.state = 'answered'));
grant select, insert on match_answers to ausma_app;

-- How many questions a member put on which day: trying names by the hundred is what this must not serve, and erased questions count too.
create table match_counts (
  agency uuid not null,
  member uuid not null,
  day text not null collate "C",
  asked int not null check (asked >= 1),
  primary key (agency, day, member)
);
alter table match_counts enable row level security;
alter table match_counts force row level security;
create policy own_agency on match_counts to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update, delete on match_counts to ausma_app;

-- Takes what the asker made of an answer. Its work and its silence are the same whether somebody fits or nobody: the comparison is
-- made when somebody of the agency asked looks.
create function app.match_finish(of_ask uuid, marks bytea) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from match_asks a join match_questions q on q.id = a.question
    where a.id = of_ask and a.answered is not null and not a.finished
      and q.agency = app.agency() and app.kind() = 'member' and q.person in (select app.my_persons());
  if not found or length(marks) <> 480 then return; end if;
  insert into match_values (mark, ask)
    select substr(marks, i * 32 + 1, 32), of_ask from generate_series(0, 14) i on conflict do nothing;
  update match_asks set finished = true where id = of_ask;
end $$;

-- Compares what was asked of the own agency with its marks, those that came since included, and tells the teams.
create function app.match_compare() returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into match_hits (id, question, person, agency, from_agency, asked_as, ground, asked_at, ends_at, data_key, sealed)
  select distinct on (q.id, m.person)
    gen_random_uuid(), q.id, m.person, m.agency, q.agency, q.asked_as, q.ground, q.asked_at, q.ends_at, q.data_key, q.sealed
  from match_asks a join match_questions q on q.id = a.question
    join match_values v on v.ask = a.id join match_marks m on m.mark = v.mark and m.agency = a.to_agency
  where a.to_agency = app.agency() and app.kind() = 'member' and a.finished and q.ends_at > app.moment()
  on conflict do nothing
$$;

-- Erasing a person, or giving them a new key, ends what was asked about them; erasing also what was asked of them.
create function app.forget_matches() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into erasures (data_key, agency, erased_at)
    select q.data_key, q.agency, now() from match_questions q where q.person = new.id on conflict do nothing;
  delete from data_keys k using match_questions q where q.person = new.id and k.id = q.data_key;
  delete from match_questions where person = new.id;
  if new.data_key is null then
    delete from match_marks where person = new.id;
    delete from match_hits where person = new.id;
  else
    -- What was proposed lies under the old key, and is proposed anew by whoever may.
    update match_hits set state = 'open', answer = null, proposed_by = null where person = new.id and state = 'proposed';
  end if;
  return null;
end $$;
create trigger forget_matches after update of data_key on persons for each row
  when (old.data_key is distinct from new.data_key) execute function app.forget_matches();

grant create on schema app to ausma_broker;
alter function app.match_finish(uuid, bytea) owner to ausma_broker;
alter function app.match_compare() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.match_finish(uuid, bytea), app.match_compare(), app.forget_matches() from public;
grant execute on function app.match_finish(uuid, bytea), app.match_compare(), app.forget_matches() to ausma_app;
grant execute on function app.moment() to ausma_broker;
