-- Remedies that lawyers of other agencies lodged for their clients, and the terms of them.

-- A remedy that a person's lawyer of another agency lodged against a decision. Both sides read that it is lodged, with which body, and its terms
-- (under the key of the place). What it says is sealed to the lawyer alone: the team has no key to it.
create table guest_remedies (
  id uuid primary key,
  guest uuid not null references person_guests (id) on delete cascade,
  person uuid not null,
  agency uuid not null,
  -- The entry of the decision in the person's history.
  decision uuid not null,
  lodged_on text not null collate "C",
  -- What comes next, and on which day; plain, so that a program without keys sees that it is near.
  term text check (term in ('decision', 'hearing', 'submission')),
  term_on text collate "C",
  state text not null check (state in ('lodged', 'upheld', 'partly', 'rejected', 'inadmissible', 'withdrawn')),
  ended_on text collate "C",
  -- When the state or the term changed last.
  since timestamptz not null,
  sealed bytea not null,
  own_key uuid not null,
  sealed_own bytea not null,
  foreign key (person, agency) references persons (id, agency) on delete cascade,
  check ((term is null) = (term_on is null)),
  check ((state = 'lodged') = (ended_on is null)),
  check (state = 'lodged' or term is null)
);
create index guest_remedies_guest on guest_remedies (guest);
create index guest_remedies_person on guest_remedies (person);
create index guest_remedies_terms on guest_remedies (agency, term_on) where term_on is not null;
alter table guest_remedies enable row level security;
alter table guest_remedies force row level security;
-- The team reads what a lawyer lodged, and changes nothing of it.
create policy team on guest_remedies for select to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())));
create policy guest_reads on guest_remedies for select to ausma_app using (guest in (select app.guest_places_today()));
create policy guest_lodges on guest_remedies for insert to ausma_app
  with check (state = 'lodged' and guest in (select app.guest_places_today())
    and exists (select from person_guests g where g.id = guest and g.person = guest_remedies.person and g.agency = guest_remedies.agency and g.kind = 'lawyer'));
create policy guest_follows on guest_remedies for update to ausma_app using (guest in (select app.guest_places_today()) and state = 'lodged')
  with check (guest in (select app.guest_places_today()));
-- The program of the lawyer's agency looks at the days that come; no key is sealed to it.
create policy program_tells on guest_remedies for select to ausma_app
  using ((select app.kind() = 'system') and guest in (select g.id from person_guests g where g.to_agency = (select app.agency())));
grant select, insert on guest_remedies to ausma_app;
-- What was lodged against what, with which body and when never changes.
grant update (term, term_on, state, ended_on, since, sealed_own) on guest_remedies to ausma_app;

-- What a lawyer wrote of a remedy ends with their place and with the person: the seal of its key goes, and nobody opens it again.
create policy broker_ends_seen on guest_remedies for select to ausma_broker using (true);
grant select (guest, own_key) on guest_remedies to ausma_broker;
create function app.end_remedy_words() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_argv[0] = 'place' then
    delete from data_key_seals s using guest_remedies r where r.guest = new.id and s.data_key = r.own_key;
  else delete from data_key_seals where data_key = old.own_key; end if;
  return null;
end $$;
create trigger end_remedy_words after update of state on person_guests for each row
  when (old.state <> new.state and new.state in ('declined', 'ended', 'over', 'conflict')) execute function app.end_remedy_words('place');
create trigger end_remedy_words after delete on guest_remedies for each row execute function app.end_remedy_words('row');

grant create on schema app to ausma_broker;
alter function app.end_remedy_words() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.end_remedy_words() from public;
