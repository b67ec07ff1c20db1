-- Hours in which requests for help are read were proposed by the form and kept with its first saving, so that pages for anybody could
-- promise what no person had said. From here on they are told only once somebody of the agency has said that they are right.

alter table report_intakes add column hours_confirmed boolean not null default false;

drop function app.report_desks();
create function app.report_desks()
returns table (agency uuid, public_name text, country text, suspicions boolean, help boolean, statutory boolean, zone text, hours jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select i.agency, i.public_name, a.country, i.suspicions, i.help, i.statutory, i.zone,
    case when i.hours_confirmed then i.hours else '[]'::jsonb end
  from public.report_intakes i join public.agencies a on a.id = i.agency
  where i.suspicions or i.help order by i.public_name, i.agency;
end;

grant create on schema app to ausma_broker;
alter function app.report_desks() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.report_desks() from public;
grant execute on function app.report_desks() to ausma_app;
