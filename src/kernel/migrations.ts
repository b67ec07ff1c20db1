import { createHash } from 'node:crypto'
import { literal, quoted } from './quoted.ts'
import { schemaFault } from './schema-check.ts'

/** One numbered file of SQL. */
export type Migration = { readonly name: string; readonly text: string }

/** The login that owns the tables. */
export type Owner = {
  query(text: string): Promise<readonly Record<string, unknown>[]>
  run(text: string): Promise<void>
  /** Login of the program; `migrate` lets it become the application role. */
  readonly login: string
}

/** A migration failed, differs from the one applied here, or is unknown to this version. */
export class MigrationFault extends Error {}

/** Roles belong to the whole server, so their names differ by database. */
const ROLES = ['ausma_app', 'ausma_broker'] as const

/** Name of a role in one database: `ausma_app` in the SQL files, `ausma_app_1f0c…` on the server. */
export const roleName = (role: (typeof ROLES)[number], database: string): string =>
  `${role}_${createHash('sha256').update(database).digest('hex').slice(0, 12)}`

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Brings a database up to date: each file in a transaction of its own, in order, once.
 * @throws MigrationFault where a file fails, the applied files differ from those of this version, or others may put something into
 *   the schemas
 */
export async function migrate(owner: Owner, migrations: readonly Migration[]): Promise<void> {
  const [{ database }] = await owner.query('select current_database() as database')
  const named = (text: string) =>
    ROLES.reduce((sql, role) => sql.replace(new RegExp(`\\b${role}\\b`, 'g'), roleName(role, String(database))), text)
  // One program migrates at a time: two that start together would both see the same files missing.
  await owner.run('select pg_advisory_lock(4202611)')
  try {
    // Tables are made in `public`; what the system itself has is found before anything there.
    await owner.run('set search_path = public, pg_temp')
    // Does nothing, and says so in a notice, where the schema is not this login's.
    await owner.run('revoke create on schema public from public')
    const open = await schemaFault(owner.query, 'current_user::regrole::oid', named('ausma_broker'))
    if (open !== null) throw new MigrationFault(open)
    for (const role of ROLES) await owner.run(named(CREATE_ROLE.replaceAll('ROLE', role)))
    await owner.run(LEDGER)
    const applied = await owner.query('select name, digest from migrations order by name')
    const fault = mismatch(applied, migrations)
    // The check comes before anything is applied: nobody could undo half of an older version on top of a newer one.
    if (fault !== null) throw new MigrationFault(fault)
    for (const { name, text } of migrations.slice(applied.length)) {
      const note = `insert into migrations (name, digest) values ('${name}', '${digestOf(text)}')`
      // The note joins the file's transaction, so that every applied file is noted and every noted file applied.
      await owner.run(`begin; ${named(text)}; ${note}; commit`).catch(async (error: Error) => {
        await owner.run('rollback')
        throw new MigrationFault(`${name} could not be applied: ${error.message}`)
      })
    }
    await lend(owner, named)
  } finally {
    await owner.run('select pg_advisory_unlock(4202611)')
  }
}

/** Lets the program's login become the application role without inheriting its rights. */
async function lend(owner: Owner, named: (text: string) => string): Promise<void> {
  const login = quoted(owner.login)
  const [found] = await owner.query(
    `select current_setting('server_version_num')::int as version, rolinherit as inherits
     from pg_roles where rolname = ${literal(owner.login)}`,
  )
  if (!found) throw new MigrationFault(`There is no login ${owner.login} on the server. Make it: create role … login.`)
  const { version, inherits } = found
  const [{ database }] = await owner.query('select quote_ident(current_database()) as database')
  // Notices where the database is another login's: the look at the start then says what its owner has to run.
  await owner.run(
    `revoke connect, temporary on database ${database} from public; grant connect on database ${database} to ${login}`,
  )
  await owner.run(named(`grant select on migrations to ausma_app, ${login}`))
  // Since PostgreSQL 16 the grant, not the role, decides about inheriting.
  if (Number(version) >= 160000) return owner.run(named(`grant ausma_app to ${login} with inherit false, set true`))
  // The role is changed only if needed: two databases of one server that change it at once hinder each other.
  if (inherits) await owner.run(`alter role ${login} noinherit`)
  await owner.run(named(`grant ausma_app to ${login}`))
}

// The owner must be a member of a role to give a function to it. The grant may fail where an administrator of the
// server made the roles and granted them already.
const CREATE_ROLE = `do $$ begin
  if to_regrole('ROLE') is null then create role ROLE nologin noinherit nosuperuser nobypassrls; end if;
exception when duplicate_object then null; end $$;
do $$ begin grant ROLE to current_user; exception when insufficient_privilege then null; end $$`

const LEDGER = `create table if not exists migrations (
  name text primary key, digest text not null, applied_at timestamptz not null default now())`

/** Describes the first difference between applied migrations and those of this version; null where there is none. */
export function mismatch(applied: readonly Record<string, unknown>[], migrations: readonly Migration[]): string | null {
  for (const [i, { name, digest }] of applied.entries()) {
    if (i >= migrations.length || migrations[i].name !== name)
      return `This database has ${name}, which this version of Ausma does not know. Use the newer version it was made with.`
    if (digestOf(migrations[i].text) !== digest)
      return `${name} was applied here with other content. Restore the file it was applied with.`
  }
  return null
}
