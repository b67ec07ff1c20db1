-- Which organisation of the yearly return an agency of this installation is, as a rapporteur said it. Without a row nobody has said it.
create table registering_organisations (
  -- The rapporteur's own.
  agency uuid not null,
  of_agency uuid not null references agencies,
  organisation text not null check (organisation in ('police', 'border-guard', 'labour-inspectorate', 'prosecution', 'court', 'immigration',
    'social-services', 'health', 'municipality', 'ngo', 'international', 'other')),
  primary key (agency, of_agency)
);
create index registering_organisations_of on registering_organisations (of_agency);
alter table registering_organisations enable row level security;
alter table registering_organisations force row level security;
create policy counted on registering_organisations to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and app.purpose() = 'statistics')
  with check (agency = app.agency() and app.kind() = 'member' and app.purpose() = 'statistics');
create policy broker on registering_organisations for select to ausma_broker using (true);
grant select, insert, update, delete on registering_organisations to ausma_app;
grant select on registering_organisations to ausma_broker;

-- Whether somebody who is an adult now was registered as a child: they left the child's track by growing up, and not by a decision that they never were one.
create policy broker on age_decisions for select to ausma_broker using (true);
grant select (person, state) on age_decisions to ausma_broker;
create index person_tracks_left on person_tracks (person) where track = 'child' and state = 'left';

-- Letter (a) of the yearly return from the house's own persons: how many registered victims of a year there are, by what plain columns say. Counts
-- alone, to rapporteurs alone; one person once where a receiver said that a referral is about a person of its own. Matches are not read: they were
-- answered for the person's protection, and whoever adds a person would learn from the next count whether somebody else has them.
create function app.own_victims(of_year int, own text, eu text[])
returns table (organisation text, status text, sex text, age text, citizenship text, forms text[], persons int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  with recursive links as (
    select l.person as one, l.other_person as other from public.person_links l where l.ended_at is null
    union select l.other_person, l.person from public.person_links l where l.ended_at is null
  ), held as (
    -- Everybody who is the same person, themselves among them.
    select k.one as person, k.one as same from links k
    union select h.person, k.other from held h join links k on k.one = h.same
  ), groups as (
    select h.person, min(h.same::text) as head from held h group by h.person
  ), asked as not materialized (
    select p.id, p.agency, p.opened_at, p.sex, p.age, p.citizenship, p.exploitation, p.identification,
      p.age = 'adult' and p.id in (select t.person from public.person_tracks t where t.track = 'child' and t.state = 'left')
        and p.id not in (select d.person from public.age_decisions d where d.state = 'in-force') as grew_up
    from public.persons p
    where p.identification in ('presumed', 'identified', 'declined', 'under-review')
      and app.kind() = 'member' and app.purpose() = 'statistics'
      and exists (select from public.members m
        where m.id = app.actor() and m.agency = app.agency() and m.ended_at is null and 'rapporteur' = any (m.roles))
  ), alone as (
    -- Nearly everybody. Alike ones are put together by plain columns, so that the database sorts no million of lines.
    select a.agency, a.identification, a.sex, a.age, a.grew_up, a.citizenship, a.exploitation, count(*) as persons
    from asked a
    where a.id not in (select g.person from groups g)
      and a.opened_at >= make_timestamptz(of_year, 1, 1, 0, 0, 0, 'UTC') and a.opened_at < make_timestamptz(of_year + 1, 1, 1, 0, 0, 0, 'UTC')
    group by a.agency, a.identification, a.sex, a.age, a.grew_up, a.citizenship, a.exploitation
  ), together as (
    -- Who registered them first says when and where; of the rest the first who knows.
    select (array_agg(a.agency order by a.opened_at, a.id))[1] as agency, min(a.opened_at) as opened_at,
      bool_or(a.identification = 'identified') as is_identified, (array_agg(a.sex order by a.sex = 'unknown', a.opened_at, a.id))[1] as sex,
      -- Child or adult before doubt.
      (array_agg(case when a.age = 'child' or a.grew_up then 'child' when a.age = 'adult' then 'adult' else 'unknown' end
        order by a.age = 'uncertain', a.opened_at, a.id))[1] as age,
      (array_agg(a.citizenship order by a.citizenship = 'unknown', a.opened_at, a.id))[1] as citizenship,
      coalesce(array_agg(distinct a.exploitation order by a.exploitation) filter (where a.exploitation <> 'unknown'),
        array['unknown']) as forms
    from asked a join groups g on g.person = a.id group by g.head
  ), counted as (
    select l.agency, l.identification = 'identified' as is_identified, l.sex,
      case when l.age = 'child' or l.grew_up then 'child' when l.age = 'adult' then 'adult' else 'unknown' end as age,
      l.citizenship, array[l.exploitation] as forms, l.persons from alone l
    union all
    select o.agency, o.is_identified, o.sex, o.age, o.citizenship, o.forms, 1 from together o
    where o.opened_at >= make_timestamptz(of_year, 1, 1, 0, 0, 0, 'UTC') and o.opened_at < make_timestamptz(of_year + 1, 1, 1, 0, 0, 0, 'UTC')
  )
  select coalesce(o.organisation, 'unknown'), case when c.is_identified then 'identified' else 'presumed' end, c.sex, c.age,
    case when c.citizenship in ('unknown', 'stateless') then c.citizenship when c.citizenship = own_victims.own then 'own'
      when c.citizenship = any (own_victims.eu) then 'other-eu' else 'non-eu' end,
    c.forms, sum(c.persons)::int
  from counted c left join public.registering_organisations o on o.of_agency = c.agency and o.agency = app.agency()
  group by 1, 2, 3, 4, 5, 6;
end;

grant create on schema app to ausma_broker;
alter function app.own_victims(int, text, text[]) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.own_victims(int, text, text[]) from public;
grant execute on function app.own_victims(int, text, text[]) to ausma_app;

-- Figures that others published, as a rapporteur took them in to hold their own beside: a row a file. They are public already and lie plain.
create table published_files (
  id uuid primary key,
  agency uuid not null,
  publisher text not null check (publisher in ('eurostat', 'glotip', 'ctdc', 'nrm')),
  -- The name of the file, as whoever fetched it has it.
  file text not null,
  taken_by uuid not null,
  taken_at timestamptz not null,
  figures jsonb not null,
  left_out jsonb not null
);
create index published_files_agency on published_files (agency, taken_at);
alter table published_files enable row level security;
alter table published_files force row level security;
create policy counted on published_files to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and app.purpose() = 'statistics')
  with check (agency = app.agency() and app.kind() = 'member' and app.purpose() = 'statistics');
grant select, insert, delete on published_files to ausma_app;
