import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { type Database, readMigrations } from '../../kernel/database.ts'
import { type Owned, openEmbedded, openOwned } from '../../kernel/embedded.ts'
import { mismatch } from '../../kernel/migrations.ts'
import { ArchiveFault, type Entry } from '../../ports/archive.ts'
import { syncFolder } from '../../ports/sync-folder.ts'
import { KEEPING } from '../open-kernel.ts'

/** Folder of the embedded database's rows in a backup: what is there, and nothing of what was deleted. */
export const ROWS = 'rows'
const SCHEMA = `${ROWS}/schema.json`

/** Pages of a table in one entry: rows are read and put back in pieces, so that a large table passes through little memory. */
const PAGES = 64

const Schema = z.object({
  version: z.literal(1),
  migrations: z.array(z.object({ name: z.string(), digest: z.string() })),
  /** Columns of each table, as they stand in its rows. */
  tables: z.record(z.string(), z.array(z.string())),
  /** Last number that each counter gave; null where it gave none. */
  counters: z.record(z.string(), z.string().nullable()),
})
type Schema = z.output<typeof Schema>

/**
 * The rows of an embedded database as entries of an archive: first what tables there are, then each table's rows in
 * PostgreSQL's text format. The caller has the folder's lock.
 */
export async function* rowEntries(folder: string): AsyncGenerator<Entry> {
  const owned = await openOwned(folder)
  try {
    const schema = await schemaOf(owned)
    yield entry(SCHEMA, Buffer.from(JSON.stringify(schema)))
    for (const [table, columns] of Object.entries(schema.tables)) {
      const pages = await pagesOf(owned, table)
      for (let from = 0; from < pages; from += PAGES) {
        const rows = await owned.copyOut(`(select ${list(columns)} from only ${name(table)}
          where ctid >= '(${from},0)'::tid and ctid < '(${from + PAGES},0)'::tid)`)
        if (rows.length > 0) yield entry(`${ROWS}/${table}.${from}`, rows)
      }
    }
  } finally {
    await owned.close()
  }
}

const entry = (path: string, bytes: Uint8Array): Entry => ({ path, size: bytes.length, bytes: Readable.from([bytes]) })

const name = (text: string): string => `"${text.replaceAll('"', '""')}"`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
const list = (columns: readonly string[]): string => columns.map(name).join(', ')

async function schemaOf({ query }: Owned): Promise<Schema> {
  const columns =
    await query(`select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by c.relname, a.attnum`)
  const counters = await query(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public'`,
  )
  return Schema.parse({
    version: 1,
    migrations: await query('select name, digest from migrations order by name'),
    tables: Object.fromEntries(
      [...Map.groupBy(columns, ({ table }) => String(table))].map(([table, rows]) => [
        table,
        rows.map((row) => row.column),
      ]),
    ),
    counters: Object.fromEntries(counters.map((row) => [row.name, row.last])),
  })
}

async function pagesOf({ query }: Owned, table: string): Promise<number> {
  const [{ pages }] = await query(
    `select (pg_relation_size(${literal(`public.${name(table)}`)}) / current_setting('block_size')::int)::int as pages`,
  )
  return Number(pages)
}

/**
 * Makes a whole embedded database of what was unpacked, in the tables of this version, without what was erased since, and on
 * the disk: whatever cuts it off later, no half database and no erased key is ever in the place of the present one.
 * @param folder beside the data folder, with the ledgers in it
 * @param settle erases and ends again what the ledgers say
 * @throws ArchiveFault where it is of a later version; MigrationFault
 */
export async function settleEmbedded(folder: string, settle: (database: Database) => Promise<void>): Promise<void> {
  if (existsSync(join(folder, ROWS))) await putBack(folder)
  const database = await openEmbedded(folder, KEEPING)
  try {
    await settle(database)
    await database.flush()
  } finally {
    await database.close()
  }
  await syncFolder(folder)
}

/** A database that takes the rows of a backup. */
export type Fillable = Omit<Owned, 'copyOut'>

/**
 * Makes the database of what was unpacked, in the tables that its rows were read from.
 * @param into an empty database; that of the folder without it
 * @throws ArchiveFault where it is of a later version
 */
export async function putBack(folder: string, into?: Fillable): Promise<void> {
  const schema = Schema.parse(JSON.parse(await readFile(join(folder, SCHEMA), 'utf8')))
  const all = readMigrations()
  const fault = mismatch(schema.migrations, all)
  if (fault !== null) throw new ArchiveFault(fault)
  const owned = into ?? (await openOwned(folder))
  try {
    // The tables that the rows were read from; opening the database takes them to those of this version.
    await owned.migrate(all.slice(0, schema.migrations.length))
    await fill(owned, folder, schema)
  } finally {
    await owned.close()
  }
  rmSync(join(folder, ROWS), { recursive: true })
}

async function fill(owned: Fillable, folder: string, { tables, counters }: Schema): Promise<void> {
  // Rows come table by table, so that one may name a row that is not there yet; and no trigger is to note them as new.
  await owned.run('set session_replication_role = replica')
  // Migrations write rows of their own, which are among those of the backup.
  const names = Object.keys(tables).map(name)
  if (names.length > 0) await owned.run(`truncate ${names.join(', ')}`)
  for (const file of readdirSync(join(folder, ROWS))) {
    const table = file.slice(0, file.lastIndexOf('.'))
    if (!Object.hasOwn(tables, table)) continue
    await owned.copyIn(`${name(table)} (${list(tables[table])})`, readFileSync(join(folder, ROWS, file)))
  }
  for (const [counter, last] of Object.entries(counters))
    if (last !== null) await owned.query(`select setval(${literal(`public.${name(counter)}`)}, ${BigInt(last)})`)
}
