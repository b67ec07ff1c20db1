import type { TestDatabase } from '../run/databases.ts'

/** What a backup is to a test: all rows as they are now, and back again without anything being noticed. */
export const backUp = (database: TestDatabase) =>
  database.superuser(`do $$ declare one text; begin
    drop schema if exists backup cascade; create schema backup;
    for one in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace loop
      execute format('create table backup.%1$I as table public.%1$I', one); end loop; end $$`)
/** Puts all rows back as they were, past every trigger: a restored dump brings its triggers last. */
export const restore = (database: TestDatabase) =>
  database.superuser(`do $$ declare one text; begin
    set local session_replication_role = replica;
    for one in select relname from pg_class where relkind = 'r' and relnamespace = 'backup'::regnamespace loop
      execute format('delete from public.%I', one);
      execute format('insert into public.%1$I overriding system value select * from backup.%1$I', one); end loop; end $$`)
