-- A device in the wrong hands: it wipes itself without a session and before the PIN, hands in what it holds sealed, and words of
-- persons who were erased do not come back by a second version that was sent later.

-- The hash of a random token that stands on the device in plain. Whoever has the token asks whether to wipe, and nothing else.
alter table devices add column wipe_hash bytea unique;
-- Which code of the page the device runs, by the name of its first file.
alter table devices add column page text check (page ~ '^[\w-]{1,40}$');
grant update (wipe_hash, page) on devices to ausma_app;
create policy broker on devices for select to ausma_broker using (true);
grant select (id, agency, member, forgotten_at, wipe_hash) on devices to ausma_broker;

-- Envelopes that a device handed in when it learned that it was given up as lost. They wait for a member of the agency, who takes each in or
-- discards it; what nobody takes is erased after thirty days.
create table device_leftovers (
  id uuid primary key,
  device uuid not null references devices,
  agency uuid not null,
  -- Which of the three doors it goes to, as the device says.
  lane int not null check (lane between 0 and 2),
  -- A hash of the envelope: what is handed in twice is one.
  digest bytea not null,
  envelope bytea not null,
  left_on text not null collate "C",
  unique (device, digest)
);
create index device_leftovers_agency on device_leftovers (agency, left_on);
alter table device_leftovers enable row level security;
alter table device_leftovers force row level security;
create policy own_agency on device_leftovers to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, delete on device_leftovers to ausma_app;
create policy broker on device_leftovers to ausma_broker using (true) with check (true);
grant select, insert on device_leftovers to ausma_broker;

-- Whose device a token belongs to, and whether it is to wipe itself: it was given up, or whoever set it up has left the agency.
create function app.device_by_wipe(of_hash bytea) returns table (device uuid, agency uuid, wipe boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select d.id, d.agency, d.forgotten_at is not null
    or exists (select from public.members m where m.id = d.member and m.ended_at is not null)
  from public.devices d where d.wipe_hash = of_hash;
end;

-- Keeps an envelope of a device that is to wipe itself, within a number and a size. Gives whether it is kept, now or from before.
create function app.leave_envelope(of_hash bytea, of_id uuid, of_lane int, of_digest bytea, of_envelope bytea, of_day text, most int, most_bytes bigint)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into public.device_leftovers (id, device, agency, lane, digest, envelope, left_on)
  select of_id, d.device, d.agency, of_lane, of_digest, of_envelope, of_day
  from app.device_by_wipe(of_hash) d
  where d.wipe and (
    select count(*) < most and coalesce(sum(octet_length(l.envelope)), 0) + octet_length(of_envelope) <= most_bytes
    from public.device_leftovers l where l.device = d.device
  )
  on conflict (device, digest) do nothing;
  select exists (
    select from public.device_leftovers l join app.device_by_wipe(of_hash) d on d.device = l.device where l.digest = of_digest
  );
end;

grant create on schema app to ausma_broker;
alter function app.device_by_wipe(bytea) owner to ausma_broker;
alter function app.leave_envelope(bytea, uuid, int, bytea, bytea, text, int, bigint) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.device_by_wipe(bytea), app.leave_envelope(bytea, uuid, int, bytea, bytea, text, int, bigint) from public;
grant execute on function app.device_by_wipe(bytea), app.leave_envelope(bytea, uuid, int, bytea, bytea, text, int, bigint) to ausma_app;

-- The day on which somebody in a first contact, or the person of an interview, was erased: no other version of it is taken in from then on.
alter table device_arrivals add column erased_on text collate "C";
grant update (erased_on) on device_arrivals to ausma_app;
-- Of before this column: a closed or declined person without a key was erased, or only ever counted, and then nothing is missed.
alter table device_arrivals no force row level security;
alter table persons no force row level security;
update device_arrivals a set erased_on = to_char(current_date, 'YYYY-MM-DD')
  where exists (
    select from persons p where p.data_key is null and (p.file = 'closed' or p.identification = 'declined')
      and (p.id = a.person or p.case_id = a.case_id)
  );
alter table device_arrivals force row level security;
alter table persons force row level security;

-- Numbers of reports that officers or other systems sent and that were erased: the same number is not taken in again.
create table report_erasures (
  report uuid primary key,
  agency uuid not null
);
alter table report_erasures enable row level security;
alter table report_erasures force row level security;
create policy own_agency on report_erasures to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
create policy reporter on report_erasures for select to ausma_app
  using (agency = app.agency() and report = app.actor() and app.kind() = 'reporter');
grant select, insert on report_erasures to ausma_app;
