-- What a login of the same server, or one of the program's own roles, could do beside the walls.

-- Functions in SQL take their tables, operators and functions from now on as they are found while this file runs. As texts they were
-- read anew at each call, and whoever could make an operator in a schema of the search path had the broker run it. The others, in
-- PL/pgSQL, look into the system's own schema first, and nobody but the owner may put anything into `public` or `app` (`schema-check.ts`).
do $$
declare
  f record;
begin
  for f in select p.oid, p.prosrc as body, pg_get_functiondef(p.oid) as definition
    from pg_proc p join pg_language l on l.oid = p.prolang
    where p.pronamespace = 'app'::regnamespace and l.lanname = 'sql' and p.prosqlbody is null
  loop
    execute regexp_replace(split_part(f.definition, E'\nAS $', 1), 'SET search_path TO [^\n]*', 'SET search_path TO ''pg_catalog'', ''pg_temp''')
      || E'\nBEGIN ATOMIC\n' || f.body || E';\nEND';
  end loop;
end $$;

-- A trigger runs its function without asking what the caller may; called otherwise it deleted rows of other agencies.
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
    where p.pronamespace = 'app'::regnamespace and p.prorettype = 'trigger'::regtype
  loop
    execute format('revoke all on function %s from public, ausma_app, ausma_broker', f.name);
  end loop;
end $$;

-- Members, their sessions and ways to sign in are for members and for the program. Whoever stands at the door, not signed in yet, is shown
-- those of the agency whose address or invite they brought, and may do what joining and signing in need; a reporter or another system
-- sees none.
do $$
declare
  t text;
  command text;
begin
  foreach t in array array['agencies', 'members', 'credentials', 'sessions', 'invites', 'oidc_settings'] loop
    execute format('alter policy own_agency on %I using (%I = app.agency() and app.is_staff()) with check (%2$I = app.agency() and app.is_staff())',
      t, case t when 'agencies' then 'id' else 'agency' end);
    foreach command in array case t
      when 'agencies' then array['select', 'insert']
      when 'members' then array['select', 'insert']
      when 'credentials' then array['select', 'insert', 'update']
      when 'sessions' then array['select', 'insert', 'update', 'delete']
      when 'invites' then array['select', 'delete']
      else array['select'] end
    loop
      execute format('create policy %I on %I for %s to ausma_app %s (%I = app.agency() and app.kind() = ''visitor'')',
        'door_' || command, t, command, case command when 'insert' then 'with check' else 'using' end,
        case t when 'agencies' then 'id' else 'agency' end);
    end loop;
  end loop;
end $$;

-- A feed says whose it is.
create policy client_reads on agencies for select to ausma_app using (id = app.agency() and app.kind() = 'client');

-- A member of one agency named themselves as working with a person of another. Deferred: who opens a file is on its team first.
alter table persons add constraint persons_of_agency unique (id, agency);
alter table person_team add constraint person_team_person foreign key (person, agency) references persons (id, agency)
  deferrable initially deferred;

-- A held person keeps their key. Looked at when the transaction ends, because a new key takes the place of the old one within one.
grant select (id) on data_keys to ausma_broker;
grant select (data_key, recipient) on data_key_seals to ausma_broker;
create policy broker_of_held on data_keys for select to ausma_broker using (true);
create policy broker_of_held on data_key_seals for select to ausma_broker using (true);

create function app.held_keeps_key() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  of_person uuid;
  of_key uuid;
begin
  if tg_table_name = 'persons' then of_person := new.id;
  elsif tg_table_name = 'data_keys' then of_key := old.id;
  else of_key := old.data_key; end if;
  if exists (
    select from public.persons p join public.person_holds h on h.person = p.id
    where (p.id = of_person or p.data_key = of_key)
      and not exists (select from public.data_keys k join public.data_key_seals s on s.data_key = k.id where k.id = p.data_key)
  ) then
    raise exception 'person is held' using errcode = 'check_violation';
  end if;
  return null;
end $$;
-- What is sealed goes over to the new key: one that is changed alone opens nothing.
create function app.held_is_resealed() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.person_holds h where h.person = new.id) and new.sealed is not distinct from old.sealed then
    raise exception 'person is held' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create index persons_data_key on persons (data_key);
create trigger held_is_resealed before update of data_key on persons for each row
  when (new.data_key is distinct from old.data_key) execute function app.held_is_resealed();
create constraint trigger held_keeps_key after update of data_key on persons deferrable initially deferred
  for each row when (new.data_key is distinct from old.data_key) execute function app.held_keeps_key();
create constraint trigger held_keeps_key after delete on data_keys deferrable initially deferred
  for each row execute function app.held_keeps_key();
create constraint trigger held_keeps_key after delete on data_key_seals deferrable initially deferred
  for each row execute function app.held_keeps_key();

grant create on schema app to ausma_broker;
alter function app.held_keeps_key() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.held_keeps_key(), app.held_is_resealed() from public;
