-- A later grade of source and information, and seals on an item or on what holds it, stand in its log.
alter table custody drop constraint custody_kind_check, add constraint custody_kind_check check (kind in ('captured', 'lifted', 'copied', 'opened',
  'verified', 'differs', 'handed-over', 'received', 'taken-back', 'taken-over', 'given-out', 'returned', 'held', 'released', 'exculpatory', 'graded',
  'sealed', 'unsealed', 'seal-broken', 'closed', 'to-police', 'bundled', 'destroyed'));
-- As before (0073), and the operations that leave these entries.
drop index audit_custody;
create index audit_custody on audit (agency, at_ms) where operation in (
  'documents.copy', 'documents.keep', 'documents.open', 'documents.open-health', 'documents.take-over', 'documents.write-copy', 'evidence.close',
  'evidence.destroy', 'evidence.fetch-sealed', 'evidence.find-broken', 'evidence.give-out', 'evidence.grade', 'evidence.hand-over', 'evidence.hold',
  'evidence.keep', 'evidence.mark-exculpatory', 'evidence.open', 'evidence.passphrase', 'evidence.receive', 'evidence.release', 'evidence.return',
  'evidence.seal', 'evidence.take-back', 'evidence.take-bundle', 'evidence.take-over', 'evidence.to-police', 'evidence.unseal', 'evidence.verify',
  'media.close', 'media.fetch-taken', 'media.keep', 'media.open', 'media.take-out', 'notices.keep-page', 'notices.keep-posting',
  'notices.quote-report', 'notices.take-page', 'reports.keep-files', 'reports.show-picture', 'reports.take-out');
