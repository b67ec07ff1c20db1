-- Whose a number to call is, and what whoever dials it meets: a bare number tells somebody in danger nothing. What nobody knows stays
-- empty or unknown, and is told to nobody.

alter table helplines
  add column name text not null default '' check (length(name) <= 120),
  -- ISO 639-1.
  add column languages text[] not null default '{}' check (cardinality(languages) <= 12),
  add column cost text not null default 'unknown' check (cost in ('unknown', 'free', 'paid')),
  -- Day and night; else the hours as the line itself writes them.
  add column always boolean not null default false,
  add column opening text not null default '' check (length(opening) <= 60);

-- Made anew, since it gives whole rows.
drop function app.public_helplines();
create function app.public_helplines() returns setof public.helplines
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select h.*
  from public.helplines h join public.report_intakes i on i.agency = h.agency
  where i.suspicions or i.help order by h.verified_on desc, h.tel;
end;
grant create on schema app to ausma_broker;
alter function app.public_helplines() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.public_helplines() from public;
grant execute on function app.public_helplines() to ausma_app;
