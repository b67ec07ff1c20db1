-- What a guardian is told of before it is done to a child (afterwards in danger), and what guests ask the team for. The child's own view is
-- part of each; the other side's answer stands in a column of its own, so that nobody rewrites what they were told.
create table guest_matters (
  id uuid primary key,
  guest uuid not null references person_guests (id) on delete cascade,
  person uuid not null,
  agency uuid not null,
  kind text not null check (kind in ('act', 'wish')),
  act text not null check (act in ('interview', 'statement', 'telling', 'referral', 'moving', 'examination', 'decision', 'return', 'other')),
  timing text not null check (timing in ('before', 'afterwards')),
  on_day text not null collate "C",
  heard text not null check (heard in ('said', 'shown', 'not-yet')),
  state text not null check (state in ('open', 'agreed', 'objected', 'weighed', 'granted', 'refused', 'withdrawn')),
  told_at timestamptz not null,
  since timestamptz not null,
  -- The child's view and what is to be done or asked for, under the key of the place. What follows is the answer, and what came of it.
  sealed bytea not null,
  sealed_answer bytea,
  sealed_outcome bytea,
  foreign key (person, agency) references persons (id, agency) on delete cascade,
  check (kind = 'act' or timing = 'before')
);
create index guest_matters_guest on guest_matters (guest, told_at);
create index guest_matters_open on guest_matters (agency, state) where state in ('open', 'objected');
alter table guest_matters enable row level security;
alter table guest_matters force row level security;

-- The places of a member that show something today.
create function app.guest_places_today() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select g.id from public.person_guests g
  where app.kind() = 'member' and g.member = app.actor() and g.to_agency = app.agency() and g.state = 'accepted'
    and to_char(app.moment() at time zone 'UTC', 'YYYY-MM-DD') between g.from_on and g.until_on;
end;

create policy team on guest_matters to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
create policy guest_reads on guest_matters for select to ausma_app using (guest in (select app.guest_places_today()));
create policy guest_asks on guest_matters for insert to ausma_app
  with check (kind = 'wish' and state = 'open' and sealed_answer is null and sealed_outcome is null and guest in (select app.guest_places_today())
    and (person, agency) in (select g.person, g.agency from person_guests g where g.id = guest));
create policy guest_answers on guest_matters for update to ausma_app using (guest in (select app.guest_places_today()))
  with check (guest in (select app.guest_places_today()) and (kind = 'act' and state in ('agreed', 'objected') or kind = 'wish' and state = 'withdrawn'));
grant select, insert on guest_matters to ausma_app;
-- What was told or asked for never changes.
grant update (state, since, sealed_answer, sealed_outcome) on guest_matters to ausma_app;

grant create on schema app to ausma_broker;
alter function app.guest_places_today() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.guest_places_today() from public;
grant execute on function app.guest_places_today() to ausma_app;
