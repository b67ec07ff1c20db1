-- Evidence of any room: originals and working copies, and the log of who had them. What notices kept becomes items under its own
-- numbers and hashes; photographs and recordings of persons get an item each.

-- What was seen or handed over, as it was: originals and working copies. Added to and never changed; erased by its key, or with the person.
alter table notice_evidence rename to evidence_items;
alter index notice_evidence_pkey rename to evidence_items_pkey;
alter index notice_evidence_lead rename to evidence_items_about;
alter sequence notice_evidence_seq_seq rename to evidence_items_seq_seq;
drop policy own_agency on evidence_items;
alter table evidence_items no force row level security;
alter table evidence_items rename column lead to about;
alter table evidence_items
  -- What it is evidence of. Notices drafted from a report's advert rest on a quotation.
  add column about_kind text,
  -- Of a working copy: its original, and what was done.
  add column copy_of uuid references evidence_items (id),
  add column way text,
  -- It may show the sexual abuse of a child: from then on nobody opens it. Of a person's this stands with the photograph.
  add column closed_at timestamptz,
  add column closed_by uuid,
  alter column place drop not null,
  -- Of a person the size is sealed, and so is the key: what protects the person's words protects these.
  alter column size drop not null,
  alter column data_key drop not null,
  drop constraint notice_evidence_kind_check,
  drop constraint notice_evidence_check,
  drop constraint notice_evidence_check1,
  drop constraint notice_evidence_check2,
  drop constraint notice_evidence_check3;
alter table notice_quotations no force row level security;
update evidence_items set about_kind =
  case when exists (select from notice_quotations q where q.id = about) then 'quotation' else 'lead' end;
alter table notice_quotations force row level security;

alter table person_media no force row level security;
insert into evidence_items (id, agency, about_kind, about, kind, taken_at, taken_by, file, sealed)
  select m.id, m.agency, 'person', m.person, m.kind, m.kept_at, m.kept_by, m.id, m.sealed from person_media m order by m.kept_at, m.id;
alter table person_media add foreign key (id) references evidence_items (id);
alter table person_media drop column sealed;
alter table person_media force row level security;

alter table evidence_items
  alter column about_kind set not null,
  add check (about_kind in ('lead', 'quotation', 'report', 'notice', 'person', 'case')),
  add check (kind in ('posting', 'page', 'photo', 'sound', 'document', 'file')),
  add check ((copy_of is null) = (way is null)),
  add check (way in ('crop', 'redaction', 'transcript', 'translation')),
  add check (copy_of <> id),
  add check ((closed_at is null) = (closed_by is null)),
  -- Of postings and of pages alone: their place in the lead, and why a page could not be read.
  add check ((place is not null) = (kind in ('posting', 'page'))),
  add check ((kind = 'page') = (page_of is not null)),
  add check (problem is null or kind = 'page'),
  -- A posting is its words; a page that could not be read has no bytes.
  add check ((file is null) = (kind = 'posting' or problem is not null)),
  -- Of a person nothing plain tells what was kept: its hash and size are sealed with its words.
  add check ((about_kind = 'person') = (data_key is null)),
  add check ((size is null) = (about_kind = 'person')),
  add check ((sha256 is null) = (about_kind = 'person' or problem is not null));
create index evidence_items_copies on evidence_items (copy_of) where copy_of is not null;
create index evidence_items_newest on evidence_items (agency, seq desc);

alter table evidence_items force row level security;
create policy own_agency on evidence_items to ausma_app
  using (agency = app.agency() and app.is_staff() and case about_kind
    when 'report' then exists (select from reports r where r.id = evidence_items.about)
    when 'notice' then exists (select from notices n where n.id = evidence_items.about)
    when 'person' then app.kind() = 'system' or about in (select app.my_persons())
    when 'case' then app.kind() = 'system' or about in (select app.my_cases())
    else true end)
  -- Held here as well: a fault of the program must not capture what may never be captured.
  with check (agency = app.agency() and app.is_staff() and not exists (select from notice_barred b where b.lead = evidence_items.about));
-- Photographs and documents of a person go when the person is erased; a person's new key seals their words anew.
grant delete on evidence_items to ausma_app;
grant update (sealed, closed_at, closed_by) on evidence_items to ausma_app;
create function app.evidence_stays() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.closed_at is null and to_jsonb(new) - 'closed_at' - 'closed_by' = to_jsonb(old) - 'closed_at' - 'closed_by' then
    return new;
  end if;
  if old.about_kind <> 'person' then
    raise exception 'evidence is added to and never changed' using errcode = 'check_violation';
  end if;
  -- A held person keeps everything (0029).
  if tg_op = 'DELETE' and exists (select from public.person_holds h where h.person = old.about) then
    raise exception 'person is held' using errcode = 'check_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger evidence_stays before update or delete on evidence_items for each row execute function app.evidence_stays();
revoke all on function app.evidence_stays() from public;

-- Whoever makes a trigger must be able to run its function, which is the broker's since 0034.
grant execute on function app.note_end() to current_user;
create trigger note_end after update of closed_at on evidence_items for each row
  when (old.closed_at is null and new.closed_at is not null) execute function app.note_end('item');

-- Public halves of the keys that sign entries of custody: one of a member, or the installation's own (without member). An id is the
-- beginning of the key's hash, so that whatever names the key says which one it was.
create table custody_keys (
  id uuid primary key,
  agency uuid not null,
  member uuid,
  public_key bytea not null unique check (octet_length(public_key) = 32),
  made_at timestamptz not null
);

-- The log of an item: who had it, opened it, copied it, handed it on. Each entry holds the hash of the one before it and is signed.
create table custody (
  -- The beginning of the entry's hash, so that the audit, which names it, binds it.
  id uuid primary key,
  item uuid not null,
  agency uuid not null,
  n int not null check (n > 0),
  at timestamptz not null,
  -- Null where the program acted.
  by uuid,
  to_member uuid,
  kind text not null check (kind in ('captured', 'lifted', 'copied', 'opened', 'verified', 'differs', 'handed-over', 'received', 'taken-back',
    'taken-over', 'given-out', 'returned', 'held', 'released', 'exculpatory', 'closed', 'bundled', 'destroyed')),
  -- Keyed hashes of the item's content and of the words below: they bind both and tell nothing once the key is gone.
  content bytea not null,
  words bytea,
  before bytea,
  hash bytea not null unique,
  key uuid not null references custody_keys,
  signature bytea not null check (octet_length(signature) = 64),
  sealed bytea,
  unique (item, n),
  check ((n = 1) = (before is null)),
  check ((sealed is null) = (words is null)),
  check ((kind = 'handed-over') = (to_member is not null))
);
alter table custody_keys enable row level security;
alter table custody_keys force row level security;
create policy own_agency on custody_keys to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert on custody_keys to ausma_app;
alter table custody enable row level security;
alter table custody force row level security;
create policy own_agency on custody to ausma_app
  using (agency = app.agency() and app.is_staff() and exists (select from evidence_items i where i.id = item))
  with check (agency = app.agency() and app.is_staff() and exists (select from evidence_items i where i.id = item));
grant select, insert on custody to ausma_app;
-- What is offered to somebody, and what was found altered: both wait for a person.
create index custody_offered on custody (to_member, item) where kind = 'handed-over';
create index custody_differs on custody (agency, item) where kind = 'differs';

-- The check of an item asks what the audit tells of it.
create index audit_custody on audit (agency, at_ms) where operation in ('evidence.close', 'evidence.destroy', 'evidence.give-out',
  'evidence.hand-over', 'evidence.hold', 'evidence.keep', 'evidence.mark-exculpatory', 'evidence.open', 'evidence.receive',
  'evidence.release', 'evidence.return', 'evidence.take-back', 'evidence.take-over', 'evidence.verify', 'media.keep',
  'notices.keep-page', 'notices.keep-posting', 'notices.quote-report');
