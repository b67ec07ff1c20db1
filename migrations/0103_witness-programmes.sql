-- What a witness programme is asked for a person, and what it decides. The programme reads the danger and what the person agreed to, under a
-- key of the request, and nothing of the file; with each end its seal goes.
create table programme_requests (
  id uuid primary key,
  person uuid not null,
  agency uuid not null,
  to_agency uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  urgency text not null check (urgency in ('none', 'danger')),
  state text not null check (state in ('asked', 'admitted', 'refused', 'taken-back', 'ended')),
  since timestamptz not null,
  decided_by uuid,
  -- Whether the team has taken the decision into the file.
  recorded boolean not null default false,
  data_key uuid not null,
  sealed bytea not null,
  -- Reasons, remedy and whom to ring, by the programme.
  sealed_decision bytea,
  row_mark bytea,
  check (agency <> to_agency),
  -- Nothing is refused or ended by nobody, or without words.
  check (state not in ('admitted', 'refused', 'ended') or sealed_decision is not null),
  check ((decided_by is null) = (sealed_decision is null)),
  foreign key (person, agency) references persons (id, agency) on delete cascade
);
create index programme_requests_person on programme_requests (person);
create index programme_requests_to on programme_requests (to_agency, asked_at);
-- One programme at a time: two that each think that the other protects protect nobody.
create unique index programme_requests_one on programme_requests (person) where state in ('asked', 'admitted');
alter table programme_requests enable row level security;
alter table programme_requests force row level security;
create policy team on programme_requests to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
create policy programme_reads on programme_requests for select to ausma_app
  using (to_agency = app.agency() and app.kind() in ('member', 'system'));
create policy programme_decides on programme_requests for update to ausma_app
  using (to_agency = app.agency() and app.kind() = 'member' and state in ('asked', 'admitted'))
  with check (to_agency = app.agency() and state in ('admitted', 'refused', 'ended') and decided_by = app.actor());
grant select, insert, delete on programme_requests to ausma_app;
-- About whom, by whom and to whom never changes.
grant update (state, since, decided_by, recorded, sealed_decision, row_mark) on programme_requests to ausma_app;
create policy broker on programme_requests for select to ausma_broker using (true);
grant select on programme_requests to ausma_broker;

-- Agencies of the house with a witness programme and a key; none that enforces returns.
create function app.programme_agencies() returns table (id uuid, name text, country text, regime text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.id, a.name, a.country, a.regime
  from public.agencies a join public.keys k on k.agency = a.id and k.role is null and k.ended_at is null
    left join public.form_desks d on d.agency = a.id
  where app.kind() = 'member' and a.id <> app.agency() and not coalesce(d.enforces_returns, false)
    and exists (select from public.members m where m.agency = a.id and m.ended_at is null and 'witness-programme' = any (m.roles))
  order by a.name, a.id;
end;

-- With the end of a request the programme's seal goes, in the same breath: no operation can forget it.
create function app.end_programme_keys() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from data_key_seals s where s.data_key = new.data_key and s.recipient_agency = new.to_agency;
  return null;
end $$;
create trigger end_programme_keys after update of state on programme_requests for each row
  when (old.state <> new.state and new.state not in ('asked', 'admitted')) execute function app.end_programme_keys();

-- What ended stays ended, also after a restore.
create trigger note_end_state after update of state on programme_requests for each row
  when (old.state <> new.state and new.state not in ('asked', 'admitted')) execute function app.note_end_state('programme');

-- Erasing a person erases what a programme was asked.
create function app.forget_programmes() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into erasures (data_key, agency, erased_at)
    select r.data_key, r.agency, now() from programme_requests r where r.person = new.id on conflict do nothing;
  delete from data_keys k using programme_requests r where r.person = new.id and k.id = r.data_key;
  delete from programme_requests where person = new.id;
  return null;
end $$;
create trigger forget_programmes after update of data_key on persons for each row
  when (old.data_key is not null and new.data_key is null) execute function app.forget_programmes();

grant create on schema app to ausma_broker;
alter function app.programme_agencies() owner to ausma_broker;
alter function app.end_programme_keys() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.programme_agencies(), app.end_programme_keys(), app.forget_programmes() from public;
grant execute on function app.programme_agencies() to ausma_app;
