-- Referrals: one person, one receiver, one need. What the receiver may read is sealed under the referral's own key, which is sealed
-- once more to the receiving agency when it is sent; deleting that seal ends it. Plain stand only states, clocks and what was chosen.
create table referrals (
  id uuid primary key,
  -- Those who go together: a mother and her children have one each, since one of them may be lost on the way.
  together uuid not null,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  need text not null,
  -- Null where somebody without an account here gets it by hand.
  to_agency uuid,
  to_service uuid,
  -- As the directory or the list of agencies calls it; never a person.
  to_name text not null,
  party text check (party in ('police', 'immigration', 'consulate', 'family', 'employer')),
  abroad boolean not null,
  parts text[] not null,
  access_days int not null check (access_days between 1 and 180),
  state text not null,
  since timestamptz not null,
  due timestamptz,
  consent text check (consent in ('given', 'child', 'life')),
  consent_by uuid,
  consent_at timestamptz,
  sent_at timestamptz,
  access_until timestamptz,
  access_ended_at timestamptz,
  refused_for text,
  meets_at timestamptz,
  arrived_at timestamptz,
  data_key uuid not null,
  sealed bytea not null,
  check (to_agency is distinct from agency),
  check (to_agency is not null or to_service is not null),
  -- Nothing leaves without a ground, and nothing is over before somebody arrived, refused or took it back.
  check (sent_at is null or consent is not null),
  check (state not in ('arrived', 'feedback', 'done') or arrived_at is not null),
  check (state <> 'rejected' or refused_for is not null),
  check (state not in ('sent', 'accepted', 'not-arrived', 'arrived', 'feedback', 'done', 'rejected') or sent_at is not null),
  check ((sent_at is not null and to_agency is not null) = (access_until is not null))
);
create index referrals_person on referrals (person);
create index referrals_to on referrals (to_agency, state);
create index referrals_from on referrals (agency, state);
create index referrals_access on referrals (agency, access_until) where access_until is not null and access_ended_at is null;
alter table referrals enable row level security;
alter table referrals force row level security;
-- The person's team, as with all else about a person.
create policy team on referrals to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
-- The receiver from the moment it was sent, and never before.
create policy receiver_reads on referrals for select to ausma_app
  using (to_agency = app.agency() and app.kind() = 'member' and sent_at is not null);
create policy receiver_answers on referrals for update to ausma_app
  using (to_agency = app.agency() and app.kind() = 'member' and sent_at is not null)
  with check (to_agency = app.agency() and sent_at is not null);
create policy broker on referrals for select to ausma_broker using (true);
grant select, insert on referrals to ausma_app;
grant select on referrals to ausma_broker;
-- Whose it is and about whom never changes.
grant update (need, to_agency, to_service, to_name, party, abroad, parts, access_days, state, since, due, consent, consent_by, consent_at,
  sent_at, access_until, access_ended_at, refused_for, meets_at, arrived_at, sealed) on referrals to ausma_app;

-- What was done with a referral. Always by a named member, of one side or the other.
create table referral_events (
  id uuid primary key,
  seq bigint generated always as identity,
  referral uuid not null references referrals on delete cascade,
  at timestamptz not null,
  by uuid not null,
  by_agency uuid not null,
  act text not null,
  from_state text not null,
  to_state text not null,
  -- Under the referral's key: both sides read it. Null where nothing was said.
  sealed bytea
);
create index referral_events_referral on referral_events (referral, seq);
alter table referral_events enable row level security;
alter table referral_events force row level security;
-- Who sees the referral sees what was done with it; the inner question goes through the policies of referrals.
create policy both_sides on referral_events for select to ausma_app
  using (exists (select from referrals r where r.id = referral));
create policy named_human on referral_events for insert to ausma_app
  with check (app.kind() = 'member' and by = app.actor() and by_agency = app.agency()
    and exists (select from referrals r where r.id = referral));
grant select, insert on referral_events to ausma_app;

-- Who can be sent something: every agency that has a key, whether police law rules it, and whether it enforces returns.
create function app.referral_receivers()
returns table (id uuid, name text, country text, regime text, enforces_returns boolean, key uuid, public_key bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.country, a.regime, coalesce(d.enforces_returns, false), k.id, k.public_key
  from agencies a join keys k on k.agency = a.id and k.role is null and k.ended_at is null
  left join form_desks d on d.agency = a.id
  where app.kind() = 'member' order by a.name, a.id
$$;

-- Where capacity lacks: how many referrals were refused for want of places, by need. Small numbers are no answer: one refusal would
-- tell whoever looks that there is somebody.
create function app.referral_refusals(since timestamptz, at_least int)
returns table (need text, refused int)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.need, count(*)::int from referrals r
  where app.kind() = 'member' and r.state = 'rejected' and r.refused_for = 'full' and r.since >= referral_refusals.since
  group by r.need having count(*) >= greatest(at_least, 5) order by 2 desc, 1
$$;

-- Erasing a person takes with it what was sealed for others.
create function app.forget_referrals() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into erasures (data_key, agency, erased_at)
    select r.data_key, r.agency, now() from referrals r where r.person = new.id on conflict do nothing;
  delete from data_keys k using referrals r where r.person = new.id and k.id = r.data_key;
  update referrals set state = case when state in ('done', 'rejected') then state else 'revoked' end, due = null,
    access_ended_at = case when access_until is null then null else coalesce(access_ended_at, now()) end
    where person = new.id;
  return null;
end $$;
create trigger forget_referrals after update of data_key on persons for each row
  when (old.data_key is not null and new.data_key is null) execute function app.forget_referrals();

grant create on schema app to ausma_broker;
alter function app.referral_receivers() owner to ausma_broker;
alter function app.referral_refusals(timestamptz, int) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.referral_receivers(), app.referral_refusals(timestamptz, int), app.forget_referrals() from public;
grant execute on function app.referral_receivers(), app.referral_refusals(timestamptz, int), app.forget_referrals() to ausma_app;
