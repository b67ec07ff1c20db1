-- Photographs and sound recordings of persons, and days that bring their papers back to the table.

-- A photograph or sound recording of a person. Its bytes lie in the store under the same number; their key, type, hash and what it is
-- of are sealed under the person's key. Plain is that there is one, by whom and when, and whether it was closed.
create table person_media (
  id uuid primary key,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  kind text not null check (kind in ('photo', 'sound')),
  kept_by uuid not null,
  kept_at timestamptz not null,
  -- Somebody suspects that it shows the sexual abuse of a child: from then on nobody opens it.
  closed_at timestamptz,
  closed_by uuid,
  sealed bytea not null,
  check ((closed_at is null) = (closed_by is null))
);
create index person_media_person on person_media (person, kept_at);
alter table person_media enable row level security;
alter table person_media force row level security;
create policy team on person_media to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on person_media to ausma_app;
-- The seal changes with the person's key; what was closed once stays so.
grant update (sealed, closed_at, closed_by) on person_media to ausma_app;

-- Days that are known beforehand: of a court, and the end of temporary protection. The day is plain, so that a program without keys
-- can see that it is near; which court and what for is sealed.
create table person_days (
  id uuid primary key,
  person uuid not null references persons on delete cascade,
  agency uuid not null,
  kind text not null check (kind in ('court', 'protection-ends')),
  -- YYYY-MM-DD.
  on_day text not null collate "C",
  set_by uuid not null,
  set_at timestamptz not null,
  -- When it brought papers back to the table; once for each day.
  reopened_at timestamptz,
  sealed bytea not null
);
create index person_days_person on person_days (person, on_day);
create index person_days_near on person_days (agency, on_day) where reopened_at is null;
alter table person_days enable row level security;
alter table person_days force row level security;
create policy team on person_days to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on person_days to ausma_app;
grant update (sealed, reopened_at) on person_days to ausma_app;

-- A photograph or recording that went along with a referral, by a consent of its own. The file's key and what it is of are sealed under
-- the referral's key, so that the receiver opens it as long as the referral, and not longer.
create table referral_media (
  id uuid primary key,
  referral uuid not null references referrals on delete cascade,
  -- Erased with the photograph itself.
  media uuid not null references person_media on delete cascade,
  agency uuid not null,
  to_agency uuid not null,
  passed_by uuid not null,
  passed_at timestamptz not null,
  sealed bytea not null,
  unique (referral, media),
  check (agency <> to_agency)
);
create index referral_media_media on referral_media (media);
alter table referral_media enable row level security;
alter table referral_media force row level security;
create policy sender on referral_media to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and referral in (select id from referrals))
  with check (agency = app.agency() and app.kind() = 'member' and passed_by = app.actor() and referral in (select id from referrals));
create policy receiver on referral_media for select to ausma_app
  using (to_agency = app.agency() and app.kind() = 'member' and referral in (select id from referrals));
grant select, insert, delete on referral_media to ausma_app;

-- Whoever suspects that a file shows the abuse of a child closes it to everybody, receivers included: with the row goes the only seal of
-- the file's key that they have. Who closes it need not see the referral, so the broker takes the rows away.
create policy broker_closes_seen on referral_media for select to ausma_broker using (true);
create policy broker_closes on referral_media for delete to ausma_broker using (true);
grant select (media), delete on referral_media to ausma_broker;

create function app.close_passed_media() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from referral_media where media = new.id;
  return null;
end $$;
create trigger close_passed_media after update of closed_at on person_media for each row
  when (new.closed_at is not null and old.closed_at is null) execute function app.close_passed_media();

grant create on schema app to ausma_broker;
alter function app.close_passed_media() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.close_passed_media() from public;
grant execute on function app.close_passed_media() to ausma_app;
