-- Learning from decisions: what was learned from, the models made of it, and whether an agency uses them. No table here holds
-- words, names or contact points, nor anything about a person.

-- A decided lead as numbers. The lead is forgotten when it is erased; the numbers stay for as long as the agency says, so that
-- dismissed leads, which go first, can teach as well as those that are kept.
create table learning_examples (
  id uuid primary key,
  agency uuid not null,
  lead uuid unique references leads on delete set null,
  features jsonb not null,
  -- Whether people pursued it.
  pursued boolean not null,
  languages text[] not null,
  -- Marks, as in lead_facets.
  sources text[] not null,
  score double precision not null,
  decided_at timestamptz not null,
  -- What a model had said before the decision.
  judged_by uuid,
  probability double precision,
  check ((judged_by is null) = (probability is null))
);
create index learning_examples_decided on learning_examples (agency, decided_at);
alter table learning_examples enable row level security;
alter table learning_examples force row level security;
create policy own_agency on learning_examples to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, update, delete on learning_examples to ausma_app;

-- Models are kept: by which order leads were looked at must be told later, too.
create table learning_models (
  id uuid primary key,
  agency uuid not null,
  trained_at timestamptz not null,
  trained_by uuid not null,
  weights jsonb not null,
  quality jsonb not null,
  ridge double precision not null,
  pursued int not null,
  dismissed int not null,
  repeated int not null,
  first_decided timestamptz not null,
  last_decided timestamptz not null
);
create index learning_models_trained on learning_models (agency, trained_at desc, id desc);
alter table learning_models enable row level security;
alter table learning_models force row level security;
create policy own_agency on learning_models to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert on learning_models to ausma_app;

create table learning_settings (
  agency uuid primary key,
  -- Null where nobody has decided: then the agency's regime does.
  is_on boolean,
  switched_by uuid,
  switched_at timestamptz,
  keep_days int not null default 730 check (keep_days between 30 and 3650),
  check ((is_on is null) = (switched_by is null)),
  check ((is_on is null) = (switched_at is null))
);
alter table learning_settings enable row level security;
alter table learning_settings force row level security;
create policy own_agency on learning_settings to ausma_app
  using (agency = app.agency() and app.kind() in ('member', 'system'))
  with check (agency = app.agency() and app.kind() in ('member', 'system'));
grant select, insert, update on learning_settings to ausma_app;
