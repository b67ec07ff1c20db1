-- A file of a person that is closed, since it may show the sexual abuse of a child, is closed as an item of evidence as well: what leaves in a bundle for a
-- court asks the item. The table holds it, so that it is so after a restore too.
create function app.close_item_of_media() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  update public.evidence_items set closed_at = new.closed_at, closed_by = new.closed_by where id = new.id and closed_at is null;
  return null;
end $$;
revoke all on function app.close_item_of_media() from public;
create trigger close_item after update of closed_at on person_media for each row
  when (old.closed_at is null and new.closed_at is not null) execute function app.close_item_of_media();

-- Those that were closed before.
alter table person_media no force row level security;
alter table evidence_items no force row level security;
update evidence_items i set closed_at = m.closed_at, closed_by = m.closed_by
  from person_media m where m.id = i.id and m.closed_at is not null and i.closed_at is null;
alter table evidence_items force row level security;
alter table person_media force row level security;

-- That it was closed, and taken out unseen for the police, stands in its log.
alter table custody drop constraint custody_kind_check, add constraint custody_kind_check check (kind in ('captured', 'lifted', 'copied', 'opened',
  'verified', 'differs', 'handed-over', 'received', 'taken-back', 'taken-over', 'given-out', 'returned', 'held', 'released', 'exculpatory', 'closed',
  'to-police', 'bundled', 'destroyed'));
drop index audit_custody;
create index audit_custody on audit (agency, at_ms) where operation in ('documents.copy', 'documents.keep', 'documents.open', 'documents.open-health',
  'documents.take-over', 'documents.write-copy', 'evidence.close', 'evidence.destroy', 'evidence.give-out', 'evidence.hand-over', 'evidence.hold',
  'evidence.keep', 'evidence.mark-exculpatory', 'evidence.open', 'evidence.receive', 'evidence.release', 'evidence.return', 'evidence.take-back',
  'evidence.take-bundle', 'evidence.take-over', 'evidence.verify', 'media.close', 'media.keep', 'media.open', 'media.take-out', 'notices.keep-page',
  'notices.keep-posting', 'notices.quote-report');
