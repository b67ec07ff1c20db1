-- Where referrals are refused, and where places lack: by the town of a service, for the figures of a closed month.

create policy broker on services for select to ausma_broker using (true);
grant select (id, country, town, latitude, longitude, places, free, free_said_at, ended_at) on services to ausma_broker;
create policy broker on referral_events for select to ausma_broker using (true);
grant select (referral, at, act) on referral_events to ausma_broker;

-- Referrals that were answered since a moment, and how many of them stand refused, by the town of the service that was asked; nulls where no
-- service was. To the program alone, which tells none of a few.
create function app.answered_by_town(since timestamptz)
returns table (country text, latitude real, longitude real, answered int, refused int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select s.country, s.latitude, s.longitude, count(*)::int,
    (count(*) filter (where r.state = 'rejected' and r.since >= answered_by_town.since))::int
  from public.referrals r left join public.services s on s.id = r.to_service
  where app.kind() = 'system' and app.purpose() = 'statistics'
    and exists (select from public.referral_events e
      where e.referral = r.id and e.act in ('accept', 'reject') and e.at >= answered_by_town.since)
  group by s.country, s.town, s.latitude, s.longitude;
end;

-- Places of services that count some, by town: all of them, and of those whose number of free ones was said since a moment how many are taken.
create function app.places_by_town(since timestamptz)
returns table (country text, latitude real, longitude real, places int, counted int, taken int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select s.country, s.latitude, s.longitude, sum(s.places)::int,
    coalesce(sum(s.places) filter (where s.free_said_at >= places_by_town.since), 0)::int,
    coalesce(sum(s.places - s.free) filter (where s.free_said_at >= places_by_town.since), 0)::int
  from public.services s
  where app.kind() = 'system' and app.purpose() = 'statistics' and s.ended_at is null and s.places > 0
  group by s.country, s.town, s.latitude, s.longitude;
end;

grant create on schema app to ausma_broker;
alter function app.answered_by_town(timestamptz) owner to ausma_broker;
alter function app.places_by_town(timestamptz) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.answered_by_town(timestamptz), app.places_by_town(timestamptz) from public;
grant execute on function app.answered_by_town(timestamptz), app.places_by_town(timestamptz) to ausma_app;
