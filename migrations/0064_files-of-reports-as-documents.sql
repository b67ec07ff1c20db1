-- A file that came with a report may become a document of the person whose case began from it. Taking it over leaves entries of custody, so the check
-- of an item asks the audit for it.
drop index audit_custody;
create index audit_custody on audit (agency, at_ms) where operation in ('documents.keep', 'documents.open', 'documents.open-health', 'documents.take-over',
  'evidence.close', 'evidence.destroy', 'evidence.give-out', 'evidence.hand-over', 'evidence.hold', 'evidence.keep', 'evidence.mark-exculpatory',
  'evidence.open', 'evidence.receive', 'evidence.release', 'evidence.return', 'evidence.take-back', 'evidence.take-bundle', 'evidence.take-over',
  'evidence.verify', 'media.keep', 'media.open', 'notices.keep-page', 'notices.keep-posting', 'notices.quote-report');
