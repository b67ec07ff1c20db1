-- Figures that are published: a release out of one vintage of the yearly return, as a draft and as it was told. Plain is what was told, when, by whom and
-- under which rule, for that is public; what the auditor found, and the true count beside each cell, lies sealed.
create table releases (
  id uuid primary key,
  agency uuid not null,
  return uuid not null references returns (id),
  year int not null check (year between 2008 and 2100),
  geo text not null check (geo ~ '^[A-Z]{2}$'),
  vintage int not null check (vintage >= 1),
  state text not null check (state in ('draft', 'published')),
  -- Counts the changes of a draft: what was made ready is one edition, and no other can be published.
  edition int not null check (edition >= 1),
  way text not null check (way in ('rounded', 'hidden')),
  -- Which letters and divisions, as JSON.
  tables text not null,
  made_by uuid not null,
  changed_at timestamptz not null,
  outcome text check (outcome in ('passed', 'refused', 'no-rounding', 'too-large')),
  prepared_edition int,
  prepared_at timestamptz,
  -- How many releases were told, and how often figures of others had changed, when it was attacked: with one more it is attacked anew.
  seen_releases int,
  seen_figures int,
  -- SHA-256 of what is to be told.
  told_hash text check (told_hash ~ '^[0-9a-f]{64}$'),
  sealed bytea,
  data_key uuid not null,
  number int check (number >= 1),
  published_by uuid,
  published_at timestamptz,
  -- What was told, and under which rule, as JSON.
  told text,
  rule text,
  unique (agency, number),
  check (num_nonnulls(outcome, prepared_edition, prepared_at, seen_releases, seen_figures, told_hash, sealed) in (0, 7)),
  check (num_nonnulls(number, published_by, published_at, told, rule) = case state when 'published' then 5 else 0 end)
);
create unique index releases_draft on releases (agency, return) where state = 'draft';
alter table releases enable row level security;
alter table releases force row level security;
create policy counted on releases to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and app.purpose() = 'statistics')
  with check (agency = app.agency() and app.kind() = 'member' and app.purpose() = 'statistics');
grant select, insert, delete on releases to ausma_app;
grant update (state, edition, way, tables, changed_at, outcome, prepared_edition, prepared_at, seen_releases, seen_figures, told_hash, sealed,
  number, published_by, published_at, told, rule) on releases to ausma_app;

-- Figures that others publish, entered by hand: what a reader knows besides. One that was wrong is dropped and stays written down.
create table release_figures (
  id uuid primary key,
  agency uuid not null,
  year int not null check (year between 2008 and 2100),
  letter text not null check (letter in ('a', 'b', 'c', 'd', 'e', 'f', 'g')),
  source text not null,
  -- The cells that it adds up, as JSON.
  cells text not null,
  at_least int not null check (at_least >= 0),
  at_most int not null,
  said_by uuid not null,
  said_at timestamptz not null,
  dropped_by uuid,
  dropped_at timestamptz,
  check (at_most >= at_least),
  check (num_nonnulls(dropped_by, dropped_at) in (0, 2))
);
alter table release_figures enable row level security;
alter table release_figures force row level security;
create policy counted on release_figures to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and app.purpose() = 'statistics')
  with check (agency = app.agency() and app.kind() = 'member' and app.purpose() = 'statistics');
grant select, insert on release_figures to ausma_app;
grant update (dropped_by, dropped_at) on release_figures to ausma_app;

-- What was told stays as it was told. A draft is published only as it was made ready, where the auditor passed it, and where since then nothing was told, no
-- figure of others has changed, and no later vintage was sent: also for a fault of the program.
create function app.release_stands() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then raise exception 'a release begins as a draft'; end if;
    return new;
  end if;
  if old.state = 'published' then raise exception 'what was told stays as it was told'; end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.state = 'draft' then return new; end if;
  if old.outcome is distinct from 'passed' or old.prepared_edition is distinct from old.edition
    or (new.edition, new.way, new.tables, new.told_hash) is distinct from (old.edition, old.way, old.tables, old.told_hash)
    or old.told_hash is distinct from encode(sha256(convert_to(new.told, 'UTF8')), 'hex')
    or old.seen_releases is distinct from (select count(*) from releases where agency = old.agency and state = 'published')
    or new.number is distinct from old.seen_releases + 1
    or old.seen_figures is distinct from (select count(*) + count(dropped_at) from release_figures where agency = old.agency)
    or exists (select 1 from returns where agency = old.agency and year = old.year and returns.state = 'sent' and vintage > old.vintage)
  then raise exception 'a release is told as the auditor passed it'; end if;
  return new;
end $$;
revoke all on function app.release_stands() from public;
create trigger stands before insert or update or delete on releases for each row execute function app.release_stands();

-- A figure of others is dropped once, and never comes back.
create function app.figure_stands() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.dropped_at is not null then raise exception 'it was dropped'; end if;
  return new;
end $$;
revoke all on function app.figure_stands() from public;
create trigger stands before update on release_figures for each row execute function app.figure_stands();
