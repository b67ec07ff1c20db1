-- What is left of an item that was destroyed: a certificate of what it was, with its hash, by whom, when and why. The item's own key is gone,
-- so it is sealed under a key of its own.
create table evidence_certificates (
  item uuid primary key references evidence_items,
  agency uuid not null,
  made_at timestamptz not null,
  data_key uuid not null,
  sealed bytea not null
);
alter table evidence_certificates enable row level security;
alter table evidence_certificates force row level security;
create policy own_agency on evidence_certificates to ausma_app
  using (agency = app.agency() and app.is_staff() and exists (select from evidence_items i where i.id = item))
  with check (agency = app.agency() and app.is_staff() and exists (select from evidence_items i where i.id = item));
grant select, insert on evidence_certificates to ausma_app;
