import { type Migration, mismatch } from './migrations.ts'

/** Asks the database without a transaction of its own. */
export type Query = (text: string) => Promise<readonly Record<string, unknown>[]>

/**
 * Looks whether the server's login is kept behind row security, and whether the tables are those of this version.
 * @returns words that say what is wrong and what to do; null where all is well
 */
export async function serverFault(query: Query, migrations: readonly Migration[]): Promise<string | null> {
  const [login] = await query(
    `select rolname as name, rolsuper as super, rolbypassrls as bypass,
       (select count(*)::int from pg_class where relowner = r.oid and relkind in ('r', 'p')) as tables
     from pg_roles r where rolname = session_user`,
  )
  if (login.super) return `${UNSAFE} ${login.name} is a superuser. ${REMEDY}`
  if (login.bypass) return `${UNSAFE} ${login.name} may bypass row security. ${REMEDY}`
  if (Number(login.tables) > 0) return `${UNSAFE} ${login.name} owns tables. ${REMEDY}`
  const [ledger] = await query(`select to_regclass('migrations') is not null as there`)
  if (!ledger.there) return `The database is empty. ${MIGRATE}`
  const applied = await query('select name, digest from migrations order by name')
  return mismatch(applied, migrations) ?? (applied.length < migrations.length ? `The tables are old. ${MIGRATE}` : null)
}

const UNSAFE = 'The login in DATABASE_URL could read past the walls between agencies:'
const REMEDY = 'Give DATABASE_URL a login of its own, and the owner of the tables to MIGRATION_URL.'
const MIGRATE = 'Set MIGRATION_URL to the login that owns the tables and start again.'
