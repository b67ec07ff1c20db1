-- Return, and each way to money by itself: further tracks, and the day for which a track waits: the last day to claim by the law of the
-- country, the arrival, and the day on which somebody asks after the person who went home.
alter table person_tracks add column due_on text collate "C";

-- An alarm of a referral marks the tracks that it moves, and the mark covers the day.
drop function app.alarm_tracks(uuid);
create function app.alarm_tracks(of_referral uuid)
returns table (person uuid, track text, agency uuid, state text, due_on text, row_mark bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.person, t.track, t.agency, t.state, t.due_on, t.row_mark from public.person_tracks t
  join public.referrals r on r.person = t.person
  where r.id = of_referral and app.is_staff() and app.agency() in (r.agency, r.to_agency) and t.track in ('whereabouts', 'file');
end;
grant create on schema app to ausma_broker;
alter function app.alarm_tracks(uuid) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.alarm_tracks(uuid) from public;
grant execute on function app.alarm_tracks(uuid) to ausma_app;

-- Persons of before get the new tracks, each at its beginning. The program marks the rows at its next start.
alter table persons no force row level security;
alter table person_tracks no force row level security;
insert into person_tracks (person, track, agency, state, since, rules)
  select p.id, t.track, p.agency, 'none', p.opened_at, p.rules
  from persons p cross join unnest(array['state-compensation', 'back-wages', 'victims-fund', 'return']) as t(track) on conflict do nothing;
alter table persons force row level security;
alter table person_tracks force row level security;

-- As before, and what waits for a day of its own is overdue after that day.
create or replace function app.track_figures(at timestamptz, periods jsonb)
returns table (track text, sex text, age text, n int, overdue int, median float8, ninth float8, longest float8)
language sql stable security definer set search_path = pg_catalog, public, pg_temp begin atomic
  with open as (
    select p.id, p.sex, p.age, p.opened_at, p.reflection_ends, p.follow_up_on, f.since as closed_at from persons p
    left join person_tracks f on f.person = p.id and f.track = 'file' and p.file = 'closed'
    where p.file <> 'closed' or p.next_due is not null
  ), running as (
    select t.track, o.sex, o.age, t.since,
      case r.day
        when 'reflection' then ((o.reflection_ends::date + 1)::timestamp at time zone 'UTC') - interval '1 millisecond'
        when 'follow-up' then ((o.follow_up_on::date + 1)::timestamp at time zone 'UTC') - interval '1 millisecond'
        when 'own' then ((t.due_on::date + 1)::timestamp at time zone 'UTC') - interval '1 millisecond'
        else t.since + r.hours * interval '1 hour' end as due
    from person_tracks t join open o on o.id = t.person
    join jsonb_to_recordset(periods) as r(rules text, track text, state text, hours int, day text)
      on r.rules = t.rules and r.track = t.track and r.state = t.state
    where o.closed_at is null or t.since > o.closed_at or t.track not in ('support', 'residence', 'asylum')
  ), reviews as (
    -- One line a person, by the review that opened first: whoever has two is one person.
    select c.person, min(c.opens_on)::date as opens_on, min(c.due_on)::date as due_on from child_reviews c
    where c.closed_by is null and c.opens_on::date <= (track_figures.at at time zone 'UTC')::date
    group by c.person
  ), counted as (
    select u.track, u.sex, u.age, u.since, u.due from running u where u.due is not null
    union all select 'persons', o.sex, o.age, o.opened_at, null from open o
    union all select t.track, o.sex, o.age, t.since, null
      from person_tracks t join open o on o.id = t.person where t.track = 'witness' and t.state = 'requested'
    union all select 'majority', o.sex, o.age, r.opens_on::timestamp at time zone 'UTC',
      ((r.due_on + 1)::timestamp at time zone 'UTC') - interval '1 millisecond'
      from reviews r join open o on o.id = r.person
  )
  select c.track, c.sex, c.age, count(*)::int, (count(*) filter (where c.due < at))::int,
    percentile_cont(0.5) within group (order by extract(epoch from at - c.since)::float8 / 86400),
    percentile_cont(0.9) within group (order by extract(epoch from at - c.since)::float8 / 86400),
    max(extract(epoch from at - c.since)::float8 / 86400)
  from counted c where app.kind() = 'system' and app.purpose() = 'statistics'
  group by grouping sets ((c.track), (c.track, c.sex), (c.track, c.age));
end;
