import { createHash } from 'node:crypto'

/** One numbered file of SQL. */
export type Migration = { readonly name: string; readonly text: string }

/** The login that owns the tables. */
export type Owner = {
  query(text: string): Promise<readonly Record<string, unknown>[]>
  run(text: string): Promise<void>
  /** The login the program will use, which is allowed to become the application role. */
  readonly login: string
}

/** A migration that was applied here differs from the one of this version, or is unknown to it. */
export class MigrationFault extends Error {}

/** Roles belong to the whole server, so that their names must tell one database's from another's. */
const ROLES = ['ausma_app', 'ausma_broker'] as const

/** Name of a role in one database: `ausma_app` in the SQL files, `ausma_app_1f0c…` on the server. */
export const roleName = (role: (typeof ROLES)[number], database: string): string =>
  `${role}_${createHash('sha256').update(database).digest('hex').slice(0, 12)}`

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * Brings a database up to date: each file in a transaction of its own, in order, once.
 * @throws MigrationFault where what was applied is not what this version knows
 */
export async function migrate(owner: Owner, migrations: readonly Migration[]): Promise<void> {
  const [{ database }] = await owner.query('select current_database() as database')
  const named = (text: string) =>
    ROLES.reduce((sql, role) => sql.replace(new RegExp(`\\b${role}\\b`, 'g'), roleName(role, String(database))), text)
  // One program at a time: two that start together would both see the same files missing.
  await owner.run('select pg_advisory_lock(4202611)')
  try {
    for (const role of ROLES) await owner.run(named(CREATE_ROLE.replaceAll('ROLE', role)))
    await owner.run(LEDGER)
    const applied = await owner.query('select name, digest from migrations order by name')
    const fault = mismatch(applied, migrations)
    // Before anything is applied: half of an older version on top of a newer one can be undone by nobody.
    if (fault !== null) throw new MigrationFault(fault)
    for (const { name, text } of migrations.slice(applied.length)) {
      const note = `insert into migrations (name, digest) values ('${name}', '${digestOf(text)}')`
      // The note in the same transaction: a file applied and not noted would be applied again, one noted and not applied never.
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

/** Lets the program's login become the application role, and have nothing of it before it does. */
async function lend(owner: Owner, named: (text: string) => string): Promise<void> {
  const login = quoted(owner.login)
  const [found] = await owner.query(
    `select current_setting('server_version_num')::int as version, rolinherit as inherits
     from pg_roles where rolname = ${literal(owner.login)}`,
  )
  if (!found) throw new MigrationFault(`There is no login ${owner.login} on the server. Make it: create role … login.`)
  const { version, inherits } = found
  await owner.run(named(`grant select on migrations to ausma_app, ${login}`))
  // From PostgreSQL 16 inheriting is said by the grant and no longer by the role.
  if (Number(version) >= 160000) return owner.run(named(`grant ausma_app to ${login} with inherit false, set true`))
  // Asked first: two databases of one server that change the same role at once hinder each other.
  if (inherits) await owner.run(`alter role ${login} noinherit`)
  await owner.run(named(`grant ausma_app to ${login}`))
}

// The owner must be a member of a role to give a function to it. Where the keeper of the server made the roles, the
// owner need not be allowed to.
const CREATE_ROLE = `do $$ begin
  if to_regrole('ROLE') is null then create role ROLE nologin noinherit nosuperuser nobypassrls; end if;
exception when duplicate_object then null; end $$;
do $$ begin grant ROLE to current_user; exception when insufficient_privilege then null; end $$`

const LEDGER = `create table if not exists migrations (
  name text primary key, digest text not null, applied_at timestamptz not null default now())`

/** Words for the first difference between what was applied and what this version knows; null where there is none. */
export function mismatch(applied: readonly Record<string, unknown>[], migrations: readonly Migration[]): string | null {
  for (const [i, { name, digest }] of applied.entries()) {
    if (i >= migrations.length || migrations[i].name !== name)
      return `This database has ${name}, which this version of Ausma does not know. Use the newer version it was made with.`
    if (digestOf(migrations[i].text) !== digest)
      return `${name} was applied here with other content. Restore the file it was applied with.`
  }
  return null
}
