-- Return words of a person: with them the person sees, at the page for anybody, which documents of their own are kept, and takes each back.

-- Whose words they are, by a keyed hash, as those of a receipt: nobody keeps the words. `looks` and `withdraws` is what the person chose that they
-- may do besides showing the list.
create table return_words (
  id uuid primary key,
  person uuid not null unique references persons on delete cascade,
  agency uuid not null,
  lookup bytea not null unique,
  -- To it each line of the list is sealed. Its private half follows from the words alone.
  public_key bytea not null,
  looks boolean not null,
  withdraws boolean not null,
  made_at timestamptz not null,
  made_by uuid not null,
  row_mark bytea
);
alter table return_words enable row level security;
alter table return_words force row level security;
create policy team on return_words to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
create policy holder on return_words for select to ausma_app
  using (id = app.actor() and agency = app.agency() and app.kind() = 'reporter');
grant select, insert, delete, update (row_mark) on return_words to ausma_app;
-- What ended stays ended: a backup does not give words back that were found by somebody else.
create trigger note_end after delete on return_words for each row execute function app.note_end('return-words');

-- A document of the person's own as the words show it, sealed to them: what it is and is called, and the key of its bytes where the person chose that.
create table return_word_documents (
  words uuid not null references return_words on delete cascade,
  media uuid not null references person_media on delete cascade,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  sealed bytea not null,
  primary key (words, media)
);
create index return_word_documents_media on return_word_documents (media);
alter table return_word_documents enable row level security;
alter table return_word_documents force row level security;
create policy team on return_word_documents to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
create policy holder on return_word_documents for select to ausma_app
  using (words = app.actor() and agency = app.agency() and app.kind() = 'reporter');
grant select, insert, delete on return_word_documents to ausma_app;

-- Who keeps the documents is told by name.
create policy words_holder on agencies for select to ausma_app
  using (id = app.agency() and app.kind() = 'reporter' and exists (select from return_words w where w.id = app.actor()));

create policy broker on return_words for select to ausma_broker using (true);
create policy broker on return_word_documents to ausma_broker using (true);
create policy broker_gives_back on person_media to ausma_broker using (kind = 'document');
create policy broker_gives_back on evidence_items to ausma_broker using (about_kind = 'person' and kind = 'document');
create policy broker_gives_back on files for delete to ausma_broker using (true);
create policy broker_gives_back on person_events for insert to ausma_broker with check (kind = 'took-back' and sealed is null);
grant select on return_words to ausma_broker;
grant select, delete on return_word_documents, person_media, evidence_items to ausma_broker;
grant delete on files to ausma_broker;

-- What is closed to everybody is so to the person as well: with the line goes the only seal of its key that they have.
create function app.words_closed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from return_word_documents where media = new.id;
  return null;
end $$;
create trigger words_closed after update of closed_at on person_media for each row
  when (old.closed_at is null and new.closed_at is not null) execute function app.words_closed();

create function app.words_by_receipt(lookup bytea) returns table (words uuid, agency uuid)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select w.id, w.agency from return_words w where w.lookup = words_by_receipt.lookup;
end $$;

-- The person takes a document of their own back, with words that they chose for it. Whoever has the words sees no record and writes none, so the database
-- erases what it may and enters that it happened.
create function app.take_back(taken uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  held return_words%rowtype;
begin
  if app.kind() <> 'reporter' then return 'none'; end if;
  select w.* into held from return_words w join return_word_documents d on d.words = w.id
    where w.id = app.actor() and w.agency = app.agency() and d.media = taken;
  if not found then return 'none'; end if;
  if not held.withdraws then return 'not-chosen'; end if;
  if exists (select from person_holds h where h.person = held.person) then return 'held'; end if;
  delete from person_media m where m.id = taken and m.person = held.person and m.closed_at is null;
  if not found then return 'none'; end if;
  delete from evidence_items i where i.id = taken and i.about = held.person;
  delete from files f where f.id = taken and f.agency = held.agency;
  insert into person_events (id, person, agency, at, by, kind)
    values (gen_random_uuid(), held.person, held.agency, at, held.person, 'took-back');
  return 'done';
end $$;

grant create on schema app to ausma_broker;
alter function app.words_closed() owner to ausma_broker;
alter function app.words_by_receipt(bytea) owner to ausma_broker;
alter function app.take_back(uuid, timestamptz) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.words_closed(), app.words_by_receipt(bytea), app.take_back(uuid, timestamptz) from public;
grant execute on function app.words_by_receipt(bytea), app.take_back(uuid, timestamptz) to ausma_app;
