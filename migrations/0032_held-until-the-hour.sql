-- The minute of a report stands nowhere. What reporters did waits for the night before it joins the audit, in an order of chance;
-- what is not urgent is seen by the staff from a fixed hour on; messages are numbered within their report.

-- Entries of reporters, and of visitors where the day alone is kept. They carry random ids, and a place that the program alone
-- can read: who has the database cannot tell which came first, nor alter, remove or add one unseen.
create table audit_waiting (
  id uuid primary key,
  -- Beginning of the day.
  at_ms bigint not null,
  kind text not null,
  actor uuid,
  agency uuid,
  operation text not null,
  verb text not null,
  purpose text not null,
  outcome text not null check (outcome in ('done', 'refused', 'failed', 'waits')),
  subjects text[] not null,
  reason bytea,
  reason_hash bytea,
  problem text,
  -- Its place among those that came, sealed under a key of the installation and bound to the entry.
  mark bytea,
  -- Auditors see it from the next fixed hour on: who looks each minute must not learn when somebody wrote.
  shown boolean not null default false
);
create index audit_waiting_agency on audit_waiting (agency);
alter table audit_waiting enable row level security;
alter table audit_waiting force row level security;
create policy own_agency on audit_waiting for select to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and shown));
create policy at_the_hour on audit_waiting for update to ausma_app
  using (agency = app.agency() and app.kind() = 'system') with check (agency = app.agency() and app.kind() = 'system');
create policy broker on audit_waiting to ausma_broker using (true) with check (true);
grant select, update (shown) on audit_waiting to ausma_app;
grant select, insert, delete, update (mark) on audit_waiting to ausma_broker;

-- How many entries ever came to wait and how many joined the audit, under a mark of the program.
create table audit_tally (
  one boolean primary key check (one),
  came bigint not null,
  joined bigint not null,
  -- No entry may carry an earlier day: those of it have joined, or wait already.
  day_ms bigint not null,
  mark bytea not null
);
alter table audit_tally enable row level security;
alter table audit_tally force row level security;
create policy broker on audit_tally to ausma_broker using (true) with check (true);
grant select, insert, update on audit_tally to ausma_broker;

-- The last fixed hour at which an agency was shown what was held back.
create table fixed_hours (
  agency uuid primary key,
  hour text not null collate "C"
);
alter table fixed_hours enable row level security;
alter table fixed_hours force row level security;
create policy system on fixed_hours to ausma_app
  using (agency = app.agency() and app.kind() = 'system') with check (agency = app.agency() and app.kind() = 'system');
grant select, insert, update on fixed_hours to ausma_app;

create function app.audit_waiting_digest(w audit_waiting) returns bytea language sql immutable
  return sha256(convert_to(concat_ws(E'\n', w.id, w.at_ms, w.kind, coalesce(w.actor::text, '-'), coalesce(w.agency::text, '-'),
    w.operation, w.verb, w.purpose, w.outcome, array_to_string(w.subjects, ','), coalesce(encode(w.reason_hash, 'hex'), '-'),
    coalesce(w.problem, '-'),
    case when w.reason is not null and sha256(w.reason) is distinct from w.reason_hash then 'another reason' end), 'UTF8'));

-- Puts an entry beside the audit and raises the tally, whose row stays locked until the transaction ends: reporters wait for each
-- other here, and never for members. Its marks follow in app.audit_mark, which the same transaction calls next.
create function app.audit_wait(
  id uuid, day_ms bigint, operation text, verb text, outcome text, subjects text[], reason bytea, problem text
) returns table (digest bytea, came bigint, joined bigint, day bigint, mark bytea, at_ms bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before audit_tally;
  entry audit_waiting;
begin
  -- Nothing came yet; or somebody took the row away, which the signed head tells from that.
  insert into audit_tally values (true, 0, 0, 0, '') on conflict do nothing;
  select t.* into strict before from audit_tally t for update;
  entry.id := id;
  -- A call that began before midnight and ends after it belongs to the day on which it ends.
  entry.at_ms := greatest(day_ms, before.day_ms);
  entry.kind := coalesce(app.kind(), 'none');
  entry.actor := app.actor();
  entry.agency := app.agency();
  entry.operation := operation;
  entry.verb := verb;
  entry.purpose := coalesce(app.purpose(), 'none');
  entry.outcome := outcome;
  entry.subjects := subjects;
  entry.reason := reason;
  entry.reason_hash := sha256(reason);
  entry.problem := problem;
  entry.shown := false;
  insert into audit_waiting select entry.*;
  update audit_tally t set came = t.came + 1, day_ms = entry.at_ms;
  return query select app.audit_waiting_digest(entry), before.came, before.joined, before.day_ms, before.mark,
    entry.at_ms;
end $$;

-- A tally that was altered keeps the mark it has, which does not fit.
create function app.audit_mark(id uuid, mark bytea, tally bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  update audit_waiting w set mark = audit_mark.mark where w.id = audit_mark.id;
  update audit_tally t set mark = coalesce(audit_mark.tally, t.mark)
$$;

create function app.audit_mark_tally(mark bytea) returns void
language sql security definer set search_path = public, pg_temp as $$ update audit_tally t set mark = audit_mark_tally.mark $$;

-- What waits, of all agencies: digests and marks, nothing an entry is about. One row at least, for the tally; without one, nothing came.
create function app.audit_waits()
returns table (came bigint, joined bigint, day bigint, tally_mark bytea, id uuid, digest bytea, mark bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(t.came, 0), coalesce(t.joined, 0), coalesce(t.day_ms, 0), coalesce(t.mark, ''), w.id,
    app.audit_waiting_digest(w), w.mark
  from (select) none left join audit_tally t on true left join audit_waiting w on true
$$;

create function app.audit_wait_lock() returns void language sql security definer set search_path = public, pg_temp
as $$ select 1 from audit_tally for update $$;

-- Appends entries of days before one to the audit, in the order of their random ids.
create function app.audit_join(before_ms bigint) returns table (moved bigint, came bigint, joined bigint, day bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last record;
  w audit_waiting;
  entry audit;
  n bigint := 0;
begin
  insert into audit_tally values (true, 0, 0, 0, '') on conflict do nothing;
  perform pg_advisory_xact_lock(4202612);
  select a.seq, a.hash into last from audit a order by a.seq desc limit 1;
  entry.seq := coalesce(last.seq, 0);
  entry.hash := coalesce(last.hash, '\x00'::bytea);
  for w in select d.* from audit_waiting d where d.at_ms < before_ms order by d.id loop
    entry.seq := entry.seq + 1;
    entry.at_ms := w.at_ms;
    entry.kind := w.kind;
    entry.actor := w.actor;
    entry.agency := w.agency;
    entry.operation := w.operation;
    entry.verb := w.verb;
    entry.purpose := w.purpose;
    entry.outcome := w.outcome;
    entry.subjects := w.subjects;
    entry.reason := w.reason;
    entry.reason_hash := w.reason_hash;
    entry.problem := w.problem;
    entry.previous := entry.hash;
    entry.hash := sha256(entry.previous || convert_to(app.audit_text(entry), 'UTF8'));
    insert into audit select entry.*;
    n := n + 1;
  end loop;
  delete from audit_waiting d where d.at_ms < before_ms;
  update audit_tally t set joined = t.joined + n, day_ms = greatest(t.day_ms, before_ms);
  return query select n, t.came, t.joined, t.day_ms from audit_tally t;
end $$;

grant create on schema app to ausma_broker;
alter function app.audit_wait(uuid, bigint, text, text, text, text[], bytea, text) owner to ausma_broker;
alter function app.audit_mark(uuid, bytea, bytea) owner to ausma_broker;
alter function app.audit_mark_tally(bytea) owner to ausma_broker;
alter function app.audit_waits() owner to ausma_broker;
alter function app.audit_wait_lock() owner to ausma_broker;
alter function app.audit_join(bigint) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.audit_waiting_digest(audit_waiting), app.audit_mark(uuid, bytea, bytea), app.audit_mark_tally(bytea),
  app.audit_wait(uuid, bigint, text, text, text, text[], bytea, text), app.audit_waits(), app.audit_wait_lock(),
  app.audit_join(bigint) from public;
grant execute on function app.audit_waiting_digest(audit_waiting), app.audit_mark(uuid, bytea, bytea), app.audit_mark_tally(bytea),
  app.audit_wait(uuid, bigint, text, text, text, text[], bytea, text), app.audit_waits(), app.audit_wait_lock(),
  app.audit_join(bigint) to ausma_app;
grant execute on function app.audit_waiting_digest(audit_waiting) to ausma_broker;

-- What a reporter sent and is not urgent, until the next fixed hour: hidden from members in one place, for all lists, counts and
-- searches. The program itself sees it, to show it at its hour and to keep what waits from being erased.
alter table reports add column held boolean not null default false;
alter table report_messages add column held boolean not null default false;
alter table report_identities add column held boolean not null default false;
alter table report_chains add column held boolean not null default false;
create index reports_held on reports (agency) where held;
create index report_messages_held on report_messages (agency) where held;
create function app.is_shown(held boolean) returns boolean language sql stable
  return app.kind() = 'system' or app.kind() = 'member' and not held;
grant execute on function app.is_shown(boolean) to ausma_app, ausma_broker;
revoke all on function app.is_shown(boolean) from public;
alter policy own_agency on reports using (agency = app.agency() and app.is_shown(held));
alter policy own_agency on report_messages using (agency = app.agency() and app.is_shown(held));
alter policy own_agency on report_identities using (agency = app.agency() and app.is_shown(held));
alter policy own_agency on report_chains using (agency = app.agency() and app.is_shown(held));
alter policy own_agency on report_files using (agency = app.agency() and app.is_staff()
  and exists (select from report_messages m where m.id = message));
-- Shown at its hour.
create policy at_the_hour on report_chains for update to ausma_app
  using (agency = app.agency() and app.kind() = 'system') with check (agency = app.agency() and app.kind() = 'system');
grant update (held) on report_messages, report_identities, report_chains to ausma_app;

-- One count of all messages, those of the staff included, whose hours the audit knows, told the hour of a reporter's between them.
alter table report_messages alter column seq drop identity;
alter table report_messages no force row level security;
update report_messages m set seq = numbered.place from (
  select id, row_number() over (partition by report order by seq) as place from report_messages
) numbered where numbered.id = m.id;
alter table report_messages force row level security;
create policy broker on report_messages for select to ausma_broker using (true);
grant select on report_messages to ausma_broker;
-- The next number within a report. Held messages count, so that what was answered later stands later.
create function app.next_message(report uuid) returns bigint
language sql volatile security definer set search_path = public, pg_temp
as $$ select coalesce(max(m.seq), 0) + 1 from report_messages m where m.report = next_message.report $$;
grant create on schema app to ausma_broker;
alter function app.next_message(uuid) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.next_message(uuid) from public;
grant execute on function app.next_message(uuid) to ausma_app;
