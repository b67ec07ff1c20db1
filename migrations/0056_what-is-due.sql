-- What a person needs at once, as first contact found it, until somebody records that it is met: kinds alone, as `cases.needs` has them,
-- and since when something is needed; null while nothing is.
alter table persons add column urgent text[] not null default '{}', add column urgent_since timestamptz;
create index persons_urgent on persons (agency, urgent_since) where urgent_since is not null;

-- The first day by which a step of a plan that is not done is to be done, so that desks find it without opening the plan.
alter table person_papers add column next_on text collate "C";
-- A step that was done leaves the version as it was written; only this day moves on.
grant update (next_on) on person_papers to ausma_app;
