import { literal, quoted } from './quoted.ts'

/** Queries the database outside any transaction. */
export type Query = (text: string) => Promise<readonly Record<string, unknown>[]>

/**
 * Looks for what another login of the server could put, or has put, where the program's own functions look things up: whoever may
 * make an operator in `public` had it run by a function that reads across agencies.
 * @param owner SQL for the oid of the role that owns the tables
 * @param broker the role that may own functions besides
 * @returns words that say what is wrong and the command that mends it; null where all is well
 */
export async function schemaFault(query: Query, owner: string, broker: string): Promise<string | null> {
  const [open] = await query(OPEN_SCHEMAS.replaceAll('OWNER', owner))
  if (open) {
    const { schema, grantee, keeper } = open
    const from = grantee === null ? 'public' : quoted(String(grantee))
    const who = grantee === null ? 'Every login of this server' : String(grantee)
    return `${who} may put functions and operators into the schema ${schema}, which the program would run. As ${keeper} or a superuser, run: revoke create on schema ${schema} from ${from};`
  }
  const [planted] = await query(PLANTED.replaceAll('OWNER', owner).replaceAll('BROKER', broker))
  if (planted)
    return `${planted.what} belongs to ${planted.keeper}, not to the owner of the tables, and the program could run it. Look at where it comes from, then drop it.`
  return null
}

const TRUSTED = `(select oid from pg_roles where rolsuper or rolname = 'pg_database_owner' union select OWNER)`

/** Grants of `create` on the program's schemas, and schemas that belong to others; grantee null is everybody. */
const OPEN_SCHEMAS = `select n.nspname as schema, nullif(a.grantee, 0)::regrole::text as grantee, n.nspowner::regrole::text as keeper
  from pg_namespace n cross join aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
  where n.nspname in ('public', 'app') and a.privilege_type = 'CREATE' and a.grantee not in ${TRUSTED}
  order by a.grantee, n.nspname`

const PLANTED = `select pg_describe_object(kind, oid, 0) as what, keeper::regrole::text as keeper from (
    select 'pg_proc'::regclass as kind, oid, proowner as keeper, pronamespace as schema from pg_proc
    union all select 'pg_operator'::regclass, oid, oprowner, oprnamespace from pg_operator
    union all select 'pg_class'::regclass, oid, relowner, relnamespace from pg_class
    union all select 'pg_type'::regclass, oid, typowner, typnamespace from pg_type) o
  where schema in (select oid from pg_namespace where nspname in ('public', 'app'))
    and keeper not in ${TRUSTED} and keeper is distinct from to_regrole('BROKER')
  order by 1 limit 1`

/**
 * Looks whether logins of the same server that are not the program's reach this database: one that may connect holds the locks of
 * others up, and one that may make temporary tables puts them before ours.
 * @param login the program's login
 * @returns words and the command that mends it; null where all is well
 */
export async function accessFault(query: Query, login: string): Promise<string | null> {
  const [{ database, connects, temporary, own }] = await query(ACCESS.replaceAll('LOGIN', literal(login)))
  const name = quoted(String(database))
  const mend = `As its owner or a superuser, run: revoke connect, temporary on database ${name} from public; grant connect on database ${name} to ${quoted(login)};`
  if (connects) return `Every login of this server may connect to the database ${database}. ${mend}`
  if (temporary) return `Every login of this server may make temporary tables in the database ${database}. ${mend}`
  return own
    ? `${login} may make temporary tables. As the owner or a superuser, run: revoke temporary on database ${name} from ${quoted(login)};`
    : null
}

const ACCESS = `select datname as database,
    coalesce(bool_or(a.grantee = 0 and a.privilege_type = 'CONNECT'), false) as connects,
    coalesce(bool_or(a.grantee = 0 and a.privilege_type = 'TEMPORARY'), false) as temporary,
    coalesce(bool_or(a.grantee = to_regrole(quote_ident(LOGIN)) and a.privilege_type = 'TEMPORARY'), false) as own
  from pg_database d left join aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a on true
  where datname = current_database() group by datname`

/**
 * Looks whether what the database itself holds to is switched off for this login: triggers and foreign keys by a setting, row security
 * on a table.
 * @returns words and the command that mends it; null where all is well
 */
export async function switchedOff(query: Query): Promise<string | null> {
  const [{ replication, login, database }] = await query(REPLICATION)
  if (replication !== 'origin') {
    const reset = ['role', 'database'].map(
      (what) => `alter ${what} ${quoted(String(what === 'role' ? login : database))} reset session_replication_role;`,
    )
    return `Triggers and foreign keys are switched off for ${login}: what ends and what is erased would not be noted. As a superuser, run: ${reset.join(' ')}`
  }
  const [open] = await query(UNWALLED)
  return open
    ? `Row security is switched off on the table ${open.table}. As the owner of the tables, run: alter table ${open.table} enable row level security, force row level security;`
    : null
}

const REPLICATION = `select current_setting('session_replication_role') as replication, session_user as login,
    current_database() as database`

/** A table of the program without row security, or with one that its owner is free of. */
const UNWALLED = `select c.oid::regclass::text as table from pg_class c
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
    and (relowner = (select relowner from pg_class where oid = to_regclass('public.migrations'))
      or exists (select from pg_policy where polrelid = c.oid))
  order by 1 limit 1`
