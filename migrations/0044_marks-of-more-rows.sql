-- Marks of further rows whose plain columns decide who is told, reached, shown or let in (see 0035). The program marks what stands
-- here at its next start.

alter table cases add column row_mark bytea;
alter table persons add column row_mark bytea;
alter table witness_flags add column row_mark bytea;
alter table witness_notices add column row_mark bytea;
alter table person_links add column row_mark bytea;
alter table reports add column row_mark bytea;
alter table report_intakes add column row_mark bytea;
alter table form_desks add column row_mark bytea;
alter table notices add column row_mark bytea;
alter table notice_orders add column row_mark bytea;
alter table notice_alerts add column row_mark bytea;
alter table notice_settings add column row_mark bytea;
alter table order_powers add column row_mark bytea;
alter table notice_preservations add column row_mark bytea;
alter table notice_barred add column row_mark bytea;
alter table flagger_statuses add column row_mark bytea;
alter table blocks add column row_mark bytea;
alter table block_addressees add column row_mark bytea;
alter table block_operators add column row_mark bytea;
alter table referral_media add column row_mark bytea;
alter table match_questions add column row_mark bytea;
alter table match_hits add column row_mark bytea;

-- Where a table lets the program change some columns only, the mark is one more of them.
grant update (row_mark) on witness_flags, witness_notices, person_links, notice_alerts, order_powers, notice_preservations,
  notice_barred, blocks, block_addressees, block_operators, referral_media, match_questions, match_hits to ausma_app;

-- The program marks what stands in tables that otherwise only members see.
create policy marked on witness_flags for update to ausma_app using (app.kind() = 'system' and agency = app.agency()) with check (app.kind() = 'system' and agency = app.agency());
create policy marked on person_links for update to ausma_app using (app.kind() = 'system' and agency = app.agency()) with check (app.kind() = 'system' and agency = app.agency());
create policy marked_seen on witness_notices for select to ausma_app using (app.kind() = 'system' and agency = app.agency());
create policy marked on witness_notices for update to ausma_app using (app.kind() = 'system' and agency = app.agency()) with check (app.kind() = 'system' and agency = app.agency());
create policy marked_seen on referral_media for select to ausma_app using (app.kind() = 'system' and agency = app.agency());
create policy marked on referral_media for update to ausma_app using (app.kind() = 'system' and agency = app.agency()) with check (app.kind() = 'system' and agency = app.agency());
create policy marked_seen on block_operators for select to ausma_app using (app.kind() = 'system' and agency = app.agency());
create policy marked on block_operators for update to ausma_app using (app.kind() = 'system' and agency = app.agency()) with check (app.kind() = 'system' and agency = app.agency());
create policy marked on match_hits for update to ausma_app using (app.kind() = 'system' and agency = app.agency()) with check (app.kind() = 'system' and agency = app.agency());
create policy marked on match_questions for update to ausma_app using (app.kind() = 'system' and agency = app.agency()) with check (app.kind() = 'system' and agency = app.agency());

-- What the broker tells of other agencies is believed where the rows that it read have their marks; these give them to the program.
create function app.agency_marks() returns table (id uuid, name text, country text, regime text, is_first boolean, row_mark bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.id, a.name, a.country, a.regime, a.is_first, a.row_mark from public.agencies a;
end;

create function app.desk_marks() returns table (agency uuid, forms text[], enforces_returns boolean, row_mark bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select d.agency, d.forms, d.enforces_returns, d.row_mark from public.form_desks d;
end;

create function app.intake_marks()
returns table (agency uuid, public_name text, suspicions boolean, help boolean, statutory boolean, row_mark bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select i.agency, i.public_name, i.suspicions, i.help, i.statutory, i.row_mark from public.report_intakes i;
end;

-- A device by the hash of its token, with its mark: who answers for it is decided by the row.
create function app.device_row(of_hash bytea)
returns table (id uuid, agency uuid, member uuid, made_at timestamptz, forgotten_at timestamptz, wipe_hash bytea, page text, row_mark bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select d.id, d.agency, d.member, d.made_at, d.forgotten_at, d.wipe_hash, d.page, d.row_mark from public.devices d where d.wipe_hash = of_hash;
end;
grant select (made_at, page, row_mark) on devices to ausma_broker;

-- As before, for a row as the program saw it: the hold is covered by its mark.
drop function app.hold_notice(uuid, timestamptz, timestamptz);
create function app.hold_notice(of_notice uuid, first_held timestamptz, until timestamptz, seen_mark bytea, mark bytea) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with held as (
    update public.notices n set held_from = first_held, held_until = until, held_by = app.actor(), row_mark = mark
    where n.id = of_notice and n.row_mark = seen_mark and n.state in ('draft', 'approved') and n.delivery <> 'waiting' and app.is_staff()
      and exists (select from public.notice_alerts a where a.notice = n.id and a.police = app.agency())
    returning n.id)
  select exists (select from held);
end;
grant update (row_mark) on notices to ausma_broker;

-- As before, and gives what it told, with the marks of the rows that it went by. Of whom was asked about nothing is among it.
drop function app.match_compare();
create function app.match_compare()
returns table (id uuid, question uuid, person uuid, agency uuid, from_agency uuid, asked_as text, ground text, data_key uuid,
  ask uuid, points bytea, ask_mark bytea, question_mark bytea)
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with new as (
    insert into public.match_hits (id, question, person, agency, from_agency, asked_as, ground, asked_at, ends_at, data_key, sealed)
    select distinct on (q.id, m.person)
      gen_random_uuid(), q.id, m.person, m.agency, q.agency, q.asked_as, q.ground, q.asked_at, q.ends_at, q.data_key, q.sealed
    from public.match_asks a join public.match_questions q on q.id = a.question
      join public.match_values v on v.ask = a.id join public.match_marks m on m.mark = v.mark and m.agency = a.to_agency
    where a.to_agency = app.agency() and app.kind() = 'member' and a.finished and q.ends_at > app.moment()
    on conflict do nothing
    returning id, question, person, agency, from_agency, asked_as, ground, data_key)
  select n.id, n.question, n.person, n.agency, n.from_agency, n.asked_as, n.ground, n.data_key, a.id, a.points, a.row_mark, q.row_mark
  from new n join public.match_questions q on q.id = n.question
    join public.match_asks a on a.question = n.question and a.to_agency = n.agency;
end;

-- Puts the marks to what was told just now, once.
create function app.mark_hits(hits uuid[], marks bytea[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update public.match_hits h set row_mark = m.mark
  from unnest(hits, marks) as m (hit, mark) where h.id = m.hit and h.agency = app.agency() and h.row_mark is null;
end;
grant update (row_mark) on match_hits to ausma_broker;

grant create on schema app to ausma_broker;
alter function app.agency_marks() owner to ausma_broker;
alter function app.desk_marks() owner to ausma_broker;
alter function app.intake_marks() owner to ausma_broker;
alter function app.device_row(bytea) owner to ausma_broker;
alter function app.hold_notice(uuid, timestamptz, timestamptz, bytea, bytea) owner to ausma_broker;
alter function app.match_compare() owner to ausma_broker;
alter function app.mark_hits(uuid[], bytea[]) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.agency_marks(), app.desk_marks(), app.intake_marks(), app.device_row(bytea),
  app.hold_notice(uuid, timestamptz, timestamptz, bytea, bytea), app.match_compare(), app.mark_hits(uuid[], bytea[]) from public;
grant execute on function app.agency_marks(), app.desk_marks(), app.intake_marks(), app.device_row(bytea),
  app.hold_notice(uuid, timestamptz, timestamptz, bytea, bytea), app.match_compare(), app.mark_hits(uuid[], bytea[]) to ausma_app;
