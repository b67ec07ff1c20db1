-- Missing persons: the sheet by which they are looked for and the conversation after the return are papers as others are, in versions. Plain
-- is only by when somebody talks with who came back, so that a desk shows it.
alter table person_papers drop constraint person_papers_kind_check;
alter table person_papers add constraint person_papers_kind_check
  check (kind in ('episode', 'assessment', 'plan', 'screening', 'missing', 'return-talk'));
alter table persons add column talk_by text collate "C";
-- A desk asks for these alone, and they are few.
create index persons_talk_by on persons (agency, talk_by) where talk_by is not null;
