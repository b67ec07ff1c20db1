-- Contracts, payslips, letters, decisions and medical papers of a person, kept as photographs are. What each is stands sealed: that somebody has a
-- medical paper is told to nobody without the right to open it.
alter table person_media drop constraint person_media_kind_check, add constraint person_media_kind_check check (kind in ('photo', 'sound', 'document'));

-- Opening what is a person's leaves an entry of custody as well, so the check of an item asks the audit for it.
drop index audit_custody;
create index audit_custody on audit (agency, at_ms) where operation in ('documents.keep', 'documents.open', 'documents.open-health', 'evidence.close',
  'evidence.destroy', 'evidence.give-out', 'evidence.hand-over', 'evidence.hold', 'evidence.keep', 'evidence.mark-exculpatory', 'evidence.open',
  'evidence.receive', 'evidence.release', 'evidence.return', 'evidence.take-back', 'evidence.take-over', 'evidence.verify', 'media.keep', 'media.open',
  'notices.keep-page', 'notices.keep-posting', 'notices.quote-report');
