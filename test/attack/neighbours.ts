import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { roleName } from '../../src/kernel/migrations.ts'
import { asSuperuser } from '../run/databases.ts'
import type { Attack } from './attack.ts'

/** Where the attacked installation keeps its tables. */
export type ServerDatabase = { readonly DATABASE_URL: string; readonly MIGRATION_URL: string }

/** Says each text on a connection of its own; how many were not refused. */
async function passed(url: string, texts: readonly string[]): Promise<string[]> {
  const through: string[] = []
  for (const text of texts) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.query(text)
      through.push(text)
    } catch (error) {
      // Whatever else goes wrong is no refusal, and must not count as one.
      if (!/permission denied|must be owner|row-level security/.test((error as Error).message)) throw error
    } finally {
      await client.end().catch(() => {})
    }
  }
  return through
}

/** What a login of another program on the same server tries, with nothing but a connection. */
const AS_STRANGER = [
  'select 1',
  'select pg_advisory_lock(4202612)',
  'create table public.planted ()',
  'create operator public.&& (leftarg = text[], rightarg = text[], function = arrayoverlap)',
  'create temporary table case_settings ()',
  'select * from members',
]

/** What somebody tries who found the password of the server's own login. */
const asProgram = (app: string, broker: string): readonly string[] => [
  'select * from members',
  'select * from app.audit_chain(0, 9)',
  'create temporary table case_settings ()',
  `set role ${broker}`,
  `set role ${app}; create temporary table case_settings ()`,
  `set role ${app}; create table public.planted ()`,
  `set role ${app}; select app.end_passed_media()`,
  `set role ${app}; alter table members disable row level security`,
]

/** The attack of whoever has a login on the same database server. */
export const neighbour = ({ DATABASE_URL, MIGRATION_URL }: ServerDatabase): Attack => ({
  name: 'get past the walls with another login of the database server',
  promise: 'Other logins do not connect; the program’s own puts nothing before the tables and becomes nobody else.',
  async run() {
    const name = new URL(DATABASE_URL).pathname.slice(1)
    const stranger = `neighbour_${randomBytes(4).toString('hex')}`
    await asSuperuser(MIGRATION_URL, (client) => client.query(`create role ${stranger} login`))
    try {
      const theirs = await passed(Object.assign(new URL(DATABASE_URL), { username: stranger }).href, AS_STRANGER)
      const tries = asProgram(roleName('ausma_app', name), roleName('ausma_broker', name))
      const own = await passed(DATABASE_URL, tries)
      const all = AS_STRANGER.length + tries.length
      const through = [...theirs, ...own]
      return { held: through.length === 0, seen: through.join('; ') || `${all} of ${all} ways refused` }
    } finally {
      await asSuperuser(MIGRATION_URL, (client) => client.query(`drop role ${stranger}`))
    }
  },
})
