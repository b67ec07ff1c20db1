-- Marks of rows whose plain columns decide who is told, reached, shown or let in: an HMAC under a key of the installation, which
-- lies in the data folder. Somebody who can write the database alone cannot make one, so that what they alter is refused.
-- The program marks what stands here at its next start, and notes in the data folder that it did.

alter table keys add column row_mark bytea;
alter table agencies add column row_mark bytea;
alter table members
  add column row_mark bytea,
  -- Which keys of the agency the member has seen, under a key that only the member's own private key gives.
  add column sealed_pins bytea;
alter table credentials add column row_mark bytea;
alter table sessions add column row_mark bytea;
alter table invites add column row_mark bytea;
alter table clients add column row_mark bytea;
alter table oidc_settings add column row_mark bytea;
alter table devices add column row_mark bytea;
alter table person_channels add column row_mark bytea;
alter table person_team add column row_mark bytea;
alter table recipients add column row_mark bytea;
alter table helplines add column row_mark bytea;
alter table report_openings add column row_mark bytea;
alter table approvals add column row_mark bytea;
alter table services add column row_mark bytea;
alter table referrals add column row_mark bytea;
alter table block_operator_keys add column row_mark bytea;
alter table block_approvals add column row_mark bytea;

-- Where a table lets the program change some columns only, the mark is one more of them.
grant update (row_mark) on keys, invites, clients, devices, referrals, block_operator_keys, block_approvals to ausma_app;

-- As before, with what the mark covers: whose key it is counts only where the row is as the program wrote it.
drop function app.client_by_key(bytea);
create function app.client_by_key(key_hash bytea) returns setof clients
language sql stable security definer set search_path = public, pg_temp as $$
  select c.* from clients c where c.key_hash = client_by_key.key_hash
$$;

drop function app.operator_by_key(bytea, text);
create function app.operator_by_key(hash bytea, today text) returns setof block_operator_keys
language sql volatile security definer set search_path = public, pg_temp as $$
  update block_operator_keys k set used_on = today
  where k.hash = operator_by_key.hash and k.revoked_at is null
  returning k.*
$$;

drop function app.public_helplines();
create function app.public_helplines() returns setof helplines
language sql stable security definer set search_path = public, pg_temp as $$
  select h.*
  from helplines h join report_intakes i on i.agency = h.agency
  where i.suspicions or i.help order by h.verified_on desc, h.tel
$$;

grant create on schema app to ausma_broker;
alter function app.client_by_key(bytea) owner to ausma_broker;
alter function app.operator_by_key(bytea, text) owner to ausma_broker;
alter function app.public_helplines() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.client_by_key(bytea), app.operator_by_key(bytea, text),
  app.public_helplines() from public;
grant execute on function app.client_by_key(bytea), app.operator_by_key(bytea, text),
  app.public_helplines() to ausma_app;
