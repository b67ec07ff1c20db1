-- Figures on persons for whoever counts and sees nobody: how many there are on each track, since when they wait, and what is overdue.
-- A function, since such a member sees no row of a person. It gives counts alone, and to no other purpose than statistics.

create policy broker on person_tracks for select to ausma_broker using (true);
grant select on person_tracks to ausma_broker;

-- `periods` are the states that something is due in, with its hours or the day by which it is due: the country's rules are data of the
-- program, so that what is overdue here is overdue by the same measure as on everybody's list. The whole beside sex and age stands with nulls.
create function app.track_figures(at timestamptz, periods jsonb)
returns table (track text, sex text, age text, n int, overdue int, median float8, ninth float8, longest float8)
language sql stable security definer set search_path = public, pg_temp as $$
  with open as (
    select p.id, p.sex, p.age, p.opened_at, p.reflection_ends, p.follow_up_on from persons p
    where p.file <> 'closed' or p.next_due is not null
  ), running as (
    select t.track, o.sex, o.age, t.since,
      case r.day
        when 'reflection' then ((o.reflection_ends::date + 1)::timestamp at time zone 'UTC') - interval '1 millisecond'
        when 'follow-up' then ((o.follow_up_on::date + 1)::timestamp at time zone 'UTC') - interval '1 millisecond'
        else t.since + r.hours * interval '1 hour' end as due
    from person_tracks t join open o on o.id = t.person
    join jsonb_to_recordset(periods) as r(rules text, track text, state text, hours int, day text)
      on r.rules = t.rules and r.track = t.track and r.state = t.state
  ), counted as (
    select u.track, u.sex, u.age, u.since, u.due from running u where u.due is not null
    union all select 'persons', o.sex, o.age, o.opened_at, null from open o
  )
  select c.track, c.sex, c.age, count(*)::int, (count(*) filter (where c.due < at))::int,
    percentile_cont(0.5) within group (order by extract(epoch from at - c.since)::float8 / 86400),
    percentile_cont(0.9) within group (order by extract(epoch from at - c.since)::float8 / 86400),
    max(extract(epoch from at - c.since)::float8 / 86400)
  from counted c where app.kind() = 'member' and app.purpose() = 'statistics'
  group by grouping sets ((c.track), (c.track, c.sex), (c.track, c.age))
$$;

-- Referrals that were refused, by need and reason. From one to four is told as null, here already: nobody past the program asks for less.
create function app.refusal_figures(since timestamptz)
returns table (need text, reason text, n int)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.need, r.refused_for, case when count(*) < 5 then null else count(*)::int end from referrals r
  where app.kind() = 'member' and app.purpose() = 'statistics' and r.state = 'rejected' and r.since >= refusal_figures.since
  group by r.need, r.refused_for order by 1, 2
$$;

grant create on schema app to ausma_broker;
alter function app.track_figures(timestamptz, jsonb) owner to ausma_broker;
alter function app.refusal_figures(timestamptz) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.track_figures(timestamptz, jsonb), app.refusal_figures(timestamptz) from public;
grant execute on function app.track_figures(timestamptz, jsonb), app.refusal_figures(timestamptz) to ausma_app;
