-- What was published, for anybody who opens the public page: columns that are public alone, and the agency by its name. A draft has none of them.
grant select (id, agency, state, year, geo, vintage, way, tables, number, published_at, told, told_hash) on releases to ausma_broker;
create policy broker on releases for select to ausma_broker using (state = 'published');

create function app.published_figures()
returns table (id uuid, agency text, year int, geo text, vintage int, way text, tables text, number int, published_at timestamptz, told text, told_hash text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select r.id, a.name, r.year, r.geo, r.vintage, r.way, r.tables, r.number, r.published_at, r.told, r.told_hash
  from public.releases r join public.agencies a on a.id = r.agency
  where r.state = 'published' order by r.published_at desc, r.number desc;
end;
grant create on schema app to ausma_broker;
alter function app.published_figures() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.published_figures() from public;
grant execute on function app.published_figures() to ausma_app;
