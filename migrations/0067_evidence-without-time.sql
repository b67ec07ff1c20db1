-- Items whose log has begun and that no authority has stamped yet. The hourly job looks here, and not through all that was ever kept.
create table evidence_untimed (
  item uuid primary key references evidence_items on delete cascade,
  agency uuid not null
);
create index evidence_untimed_next on evidence_untimed (agency, item);
alter table custody no force row level security;
alter table evidence_items no force row level security;
alter table evidence_stamped no force row level security;
insert into evidence_untimed (item, agency)
  select c.item, c.agency from custody c join evidence_items i on i.id = c.item
  where c.n = 1 and not exists (select from evidence_stamped s where s.item = c.item);
alter table custody force row level security;
alter table evidence_items force row level security;
alter table evidence_stamped force row level security;
alter table evidence_untimed enable row level security;
alter table evidence_untimed force row level security;
create policy own_agency on evidence_untimed to ausma_app
  using (agency = app.agency() and app.is_staff()) with check (agency = app.agency() and app.is_staff());
grant select, insert, delete on evidence_untimed to ausma_app;
-- Of no use any more: it held the first entry of every log.
drop index custody_first;
