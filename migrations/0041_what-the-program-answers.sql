-- What somebody who writes the database past the program could have it do, or read where rows had been.

-- A question that no program asked would have a colleague’s keys try names: only those that carry a mark are answered.
alter table match_asks add column row_mark bytea;
grant update (row_mark) on match_asks to ausma_app;
-- The program marks once what was asked before there were marks.
create policy marks_reads on match_asks for select to ausma_app using (to_agency = app.agency() and app.kind() = 'system');
create policy marks on match_asks for update to ausma_app
  using (to_agency = app.agency() and app.kind() = 'system') with check (to_agency = app.agency() and app.kind() = 'system');

-- The planner keeps samples of columns, which stay when their rows are deleted: of what wraps a private key it takes none any more. Giving a
-- column the type that it has drops the samples taken before.
alter table key_grants alter column sealed set statistics 0, alter column sealed type bytea;
alter table credentials alter column wrapped_key set statistics 0, alter column wrapped_key type bytea;
alter table sessions alter column wrapped_key set statistics 0, alter column wrapped_key type bytea;
alter table data_key_seals alter column sealed set statistics 0, alter column sealed type bytea;
