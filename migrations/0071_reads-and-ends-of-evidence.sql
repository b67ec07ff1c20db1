-- Taking out a kept page, a file of a report that is an item, a closed photograph or any closed item for the police leaves an entry in the item's log as any
-- opening does, so the check of an item asks the audit for it.
drop index audit_custody;
create index audit_custody on audit (agency, at_ms) where operation in ('documents.copy', 'documents.keep', 'documents.open', 'documents.open-health',
  'documents.take-over', 'documents.write-copy', 'evidence.close', 'evidence.destroy', 'evidence.fetch-sealed', 'evidence.give-out',
  'evidence.hand-over', 'evidence.hold', 'evidence.keep', 'evidence.mark-exculpatory', 'evidence.open', 'evidence.passphrase', 'evidence.receive', 'evidence.release',
  'evidence.return', 'evidence.take-back', 'evidence.take-bundle', 'evidence.take-over', 'evidence.to-police', 'evidence.verify', 'media.close',
  'media.fetch-taken', 'media.keep', 'media.open', 'media.take-out', 'notices.keep-page', 'notices.keep-posting', 'notices.quote-report',
  'notices.take-page', 'reports.show-picture', 'reports.take-out');

-- Items of a report or of a case go with it at its end: its key first, then the rows. While one of them is held for a court, or closed since it may show the
-- sexual abuse of a child, nothing of the record is erased, or nobody would see any more what a court asks for.
create function app.item_bound(asked uuid) returns boolean language sql stable
  return app.item_held(asked)
    or exists (select from public.custody where item = asked and kind = 'closed')
    or exists (select from public.evidence_items where id = asked and closed_at is not null);
create function app.evidence_bound(record uuid) returns boolean language sql stable
  return exists (select from public.evidence_items where about = record and app.item_bound(id));
revoke all on function app.item_bound(uuid), app.evidence_bound(uuid) from public;
grant execute on function app.item_bound(uuid), app.evidence_bound(uuid) to ausma_app;

-- As before (0070), and what is of a report or case goes once no key of that opens any more.
create or replace function app.evidence_stays() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.closed_at is null and to_jsonb(new) - 'closed_at' - 'closed_by' = to_jsonb(old) - 'closed_at' - 'closed_by' then
    return new;
  end if;
  if tg_op = 'DELETE' and old.about_kind in ('report', 'case') then
    if old.about_kind = 'report' and exists (select from public.reports r join public.data_keys k on k.id = r.data_key where r.id = old.about)
      or old.about_kind = 'case' and exists (select from public.persons p where p.case_id = old.about and p.data_key is not null) then
      raise exception 'evidence is added to and never changed' using errcode = 'check_violation';
    end if;
    if app.item_bound(old.id) then
      raise exception 'evidence is held' using errcode = 'check_violation';
    end if;
    return old;
  end if;
  if old.about_kind <> 'person' then
    raise exception 'evidence is added to and never changed' using errcode = 'check_violation';
  end if;
  -- A held person keeps everything (0029), and a held item stays (0070).
  if tg_op = 'DELETE' and (exists (select from public.person_holds h where h.person = old.about) or app.item_held(old.id)) then
    raise exception 'person or item is held' using errcode = 'check_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

-- The certificate of an item that was destroyed says what it was, and goes with the record as well.
alter table evidence_certificates drop constraint evidence_certificates_item_fkey;
alter table evidence_certificates add constraint evidence_certificates_item_fkey foreign key (item) references evidence_items on delete cascade;
