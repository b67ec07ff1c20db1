-- Who does not arrive. Whoever receives a person raises the alarm on the referral, but writes nothing into a record that is not theirs; so
-- the database carries it over. A child who does not arrive is missing at once; an adult may go where she wants, and contact is lost.
-- The states and steps are those of the tracks (tests compare them). Nothing here takes anything from the person, and no word is carried.
create policy broker_alarm on persons for update to ausma_broker
  using (exists (select from referrals r where r.person = persons.id and r.state = 'not-arrived')) with check (true);
create policy broker_alarm on person_tracks for update to ausma_broker using (true) with check (true);
create policy broker_alarm on person_events for insert to ausma_broker
  with check (kind = 'followed' and sealed is null and by = app.actor());
create policy broker on person_papers to ausma_broker using (true) with check (true);
-- For update locks the row, and asks for the right to change it.
grant update (whereabouts, queue, next_clock, next_due, file) on persons to ausma_broker;
grant select, update (state, since) on person_tracks to ausma_broker;
grant insert on person_events to ausma_broker;
grant select (id, person, paper, version, kind), update (reopened_by) on person_papers to ausma_broker;

create function app.did_not_arrive() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who persons%rowtype;
  lost text;
begin
  select * into who from persons where id = new.person for update;
  lost := case when who.age <> 'adult' then 'missing' else 'lost-contact' end;
  -- Who is missing already stays so; an adult whose contact was lost is not raised to an alarm by a second bus.
  if who.whereabouts = 'missing' or who.whereabouts = lost then return null; end if;
  insert into person_events (id, person, agency, at, by, kind, track, act, from_state, to_state, rules)
    values (gen_random_uuid(), who.id, who.agency, new.since, app.actor(), 'followed', 'whereabouts',
      case when lost = 'missing' then 'miss' else 'lose' end, who.whereabouts, lost, who.rules);
  update person_tracks set state = lost, since = new.since where person = who.id and track = 'whereabouts';
  update persons set whereabouts = lost where id = who.id;
  if lost = 'missing' then
    -- The search is due when the referral's own is, unless something else is due before it.
    update persons set queue = 'alarm',
      next_clock = case when who.next_due is null or new.due < who.next_due then 'alarm' else who.next_clock end,
      next_due = least(who.next_due, new.due)
      where id = who.id;
    if who.file = 'closed' then
      insert into person_events (id, person, agency, at, by, kind, track, act, from_state, to_state, rules)
        values (gen_random_uuid(), who.id, who.agency, new.since, app.actor(), 'followed', 'file', 'reopen', 'closed', 'reopened', who.rules);
      update person_tracks set state = 'reopened', since = new.since where person = who.id and track = 'file';
      update persons set file = 'reopened' where id = who.id;
    end if;
  end if;
  -- Who did not arrive is in another danger than the plan knew (Art. 22(7) Directive 2012/29/EU).
  update person_papers p set reopened_by = 'whereabouts'
    where p.person = who.id and p.kind in ('assessment', 'plan')
    and p.version = (select max(n.version) from person_papers n where n.paper = p.paper);
  return null;
end $$;
create trigger did_not_arrive after update of state on referrals for each row
  when (new.state = 'not-arrived' and old.state <> 'not-arrived') execute function app.did_not_arrive();

grant create on schema app to ausma_broker;
alter function app.did_not_arrive() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.did_not_arrive() from public;
grant execute on function app.did_not_arrive() to ausma_app;

-- Persons of before get the track of the witness programme; where a step is taken its row must be there.
insert into person_tracks (person, track, agency, state, since, rules)
  select id, 'witness', agency, 'none', opened_at, rules from persons on conflict do nothing;

-- What waits in an agency is read in the order of its periods, and not sorted out of all persons.
create index persons_due on persons (agency, next_due) where not protected and next_due is not null;
-- Nobody works with thousands: from a team's few the planner goes to their persons, and not through all persons of the country.
alter function app.my_persons() rows 100;
