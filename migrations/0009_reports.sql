-- Reports: what anybody tells an agency, without saying who they are, and what is written to and fro about it. What was told,
-- messages and files are sealed under the report's data key, which is sealed to the agency and to the receipt that the reporter
-- keeps. Plain stand state, kind, days, how urgent it was said to be and how complete it is, which the queue needs. Whatever a
-- reporter does carries a day and no time; numbers are random. No address, no name of a browser, no cookie stands anywhere.

-- Whether an agency takes reports, and when it reads them. Shown to anybody who wants to write to it.
create table report_intakes (
  agency uuid primary key,
  public_name text not null,
  suspicions boolean not null,
  help boolean not null,
  -- Directive (EU) 2019/1937 binds this agency: its periods are law; else they are a promise.
  statutory boolean not null,
  zone text not null,
  -- When requests for help are read: [{ "day": 1..7, "from": "08:00", "to": "17:00" }], Monday is 1.
  hours jsonb not null,
  -- Days after which what is over is erased.
  closed_days int not null check (closed_days between 1 and 3650),
  withdrawn_days int not null check (withdrawn_days between 1 and 3650)
);
alter table report_intakes enable row level security;
alter table report_intakes force row level security;
create policy own_agency on report_intakes to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy reporter on report_intakes for select to ausma_app
  using (agency = app.agency() and app.kind() = 'reporter');
create policy broker on report_intakes for select to ausma_broker using (true);
grant select, insert, update on report_intakes to ausma_app;
grant select on report_intakes to ausma_broker;

create table reports (
  id uuid primary key,
  agency uuid not null,
  -- Keyed hash of the receipt: finds the report, and tells nothing of the words.
  lookup bytea not null unique,
  data_key uuid not null,
  -- Under it stand notes of the staff, which no receipt opens. Made with the first note.
  notes_key uuid,
  kind text not null check (kind in ('suspicion', 'help')),
  about text not null,
  -- Written on the pages for children.
  child boolean not null,
  language text not null,
  state text not null check (state in ('received', 'read', 'answered', 'passed', 'closed', 'withdrawn')),
  -- As the reporter said, and as somebody who read it thinks; kept apart.
  danger_told text not null check (danger_told in ('now', 'soon', 'unknown', 'no')),
  danger_seen text check (danger_seen in ('now', 'soon', 'unknown', 'no')),
  -- How many of the things that help to look into it were told, 0 to 6; says nothing about how urgent it is.
  complete int not null check (complete between 0 and 6),
  files int not null,
  filed_on text not null collate "C",
  read_at timestamptz,
  read_by uuid,
  -- First answer or question of the agency.
  answered_at timestamptz,
  -- Days as YYYY-MM-DD: of the first message of the reporter that nobody has read yet, and of the end.
  unread_since text collate "C",
  ended_on text collate "C",
  closed_as text check (closed_as in ('no-ground', 'not-for-us', 'known', 'spam')),
  check ((state = 'closed') = (closed_as is not null)),
  check ((state in ('answered', 'passed', 'closed', 'withdrawn')) = (ended_on is not null)),
  check (state <> 'received' or read_at is null),
  check ((read_at is null) = (read_by is null))
);
create index reports_queue on reports (agency, state, kind, filed_on);
create index reports_ended on reports (agency, ended_on) where ended_on is not null;
alter table reports enable row level security;
alter table reports force row level security;
create policy own_agency on reports to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy reporter on reports to ausma_app
  using (id = app.actor() and agency = app.agency() and app.kind() = 'reporter')
  with check (id = app.actor() and agency = app.agency() and app.kind() = 'reporter');
create policy broker on reports for select to ausma_broker using (true);
grant select, insert, update, delete on reports to ausma_app;
grant select on reports to ausma_broker;

-- What was told, asked and answered, in order; all of it opens to the receipt.
create table report_messages (
  id uuid primary key,
  seq bigint generated always as identity,
  report uuid not null references reports on delete cascade,
  agency uuid not null,
  kind text not null check (kind in ('report', 'reply', 'question', 'answer')),
  -- The member who wrote it; null for the reporter.
  by uuid,
  written_on text not null collate "C",
  sealed bytea not null,
  check ((kind in ('question', 'answer')) = (by is not null))
);
create index report_messages_report on report_messages (report, seq);
alter table report_messages enable row level security;
alter table report_messages force row level security;
create policy own_agency on report_messages to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy reporter on report_messages for select to ausma_app
  using (report = app.actor() and agency = app.agency() and app.kind() = 'reporter');
create policy reporter_writes on report_messages for insert to ausma_app
  with check (report = app.actor() and agency = app.agency() and app.kind() = 'reporter' and kind in ('report', 'reply'));
grant select, insert, delete on report_messages to ausma_app;

-- Files that came with a message. Their rows in files say size; type and hash are sealed there.
create table report_files (
  file uuid primary key,
  report uuid not null references reports on delete cascade,
  message uuid not null references report_messages on delete cascade,
  agency uuid not null
);
create index report_files_report on report_files (report);
create index report_files_message on report_files (message);
alter table report_files enable row level security;
alter table report_files force row level security;
create policy own_agency on report_files to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy reporter on report_files for select to ausma_app
  using (report = app.actor() and agency = app.agency() and app.kind() = 'reporter');
create policy reporter_adds on report_files for insert to ausma_app
  with check (report = app.actor() and agency = app.agency() and app.kind() = 'reporter');
grant select, insert, delete on report_files to ausma_app;

-- What the staff did with a report: notes, reasons, decisions. Not for the reporter.
create table report_events (
  id uuid primary key,
  seq bigint generated always as identity,
  report uuid not null references reports on delete cascade,
  agency uuid not null,
  at timestamptz not null,
  kind text not null,
  by uuid not null,
  -- Under the notes key.
  sealed bytea
);
create index report_events_report on report_events (report, seq);
alter table report_events enable row level security;
alter table report_events force row level security;
create policy own_agency on report_events to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on report_events to ausma_app;

-- Numbers of reports that were withdrawn before anybody read them: a page of theirs that is sent again must not bring one back.
-- Nothing else of them stays, and these go with the days after which a form opens no more.
create table report_withdrawals (
  report uuid primary key,
  agency uuid not null,
  withdrawn_on text not null collate "C"
);
alter table report_withdrawals enable row level security;
alter table report_withdrawals force row level security;
create policy swept on report_withdrawals to ausma_app
  using (agency = app.agency() and app.kind() = 'system') with check (false);
create policy reporter on report_withdrawals to ausma_app
  using (report = app.actor() and agency = app.agency() and app.kind() = 'reporter')
  with check (report = app.actor() and agency = app.agency() and app.kind() = 'reporter');
grant select, insert, delete on report_withdrawals to ausma_app;

-- A reporter seals a new report's keys to the agency and to the receipt, opens what is sealed to the receipt, and erases it.
create policy reporter_makes on data_keys for insert to ausma_app
  with check (agency = app.agency() and app.kind() = 'reporter');
create policy reporter on data_keys for select to ausma_app
  using (agency = app.agency() and app.kind() = 'reporter'
    and exists (select from data_key_seals s where s.data_key = data_keys.id and s.recipient = app.actor()));
create policy reporter_erases on data_keys for delete to ausma_app
  using (agency = app.agency() and app.kind() = 'reporter'
    and exists (select from data_key_seals s where s.data_key = data_keys.id and s.recipient = app.actor()));
create policy reporter_seals on data_key_seals for insert to ausma_app
  with check (agency = app.agency() and recipient_agency = app.agency() and app.kind() = 'reporter');
create policy reporter on data_key_seals for select to ausma_app
  using (agency = app.agency() and recipient = app.actor() and app.kind() = 'reporter');
create policy reporter_gives_up on data_key_seals for delete to ausma_app
  using (agency = app.agency() and recipient = app.actor() and app.kind() = 'reporter');
create policy reporter on erasures for insert to ausma_app
  with check (agency = app.agency() and app.kind() = 'reporter');
create policy reporter_keeps on files for insert to ausma_app
  with check (agency = app.agency() and kept_by is null and app.kind() = 'reporter');
create policy reporter on files to ausma_app
  using (agency = app.agency() and app.kind() = 'reporter'
    and exists (select from report_files f where f.file = files.id and f.report = app.actor()));

-- Which agencies take reports now: those that said so and have a key to which a report can be sealed.
create function app.report_desks()
returns table (agency uuid, public_name text, country text, suspicions boolean, help boolean, statutory boolean, zone text, hours jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.agency, i.public_name, a.country, i.suspicions, i.help, i.statutory, i.zone, i.hours
  from report_intakes i join agencies a on a.id = i.agency
  where i.suspicions or i.help order by i.public_name, i.agency
$$;

-- Whose receipt it is, by its keyed hash.
create function app.report_by_receipt(lookup bytea) returns table (report uuid, agency uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.agency from reports r where r.lookup = report_by_receipt.lookup
$$;

grant create on schema app to ausma_broker;
alter function app.report_desks() owner to ausma_broker;
alter function app.report_by_receipt(bytea) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.report_desks(), app.report_by_receipt(bytea) from public;
grant execute on function app.report_desks(), app.report_by_receipt(bytea) to ausma_app;
