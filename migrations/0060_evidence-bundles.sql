-- Bundles of evidence for a court: what one member asked for and a second one approved. It is taken out once, by whoever asked; each item's
-- log then says so. For whom, on which ground and which items stands in what is sealed, under a key of its own.
create table evidence_bundles (
  id uuid primary key,
  agency uuid not null references agencies,
  asked_by uuid not null,
  approved_by uuid not null check (approved_by <> asked_by),
  approved_at timestamptz not null,
  taken_at timestamptz,
  data_key uuid not null,
  sealed bytea not null
);
create index evidence_bundles_newest on evidence_bundles (agency, approved_at desc, id desc);
alter table evidence_bundles enable row level security;
alter table evidence_bundles force row level security;
create policy own_agency on evidence_bundles to ausma_app
  using (agency = app.agency() and app.kind() = 'member') with check (agency = app.agency() and app.kind() = 'member');
grant select, insert, update (taken_at) on evidence_bundles to ausma_app;

-- The check of an item asks what the audit tells of it; a bundle is told of as well.
drop index audit_custody;
create index audit_custody on audit (agency, at_ms) where operation in ('documents.keep', 'documents.open', 'documents.open-health', 'evidence.close',
  'evidence.destroy', 'evidence.give-out', 'evidence.hand-over', 'evidence.hold', 'evidence.keep', 'evidence.mark-exculpatory', 'evidence.open',
  'evidence.receive', 'evidence.release', 'evidence.return', 'evidence.take-back', 'evidence.take-bundle', 'evidence.take-over', 'evidence.verify',
  'media.keep', 'media.open', 'notices.keep-page', 'notices.keep-posting', 'notices.quote-report');
