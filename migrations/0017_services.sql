-- Services for persons who were trafficked: shelters, health, legal aid and all else of Art. 11(5) Directive 2011/36/EU. The
-- directory is for every agency of the installation; each agency keeps its own. Where a shelter stands is known to nobody but the
-- agency that keeps it: others see the town, and how to reach it.
create table services (
  id uuid primary key,
  agency uuid not null,
  name text not null,
  needs text[] not null check (cardinality(needs) > 0),
  languages text[] not null,
  sexes text[] not null check (cardinality(sexes) > 0),
  ages text[] not null check (cardinality(ages) > 0),
  access text[] not null,
  with_children boolean not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  town text not null,
  latitude real not null check (latitude between -90 and 90),
  longitude real not null check (longitude between -180 and 180),
  phone text not null,
  email text not null,
  -- As in report_intakes: day of the week, from, to.
  hours jsonb not null,
  zone text not null,
  conditions text not null,
  -- Street and door, under a key of the agency that keeps it; null where nothing is hidden from anybody.
  data_key uuid,
  sealed_address bytea,
  places int check (places >= 0),
  free int check (free >= 0 and free <= places),
  free_said_at timestamptz,
  -- Somebody of the agency has looked whether all this still holds.
  verified_on text not null collate "C" check (verified_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  ended_at timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  check ((data_key is null) = (sealed_address is null)),
  check ((free is null) = (free_said_at is null)),
  check (free is null or places is not null)
);
create index services_agency on services (agency);
create index services_open on services (country) where ended_at is null;
alter table services enable row level security;
alter table services force row level security;
create policy own_agency on services to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy anybody_here on services for select to ausma_app using (app.is_staff() and ended_at is null);
grant select, insert, update on services to ausma_app;
