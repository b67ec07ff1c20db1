-- Working copies of a person's documents: translations, masked copies, transcripts, parts. Keeping one leaves entries in the logs of both, so the check
-- of an item asks the audit for it.
drop index audit_custody;
create index audit_custody on audit (agency, at_ms) where operation in ('documents.copy', 'documents.keep', 'documents.open', 'documents.open-health',
  'documents.take-over', 'documents.write-copy', 'evidence.close', 'evidence.destroy', 'evidence.give-out', 'evidence.hand-over', 'evidence.hold',
  'evidence.keep', 'evidence.mark-exculpatory', 'evidence.open', 'evidence.receive', 'evidence.release', 'evidence.return', 'evidence.take-back',
  'evidence.take-bundle', 'evidence.take-over', 'evidence.verify', 'media.keep', 'media.open', 'notices.keep-page', 'notices.keep-posting',
  'notices.quote-report');

-- As before (0065), and with a document go the copies that were made of it. A copy by itself is not taken back: it is the team's work.
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
