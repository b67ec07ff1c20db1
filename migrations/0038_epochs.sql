-- What a disk keeps of an erased key opens nothing: seals lie under an epoch key that stands outside the database, in the data
-- folder. After erasures there is a new epoch; all seals are sealed anew under its key, and the key before it is destroyed.

-- Epochs of the installation. A key itself is never here: only a mark by which a wrong or missing file of keys is told.
create table epochs (
  number int primary key check (number > 0),
  mark bytea not null,
  made_at timestamptz not null,
  -- When everything was sealed under it and the keys before it were destroyed.
  cleaned_at timestamptz
);
alter table epochs enable row level security;
alter table epochs force row level security;
create policy anyone on epochs for select to ausma_app using (app.kind() is not null);
create policy system on epochs to ausma_app using (app.kind() = 'system') with check (app.kind() = 'system');
create policy broker on epochs for select to ausma_broker using (true);
grant select, insert, update (cleaned_at) on epochs to ausma_app;
grant select on epochs to ausma_broker;

-- The epoch that a seal is made in. Whoever makes a seal holds a shared lock until its commit, and who begins an epoch waits for
-- it: from the beginning on no seal of an earlier epoch comes any more. The number is read after the lock, so that it is the present one.
create function app.present_epoch() returns int language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(4202635, hashtext('begins'));
  return (select max(number) from public.epochs);
end $$;

-- Epoch of the key around a seal; 0 for none, as all had before there were epochs.
alter table data_key_seals add column epoch int not null default 0;
create index data_key_seals_epoch on data_key_seals (agency, epoch);
grant update (epoch) on data_key_seals to ausma_app;

-- Seals of earlier epochs, over all agencies: the key of one is destroyed only when there are none. A number and nothing else.
create function app.seals_before(epoch int) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*) from public.data_key_seals s where s.epoch < seals_before.epoch;
end;
create policy broker on data_key_seals for select to ausma_broker using (true);
grant select on data_key_seals to ausma_broker;

-- Transactions that took a seal away since the last cleaning. `at` is the operation's own time: of a reporter it tells the day alone.
create table removed_seals (
  tx bigint not null,
  at timestamptz not null,
  -- The epoch in which they were taken away: the next one's end cleans them.
  epoch int not null,
  -- Whether the files of the tables were written anew since.
  rewritten boolean not null default false,
  primary key (tx, at)
);
alter table removed_seals enable row level security;
alter table removed_seals force row level security;
create policy system on removed_seals to ausma_app using (app.kind() = 'system') with check (app.kind() = 'system');
create policy broker on removed_seals to ausma_broker using (true) with check (true);
grant select, update (rewritten), delete on removed_seals to ausma_app;
grant select, insert on removed_seals to ausma_broker;

-- Whether seals that were taken away still wait, and since which day: rows themselves would tell each agency when another one erases.
create function app.seals_to_clean() returns table (since text, in_tables boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select to_char(min(r.at) at time zone 'UTC', 'YYYY-MM-DD'), coalesce(bool_or(not r.rewritten), false)
  from public.removed_seals r where app.is_staff();
end;

-- By the database and not by the program: an erasure, the end of a share and a foreign key's deletion are noted alike.
create function app.note_removed_seals() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- A deletion that found nothing took nothing away.
  if tg_op = 'DELETE' then
    if not exists (select from gone) then return null; end if;
  end if;
  insert into public.removed_seals (tx, at, epoch) values (pg_current_xact_id()::text::bigint,
    coalesce(nullif(current_setting('app.moment', true), '')::timestamptz, now()), coalesce((select max(number) from public.epochs), 0))
  on conflict do nothing;
  return null;
end $$;
create trigger removed after delete on data_key_seals referencing old table as gone
  for each statement execute function app.note_removed_seals();
-- A change of an agency's key gives its seals another recipient, and the earlier ones stay on the disk, too.
create trigger moved after update of recipient on data_key_seals
  for each row execute function app.note_removed_seals();

-- What was removed before there were epochs is cleaned once.
insert into removed_seals (tx, at, epoch) select 0, now(), 0 where exists (select from data_key_seals);

-- The installation's own cleaning, which belongs to no agency: who keeps it or watches over it sees how far it is.
create policy cleaning on jobs for select to ausma_app using (agency is null and job = 'clean-keys' and app.is_staff());

grant create on schema app to ausma_broker;
alter function app.seals_before(int) owner to ausma_broker;
alter function app.seals_to_clean() owner to ausma_broker;
alter function app.note_removed_seals() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.present_epoch(), app.seals_before(int), app.seals_to_clean(), app.note_removed_seals() from public;
grant execute on function app.present_epoch(), app.seals_before(int), app.seals_to_clean() to ausma_app;
