import { type Migration, mismatch, roleName } from './migrations.ts'
import { accessFault, type Query, schemaFault, switchedOff } from './schema-check.ts'

export type { Query } from './schema-check.ts'

/**
 * Checks that row security binds the server's login, and that the tables are those of this version.
 * @returns words that say what is wrong and what to do; null where all is well
 */
export async function serverFault(query: Query, migrations: readonly Migration[]): Promise<string | null> {
  const [{ login, database }] = await query('select session_user as login, current_database() as database')
  const broker = roleName('ausma_broker', String(database))
  const found = await query(ROLES.replace('BROKER', broker))
  // The login's own faults come first: a superuser may become every role.
  const roles = found.toSorted((a, b) => Number(b.name === login) - Number(a.name === login))
  for (const role of roles) {
    const fault = FAULTS.find(([column]) => role[column])
    const who = role.name === login ? `${login}` : `${login} may become ${role.name}, which`
    const what = typeof role.owns === 'string' && fault?.[0] === 'owns' ? ` ${role.owns}` : ''
    if (fault) return `${UNSAFE} ${who} ${fault[1]}${what}. ${REMEDY}`
  }
  // The tables are checked only for a safe login.
  const [ledger] = await query(`select to_regclass('migrations') is not null as there`)
  if (!ledger.there) return `The database is empty. ${MIGRATE}`
  const off = await switchedOff(query)
  if (off !== null) return off
  const beside = (await schemaFault(query, OWNER, broker)) ?? (await accessFault(query, String(login)))
  if (beside !== null) return beside
  const applied = await query('select name, digest from migrations order by name')
  return mismatch(applied, migrations) ?? (applied.length < migrations.length ? `The tables are old. ${MIGRATE}` : null)
}

const OWNER = `(select relowner from pg_class where oid = to_regclass('public.migrations'))`

/** The login and every role it may become, with the rights that lead past row security; `owns` names one thing it owns. */
const ROLES = `select rolname as name, rolsuper as super, rolbypassrls as bypass, rolcreaterole as makes,
    rolreplication as copies, rolname in ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program') as files,
    rolname = 'BROKER' as broker,
    (select pg_describe_object(classid, objid, objsubid) from pg_shdepend s
      where refclassid = 'pg_authid'::regclass and refobjid = r.oid and deptype = 'o'
        and (dbid = d.oid or classid = 'pg_database'::regclass and objid = d.oid) limit 1) as owns
  from pg_roles r, (select oid from pg_database where datname = current_database()) d where pg_has_role(session_user, r.oid, 'member')`

const FAULTS: readonly (readonly [column: string, words: string])[] = [
  ['super', 'is a superuser'],
  ['bypass', 'may bypass row security'],
  ['broker', 'looks across agencies'],
  ['owns', 'owns'],
  ['makes', 'may make roles and give them to itself'],
  ['copies', 'may copy the whole server'],
  ['files', 'may reach the files of the server'],
]

const UNSAFE = 'The login in DATABASE_URL could read past the walls between agencies:'
const REMEDY = 'Give DATABASE_URL a login of its own, and the owner of the tables to MIGRATION_URL.'
const MIGRATE = 'Set MIGRATION_URL to the login that owns the tables and start again.'
