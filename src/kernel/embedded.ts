import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { appRole, type Database, KEY_TABLES, readMigrations, type Tables, transaction } from './database.ts'
import { type Migration, migrate, type Owner } from './migrations.ts'
import type { Query } from './server-check.ts'

/** Login of the embedded database once it is migrated; a server uses the login of DATABASE_URL. */
const EMBEDDED_LOGIN = 'ausma_server'

/** What the embedded database needs of the folder that it lies in. */
export type Keeping = {
  /**
   * Takes the folder for this process and returns its release: PGlite has no lock of its own, and two processes in one
   * folder lose each other's rows.
   */
  lock(folder: string): () => void
  /** Resolves when all files of the folder are on the disk: PGlite never waits for it. */
  sync(folder: string): Promise<void>
}

/**
 * Opens and migrates the embedded Postgres of a folder. PGlite's session starts as superuser, so it is lowered after
 * migrating: this guards against mistakes, not against injected SQL.
 */
export async function openEmbedded(folder: string, { lock, sync }: Keeping): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unlock = lock(folder)
  try {
    const pg = join(folder, PG)
    const lite = await PGlite.create({ ...LITE, dataDir: pg })
    try {
      return await lowered(lite, { unlock, sync: () => sync(pg) })
    } catch (error) {
      // An open PGlite would keep its files, and the next try in this process would open the folder a second time.
      await lite.close()
      throw error
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Folder of the embedded database in the data folder. */
export const PG = 'pg'

/** This setting stops a timer of PGlite's start, which would keep a finished program from exiting. */
export const LITE = { postgresqlconf: ['log_startup_progress_interval = 0'] }

type Around = { unlock(): void; sync(): Promise<void> }
/** A database in memory has no folder. */
const NOTHING: Around = { unlock: () => {}, sync: async () => {} }

/** Takes over an open PGlite: migrates it and lowers its session. */
export async function lowered(lite: PGlite, { unlock, sync }: Around = NOTHING): Promise<Database> {
  const query: Query = async (text) => (await lite.query<Record<string, unknown>>(text)).rows
  const run = async (text: string) => void (await lite.exec(text))
  await asOwner({ query, run }, readMigrations())
  // A used-up file of the log would otherwise go on under another name, with all that was written into it.
  await run('set wal_recycle = off')
  // The session owns nothing from here on. It is lowered after migrating, since a migration needs the owner.
  await run(LOWER)
  const role = await appRole(query)
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: lite }) })
  const inTurn = turns()
  return {
    kind: 'embedded',
    transaction: (session, work) => inTurn(() => transaction(kysely, role, session, work)),
    async rewriteKeys() {
      await inTurn(() => raised(run, REWRITE))
      await sync()
      await inTurn(() => raised(run, LET_GO))
      await sync()
      return true
    },
    async flush() {
      await inTurn(() => raised(run, ['checkpoint']))
      await sync()
    },
    close: async () => {
      await kysely.destroy()
      unlock()
    },
  }
}

/** One after the other, as PGlite works in any case: nothing of a transaction runs while the session is raised. */
function turns() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const one = last.then(work)
    last = one.catch(() => {})
    return one
  }
}

/** PGlite's own login, which owns the tables. */
const OWNER = 'postgres'
const LOWER = `set session authorization ${EMBEDDED_LOGIN}`

/** Runs statements as the owner of the tables, each by itself: `vacuum` stands in no transaction. */
async function raised(run: Owner['run'], statements: readonly string[]): Promise<void> {
  await run(`set session authorization ${OWNER}`)
  try {
    for (const one of statements) await run(one)
  } finally {
    await run(LOWER)
  }
}

// The log's earlier files stay until tables and control file are on the disk: a power cut that kept their deletion and lost
// those would leave no database. A slot holds them that long; one of a rewriting that was killed goes first.
const SLOT = 'ausma_rewriting'
const DROP_SLOT = `select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '${SLOT}'`
/** Writes the tables of keys anew and goes on to a new file of the log. */
const REWRITE = [
  DROP_SLOT,
  `select pg_create_physical_replication_slot('${SLOT}', true)`,
  ...KEY_TABLES.map((table) => `vacuum full ${table}`),
  'checkpoint',
  'select pg_switch_wal()',
  'checkpoint',
]
/** Lets the log's earlier files be deleted. */
const LET_GO = [DROP_SLOT, 'checkpoint']

/** Makes the login and brings the tables up to the given migrations. */
async function asOwner(owner: Pick<Owner, 'query' | 'run'>, migrations: readonly Migration[]): Promise<void> {
  await owner.run(
    `do $$ begin create role ${EMBEDDED_LOGIN} login noinherit; exception when duplicate_object then null; end $$`,
  )
  await migrate({ ...owner, login: EMBEDDED_LOGIN }, migrations)
}

/** An embedded database as its owner sees it, for backup and restore: past all walls, and never while the program runs. */
export type Owned = Pick<Owner, 'query' | 'run'> & {
  /** Brings an empty database up to the first migrations. @throws MigrationFault */
  migrate(migrations: readonly Migration[]): Promise<void>
  /** What `copy … to` gives, in PostgreSQL's text format. @param query a table with columns, or a query in brackets */
  copyOut(query: string): Promise<Uint8Array>
  /** @param table with its columns in brackets */
  copyIn(table: string, rows: Uint8Array): Promise<void>
  close(): Promise<void>
}

/** Opens the database of a data folder as its owner, as it is: nothing is migrated. The caller has the folder's lock. */
export async function openOwned(folder: string): Promise<Owned> {
  const lite = await PGlite.create({ ...LITE, dataDir: join(folder, PG) })
  const query: Query = async (text) => (await lite.query<Record<string, unknown>>(text)).rows
  const run = async (text: string) => void (await lite.exec(text))
  return {
    query,
    run,
    migrate: (migrations) => asOwner({ query, run }, migrations),
    async copyOut(text) {
      const { blob } = await lite.query(`copy ${text} to '/dev/blob'`)
      return new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))
    },
    copyIn: async (table, rows) => {
      await lite.query(`copy ${table} from '/dev/blob'`, [], { blob: new Blob([rows as Uint8Array<ArrayBuffer>]) })
    },
    close: () => lite.close(),
  }
}
