import pg from 'pg'
import type { Fillable } from '../../src/entry/cli/embedded-dump.ts'
import { migrate } from '../../src/kernel/migrations.ts'

/** A database of a server as its owner sees it, into which rows of an embedded one are put. @param login of the program */
export async function serverOwner(url: string, login: string): Promise<Fillable> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const query = async (text: string) => (await client.query<Record<string, unknown>>(text)).rows
  const run = async (text: string) => void (await client.query(text))
  return {
    query,
    run,
    migrate: (migrations) => migrate({ query, run, login }, migrations),
    copyIn: async (table, rows) => {
      for (const row of rowsOf(rows)) {
        const places = row.map((_, i) => `$${i + 1}`).join(', ')
        // Also into columns that the database would count by itself, as `copy` does.
        await client.query(`insert into ${table} overriding system value values (${places})`, row)
      }
    },
    close: () => client.end(),
  }
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** Rows in the text format of `copy`. */
const rowsOf = (rows: Uint8Array): (string | null)[][] =>
  Buffer.from(rows)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t').map(unescaped))

const unescaped = (field: string): string | null =>
  field === '\\N' ? null : field.replace(/\\(.)/g, (_, sign: string) => ESCAPES[sign] ?? sign)
