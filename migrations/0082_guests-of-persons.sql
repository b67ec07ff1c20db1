-- People of other agencies on a person's team: a guardian or a lawyer who is invited by name, for a time that ends with their mandate. Until
-- they accept they see of it what kind of work it is, the language, how urgent it is and who asks; afterwards what their kind of work needs.
create table person_guests (
  id uuid primary key,
  person uuid not null,
  agency uuid not null,
  kind text not null check (kind in ('guardian', 'lawyer')),
  member uuid not null,
  to_agency uuid not null,
  ground text not null check (ground in ('consent', 'law')),
  urgency text not null check (urgency in ('none', 'danger')),
  language text not null,
  state text not null check (state in ('invited', 'accepted', 'declined', 'ended', 'over', 'conflict')),
  since timestamptz not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  from_on text not null collate "C",
  until_on text not null collate "C",
  -- Whether the guest gave it back themselves.
  by_guest boolean not null default false,
  -- When the guest opened the person last.
  opened_at timestamptz,
  -- Under it stands what both sides say. Sealed to the agency, and to the guest once they have accepted.
  data_key uuid not null,
  -- On which law or words of the person, and who learns of whom.
  sealed bytea not null,
  row_mark bytea,
  foreign key (person, agency) references persons (id, agency) on delete cascade,
  check (to_agency <> agency),
  check (from_on <= until_on),
  -- From where a conflict of interest is recorded nothing is given back: it is taken.
  check (not by_guest or state in ('declined', 'ended'))
);
create index person_guests_person on person_guests (person);
create index person_guests_member on person_guests (member) where state in ('invited', 'accepted');
create unique index person_guests_once on person_guests (person, member) where state in ('invited', 'accepted');
create index person_guests_over on person_guests (agency, until_on) where state in ('invited', 'accepted');
create policy broker on person_guests for select to ausma_broker using (true);
grant select on person_guests to ausma_broker;
alter table person_guests enable row level security;
alter table person_guests force row level security;
create policy team on person_guests to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
-- Who was found to have a conflict of interest finds no trace of it.
create policy guest_reads on person_guests for select to ausma_app
  using (member = app.actor() and to_agency = app.agency() and app.kind() = 'member' and state <> 'conflict');
create policy guest_answers on person_guests for update to ausma_app
  using (member = app.actor() and to_agency = app.agency() and app.kind() = 'member' and state in ('invited', 'accepted'))
  with check (member = app.actor() and to_agency = app.agency() and state in ('accepted', 'declined', 'ended', 'over'));
grant select, insert on person_guests to ausma_app;
-- Of whom, by whom, as what and on which ground never changes.
grant update (state, since, until_on, by_guest, opened_at, sealed, row_mark) on person_guests to ausma_app;

-- What of a person a guest reads, by what they are. `guests/guest.ts` says the same; a test holds the two together.
create function app.guest_persons(part text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select g.person from public.person_guests g
  where app.kind() = 'member' and g.member = app.actor() and g.to_agency = app.agency() and g.state = 'accepted'
    and to_char(app.moment() at time zone 'UTC', 'YYYY-MM-DD') between g.from_on and g.until_on
    -- One person at a time, and only where the program opens them as a guest's: no other list or search finds them.
    and g.person = nullif(current_setting('app.guest_of', true), '')::uuid
    and (g.kind, guest_persons.part) in (
      ('guardian', 'identity'), ('guardian', 'child'), ('guardian', 'plan'), ('guardian', 'interviews'), ('guardian', 'days'),
      ('lawyer', 'identity'), ('lawyer', 'decisions'), ('lawyer', 'interviews'), ('lawyer', 'days'));
end;

-- The places that a member has accepted, and the keys that open what stands behind them.
create function app.guest_places() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select id from public.person_guests where app.kind() = 'member' and member = app.actor() and to_agency = app.agency() and state = 'accepted';
end;
create function app.guest_keys() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select g.data_key from public.person_guests g where app.kind() = 'member' and g.member = app.actor() and g.to_agency = app.agency() and g.state = 'accepted'
  union all
  select p.data_key from public.person_guests g join public.persons p on p.id = g.person
  where app.kind() = 'member' and g.member = app.actor() and g.to_agency = app.agency() and g.state = 'accepted';
end;

-- Who can be invited: members of other agencies of the house in that role. None who enforce returns or work under police law: a guardian or
-- lawyer is independent of both. The columns are those that the mark of their rows covers.
create function app.guest_candidates(of_kind text) returns table (id uuid, agency uuid, roles text[], email_index bytea, public_key bytea,
  ended_at timestamptz, sealed_pins bytea, row_mark bytea, sealed_profile bytea, agency_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select m.id, m.agency, m.roles, m.email_index, m.public_key, m.ended_at, m.sealed_pins, m.row_mark, m.sealed_profile, a.name
  from public.members m join public.agencies a on a.id = m.agency left join public.form_desks d on d.agency = a.id
  where app.kind() = 'member' and m.agency <> app.agency() and m.ended_at is null and guest_candidates.of_kind = any (m.roles)
    and guest_candidates.of_kind in ('guardian', 'lawyer')
    and a.regime = 'gdpr' and not coalesce(d.enforces_returns, false)
  order by a.name, m.id;
end;

create policy guest on persons for select to ausma_app using (id in (select app.guest_persons('identity')));
create policy guest on person_tracks for select to ausma_app using (track = 'child' and person in (select app.guest_persons('child')));
create policy guest on person_papers for select to ausma_app using (kind = 'plan' and person in (select app.guest_persons('plan')));
create policy guest on person_interviews for select to ausma_app using (person in (select app.guest_persons('interviews')));
create policy guest on person_days for select to ausma_app using (person in (select app.guest_persons('days')));
create policy guest on person_events for select to ausma_app
  using (kind in ('moved', 'age-decided', 'age-settled') and person in (select app.guest_persons('decisions')));

-- A key waits for the guest under the number of their place, in the hands of the asking agency; who accepts puts themselves in its place.
create policy guest_finds on data_key_seals for select to ausma_app using (recipient in (select app.guest_places()));
create policy guest_takes on data_key_seals for update to ausma_app using (recipient in (select app.guest_places()))
  with check (recipient = app.actor() and recipient_agency = app.agency() and data_key in (select app.guest_keys()));
grant update (recipient_agency) on data_key_seals to ausma_app;

-- What ended stays ended, also after a restore.
-- Whoever makes a trigger must be able to run its function, which is the broker's since 0034.
grant execute on function app.note_end_state() to current_user;
create trigger note_end_state after update of state on person_guests for each row
  when (old.state <> new.state and new.state in ('declined', 'ended', 'over', 'conflict'))
  execute function app.note_end_state('guest');

-- With the end of a place its keys go, in the same breath: no operation can forget it.
create policy broker_ends_guests on data_key_seals for delete to ausma_broker using (true);
grant delete on data_key_seals to ausma_broker;
create function app.end_guest_keys() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from data_key_seals s where s.recipient in (new.id, new.member)
    and (s.data_key = new.data_key or s.data_key = (select p.data_key from persons p where p.id = new.person));
  return null;
end $$;
create trigger end_guest_keys after update of state on person_guests for each row
  when (old.state <> new.state and new.state in ('declined', 'ended', 'over', 'conflict')) execute function app.end_guest_keys();

-- On which telephone another guardian or lawyer can be asked for where one was invited.
create policy rung_for_guest on duty_telephones for select to ausma_app
  using (app.kind() = 'member' and exists (select from person_guests g where g.to_agency = duty_telephones.agency and g.agency = app.agency()));

-- Erasing a person ends what others were let in to.
create function app.forget_guests() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into erasures (data_key, agency, erased_at)
    select g.data_key, g.agency, now() from person_guests g where g.person = new.id on conflict do nothing;
  delete from data_keys k using person_guests g where g.person = new.id and k.id = g.data_key;
  delete from person_guests where person = new.id;
  return null;
end $$;
grant delete on person_guests to ausma_app;
create trigger forget_guests after update of data_key on persons for each row
  when (old.data_key is not null and new.data_key is null) execute function app.forget_guests();

grant create on schema app to ausma_broker;
alter function app.guest_persons(text) owner to ausma_broker;
alter function app.guest_places() owner to ausma_broker;
alter function app.guest_keys() owner to ausma_broker;
alter function app.guest_candidates(text) owner to ausma_broker;
alter function app.end_guest_keys() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.guest_persons(text), app.guest_places(), app.guest_keys(), app.guest_candidates(text), app.forget_guests(), app.end_guest_keys() from public;
grant execute on function app.guest_persons(text), app.guest_places(), app.guest_keys(), app.guest_candidates(text) to ausma_app;
