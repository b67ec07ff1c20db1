-- Children on their way to majority, disputes over age, interviews across agencies, witnesses of core international crimes, and
-- walls round what was done and written: nothing of it goes but with the key of the person.

-- The time of the operation that runs, as row policies need it; the database's own where nobody said one.
create function app.moment() returns timestamptz language sql stable
as $$ select coalesce(nullif(current_setting('app.moment', true), '')::timestamptz, now()) $$;

-- Access in an emergency ends at its hour, and not when somebody next calls an operation.
create or replace function app.my_persons() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select person from person_team where member = app.actor() and agency = app.agency() and ended_at is null
    and (until is null or until > app.moment())
$$;
create or replace function app.my_cases() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select case_id from person_team where member = app.actor() and agency = app.agency() and ended_at is null
    and (until is null or until > app.moment())
$$;
create or replace function app.on_team(of_person uuid, of_member uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from person_team where person = of_person and member = of_member and agency = app.agency()
    and ended_at is null and (until is null or until > app.moment()))
$$;
-- One's own rows stay in sight, so that what is over can be marked as over.
create policy own_rows on person_team to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and member = app.actor())
  with check (agency = app.agency() and app.is_staff());

-- A review of a child on the way to majority: at seventeen and a half, and at eighteen. It opens by its day alone.
create table child_reviews (
  id uuid primary key,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  kind text not null check (kind in ('before-18', 'at-18')),
  -- The first and the last day of its month, so that no birthday stands here in plain.
  opens_on text collate "C" not null,
  due_on text collate "C" not null,
  closed_by uuid,
  closed_at timestamptz,
  outcome text check (outcome in ('prepared', 'grown-up', 'still-a-child', 'not-needed')),
  -- The day itself, what it was counted from, and once it is closed what was looked at and why.
  sealed bytea not null,
  check ((closed_by is null) = (closed_at is null) and (closed_by is null) = (outcome is null)),
  -- Two reviews and two outcomes of each: nobody grows up half a year early.
  check (outcome is distinct from 'grown-up' or kind = 'at-18')
);
create unique index child_reviews_open on child_reviews (person, kind) where closed_by is null;
create index child_reviews_due on child_reviews (agency, opens_on) where closed_by is null;
alter table child_reviews enable row level security;
alter table child_reviews force row level security;
create policy team on child_reviews to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and person in (select app.my_persons()))
  with check (agency = app.agency() and app.is_staff());
grant select, insert on child_reviews to ausma_app;
grant update (opens_on, due_on, closed_by, closed_at, outcome, sealed) on child_reviews to ausma_app;

-- A decision that somebody who was held to be a child is an adult. Until its remedy is over or a review has confirmed it, the person
-- stays a child to every rule.
create table age_decisions (
  id uuid primary key,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  -- Last day on which a review can be asked for.
  remedy_until text collate "C" not null,
  rules text not null,
  state text not null check (state in ('open', 'appealed', 'in-force', 'overturned')),
  since timestamptz not null,
  settled_by uuid,
  -- Ground, method, remedy and reason; later what the review said and how the guardian was told.
  sealed bytea not null,
  -- Nobody's childhood is ended by the program.
  check ((state in ('in-force', 'overturned')) = (settled_by is not null))
);
create unique index age_decisions_running on age_decisions (person) where state in ('open', 'appealed');
create index age_decisions_person on age_decisions (person);
alter table age_decisions enable row level security;
alter table age_decisions force row level security;
create policy team on age_decisions to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and person in (select app.my_persons()))
  with check (agency = app.agency() and app.is_staff());
grant select, insert on age_decisions to ausma_app;
grant update (state, since, settled_by, sealed) on age_decisions to ausma_app;

-- What was done and written about a person leaves in one way: with the person's key. The row of a person or of a case takes along
-- what hangs on it, so neither is deleted either.
revoke delete on cases, persons, person_team, person_tracks, person_events, person_interviews, person_papers from ausma_app;
create policy broker_reads on person_events for select to ausma_broker using (true);
create policy broker_erases on person_events for update to ausma_broker using (true) with check (true);
create policy broker_erases on person_interviews to ausma_broker using (true) with check (true);
create policy broker_erases on person_papers to ausma_broker using (true) with check (true);
create policy broker_erases on child_reviews to ausma_broker using (true) with check (true);
create policy broker_erases on age_decisions to ausma_broker using (true) with check (true);
grant select, delete on person_interviews, person_papers, child_reviews, age_decisions to ausma_broker;
grant select, update (sealed) on person_events to ausma_broker;

create function app.forget_words() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- That something was done, and when, is what others answer for; the words of it are the person's.
  update person_events set sealed = null where person = new.id;
  delete from person_interviews where person = new.id;
  delete from person_papers where person = new.id;
  delete from child_reviews where person = new.id;
  delete from age_decisions where person = new.id;
  delete from interview_plans where person = new.id;
  delete from witness_flags where person = new.id;
  return null;
end $$;
create trigger forget_words after update of data_key on persons for each row
  when (old.data_key is not null and new.data_key is null) execute function app.forget_words();

-- Words of an entry change their seal with the person's key, and go with it; nobody empties one.
create function app.keep_words() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.sealed is null and old.sealed is not null
    and not exists (select from persons p where p.id = new.person and p.data_key is null)
  then raise exception 'permission denied: words of an entry go with the key of the person alone'; end if;
  return new;
end $$;
create trigger keep_words before update of sealed on person_events for each row execute function app.keep_words();

-- As what the interviewer asked: their function and not who they are is what other agencies may know.
alter table person_interviews add column function text not null default 'other';

-- An interview that somebody means to hold, with why it is held although it repeats: said before anybody asks again.
create table interview_plans (
  id uuid primary key,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  kind text not null,
  topics text[] not null,
  interviewer uuid not null,
  planned_by uuid not null,
  planned_at timestamptz not null,
  -- The interview that came of it.
  held uuid,
  sealed bytea not null
);
create index interview_plans_person on interview_plans (person) where held is null;
alter table interview_plans enable row level security;
alter table interview_plans force row level security;
create policy team on interview_plans to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and person in (select app.my_persons()))
  with check (agency = app.agency() and app.is_staff());
create policy broker_erases on interview_plans to ausma_broker using (true) with check (true);
grant select, insert on interview_plans to ausma_app;
grant update (held, sealed) on interview_plans to ausma_app;
grant select, delete on interview_plans to ausma_broker;

-- That a referral is about a person whom the receiver holds too. Both see from then on who asked about what; said by the receiver
-- alone, so that nobody learns of a record that its agency did not want to tell of.
create table person_links (
  id uuid primary key,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  other_person uuid not null references persons on delete cascade,
  other_agency uuid not null,
  referral uuid not null references referrals on delete cascade,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  check (agency <> other_agency)
);
create unique index person_links_referral on person_links (referral) where ended_at is null;
create index person_links_person on person_links (person);
create index person_links_other on person_links (other_person);
alter table person_links enable row level security;
alter table person_links force row level security;
create policy either_team on person_links for select to ausma_app
  using (app.kind() = 'member' and (person in (select app.my_persons()) or other_person in (select app.my_persons())));
-- Of a person on whose team one is, and of a referral that one's agency holds now.
create policy receiver_says on person_links for insert to ausma_app
  with check (app.kind() = 'member' and made_by = app.actor() and agency = app.agency() and person in (select app.my_persons())
    and exists (select from referrals r where r.id = referral and r.person = other_person and r.agency = other_agency
      and r.to_agency = app.agency() and r.access_ended_at is null and r.access_until > app.moment()));
create policy receiver_ends on person_links for update to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and person in (select app.my_persons())) with check (agency = app.agency());
create policy broker on person_links for select to ausma_broker using (true);
grant select, insert on person_links to ausma_app;
grant update (ended_at) on person_links to ausma_app;
grant select on person_links to ausma_broker;

-- What other agencies that hold the same person asked about: agency, day, kind, topics, language, function, whether recorded. Never
-- who asked, who was there or why, and nothing of what was said. For the team of the person, while the referral lasts.
create function app.shared_interviews(of_person uuid)
returns table (agency text, held_on text, kind text, topics text[], language text, recorded boolean, function text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.name, i.held_on, i.kind, i.topics, i.language, i.recorded, i.function
  from person_links l
    join referrals r on r.id = l.referral and r.access_ended_at is null and r.access_until > app.moment()
    join person_interviews i on i.person = case when l.person = of_person then l.other_person else l.person end
    join agencies a on a.id = i.agency
  where l.ended_at is null and of_person in (l.person, l.other_person)
    and app.kind() = 'member' and of_person in (select app.my_persons())
  order by i.held_on, i.seq
$$;
-- The same for the receiver of a referral who has opened no person of their own yet.
create function app.referred_interviews(of_referral uuid)
returns table (agency text, held_on text, kind text, topics text[], language text, recorded boolean, function text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.name, i.held_on, i.kind, i.topics, i.language, i.recorded, i.function
  from referrals r join person_interviews i on i.person = r.person join agencies a on a.id = i.agency
  where r.id = of_referral and r.to_agency = app.agency() and app.kind() = 'member'
    and r.sent_at is not null and r.access_ended_at is null and r.access_until > app.moment()
  order by i.held_on, i.seq
$$;

-- What a prosecutor's contact is told of a possible witness of core international crimes: that there is one, and a number of chance.
-- Who it is stands here only once the person has agreed, sealed under a key of its own that is sealed to the contact.
create table witness_notices (
  id uuid primary key,
  agency uuid not null,
  to_agency uuid not null,
  -- Countries whose authorities must never learn of it (ISO 3166-1), so that whoever holds it knows as well.
  parties text[] not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  state text not null check (state in ('told', 'agreed', 'refused', 'withdrawn', 'lifted')),
  since timestamptz not null,
  data_key uuid,
  sealed bytea,
  check (agency <> to_agency),
  -- No identity without agreement.
  check ((state = 'agreed') = (data_key is not null) and (data_key is null) = (sealed is null))
);
create index witness_notices_to on witness_notices (to_agency, state);
create index witness_notices_from on witness_notices (agency);

-- The country of an agency that could be told, for the policy below.
create function app.is_of_party(of_agency uuid, parties text[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select a.country = any(parties) from agencies a where a.id = of_agency), true)
$$;
alter table witness_notices enable row level security;
alter table witness_notices force row level security;
create policy sender_reads on witness_notices for select to ausma_app
  using (agency = app.agency() and app.kind() = 'member');
create policy contact_reads on witness_notices for select to ausma_app
  using (to_agency = app.agency() and app.kind() = 'member');
-- Never to an authority of a party to the conflict, whoever writes the row.
create policy named_human on witness_notices for insert to ausma_app
  with check (agency = app.agency() and app.kind() = 'member' and sent_by = app.actor()
    and state = 'told' and not app.is_of_party(to_agency, parties));
create policy sender_goes_on on witness_notices for update to ausma_app
  using (agency = app.agency() and app.kind() = 'member') with check (agency = app.agency());
grant select, insert on witness_notices to ausma_app;
grant update (state, since, data_key, sealed) on witness_notices to ausma_app;

-- That a person may have seen core international crimes, said by a trained role. It opens no further questions.
create table witness_flags (
  id uuid primary key,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  set_by uuid not null,
  set_at timestamptz not null,
  parties text[] not null check (cardinality(parties) > 0),
  -- What the person would tell may be held against them: a lawyer first.
  self_incrimination boolean not null,
  state text not null check (state in ('flagged', 'told', 'agreed', 'refused', 'withdrawn', 'lifted')),
  since timestamptz not null,
  notice uuid references witness_notices,
  sealed bytea not null,
  check ((state = 'flagged') = (notice is null) or state = 'lifted')
);
create unique index witness_flags_person on witness_flags (person) where state <> 'lifted';
alter table witness_flags enable row level security;
alter table witness_flags force row level security;
create policy team on witness_flags to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and person in (select app.my_persons()))
  with check (agency = app.agency() and app.is_staff());
create policy broker_erases on witness_flags to ausma_broker using (true) with check (true);
grant select, insert on witness_flags to ausma_app;
grant update (state, since, notice, sealed) on witness_flags to ausma_app;
grant select, delete on witness_flags to ausma_broker;

-- Who can be told: other agencies with a prosecutor and a key.
create function app.witness_contacts()
returns table (id uuid, name text, country text, key uuid, public_key bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.country, k.id, k.public_key
  from agencies a join keys k on k.agency = a.id and k.role is null and k.ended_at is null
  where app.kind() = 'member' and a.id <> app.agency()
    and exists (select from members m where m.agency = a.id and m.ended_at is null and 'prosecutor' = any(m.roles))
  order by a.name, a.id
$$;

grant create on schema app to ausma_broker;
alter function app.forget_words() owner to ausma_broker;
alter function app.is_of_party(uuid, text[]) owner to ausma_broker;
alter function app.witness_contacts() owner to ausma_broker;
alter function app.shared_interviews(uuid) owner to ausma_broker;
alter function app.referred_interviews(uuid) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.moment(), app.forget_words(), app.keep_words(), app.shared_interviews(uuid), app.referred_interviews(uuid),
  app.is_of_party(uuid, text[]), app.witness_contacts() from public;
grant execute on function app.shared_interviews(uuid), app.referred_interviews(uuid), app.is_of_party(uuid, text[]),
  app.witness_contacts() to ausma_app;
grant execute on function app.moment() to ausma_app, ausma_broker;
