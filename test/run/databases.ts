import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { openServer, readMigrations } from '../../src/kernel/database.ts'
import { LITE, lowered } from '../../src/kernel/embedded.ts'
import { digestOf } from '../../src/kernel/migrations.ts'
import { withEpochs } from '../../src/kernel/vault/open-epochs.ts'
import { MemoryEpochs } from './epochs.ts'
import { isLane, isWhole } from './mode.ts'
import { startPostgres } from './postgres.ts'
import { type Opened, Shelf, type TestDatabase } from './shelf.ts'

/** The two databases the program runs on. */
export const KINDS = ['embedded', 'server'] as const
export type Kind = (typeof KINDS)[number]

export type { TestDatabase } from './shelf.ts'

/** Opening takes a second, emptying a hundredth of it: what a lane has opened, the next of its files gets emptied. */
const shelves: Record<Kind, Shelf> = {
  embedded: new Shelf(embedded, isLane),
  server: new Shelf(onServer, isLane),
}

/** Opens an empty, migrated database. Whoever opens it closes it. */
export const openTestDatabase = (kind: Kind): Promise<TestDatabase> => shelves[kind].take()

type Tests<T> = (stand: () => T) => void
type SetUp<T> = (database: TestDatabase, kind: Kind) => Promise<T>

/**
 * The tests of a room: on PostgreSQL, where row security is real, and in the whole run on the embedded database too.
 * @param set makes what the tests stand on, once for each database
 * @param tests gets a function that gives it, to be called inside tests only
 */
export function onDatabases<T>(name: string, set: SetUp<T>, tests: Tests<T>): void {
  each(isWhole ? KINDS : ['server'], name, set, tests)
}

/** The same tests on both databases in every run: of what the kernel promises, and one file a room. */
export function onBothDatabases<T>(name: string, set: SetUp<T>, tests: Tests<T>): void {
  each(KINDS, name, set, tests)
}

function each<T>(kinds: readonly Kind[], name: string, set: SetUp<T>, tests: Tests<T>): void {
  for (const kind of kinds)
    describe(`${name}, ${kind}`, () => {
      let database: TestDatabase
      let stand: T
      before(async () => {
        database = await openTestDatabase(kind)
        stand = await set(database, kind)
      })
      after(() => database.close())
      tests(() => stand)
    })
}

const migrations = readMigrations()
const version = createHash('sha256')
  .update(migrations.map(({ name, text }) => name + digestOf(text)).join())
  .digest('hex')
  .slice(0, 16)

/** Making a database takes PGlite seconds, so the files of one that is migrated are kept and copied. */
async function embedded(): Promise<Opened> {
  const path = join(tmpdir(), `ausma-test-${version}-${process.getuid?.() ?? 0}.tar`)
  if (!existsSync(path)) {
    const fresh = await PGlite.create(LITE)
    await lowered(fresh)
    await fresh.exec('set session authorization postgres')
    const beside = `${path}.${process.pid}`
    writeFileSync(beside, Buffer.from(await (await fresh.dumpDataDir('none')).arrayBuffer()))
    renameSync(beside, path)
    await fresh.close()
  }
  const lite = await PGlite.create({ ...LITE, loadDataDir: new Blob([readFileSync(path)]) })
  const epochs = new MemoryEpochs()
  const { database } = await withEpochs(await lowered(lite), epochs)
  return {
    database,
    epochs,
    superuser: async (text) => {
      await lite.exec('set session authorization postgres')
      try {
        return ((await lite.exec(text)).at(-1)?.rows ?? []) as Record<string, unknown>[]
      } finally {
        await lite.exec('set session authorization ausma_server')
      }
    },
    remove: () => database.close(),
  }
}

let running: Promise<string> | undefined

/** The server that `npm test` started for all test files, or one of this process's own. */
export function serverUrl(): Promise<string> {
  const shared = process.env.AUSMA_TEST_POSTGRES
  running ??= shared === undefined ? startPostgres() : Promise.resolve(shared)
  return running
}

const LOGIN = 'ausma_test_login'

async function onServer(): Promise<Opened> {
  const root = await serverUrl()
  const name = `ausma_${randomBytes(6).toString('hex')}`
  const url = (user: string, database: string) =>
    Object.assign(new URL(root), { username: user, pathname: `/${database}` })
  await asSuperuser(root, async (client) => {
    await client.query(`do $$ begin create role ${LOGIN} login noinherit; exception when others then null; end $$`)
    await client.query(`create database ${name}`)
  })
  const superuserUrl = url('postgres', name).href
  const plain = await openServer(url(LOGIN, name).href, superuserUrl, 4)
  const epochs = new MemoryEpochs()
  const { database } = await withEpochs(plain, epochs)
  const superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
  let before: Promise<unknown> = Promise.resolve()
  return {
    database,
    epochs,
    // One connection says one thing at a time.
    superuser: (text) => {
      const said = before.then(() => superuser.query(text) as Promise<pg.QueryResult | pg.QueryResult[]>)
      before = said.catch(() => undefined)
      return said.then((result) => (Array.isArray(result) ? result[result.length - 1] : result).rows)
    },
    remove: async () => {
      await database.close()
      await superuser.end()
      await asSuperuser(root, (client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** Works on a server as its superuser. */
export async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
