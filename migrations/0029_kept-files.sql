-- How long the closed file of a person is kept, and who said that it must be kept longer.

-- Five years until an agency says otherwise.
alter table case_settings add column keep_years int not null default 5 check (keep_years between 1 and 30);

alter table persons
  -- The day on which somebody decides: keep on, or erase. Nothing is erased by the program.
  add column keep_until text collate "C",
  -- The day on which the person asked to be erased while their file was held. It stays when the hold ends.
  add column erasure_asked text collate "C",
  add check (keep_until is null or (file = 'closed' and data_key is not null)),
  add check (erasure_asked is null or data_key is not null);
-- For the desk: whose day has come.
create index persons_kept on persons (agency, keep_until) where keep_until is not null;

-- Files that are closed already get a day too. Of who is or may be a child nobody opens the birth here, so that it is the latest there is.
alter table persons no force row level security;
alter table person_tracks no force row level security;
update persons p set keep_until =
  to_char(t.since at time zone 'UTC' + case when p.age = 'adult' then interval '5 years' else interval '21 years 1 month' end, 'YYYY-MM-DD')
  from person_tracks t where t.person = p.id and t.track = 'file' and p.file = 'closed' and p.data_key is not null;
alter table persons force row level security;
alter table person_tracks force row level security;

-- Files that a named member holds: while one stands nothing of the person is erased. The reason is sealed among the person's entries.
create table person_holds (
  -- Not «on delete cascade»: a held person goes by no way, with their case neither.
  person uuid primary key references persons,
  agency uuid not null,
  by uuid not null,
  at timestamptz not null
);
alter table person_holds enable row level security;
alter table person_holds force row level security;
create policy team on person_holds to ausma_app
  using (agency = app.agency() and (app.kind() = 'system' or app.kind() = 'member' and person in (select app.my_persons())))
  with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on person_holds to ausma_app;

-- The last wall: whatever way is written next year, a held person keeps their key, their words and their photographs.
create function app.held_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from person_holds where person = case tg_table_name when 'persons' then old.id else (to_jsonb(old) ->> 'person')::uuid end) then
    raise exception 'person is held' using errcode = 'check_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
revoke all on function app.held_stays() from public;
grant execute on function app.held_stays() to ausma_app;
create trigger held_stays before update of data_key on persons for each row
  when (new.data_key is null and old.data_key is not null) execute function app.held_stays();
create trigger held_stays before delete on person_media for each row execute function app.held_stays();

-- For the desk that gives persons to colleagues: whose file waits for a decision, also where nobody of the team is left to see it.
create function app.kept_desk(today text, at_most int)
returns table (person uuid, owner uuid, queue text, kept_on text)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, p.owner, p.queue, coalesce(p.erasure_asked, p.keep_until) from persons p
  where agency = app.agency() and app.kind() = 'member' and not protected and coalesce(p.erasure_asked, p.keep_until) <= today
    and not exists (select from person_holds h where h.person = p.id)
  order by 4, 1 limit at_most
$$;
create policy broker on person_holds for select to ausma_broker using (true);
grant select on person_holds to ausma_broker;
grant create on schema app to ausma_broker;
alter function app.kept_desk(text, int) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.kept_desk(text, int) from public;
grant execute on function app.kept_desk(text, int) to ausma_app;
