-- Asylum officers and prosecutors of other agencies on a person's team: each reads the one track that is their work, and says its steps.
alter table person_guests drop constraint person_guests_kind_check;
alter table person_guests add constraint person_guests_kind_check check (kind in ('guardian', 'lawyer', 'asylum-officer', 'prosecutor'));

-- What of a person a guest reads, by what they are. `guests/guest.ts` says the same; a test holds the two together. Whoever says the steps of a
-- track has no row of the person: how the person is called stands with the place, in the words of the team.
create or replace function app.guest_persons(part text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select g.person from public.person_guests g
  where app.kind() = 'member' and g.member = app.actor() and g.to_agency = app.agency() and g.state = 'accepted'
    and to_char(app.moment() at time zone 'UTC', 'YYYY-MM-DD') between g.from_on and g.until_on
    -- One person at a time, and only where the program opens them as a guest's: no other list or search finds them.
    and g.person = nullif(current_setting('app.guest_of', true), '')::uuid
    and (g.kind, guest_persons.part) in (
      ('guardian', 'identity'), ('guardian', 'child'), ('guardian', 'plan'), ('guardian', 'interviews'), ('guardian', 'days'),
      ('lawyer', 'identity'), ('lawyer', 'decisions'), ('lawyer', 'interviews'), ('lawyer', 'days'),
      ('asylum-officer', 'asylum'), ('prosecutor', 'criminal'));
end;

-- Who can be invited: members of other agencies of the house in that role. None who enforce returns. None under police law either, but for a
-- prosecutor, who reads the criminal track and nothing else: a guardian, a lawyer and an asylum officer are independent of the police.
drop function app.guest_candidates(text);
create function app.guest_candidates(of_kind text) returns table (id uuid, agency uuid, roles text[], email_index bytea, public_key bytea,
  ended_at timestamptz, sealed_pins bytea, row_mark bytea, sealed_profile bytea, agency_name text, country text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select m.id, m.agency, m.roles, m.email_index, m.public_key, m.ended_at, m.sealed_pins, m.row_mark, m.sealed_profile, a.name, a.country
  from public.members m join public.agencies a on a.id = m.agency left join public.form_desks d on d.agency = a.id
  where app.kind() = 'member' and m.agency <> app.agency() and m.ended_at is null and guest_candidates.of_kind = any (m.roles)
    and guest_candidates.of_kind in ('guardian', 'lawyer', 'asylum-officer', 'prosecutor')
    and (a.regime = 'gdpr' or guest_candidates.of_kind = 'prosecutor') and not coalesce(d.enforces_returns, false)
  order by a.name, m.id;
end;

-- They ask the team for nothing: what they need is said in the track.
drop policy guest_asks on guest_matters;
create policy guest_asks on guest_matters for insert to ausma_app
  with check (kind = 'wish' and state = 'open' and sealed_answer is null and sealed_outcome is null and guest in (select app.guest_places_today())
    and exists (select from person_guests g where g.id = guest and g.person = guest_matters.person and g.agency = guest_matters.agency
      and g.kind in ('guardian', 'lawyer') and (act = 'other' or (g.kind = 'lawyer') = (act in ('documents', 'step', 'stay', 'reasons')))));

-- A step that a guest said, so that the team sees it as news. The step itself stands in the track and its words in the person's history.
create table guest_steps (
  -- The entry in the person's history.
  id uuid primary key,
  seq bigint generated always as identity,
  guest uuid not null references person_guests (id) on delete cascade,
  person uuid not null,
  agency uuid not null,
  track text not null check (track in ('asylum', 'criminal')),
  act text not null,
  state text not null,
  said_at timestamptz not null,
  -- When the columns of the person's row that lists read were set again; the guest has no row of the person.
  restated_at timestamptz,
  seen_at timestamptz,
  seen_by uuid,
  foreign key (person, agency) references persons (id, agency) on delete cascade
);
create index guest_steps_guest on guest_steps (guest);
create index guest_steps_person on guest_steps (person, said_at);
create index guest_steps_unseen on guest_steps (agency, said_at) where seen_at is null;
create index guest_steps_unstated on guest_steps (agency) where restated_at is null;
create policy broker on guest_steps for select to ausma_broker using (true);
grant select on guest_steps to ausma_broker;
alter table guest_steps enable row level security;
alter table guest_steps force row level security;

-- The track of the person that is open as a guest's, where its steps are this guest's to say.
create function app.guest_tracks() returns table (guest uuid, person uuid, agency uuid, track text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select g.id, g.person, g.agency, t.track from public.person_guests g
  join (values ('asylum-officer', 'asylum'), ('prosecutor', 'criminal')) t (kind, track) on t.kind = g.kind
  where g.member = app.actor() and g.to_agency = app.agency() and g.state = 'accepted' and g.person in (select app.guest_persons(t.track));
end;

-- The key under which a guest's words of a step are sealed, as all words of the person's history are.
create function app.guest_track_key() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select p.data_key from public.persons p join app.guest_tracks() t on t.person = p.id where p.data_key is not null;
end;

-- The steps of that track, latest first. Words only of what guests said: the team's reasons tell more than the track.
create function app.guest_track_steps() returns table (id uuid, at timestamptz, act text, from_state text, to_state text, sealed bytea)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select e.id, e.at, e.act, e.from_state, e.to_state, case when s.id is not null then e.sealed end
  from public.person_events e join app.guest_tracks() t on t.person = e.person and t.track = e.track
  left join public.guest_steps s on s.id = e.id
  where e.kind in ('moved', 'followed') order by e.seq desc;
end;

create policy guest_track on person_tracks for select to ausma_app
  using ((person, track) in (select t.person, t.track from app.guest_tracks() t));
create policy guest_says on person_tracks for update to ausma_app
  using ((person, track) in (select t.person, t.track from app.guest_tracks() t))
  with check ((person, agency, track) in (select t.person, t.agency, t.track from app.guest_tracks() t));
create policy guest_says on person_events for insert to ausma_app
  with check (kind = 'moved' and by = app.actor() and sealed is not null
    and (person, agency, track) in (select t.person, t.agency, t.track from app.guest_tracks() t));

create policy team on guest_steps to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
create policy guest_says on guest_steps for insert to ausma_app
  with check (restated_at is null and seen_at is null and seen_by is null
    and (guest, person, agency, track) in (select t.guest, t.person, t.agency, t.track from app.guest_tracks() t));
grant select, insert on guest_steps to ausma_app;
-- What was said never changes.
grant update (restated_at, seen_at, seen_by) on guest_steps to ausma_app;

grant create on schema app to ausma_broker;
alter function app.guest_candidates(text) owner to ausma_broker;
alter function app.guest_tracks() owner to ausma_broker;
alter function app.guest_track_key() owner to ausma_broker;
alter function app.guest_track_steps() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.guest_candidates(text), app.guest_tracks(), app.guest_track_key(), app.guest_track_steps() from public;
grant execute on function app.guest_candidates(text), app.guest_tracks(), app.guest_track_key(), app.guest_track_steps() to ausma_app;
