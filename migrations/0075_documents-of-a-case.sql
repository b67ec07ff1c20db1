-- Documents of a case belong to all its persons, and go when the last of them is erased. Here as well: a fault of the program takes none before.
create function app.case_of_nobody(asked uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return not exists (select from public.persons where case_id = asked and data_key is not null);
grant create on schema app to ausma_broker;
alter function app.case_of_nobody(uuid) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.case_of_nobody(uuid) from public;
grant execute on function app.case_of_nobody(uuid) to ausma_app;

-- As with a report's (0073): none that is held for a court, or closed, goes.
create function app.evidence_goes_with_case() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not app.case_of_nobody(old.about) then
    raise exception 'evidence is added to and never changed' using errcode = 'check_violation';
  end if;
  if app.item_bound(old.id) then
    raise exception 'evidence is held' using errcode = 'check_violation';
  end if;
  return old;
end $$;
revoke all on function app.evidence_goes_with_case() from public;
drop trigger evidence_stays_too on evidence_items;
create trigger evidence_stays_too before delete on evidence_items for each row when (old.about_kind not in ('report', 'case'))
  execute function app.evidence_stays();
create trigger evidence_goes_with_case before delete on evidence_items for each row when (old.about_kind = 'case')
  execute function app.evidence_goes_with_case();
