-- A fact about a person can be told to another agency of the house as a share: the words and what somebody is known by, and never the file.
alter table shares add column person uuid;
alter table shares add constraint shares_person foreign key (person, agency) references persons (id, agency) on delete cascade;
create index shares_person on shares (person) where person is not null;
alter table shares drop constraint shares_thing_check;
alter table shares add constraint shares_thing_check check (thing in ('lead', 'report', 'evidence', 'network', 'person'));
alter table shares drop constraint shares_of_one;
alter table shares add constraint shares_of_one check (
  (lead is not null) = (thing = 'lead') and (evidence is not null) = (thing = 'evidence') and (item_key is not null) = (thing = 'evidence')
    and (network is not null) = (thing = 'network') and (person is not null) = (thing = 'person')
    and case thing when 'report' then report is not null when 'evidence' then true else report is null end);
-- Who has no account here is told by hand, and that stands in the person's own record.
alter table shares add constraint shares_person_inside check (thing <> 'person' or to_agency is not null);
-- One person alone tells of somebody only in danger, or of a missing child.
alter table shares drop constraint shares_alone;
alter table shares add constraint shares_alone check (approved_by is not null or thing = 'report' and urgency = 'danger'
  or thing = 'person' and urgency in ('danger', 'missing-child'));
-- Of a person the team alone, as everywhere.
alter policy sender on shares using (agency = (select app.agency()) and (select app.is_staff())
  and (person is null or (select app.kind() = 'system') or person in (select app.my_persons())));

-- What somebody of a team wants to tell an agency, until a second one of the team agrees: under the person's key, so for nobody else to read.
create table telling_drafts (
  id uuid primary key,
  person uuid not null,
  agency uuid not null,
  to_agency uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  sealed bytea not null,
  row_mark bytea,
  check (agency <> to_agency),
  foreign key (person, agency) references persons (id, agency) on delete cascade
);
create index telling_drafts_person on telling_drafts (person);
create index telling_drafts_asked on telling_drafts (agency, asked_at);
alter table telling_drafts enable row level security;
alter table telling_drafts force row level security;
create policy team on telling_drafts to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on telling_drafts to ausma_app;
-- A person under protection has another key.
grant update (sealed) on telling_drafts to ausma_app;

-- Erasing a person erases what others were told of them, with its keys, and what waits to be told.
create function app.forget_tellings() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from shares where person = new.id;
  delete from telling_drafts where person = new.id;
  return null;
end $$;
revoke all on function app.forget_tellings() from public;
create trigger forget_tellings after update of data_key on persons for each row
  when (old.data_key is not null and new.data_key is null) execute function app.forget_tellings();
-- Nothing else of a share is ever deleted by the program.
grant delete on shares to ausma_app;
create policy only_of_persons on shares as restrictive for delete to ausma_app
  using (thing = 'person' and ((select app.kind() = 'system') or person in (select app.my_persons())));
