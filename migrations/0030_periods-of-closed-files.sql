-- A closed file shows what still runs on it. What its tracks had to do before it was closed ended with it.

-- Rows repeat the next period for lists. Of closed files that name an ended one, the next of what goes on takes its place; of a child who
-- waits for a guardian or an assessment the hours stand in the country's rules, so that their row waits for the next step.
alter table persons no force row level security;
alter table person_tracks no force row level security;
alter table person_holds no force row level security;
alter table child_reviews no force row level security;
alter table age_decisions no force row level security;
with ended as (
  select p.id, p.follow_up_on, p.keep_until, p.erasure_asked from persons p
  join person_tracks f on f.person = p.id and f.track = 'file'
  join person_tracks t on t.person = p.id and t.since <= f.since and (t.track, p.next_clock) in
    (('support', 'needs'), ('residence', 'reflection'), ('asylum', 'asylum-needs'))
  where p.file = 'closed' and p.queue <> 'child-protection' and p.whereabouts <> 'missing'
), days as (
  select id, 'follow-up' as clock, follow_up_on as day from ended
  union all select id, 'keeping', coalesce(erasure_asked, keep_until) from ended e
    where not exists (select from person_holds h where h.person = e.id)
  union all select e.id, c.kind, c.due_on from ended e join child_reviews c on c.person = e.id and c.closed_by is null
  union all select e.id, 'age-remedy', a.remedy_until from ended e join age_decisions a on a.person = e.id and a.state = 'open'
), next as (
  select distinct on (e.id) e.id, d.clock, ((d.day::date + 1)::timestamp at time zone 'UTC') - interval '1 millisecond' as due
  from ended e left join days d on d.id = e.id and d.day is not null order by e.id, d.day
)
update persons p set next_clock = n.clock, next_due = n.due from next n where n.id = p.id;
alter table persons force row level security;
alter table person_tracks force row level security;
alter table person_holds force row level security;
alter table child_reviews force row level security;
alter table age_decisions force row level security;

-- As before, but an ended period of a closed file counts nowhere as overdue.
create or replace function app.track_figures(at timestamptz, periods jsonb)
returns table (track text, sex text, age text, n int, overdue int, median float8, ninth float8, longest float8)
language sql stable security definer set search_path = public, pg_temp as $$
  with open as (
    select p.id, p.sex, p.age, p.opened_at, p.reflection_ends, p.follow_up_on, f.since as closed_at from persons p
    left join person_tracks f on f.person = p.id and f.track = 'file' and p.file = 'closed'
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
  group by grouping sets ((c.track), (c.track, c.sex), (c.track, c.age))
$$;
