import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** PostgreSQL's own tools are missing or refused. */
export class ToolFault extends Error {}

const DEBIAN = '/usr/lib/postgresql'

/** Dumps a whole database into a file, in PostgreSQL's own packed format. @throws ToolFault */
export const dumpDatabase = (url: string, path: string): Promise<void> =>
  // pg_restore reads this format and restores tables in the order that their keys need.
  run('pg_dump', url, ['--format=custom', '--file', path])

/** Restores a dump in one transaction, in place of the present tables. @throws ToolFault */
export const restoreDatabase = (url: string, path: string): Promise<void> =>
  run('pg_restore', url, [
    '--clean',
    '--if-exists',
    '--single-transaction',
    // Half a database that looks whole is worse than none.
    '--exit-on-error',
    '--dbname',
    databaseOf(url),
    path,
  ])

const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))

/** The environment of a tool. The password goes there, since other users of the machine see a program's arguments. */
function environmentOf(url: string): Record<string, string> {
  const { hostname, port, username, password, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? hostname
  return {
    PATH: [...newestFirst(), '/usr/local/bin', '/usr/bin', '/bin'].join(':'),
    PGDATABASE: databaseOf(url),
    PGCONNECT_TIMEOUT: '20',
    ...(host === '' ? {} : { PGHOST: host.replace(/^\[|\]$/g, '') }),
    ...(port === '' ? {} : { PGPORT: port }),
    ...(username === '' ? {} : { PGUSER: decodeURIComponent(username) }),
    ...(password === '' ? {} : { PGPASSWORD: decodeURIComponent(password) }),
    ...(searchParams.has('sslmode') ? { PGSSLMODE: searchParams.get('sslmode') ?? '' } : {}),
  }
}

/** A tool must not be older than its server, so the newest comes first. */
const newestFirst = (): string[] =>
  existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(DEBIAN, version, 'bin'))
    : []

function run(tool: string, url: string, words: readonly string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const child = spawn(tool, words, { env: environmentOf(url), stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (part: Uint8Array) => {
    // Tools give the reason at the end; the whole output may be as long as the database.
    said = (said + Buffer.from(part).toString('utf8')).slice(-2000)
  })
  child.on('error', () => reject(new ToolFault(`${tool} was not found. Install PostgreSQL's client programs.`)))
  child.on('close', (code) => (code === 0 ? resolve() : reject(new ToolFault(`${tool} failed:\n${said.trim()}`))))
  return promise
}
