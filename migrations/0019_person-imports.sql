-- A person's line as it came from a file of another system, sealed under the person's key, so that it can be given on whole. Ways to
-- reach the person that stand in it are kept with it alone: nobody here has found them safe.
create table person_imports (
  id uuid primary key,
  person uuid not null unique references persons on delete cascade,
  agency uuid not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  sealed bytea not null
);
alter table person_imports enable row level security;
alter table person_imports force row level security;
create policy team on person_imports to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on person_imports to ausma_app;
-- Only the seal changes, with the person's key.
grant update (sealed) on person_imports to ausma_app;
