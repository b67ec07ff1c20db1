-- The yearly return of Art. 19a Directive 2011/36/EU as a rapporteur keeps it: a draft, and each vintage as it was sent. What is counted
-- lies sealed, for true counts of few stand in it; plain are the year, the state and who did what.
create table returns (
  id uuid primary key,
  agency uuid not null,
  year int not null check (year between 2008 and 2100),
  -- ISO 3166-1; Greece as EL.
  geo text not null check (geo ~ '^[A-Z]{2}$'),
  -- 1 as it was first sent; each correction of what was sent is one more.
  vintage int not null check (vintage >= 1),
  state text not null check (state in ('draft', 'sent')),
  -- Counts the changes of a draft: whoever approves it approves what the first person had read.
  edition int not null check (edition >= 1),
  letters text[] not null,
  made_by uuid not null,
  changed_at timestamptz not null,
  asked_by uuid,
  approved_by uuid,
  sent_at timestamptz,
  data_key uuid not null,
  sealed bytea not null,
  unique (agency, year, vintage),
  check (num_nonnulls(asked_by, approved_by, sent_at) = case state when 'sent' then 3 else 0 end),
  check (approved_by <> asked_by)
);
create unique index returns_draft on returns (agency, year) where state = 'draft';
alter table returns enable row level security;
alter table returns force row level security;
create policy counted on returns to ausma_app
  using (agency = app.agency() and app.kind() = 'member' and app.purpose() = 'statistics')
  with check (agency = app.agency() and app.kind() = 'member' and app.purpose() = 'statistics');
grant select, insert, delete on returns to ausma_app;
grant update (state, edition, letters, changed_at, asked_by, approved_by, sent_at, sealed) on returns to ausma_app;

-- What was sent stays as it was sent, also for a fault of the program: a correction is a vintage of its own.
create function app.sent_return_stays() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'sent' then raise exception 'what was sent stays as it was sent'; end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
revoke all on function app.sent_return_stays() from public;
create trigger sent_stays before update or delete on returns for each row execute function app.sent_return_stays();
