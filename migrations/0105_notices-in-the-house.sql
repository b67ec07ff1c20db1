-- Notices that a platform reads and answers in the house: a copy of what the notice says, under a key of its own that is sealed once to the
-- platform's agency; what the platform answers stands as a proposal until somebody of the sender takes it up.

-- The platform's own agency, where a recipient of the directory has one in this house.
alter table recipients add column to_agency uuid;
alter table recipients drop constraint recipients_channel_check;
alter table recipients add constraint recipients_channel_check check (channel in ('mail', 'api', 'export', 'house')),
  add check (channel <> 'house' or to_agency is not null),
  add check (to_agency is distinct from agency);
alter table notices drop constraint notices_channel_check;
alter table notices add constraint notices_channel_check check (channel in ('mail', 'api', 'export', 'house'));

-- What a platform was sent.
create table notice_copies (
  id uuid primary key,
  agency uuid not null,
  to_agency uuid not null,
  notice uuid not null unique,
  sent_at timestamptz not null,
  -- Sent as a trusted flagger's, which goes first (Art. 22(1)); and whether the matter threatens somebody's life or safety (Art. 18).
  trusted boolean not null,
  urgent boolean not null,
  -- Over are what the sender has closed, which the platform reads on; and what was withdrawn or replaced, which opens no more.
  state text not null check (state in ('open', 'closed', 'withdrawn', 'corrected')),
  since timestamptz not null,
  data_key uuid not null,
  sealed bytea not null,
  row_mark bytea,
  check (agency <> to_agency),
  unique (id, agency, to_agency),
  foreign key (notice, agency) references notices (id, agency)
);
create index notice_copies_to on notice_copies (to_agency, sent_at);
alter table notice_copies enable row level security;
alter table notice_copies force row level security;
create policy sender on notice_copies to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy platform on notice_copies for select to ausma_app using (to_agency = app.agency() and app.is_staff());
grant select, insert on notice_copies to ausma_app;
-- About which notice, to whom and under which key never changes.
grant update (state, since, row_mark) on notice_copies to ausma_app;

-- What a platform answered. Never rewritten: what came of it has columns of its own.
create table notice_answers (
  id uuid primary key,
  -- Two answers of one moment keep their order: the last one is what the platform says now.
  seq bigint generated always as identity,
  copy uuid not null,
  agency uuid not null,
  to_agency uuid not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  kind text not null check (kind in ('acknowledged', 'decided')),
  outcome text check (outcome in ('removed', 'disabled', 'restricted', 'kept', 'unknown')),
  refusal text,
  automated boolean,
  -- When the platform received or decided it, as it says.
  happened_at timestamptz not null,
  state text not null check (state in ('proposed', 'confirmed', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  -- The statement of reasons, the way to have it reviewed and the platform's own number.
  sealed bytea not null,
  -- Why the sender did not take it up.
  sealed_why bytea,
  row_mark bytea,
  check (kind <> 'decided' or outcome is not null),
  check (refusal is null or outcome in ('kept', 'restricted', 'unknown')),
  check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  -- Nobody is told that their answer does not do without being told why.
  check (state <> 'refused' or sealed_why is not null),
  foreign key (copy, agency, to_agency) references notice_copies (id, agency, to_agency)
);
create index notice_answers_copy on notice_answers (copy, seq);
create index notice_answers_agency on notice_answers (agency, state);
alter table notice_answers enable row level security;
alter table notice_answers force row level security;
create policy sender_reads on notice_answers for select to ausma_app using (agency = app.agency() and app.is_staff());
create policy sender_decides on notice_answers for update to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy platform_reads on notice_answers for select to ausma_app using (to_agency = app.agency() and app.is_staff());
-- In nobody else's name, to nothing that is over, and never as taken up already.
create policy platform_answers on notice_answers for insert to ausma_app
  with check (to_agency = app.agency() and app.kind() = 'member' and answered_by = app.actor() and state = 'proposed'
    and exists (select from notice_copies c where c.id = notice_answers.copy and c.to_agency = app.agency() and c.state = 'open'));
grant select, insert on notice_answers to ausma_app;
grant update (state, decided_by, decided_at, sealed_why, row_mark) on notice_answers to ausma_app;

-- Whom senders ring or write to at a platform: its point of contact (Art. 11), which it names itself. Empty where it took that back.
create table platform_contacts (
  agency uuid primary key references agencies,
  name text,
  mail text,
  tel text,
  set_by uuid not null,
  set_at timestamptz not null,
  row_mark bytea,
  check ((name is null) = (mail is null)),
  check (name is not null or tel is null)
);
alter table platform_contacts enable row level security;
alter table platform_contacts force row level security;
create policy own_agency on platform_contacts to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
-- Shown to those whose directory leads there.
create policy senders on platform_contacts for select to ausma_app
  using (app.is_staff() and agency in (select r.to_agency from recipients r where r.agency = app.agency()));
grant select, insert, update on platform_contacts to ausma_app;

-- Agencies of the house that are a platform's, with a key: whoever works there works for the platform alone, or keeps the agency.
create function app.platform_agencies() returns table (id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.id, a.name
  from public.agencies a join public.keys k on k.agency = a.id and k.role is null and k.ended_at is null
  where app.kind() = 'member' and a.id <> app.agency() and a.regime = 'gdpr'
    and exists (select from public.members m where m.agency = a.id and m.ended_at is null and 'platform' = any (m.roles))
    and not exists (select from public.members m where m.agency = a.id and m.ended_at is null and not
      m.roles <@ array['platform', 'administrator', 'installation-administrator', 'custodian', 'data-protection-officer', 'auditor'])
  order by a.name, a.id;
end;

-- With what was withdrawn or replaced the platform's seal goes, in the same breath: no operation can forget it.
create function app.end_copy_keys() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from data_key_seals s where s.data_key = new.data_key and s.recipient_agency = new.to_agency;
  return null;
end $$;
create trigger end_copy_keys after update of state on notice_copies for each row
  when (old.state <> new.state and new.state in ('withdrawn', 'corrected')) execute function app.end_copy_keys();
-- What ended stays ended, also after a restore.
create trigger note_end_state after update of state on notice_copies for each row
  when (old.state <> new.state and new.state in ('withdrawn', 'corrected')) execute function app.note_end_state('notice-copy');

grant create on schema app to ausma_broker;
alter function app.platform_agencies() owner to ausma_broker;
alter function app.end_copy_keys() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.platform_agencies(), app.end_copy_keys() from public;
grant execute on function app.platform_agencies() to ausma_app;
