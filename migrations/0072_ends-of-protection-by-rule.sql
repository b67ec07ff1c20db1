-- The day on which temporary protection ends by law is set for all whom the rule touches. Nobody wrote it down, so it has no words under the
-- person's key; the rule is named instead.
alter table person_days
  add column by_rule text,
  alter column set_by drop not null,
  alter column sealed drop not null,
  add check (num_nonnulls(set_by, by_rule) = 1),
  add check ((sealed is null) = (by_rule is not null)),
  add check (by_rule is null or kind = 'protection-ends');
create unique index person_days_by_rule on person_days (person) where by_rule is not null;
create index person_days_protection on person_days (agency, on_day) where kind = 'protection-ends';
