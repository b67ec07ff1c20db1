-- How a photograph, recording or document of a person ended here: what kind of thing it was, when and how it ended and who ended it, and nothing of what it
-- showed. Added to and never changed. The hash of its bytes, and to whom it was given back, are sealed under a key that goes when the person is erased.
create table evidence_ends (
  item uuid primary key,
  agency uuid not null,
  person uuid not null,
  kind text not null check (kind in ('photo', 'sound', 'document')),
  copy_of uuid,
  kept_at timestamptz not null,
  kept_by uuid not null,
  ended_at timestamptz not null,
  -- Null where its time was over, or the person took it back by return words.
  ended_by uuid,
  how text not null check (how in ('erased', 'withdrawn', 'returned', 'took-back', 'time-over', 'person-erased')),
  data_key uuid,
  sealed bytea,
  check ((data_key is null) = (sealed is null)),
  check ((ended_by is null) = (how in ('took-back', 'time-over')))
);
create index evidence_ends_person on evidence_ends (person);
alter table evidence_ends enable row level security;
alter table evidence_ends force row level security;
create policy own_team on evidence_ends to ausma_app
  using (agency = app.agency() and app.is_staff() and (app.kind() = 'system' or person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff() and (app.kind() = 'system' or person in (select app.my_persons())));
grant select, insert on evidence_ends to ausma_app;
create policy broker_notes_ends on evidence_ends for insert to ausma_broker with check (how = 'took-back');
grant insert on evidence_ends to ausma_broker;

-- Its certificate names the last entry of its log, which binds the bytes: so the logs of what ended are seen by those who see how it ended.
create policy ended on custody for select to ausma_app
  using (agency = app.agency() and app.is_staff() and exists (select from evidence_ends e where e.item = custody.item));

-- As before (0070), and it is noted how each ended.
drop function app.take_back(uuid, timestamptz);
create function app.take_back(taken uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  held return_words%rowtype;
  copies uuid[];
begin
  if app.kind() <> 'reporter' then return 'none'; end if;
  select w.* into held from return_words w join return_word_documents d on d.words = w.id join evidence_items i on i.id = d.media
    where w.id = app.actor() and w.agency = app.agency() and d.media = taken and i.copy_of is null;
  if not found then return 'none'; end if;
  if not held.withdraws then return 'not-chosen'; end if;
  if exists (select from person_holds h where h.person = held.person) then return 'held'; end if;
  if exists (select from evidence_items i where (i.id = taken or i.copy_of = taken) and app.item_held(i.id)) then return 'held'; end if;
  -- First, since whoever makes a copy holds this row until it is made.
  delete from person_media m where m.id = taken and m.person = held.person and m.closed_at is null;
  if not found then return 'none'; end if;
  copies := array(select i.id from evidence_items i where i.copy_of = taken and i.about = held.person);
  delete from person_media m where m.id = any(copies) and m.person = held.person;
  insert into evidence_ends (item, agency, person, kind, copy_of, kept_at, kept_by, ended_at, how)
    select i.id, i.agency, i.about, i.kind, i.copy_of, i.taken_at, i.taken_by, at, 'took-back' from evidence_items i
    where i.id = any(copies || taken) and i.about = held.person;
  delete from evidence_items i where i.id = any(copies || taken) and i.about = held.person;
  delete from files f where f.id = any(copies || taken) and f.agency = held.agency;
  insert into person_events (id, person, agency, at, by, kind)
    values (gen_random_uuid(), held.person, held.agency, at, held.person, 'took-back');
  return 'done';
end $$;
grant create on schema app to ausma_broker;
alter function app.take_back(uuid, timestamptz) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.take_back(uuid, timestamptz) from public;
grant execute on function app.take_back(uuid, timestamptz) to ausma_app;
