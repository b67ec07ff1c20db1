-- The telephone on which somebody of an agency answers now. Who works there sees it on the desk and where a call for help is answered.
create table duty_telephones (
  agency uuid primary key references agencies,
  -- As it is written and as it is dialled; both null where an agency has taken it back.
  shown text,
  tel text,
  -- When somebody answers, in a few words.
  hours text,
  set_by uuid not null,
  set_at timestamptz not null,
  row_mark bytea,
  check ((shown is null) = (tel is null))
);
alter table duty_telephones enable row level security;
alter table duty_telephones force row level security;
create policy own_agency on duty_telephones to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, update on duty_telephones to ausma_app;
