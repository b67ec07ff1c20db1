-- Figures of closed months, and what becomes of a photograph that nobody may open.

-- Figures on persons as they were told, once a month. Two counts of two days taken from each other tell of whoever came between them, so what
-- was drawn stays as it is until the next month, and what was wrong in it is put right by the next.
create table figures_told (
  -- The month in which they were drawn, YYYY-MM: one row for each, whoever is first.
  month text primary key collate "C" check (month ~ '^\d{4}-\d{2}$'),
  drawn_at timestamptz not null,
  -- What is told and nothing more: no number that is kept back stands here.
  told jsonb not null
);
alter table figures_told enable row level security;
alter table figures_told force row level security;
create policy counts on figures_told for select to ausma_app
  using (app.kind() in ('member', 'system') and app.purpose() = 'statistics');
-- The program alone, by its own clock: a member who draws could choose the moment.
create policy program_draws on figures_told for insert to ausma_app
  with check (app.kind() = 'system' and app.purpose() = 'statistics');
grant select, insert on figures_told to ausma_app;

-- As before, for the program alone: no member counts on a day of their choice, past the program neither. Two rows more: those for whom the
-- witness programme was asked and has not answered, of whom nothing is overdue since no law says by when, and children of whom a review on
-- the way to majority is open.
create or replace function app.track_figures(at timestamptz, periods jsonb)
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

create or replace function app.refusal_figures(since timestamptz)
returns table (need text, reason text, n int)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.need, r.refused_for, case when count(*) < 5 then null else count(*)::int end from referrals r
  where app.kind() = 'system' and app.purpose() = 'statistics' and r.state = 'rejected' and r.since >= refusal_figures.since
  group by r.need, r.refused_for order by 1, 2
$$;

-- Whether enough persons came or went on since the last figures. It answers yes or no and never how many.
create function app.figures_moved(since timestamptz, at_least int) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select app.kind() = 'system' and app.purpose() = 'statistics'
    and (select count(distinct t.person) from person_tracks t where t.since > figures_moved.since) >= greatest(at_least, 5)
$$;

grant create on schema app to ausma_broker;
alter function app.figures_moved(timestamptz, int) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.figures_moved(timestamptz, int) from public;
grant execute on function app.figures_moved(timestamptz, int) to ausma_app;

-- A photograph or recording is kept for a time and then ends by itself. Those that are there already get a year from now.
alter table person_media
  add column keep_until text collate "C" not null default to_char(now() + interval '12 months', 'YYYY-MM-DD'),
  -- Of one that was closed: that the police know of it, and that it was taken out for them, unseen. The words stand in the person's record.
  add column told_at timestamptz,
  add column told_by uuid,
  add column taken_at timestamptz,
  add column taken_by uuid,
  add check ((told_at is null) = (told_by is null) and (taken_at is null) = (taken_by is null)),
  add check (closed_at is not null or (told_at is null and taken_at is null));
alter table person_media alter column keep_until drop default;
create index person_media_over on person_media (agency, keep_until);
grant update (keep_until, told_at, told_by, taken_at, taken_by) on person_media to ausma_app;

-- What went along with a referral ends with the receiver's access, whoever ends it: also by the program, which sees no such row.
grant select (referral) on referral_media to ausma_broker;
create function app.end_passed_media() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from referral_media where referral = new.id;
  return null;
end $$;
create trigger end_passed_media after update of access_ended_at on referrals for each row
  when (new.access_ended_at is not null and old.access_ended_at is null) execute function app.end_passed_media();

grant create on schema app to ausma_broker;
alter function app.end_passed_media() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.end_passed_media() from public;
grant execute on function app.end_passed_media() to ausma_app;
