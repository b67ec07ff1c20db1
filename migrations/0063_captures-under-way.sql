-- Pages that somebody asked to have captured: until they are kept, and for some days why they were not. Address, ground and how are sealed.
create table evidence_captures (
  id uuid primary key,
  agency uuid not null references agencies,
  about_kind text not null check (about_kind in ('lead', 'quotation', 'report', 'notice', 'case')),
  about uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  job uuid not null,
  -- When the browser was started for it. That happens once.
  begun_at timestamptz,
  ended_at timestamptz,
  -- What came of it: an item, or why there is none.
  item uuid unique references evidence_items,
  why text,
  data_key uuid not null,
  sealed bytea not null,
  check ((ended_at is null) = (num_nonnulls(item, why) = 0)),
  check (num_nonnulls(item, why) < 2)
);
create index evidence_captures_newest on evidence_captures (agency, about, asked_at desc);
create index evidence_captures_over on evidence_captures (agency, asked_at);
alter table evidence_captures enable row level security;
alter table evidence_captures force row level security;
-- Seen by whoever sees what it is to be evidence of.
create policy own_agency on evidence_captures to ausma_app
  using (agency = app.agency() and app.is_staff() and case about_kind
    when 'report' then exists (select from reports r where r.id = evidence_captures.about)
    when 'notice' then exists (select from notices n where n.id = evidence_captures.about)
    when 'case' then app.kind() = 'system' or about in (select app.my_cases())
    else true end)
  with check (agency = app.agency() and app.is_staff() and not exists (select from notice_barred b where b.lead = evidence_captures.about));
grant select, insert, update (begun_at, ended_at, item, why), delete on evidence_captures to ausma_app;
