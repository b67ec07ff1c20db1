-- What a lawyer of another agency was told a person did under compulsion and no authority knows (rule 16). It is the lawyer's own: of the
-- lawyer's agency, under a key sealed to them alone, with the number of their place and not of the person, and it stays when the place has
-- ended. The person's agency has neither the row nor a key; an act of its own lawyer stands in person_acts.
create table lawyer_acts (
  id uuid primary key,
  -- Of the lawyer; no reference, since a place goes with the person and the lawyer's words do not.
  guest uuid not null,
  agency uuid not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  data_key uuid not null,
  sealed bytea not null
);
create index lawyer_acts_own on lawyer_acts (entered_by);
alter table lawyer_acts enable row level security;
alter table lawyer_acts force row level security;
create policy own on lawyer_acts for select to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and entered_by = app.actor());
create policy own_erased on lawyer_acts for delete to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and entered_by = app.actor());
create policy own_kept on lawyer_acts for insert to ausma_app
  with check (agency = app.agency() and app.kind() = 'member' and entered_by = app.actor() and guest in (select app.guest_places_today())
    and exists (select from person_guests g where g.id = guest and g.kind = 'lawyer'));
-- What was told is never rewritten.
grant select, insert, delete on lawyer_acts to ausma_app;
