import type { Database } from '../../src/kernel/database.ts'
import type { MemoryEpochs } from './epochs.ts'

/** A database of one test's own, with a way past its walls, which only tests have. */
export type TestDatabase = Database & {
  /** Runs SQL as the superuser: to look, or to tamper. */
  superuser(text: string): Promise<readonly Record<string, unknown>[]>
  /** Where the keys of its epochs lie. */
  readonly epochs: MemoryEpochs
}

/** An open database that tests may have one after the other. */
export type Opened = {
  readonly database: Database
  readonly epochs: MemoryEpochs
  superuser(text: string): Promise<readonly Record<string, unknown>[]>
  /** Closes it for good. */
  remove(): Promise<void>
}

/** What changes more than rows: a database in which a test did this is thrown away. */
const LASTS = /\b(alter|create|drop|grant|revoke|comment|reindex|vacuum|set_config|session_replication_role)\b/i

/**
 * Takes every row out and sets the counters back, as the superuser. Deleting from tables that hold something takes a tenth
 * of truncating all of them; the epoch stays, whose key this process has. `replica` keeps triggers and foreign keys out of it, the rule that the audit only grows too.
 */
const EMPTY = `do $$ declare one record; has boolean; begin
  set local session_replication_role = replica;
  for one in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('migrations', 'epochs') loop
    execute format('select exists (select from public.%I)', one.relname) into has;
    if has then execute format('delete from public.%I', one.relname); end if;
  end loop;
  for one in select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace loop
    execute format('alter sequence public.%I restart', one.relname);
  end loop;
end $$`

/** Databases that wait to be used again, and a way to more. */
export class Shelf {
  private readonly open: () => Promise<Opened>
  private readonly keeps: boolean
  private readonly free: Opened[] = []

  /** @param keeps whether a database that was closed is emptied and kept for the next who takes one */
  constructor(open: () => Promise<Opened>, keeps: boolean) {
    this.open = open
    this.keeps = keeps
  }

  /** An empty database that nobody else has; closing it gives it back. */
  async take(): Promise<TestDatabase> {
    return this.lend(this.free.pop() ?? (await this.open()))
  }

  private lend(opened: Opened): TestDatabase {
    const { database } = opened
    const under = new Set<Promise<unknown>>()
    let isClosed = false
    let isChanged = false
    const during = <T>(work: () => Promise<T>): Promise<T> => {
      // What a test left running must not write into the database of the next.
      if (isClosed) return Promise.reject(new Error('The test has closed this database.'))
      const one = work().finally(() => under.delete(one))
      under.add(one)
      return one
    }
    return {
      kind: database.kind,
      epochs: opened.epochs,
      transaction: (session, work) => during(() => database.transaction(session, work)),
      rewriteKeys: () => during(() => database.rewriteKeys()),
      flush: () => during(() => database.flush()),
      superuser: (text) => {
        isChanged ||= LASTS.test(text)
        return during(() => opened.superuser(text))
      },
      close: async () => {
        if (isClosed) return
        isClosed = true
        await Promise.allSettled(under)
        if (!this.keeps || isChanged) return opened.remove()
        await opened.superuser(EMPTY)
        this.free.push(opened)
      },
    }
  }
}
