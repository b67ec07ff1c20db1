-- Documents that a person released to their lawyer of another agency, each by a consent of its own.

-- A document of a person that they released to their lawyer of another agency. The key of its file, what it is and how the person was asked are
-- sealed under the key of the lawyer's place: it opens as long as the place, and with the row goes the only seal of the file that the lawyer has.
create table guest_documents (
  id uuid primary key,
  guest uuid not null references person_guests (id) on delete cascade,
  -- Erased with the document itself.
  media uuid not null references person_media (id) on delete cascade,
  person uuid not null,
  agency uuid not null,
  released_by uuid not null,
  released_at timestamptz not null,
  -- When the lawyer opened it last.
  opened_at timestamptz,
  sealed bytea not null,
  unique (guest, media),
  foreign key (person, agency) references persons (id, agency) on delete cascade
);
create index guest_documents_media on guest_documents (media);
alter table guest_documents enable row level security;
alter table guest_documents force row level security;
create policy team on guest_documents for select to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())));
create policy team_takes_back on guest_documents for delete to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())));
-- To a lawyer who is on the team, and no other guest.
create policy team_releases on guest_documents for insert to ausma_app
  with check (agency = app.agency() and app.kind() = 'member' and released_by = app.actor() and person in (select app.my_persons())
    and exists (select from person_media m where m.id = media and m.person = guest_documents.person and m.kind = 'document' and m.closed_at is null)
    and exists (select from person_guests g where g.id = guest and g.person = guest_documents.person and g.kind = 'lawyer' and g.state = 'accepted'));
create policy guest_reads on guest_documents for select to ausma_app using (guest in (select app.guest_places_today()));
create policy guest_opens on guest_documents for update to ausma_app using (guest in (select app.guest_places_today()))
  with check (guest in (select app.guest_places_today()));
grant select, insert, delete on guest_documents to ausma_app;
grant update (opened_at) on guest_documents to ausma_app;

-- It ends with the place, and where somebody suspects that it shows the abuse of a child. Who ends it need not be of the team.
create policy broker_ends_seen on guest_documents for select to ausma_broker using (true);
create policy broker_ends on guest_documents for delete to ausma_broker using (true);
grant select (guest, media), delete on guest_documents to ausma_broker;
create function app.end_released() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_argv[0] = 'place' then delete from guest_documents where guest = new.id;
  else delete from guest_documents where media = new.id; end if;
  return null;
end $$;
create trigger end_released after update of state on person_guests for each row
  when (old.state <> new.state and new.state in ('declined', 'ended', 'over', 'conflict')) execute function app.end_released('place');
create trigger end_released after update of closed_at on person_media for each row
  when (new.closed_at is not null and old.closed_at is null) execute function app.end_released('file');

-- What was taken back stays so, also after a restore.
create trigger note_end after delete on guest_documents for each row execute function app.note_end('released');

grant create on schema app to ausma_broker;
alter function app.end_released() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.end_released() from public;
