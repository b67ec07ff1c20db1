-- The audit that anybody can check. New entries are hashed in a form in which no text passes from one field to the next: each field
-- stands behind its length. Their form is part of the hash, and a number of chance, so that the hash of an entry tells nobody what
-- it is about who does not hold the entry.
alter table audit add column format int not null default 1 check (format in (1, 2));
alter table audit alter column format drop default;
-- Sixteen bytes of chance; entries of form 1 have none.
alter table audit add column salt bytea;

-- A field behind its length in bytes; «-» where there is none.
create function app.audit_field(field text) returns text language sql immutable
  return coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-');

-- What the hash of an entry is made of. Form 1, of entries from before, has one field a line; no such text begins as form 2 does.
-- A reason that is there must be the one that was hashed.
create or replace function app.audit_text(e audit) returns text language sql immutable
  return case when e.format = 1 then
    concat_ws(E'\n', e.seq, e.at_ms, e.kind, coalesce(e.actor::text, '-'), coalesce(e.agency::text, '-'), e.operation,
      e.verb, e.purpose, e.outcome, array_to_string(e.subjects, ','), coalesce(encode(e.reason_hash, 'hex'), '-'), coalesce(e.problem, '-'))
  else
    concat('ausma audit entry ', e.format, E'\n', app.audit_field(e.seq::text), app.audit_field(e.at_ms::text),
      app.audit_field(e.kind), app.audit_field(e.actor::text), app.audit_field(e.agency::text), app.audit_field(e.operation),
      app.audit_field(e.verb), app.audit_field(e.purpose), app.audit_field(e.outcome), app.audit_field(cardinality(e.subjects)::text),
      (select string_agg(app.audit_field(s.subject), '' order by s.place)
        from unnest(e.subjects) with ordinality s (subject, place)),
      app.audit_field(encode(e.reason_hash, 'hex')), app.audit_field(e.problem), app.audit_field(encode(e.salt, 'hex')))
  end || case when e.reason is not null and sha256(e.reason) is distinct from e.reason_hash then E'\nanother reason' else '' end;

-- The only way to append. Takes the chain's lock, so it is the last thing a transaction does.
drop function app.audit_append(bigint, text, text, text, text[], bytea, bytea, text);
create function app.audit_append(
  at_ms bigint, operation text, verb text, outcome text, subjects text[], reason bytea, reason_hash bytea, problem text
) returns table (seq bigint, previous bytea, hash bytea) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last record;
  entry audit;
begin
  perform pg_advisory_xact_lock(4202612);
  select a.seq, a.hash into last from audit a order by a.seq desc limit 1;
  entry.seq := coalesce(last.seq, 0) + 1;
  entry.at_ms := at_ms;
  entry.kind := coalesce(app.kind(), 'none');
  entry.actor := app.actor();
  entry.agency := app.agency();
  entry.operation := operation;
  entry.verb := verb;
  entry.purpose := coalesce(app.purpose(), 'none');
  entry.outcome := outcome;
  entry.subjects := subjects;
  entry.reason := reason;
  entry.reason_hash := reason_hash;
  entry.problem := problem;
  entry.format := 2;
  entry.salt := uuid_send(gen_random_uuid());
  entry.previous := coalesce(last.hash, '\x00'::bytea);
  entry.hash := sha256(entry.previous || convert_to(app.audit_text(entry), 'UTF8'));
  insert into audit select entry.*;
  return query select entry.seq, entry.previous, entry.hash;
end $$;

-- For whoever walks the whole chain: hashes and nothing an entry is about.
drop function app.audit_chain(bigint, int);
create function app.audit_chain(after bigint, at_most int)
returns table (seq bigint, format int, previous bytea, hash bytea, computed bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.seq, a.format, a.previous, a.hash, sha256(a.previous || convert_to(app.audit_text(a), 'UTF8'))
  from audit a where a.seq > after order by a.seq limit at_most
$$;

-- Appends entries of days before one to the audit, in the order of their random ids. The last of them has the number `ends`.
drop function app.audit_join(bigint);
create function app.audit_join(before_ms bigint)
returns table (moved bigint, ends bigint, came bigint, joined bigint, day bigint)
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
  entry.format := 2;
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
    entry.salt := uuid_send(gen_random_uuid());
    entry.previous := entry.hash;
    entry.hash := sha256(entry.previous || convert_to(app.audit_text(entry), 'UTF8'));
    insert into audit select entry.*;
    n := n + 1;
  end loop;
  delete from audit_waiting d where d.at_ms < before_ms;
  update audit_tally t set joined = t.joined + n, day_ms = greatest(t.day_ms, before_ms);
  return query select n, entry.seq, t.came, t.joined, t.day_ms from audit_tally t;
end $$;

grant create on schema app to ausma_broker;
alter function app.audit_append(bigint, text, text, text, text[], bytea, bytea, text) owner to ausma_broker;
alter function app.audit_chain(bigint, int) owner to ausma_broker;
alter function app.audit_join(bigint) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.audit_field(text), app.audit_append(bigint, text, text, text, text[], bytea, bytea, text),
  app.audit_chain(bigint, int), app.audit_join(bigint) from public;
grant execute on function app.audit_field(text) to ausma_app, ausma_broker;
grant execute on function app.audit_append(bigint, text, text, text, text[], bytea, bytea, text), app.audit_chain(bigint, int),
  app.audit_join(bigint) to ausma_app;
