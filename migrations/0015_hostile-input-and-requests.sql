-- Files of reports that nobody looks at: suspected child sexual abuse material is quarantined unseen and goes to the police as it is.
-- That somebody flagged a report stands in plain, as its state does; why is sealed with the audit entry.
create table report_quarantines (
  report uuid primary key references reports on delete cascade,
  agency uuid not null,
  at timestamptz not null,
  by uuid not null
);
alter table report_quarantines enable row level security;
alter table report_quarantines force row level security;
create policy own_agency on report_quarantines to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on report_quarantines to ausma_app;

-- How many bytes the files of all reports take: the share of the disk that strangers can fill is one for the installation.
create policy broker on report_files for select to ausma_broker using (true);
create policy broker on files for select to ausma_broker using (true);
grant select on report_files, files to ausma_broker;
create function app.report_bytes() returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(f.size), 0)::bigint from report_files r join files f on f.id = r.file
$$;
grant create on schema app to ausma_broker;
alter function app.report_bytes() owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.report_bytes() from public;
grant execute on function app.report_bytes() to ausma_app;
