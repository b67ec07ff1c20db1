-- What is held for a court as an item of evidence stays, also where it is a person's: no hold of their record is needed, and taking it back by return words
-- waits for the end of the hold.
create function app.item_held(asked uuid) returns boolean language sql stable
  return coalesce((select kind = 'held' from public.custody where item = asked and kind in ('held', 'released') order by n desc limit 1), false);
revoke all on function app.item_held(uuid) from public;
grant execute on function app.item_held(uuid) to ausma_app, ausma_broker;
create policy broker_asks_holds on custody for select to ausma_broker using (kind in ('held', 'released'));
grant select (item, n, kind) on custody to ausma_broker;

-- As before (0053), and of a held item nothing goes.
create or replace function app.evidence_stays() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.closed_at is null and to_jsonb(new) - 'closed_at' - 'closed_by' = to_jsonb(old) - 'closed_at' - 'closed_by' then
    return new;
  end if;
  if old.about_kind <> 'person' then
    raise exception 'evidence is added to and never changed' using errcode = 'check_violation';
  end if;
  -- A held person keeps everything (0029).
  if tg_op = 'DELETE' and (exists (select from public.person_holds h where h.person = old.about) or app.item_held(old.id)) then
    raise exception 'person or item is held' using errcode = 'check_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

-- As before (0066), and of a held document, or one with a held copy, nothing goes.
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
