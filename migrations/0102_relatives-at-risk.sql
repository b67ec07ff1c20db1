-- Relatives of a person who are in danger, here or abroad, each with a plan of their own. Everything about them lies under the person's key and
-- goes with it; plain is how they stand and the day of the next step, so that a desk finds it without opening anything.
create table person_relatives (
  id uuid primary key,
  person uuid not null,
  agency uuid not null,
  state text not null check (state in ('at-risk', 'watched', 'ended')),
  since timestamptz not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  -- YYYY-MM-DD: the first day by which something of the plan is to be done.
  next_on text collate "C" check (next_on ~ '^\d{4}-\d{2}-\d{2}$'),
  -- What they are called here, where they are, what they fear, the plan, and who was told on which ground.
  sealed bytea not null,
  foreign key (person, agency) references persons (id, agency) on delete cascade,
  -- Of who is no longer at risk nothing is due.
  check (state <> 'ended' or next_on is null)
);
create index person_relatives_person on person_relatives (person, entered_at);
create index person_relatives_due on person_relatives (agency, next_on) where next_on is not null;
alter table person_relatives enable row level security;
alter table person_relatives force row level security;
create policy team on person_relatives to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on person_relatives to ausma_app;
-- Whose relative it is never changes.
grant update (state, since, next_on, sealed) on person_relatives to ausma_app;
