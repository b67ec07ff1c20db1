import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, type Selectable, type SelectQueryBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { type Migration, migrate, roleName } from './migrations.ts'
import { type Query, serverFault } from './server-check.ts'
import { watchable } from './statements.ts'

export { type ColumnType, type Generated, type GeneratedAlways, type Selectable, type SqlBool, sql } from 'kysely'

/** Tables and their columns. `src/tables.ts`, which is generated from the migrated database, fills it by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: the kernel knows no table of a room.
export interface Tables {}

/** A row as a query of the table gives it. */
export type Row<Table extends keyof Tables> = Selectable<Tables[Table]>

/** The open transaction of one operation. */
export type Tx = Transaction<Tables>
/** A question for rows, before it is asked. */
export type Listed<Of, From extends keyof Of, Row> = SelectQueryBuilder<Of, From, Row>

/** Settings that row policies read: actor and its kind, agency and purpose. */
export type Session = {
  readonly kind: string
  readonly actor: string | null
  readonly agency: string | null
  readonly purpose: string
  /** Time of the operation, by which row policies end an access; the database's own clock without it. */
  readonly at?: Date
}

export type Database = {
  readonly kind: 'embedded' | 'server'
  /** Runs work in one transaction as the application role; the login itself may read nothing. */
  transaction<T>(session: Session, work: (db: Tx) => Promise<T>): Promise<T>
  /**
   * Writes the tables of keys anew and lets go of the write-ahead log so far, so that no file has what was deleted from them.
   * @returns false where this login may not: the owner of the tables does it
   */
  rewriteKeys(): Promise<boolean>
  /** Resolves when all that was committed is on the disk. */
  flush(): Promise<void>
  close(): Promise<void>
}

/** The database cannot be used as it is; the words say what to do. */
export class DatabaseFault extends Error {}

const MIGRATIONS = join(import.meta.dirname, '..', '..', 'migrations')

/** The numbered SQL files, in order. */
export function readMigrations(folder = MIGRATIONS): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

/**
 * Opens a PostgreSQL server.
 * @param url the server's login: owns nothing, is no superuser
 * @param migrationUrl the login that owns the tables; without it the database must be up to date
 * @throws DatabaseFault where the login could go round row security
 */
export async function openServer(url: string, migrationUrl: string | null, connections = 10): Promise<Database> {
  if (migrationUrl !== null) await migrateServer(url, migrationUrl)
  const pool = new pg.Pool({ connectionString: url, max: connections, ...PATIENCE })
  // The pool replaces a connection that breaks while idle; without a listener the error would end the program.
  pool.on('error', () => {})
  const query = catalogueFirst(pool)
  try {
    // Every start checks the login: somebody may give it more rights long after it was set up.
    const fault = await serverFault(query, readMigrations())
    if (fault !== null) throw new DatabaseFault(fault)
    const role = await appRole(query)
    const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    return {
      kind: 'server',
      transaction: (session, work) => transaction(kysely, role, session, work),
      rewriteKeys: () => rewriteAsOwner(migrationUrl),
      // The server waits for the disk with each commit.
      flush: async () => {},
      close: () => kysely.destroy(),
    }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/**
 * Asks outside the tables, with the system's catalogue first: a search path that was set for the login could put another before it, and
 * have the look at the server see what it is to see.
 */
const catalogueFirst =
  (pool: pg.Pool): Query =>
  async (text) => {
    const client = await pool.connect()
    try {
      await client.query('begin read only; set local search_path = pg_catalog, public, pg_temp')
      return (await client.query<Record<string, unknown>>(text)).rows
    } finally {
      await client.query('rollback').catch(() => {})
      client.release()
    }
  }

/** Operations are short: a longer one hangs, and must not hold up others for ever. */
const PATIENCE = {
  connectionTimeoutMillis: 20_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
}

async function migrateServer(url: string, migrationUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: migrationUrl })
  await owner.connect()
  try {
    await migrate(
      {
        query: async (text) => (await owner.query<Record<string, unknown>>(text)).rows,
        run: async (text) => void (await owner.query(text)),
        // A URL may hold the login escaped; the role's name is not escaped.
        login: decodeURIComponent(new URL(url).username),
      },
      readMigrations(),
    )
  } finally {
    await owner.end()
  }
}

/** Tables of which a deleted row is a key. */
export const KEY_TABLES = ['data_key_seals', 'data_keys', 'key_grants'] as const

/** What the server's log, its archive and replicas keep is the matter of whoever runs them; see docs/using/keys.md. */
async function rewriteAsOwner(migrationUrl: string | null): Promise<boolean> {
  if (migrationUrl === null) return false
  const owner = new pg.Client({ connectionString: migrationUrl })
  await owner.connect()
  try {
    // Requests must not queue behind a lock that waits for a long one: the job comes again.
    await owner.query("set lock_timeout = '5s'")
    for (const table of KEY_TABLES) await owner.query(`vacuum full ${table}`)
    return true
  } finally {
    await owner.end()
  }
}

export async function appRole(query: Query): Promise<string> {
  const [{ database }] = await query('select current_database() as database')
  return roleName('ausma_app', String(database))
}

/** One transaction as the application role. */
export function transaction<T>(
  kysely: Kysely<Tables>,
  role: string,
  session: Session,
  work: (db: Tx) => Promise<T>,
): Promise<T> {
  return kysely.transaction().execute(async (plain) => {
    const db = watchable(plain)
    // `set local` ends with the transaction, so that the next one on this connection starts with nothing. JIT is off:
    // under row policies the planner estimates high, and compiling then takes longer than the query. Temporary tables come last,
    // or one of the same name would stand before ours.
    await sql`select set_config('jit', 'off', true), set_config('role', ${role}, true),
      set_config('search_path', 'pg_catalog, public, pg_temp', true)`.execute(db)
    await goOnAs(db, session)
    return work(db)
  })
}

/** Tells Postgres on whose behalf the transaction works. */
async function goOnAs(db: Tx, { kind, actor, agency, purpose, at }: Session): Promise<void> {
  await sql`select set_config('app.kind', ${kind}, true), set_config('app.actor', ${actor ?? ''}, true),
    set_config('app.agency', ${agency ?? ''}, true), set_config('app.purpose', ${purpose}, true),
    set_config('app.moment', ${at?.toISOString() ?? ''}, true)`.execute(db)
}
