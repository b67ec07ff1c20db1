-- Taking out a kept page, a file of a report that is an item, a closed photograph or any closed item for the police leaves an entry in the item's log as any
-- opening does, so the check of an item asks the audit for it.
drop index audit_custody;
create index audit_custody on audit (agency, at_ms) where operation in ('documents.copy', 'documents.keep', 'documents.open', 'documents.open-health',
  'documents.take-over', 'documents.write-copy', 'evidence.close', 'evidence.destroy', 'evidence.fetch-sealed', 'evidence.give-out',
  'evidence.hand-over', 'evidence.hold', 'evidence.keep', 'evidence.mark-exculpatory', 'evidence.open', 'evidence.passphrase', 'evidence.receive', 'evidence.release',
  'evidence.return', 'evidence.take-back', 'evidence.take-bundle', 'evidence.take-over', 'evidence.to-police', 'evidence.verify', 'media.close',
  'media.fetch-taken', 'media.keep', 'media.open', 'media.take-out', 'notices.keep-page', 'notices.keep-posting', 'notices.quote-report',
  'notices.take-page', 'reports.keep-files', 'reports.show-picture', 'reports.take-out');

-- A closed item is given to whoever asked for it, for the police: the entry names them besides whoever approved.
alter table custody drop constraint custody_check2, add constraint custody_to_member_check check (
  case kind when 'handed-over' then to_member is not null when 'to-police' then true else to_member is null end);

-- Items of a report go with it at its end: its key first, then the rows. While one of them is held for a court, or closed since it may show the sexual abuse
-- of a child, nothing of the report is erased, or nobody would see any more what a court asks for.
create function app.item_bound(asked uuid) returns boolean language sql stable
  return app.item_held(asked)
    or exists (select from public.custody where item = asked and kind = 'closed')
    or exists (select from public.evidence_items where id = asked and closed_at is not null);
create function app.evidence_bound(record uuid) returns boolean language sql stable
  return exists (select from public.evidence_items where about = record and app.item_bound(id));
revoke all on function app.item_bound(uuid), app.evidence_bound(uuid) from public;
grant execute on function app.item_bound(uuid), app.evidence_bound(uuid) to ausma_app;

create function app.evidence_goes_with_report() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- Only of what is being erased, which no key opens any more.
  if exists (select from public.reports r join public.data_keys k on k.id = r.data_key where r.id = old.about) then
    raise exception 'evidence is added to and never changed' using errcode = 'check_violation';
  end if;
  if app.item_bound(old.id) then
    raise exception 'evidence is held' using errcode = 'check_violation';
  end if;
  return old;
end $$;
revoke all on function app.evidence_goes_with_report() from public;
drop trigger evidence_stays on evidence_items;
create trigger evidence_stays before update on evidence_items for each row execute function app.evidence_stays();
create trigger evidence_stays_too before delete on evidence_items for each row when (old.about_kind <> 'report')
  execute function app.evidence_stays();
create trigger evidence_goes_with_report before delete on evidence_items for each row when (old.about_kind = 'report')
  execute function app.evidence_goes_with_report();

-- The certificate of an item that was destroyed says what it was, and goes with the record as well.
alter table evidence_certificates drop constraint evidence_certificates_item_fkey;
alter table evidence_certificates add constraint evidence_certificates_item_fkey foreign key (item) references evidence_items on delete cascade;
