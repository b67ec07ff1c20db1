-- What was ended stays ended when an older backup is restored: each end of an access is entered by the table itself, in the
-- transaction that ends it. No operation can forget it, and none has to call for it.

-- Accesses that were ended, to be ended again when an older backup is restored: what kind, of which record, for whom, and when. Numbers
-- only. A copy of it lies beside the database.
create table revocations (
  kind text not null,
  id uuid not null,
  -- For whom it ended, where the record alone does not tell.
  whom uuid,
  agency uuid not null,
  at timestamptz not null,
  -- It is in the copy beside the database.
  copied boolean not null default false,
  unique nulls not distinct (kind, id, whom, at)
);
create index revocations_to_copy on revocations (agency) where not copied;
alter table revocations enable row level security;
alter table revocations force row level security;
-- The program alone, for the copy beside the database and after a restore. What ends an access enters it as the broker.
create policy copies on revocations for select to ausma_app using (app.kind() = 'system');
create policy is_copied on revocations for update to ausma_app using (app.kind() = 'system') with check (app.kind() = 'system');
create policy restores on revocations for insert to ausma_app with check (app.kind() = 'system' and agency = app.agency());
create policy broker on revocations to ausma_broker using (true) with check (true);
grant select, insert, update (copied) on revocations to ausma_app;
grant select, insert on revocations to ausma_broker;

create policy broker_sees_ends on key_grants for select to ausma_broker using (true);
create policy broker_sees_ends on data_keys for select to ausma_broker using (true);
create policy broker_sees_ends on data_key_seals for select to ausma_broker using (true);
grant select (key, holder, agency) on key_grants to ausma_broker;
grant select (id) on data_keys to ausma_broker;
grant select (data_key, recipient) on data_key_seals to ausma_broker;

-- Whole milliseconds, as the copy beside the database holds them: an entry is known again by its moment. A reporter's moment is a day.
create function app.enter_end(kind text, id uuid, whom uuid, agency uuid) returns void language sql
  security definer set search_path = public, pg_temp as $$
  insert into revocations (kind, id, whom, agency, at)
  values (enter_end.kind, enter_end.id, enter_end.whom, enter_end.agency, date_trunc('milliseconds', app.moment()))
  on conflict do nothing
$$;

-- A record that is ended or deleted.
create function app.note_end() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.enter_end(tg_argv[0], old.id, null, old.agency);
  return null;
end $$;

-- A record that comes into a state that ends it; the state is part of the kind.
create function app.note_end_state() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.enter_end(tg_argv[0] || ':' || new.state, old.id, null, old.agency);
  return null;
end $$;

create function app.note_roles_taken() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  taken text;
begin
  for taken in select unnest(old.roles) except select unnest(new.roles) loop
    perform app.enter_end('role:' || taken, old.id, null, old.agency);
  end loop;
  return null;
end $$;

create function app.note_provider_ended() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.enter_end('provider', old.agency, null, old.agency);
  return null;
end $$;

-- Whoever still holds the key, or the one that came after it, lost nothing. That is known at the end of the transaction. Named are the
-- holder and the role, and not the key: a backup may hold an earlier key than the one that was taken.
create function app.note_key_taken() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  k record;
  suffix text;
begin
  select agency, role, generation, recovery_public_key into k from keys where id = old.key;
  suffix := coalesce(':' || k.role, '');
  if exists (select from keys later where later.id = old.holder) then return null; end if;
  if old.holder is null then
    if not exists (select from key_grants g join keys n on n.id = g.key where n.agency = k.agency and n.role is not distinct from k.role
      and n.generation >= k.generation and g.holder is null and n.recovery_public_key = k.recovery_public_key)
    then perform app.enter_end('paper' || suffix, k.agency, null, k.agency); end if;
  elsif not exists (select from key_grants g join keys n on n.id = g.key where n.agency = k.agency and n.role is not distinct from k.role
    and n.ended_at is null and g.holder = old.holder)
  then perform app.enter_end('key' || suffix, old.holder, null, k.agency); end if;
  return null;
end $$;

-- A seal that only moved to a newer key is no end, and that of an erased key is in the ledger of erasures.
create function app.note_seal_ended() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  k record;
begin
  if not exists (select from data_keys d where d.id = old.data_key) then return null; end if;
  select agency, role into k from keys where id = old.recipient;
  if not found then
    if not exists (select from data_key_seals s where s.data_key = old.data_key and s.recipient = old.recipient)
    then perform app.enter_end('seal', old.data_key, old.recipient, old.agency); end if;
  elsif not exists (select from data_key_seals s join keys n on n.id = s.recipient
    where s.data_key = old.data_key and n.agency = k.agency and n.role is not distinct from k.role)
  then perform app.enter_end('share' || coalesce(':' || k.role, ''), old.data_key, k.agency, old.agency); end if;
  return null;
end $$;

create trigger note_end after update of ended_at on members for each row
  when (old.ended_at is null and new.ended_at is not null) execute function app.note_end('member');
create trigger note_roles_taken after update of roles on members for each row
  when (not old.roles <@ new.roles) execute function app.note_roles_taken();
create trigger note_end after delete on credentials for each row execute function app.note_end('credential');
create trigger note_end after delete on oidc_settings for each row execute function app.note_provider_ended();
create trigger note_end_changed after update on oidc_settings for each row
  when (old.issuer <> new.issuer or old.client_id <> new.client_id) execute function app.note_provider_ended();
create constraint trigger note_end after delete on key_grants deferrable initially deferred
  for each row execute function app.note_key_taken();
create constraint trigger note_end after delete on data_key_seals deferrable initially deferred
  for each row execute function app.note_seal_ended();
create trigger note_end after update of revoked_at on clients for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function app.note_end('client');
create trigger note_end after update of revoked_at on block_operator_keys for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function app.note_end('operator-key');
create trigger note_end after update of forgotten_at on devices for each row
  when (old.forgotten_at is null and new.forgotten_at is not null) execute function app.note_end('device');
create trigger note_end_state after update of state on approvals for each row
  when (old.state = 'waiting' and new.state in ('declined', 'withdrawn')) execute function app.note_end_state('approval');
create trigger note_end after update of ended_at on person_team for each row
  when (old.ended_at is null and new.ended_at is not null) execute function app.note_end('team');
create trigger note_end after update of protected on persons for each row
  when (new.protected and not old.protected) execute function app.note_end('protection');
create trigger note_end_restricted after update of erasure_asked on persons for each row
  when (old.erasure_asked is null and new.erasure_asked is not null) execute function app.note_end('restriction');
create trigger note_end_refused after update of refuses on persons for each row
  when (not new.refuses <@ old.refuses) execute function app.note_end('contact');
-- Another number in the place of a safe one ends it too: a backup has the old number.
create trigger note_end after update of safe, set_at on person_channels for each row
  when (old.safe and (not new.safe or new.set_at <> old.set_at)) execute function app.note_end('channel');
create trigger note_end after update of closed_at on person_media for each row
  when (old.closed_at is null and new.closed_at is not null) execute function app.note_end('medium');
create trigger note_end_state after update of state on referrals for each row
  when (old.state <> new.state and new.state in ('revoked', 'rejected')) execute function app.note_end_state('referral');
create trigger note_end after update of access_ended_at on referrals for each row
  when (old.access_ended_at is null and new.access_ended_at is not null) execute function app.note_end('referral-access');
create trigger note_end after update of ended_at on person_links for each row
  when (old.ended_at is null and new.ended_at is not null) execute function app.note_end('link');
create trigger note_end_state after update of state on witness_flags for each row
  when (old.state <> new.state and new.state in ('refused', 'withdrawn')) execute function app.note_end_state('witness');
create trigger note_end after update of state on reports for each row
  when (old.state <> 'withdrawn' and new.state = 'withdrawn') execute function app.note_end('report');
create trigger note_end after update of taken_back_at on notice_quotations for each row
  when (old.taken_back_at is null and new.taken_back_at is not null) execute function app.note_end('quotation');
create trigger note_end after update of retired_at on recipients for each row
  when (old.retired_at is null and new.retired_at is not null) execute function app.note_end('recipient');
create trigger note_end after update of ended_at on services for each row
  when (old.ended_at is null and new.ended_at is not null) execute function app.note_end('service');
create trigger note_end after update of ended_at on order_powers for each row
  when (old.ended_at is null and new.ended_at is not null) execute function app.note_end('power');
create trigger note_end after update of state on notice_orders for each row
  when (old.state <> 'withdrawn' and new.state = 'withdrawn') execute function app.note_end('order');
create trigger note_end_state after update of state on blocks for each row
  when (old.state <> new.state and new.state in ('suspended', 'lifted', 'expired')) execute function app.note_end_state('block');

-- After a restore the program ends these again, whose other policies ask for a member of the team.
create policy ends_again_seen on person_links for select to ausma_app using (agency = app.agency() and app.kind() = 'system');
create policy ends_again on person_links for update to ausma_app
  using (agency = app.agency() and app.kind() = 'system') with check (agency = app.agency() and ended_at is not null);
create policy ends_again_seen on witness_flags for select to ausma_app using (agency = app.agency() and app.kind() = 'system');
create policy ends_again on witness_flags for update to ausma_app
  using (agency = app.agency() and app.kind() = 'system') with check (agency = app.agency() and state in ('refused', 'withdrawn'));
-- In the place of a recovery key that was replaced, one whose private half nobody has.
grant update (recovery_public_key) on keys to ausma_app;

-- For the program, before anybody signs in: every agency, also one that has no key yet.
create function app.all_agencies() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from agencies where app.kind() = 'system' union select agency from keys where app.kind() = 'system' order by 1
$$;

grant create on schema app to ausma_broker;
alter function app.all_agencies() owner to ausma_broker;
alter function app.enter_end(text, uuid, uuid, uuid) owner to ausma_broker;
alter function app.note_end() owner to ausma_broker;
alter function app.note_end_state() owner to ausma_broker;
alter function app.note_roles_taken() owner to ausma_broker;
alter function app.note_provider_ended() owner to ausma_broker;
alter function app.note_key_taken() owner to ausma_broker;
alter function app.note_seal_ended() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.all_agencies(), app.enter_end(text, uuid, uuid, uuid), app.note_end(), app.note_end_state(), app.note_roles_taken(),
  app.note_provider_ended(), app.note_key_taken(), app.note_seal_ended() from public;
grant execute on function app.enter_end(text, uuid, uuid, uuid) to ausma_broker;
grant execute on function app.all_agencies() to ausma_app;
grant execute on function app.note_end(), app.note_end_state(), app.note_roles_taken(), app.note_provider_ended(),
  app.note_key_taken(), app.note_seal_ended() to ausma_app, ausma_broker;

-- That the keeper of the server let somebody into an agency from its shell: shown to each member until they say that they have seen it.
create table let_ins (
  id uuid primary key,
  agency uuid not null references agencies,
  at timestamptz not null,
  -- Who had lost every sign-in is let in again; a member became administrator; somebody new was invited as administrator.
  way text not null check (way in ('again', 'administrator', 'invited')),
  -- Whose address it is: colleagues ask that person by another way before they admit anybody.
  sealed_email bytea not null
);
create index let_ins_agency on let_ins (agency, at);
alter table let_ins enable row level security;
alter table let_ins force row level security;
create policy own_agency on let_ins for select to ausma_app using (agency = app.agency() and app.is_staff());
-- Nobody of the agency makes one or takes one away.
create policy keeper on let_ins for insert to ausma_app with check (agency = app.agency() and app.kind() = 'system');
grant select, insert on let_ins to ausma_app;

-- Which member has seen that somebody was let in.
create table let_ins_seen (
  let_in uuid not null references let_ins,
  member uuid not null references members,
  agency uuid not null,
  seen_at timestamptz not null,
  primary key (let_in, member)
);
alter table let_ins_seen enable row level security;
alter table let_ins_seen force row level security;
create policy own on let_ins_seen to ausma_app
  using (agency = app.agency() and member = app.actor() and app.kind() = 'member')
  with check (agency = app.agency() and member = app.actor() and app.kind() = 'member');
grant select, insert on let_ins_seen to ausma_app;
