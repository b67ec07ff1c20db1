-- Taking out a kept page, a file of a report that is an item, or a closed photograph for the police leaves an entry in the item's log as any opening does,
-- so the check of an item asks the audit for it.
drop index audit_custody;
create index audit_custody on audit (agency, at_ms) where operation in ('documents.copy', 'documents.keep', 'documents.open', 'documents.open-health',
  'documents.take-over', 'documents.write-copy', 'evidence.close', 'evidence.destroy', 'evidence.give-out', 'evidence.hand-over', 'evidence.hold',
  'evidence.keep', 'evidence.mark-exculpatory', 'evidence.open', 'evidence.receive', 'evidence.release', 'evidence.return', 'evidence.take-back',
  'evidence.take-bundle', 'evidence.take-over', 'evidence.verify', 'media.close', 'media.fetch-taken', 'media.keep', 'media.open', 'media.take-out',
  'notices.keep-page', 'notices.keep-posting', 'notices.quote-report', 'notices.take-page', 'reports.show-picture', 'reports.take-out');
