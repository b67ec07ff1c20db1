import assert from 'node:assert/strict'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openOwned } from '../../src/kernel/embedded.ts'
import { KEPT, type KeptPerson, unpackKept } from '../houses/kept.ts'
import { CodeApp } from '../run/codes.ts'
import { asSuperuser } from '../run/databases.ts'
import { RunningServer, type Starting, signedIn } from '../run/running.ts'
import { serverOwner } from '../run/server-owner.ts'
import { Asking, KILLS, killedOnBoth, type Place, Points } from './killed.ts'

// An installation from before there was evidence of any room: what notices kept and photographs of persons become items at the first
// start, and begin their logs when somebody first touches them.

type Old = { readonly id: string; readonly sha256: string | null }
type Facts = {
  readonly people: { readonly worker: KeptPerson }
  readonly items: readonly Old[]
  readonly media: readonly Old[]
}
const BACKUP = 'before-evidence.bak'
const facts = JSON.parse(readFileSync(join(KEPT, 'before-evidence.json'), 'utf8')) as Facts
const OLD = [...facts.items, ...facts.media]

killedOnBoth('old evidence is lifted', (newPlace) => {
  // Of the start and of what follows it: the start takes so much longer that hardly a kill would come after it.
  const [starts, entries] = [new Points(53), new Points(82)]
  let old: OldPlace
  let server: RunningServer | null = null
  let starting: Starting
  /** Checks that were acknowledged: the entry of each, and its item. */
  let entered: Map<string, string>
  let app: CodeApp
  let worker: Asking | null

  before(async () => {
    old = await oldPlace(await newPlace())
  })
  after(async () => {
    await server?.end('SIGKILL')
    await old?.forget()
  })

  /** The first start of this version. */
  async function start(): Promise<void> {
    starting = RunningServer.begin(old.settings)
    server = await starting.answers
  }

  /** From signing in to an entry in the log of each item. */
  async function enterAll(): Promise<void> {
    await signIn(server ?? assert.fail())
    await Promise.all(OLD.map(touch))
  }

  async function signIn(at: RunningServer): Promise<Asking> {
    const token = await signedIn(at, facts.people.worker, await app.code())
    worker = new Asking(() => server ?? at, token)
    return worker
  }

  async function touch({ id }: Old): Promise<void> {
    const { entry } = (await worker?.told<{ entry: string }>('evidence.verify', { item: id })) ?? assert.fail()
    entered.set(entry, id)
  }

  async function anew(): Promise<void> {
    await server?.end('SIGKILL')
    server = null
    worker = null
    entered = new Map()
    app = new CodeApp(facts.people.worker.totp)
    await old.putBack()
  }

  test('each old item is there once, whole, with its own bytes and one beginning of its log', async (t) => {
    await anew()
    await starts.measure(start)
    await entries.measure(enterAll)
    await everythingIsThere()
    for (let round = 0; round < KILLS; round++) {
      await anew()
      const kill = () => starting.kill()
      if (round % 2 === 0) await starts.cut(start, kill)
      else await start().then(() => entries.cut(enterAll, kill))
      server = await RunningServer.start(old.settings)
      await everythingIsThere()
    }
    starts.tell(t)
    entries.tell(t)
  })

  async function everythingIsThere(): Promise<void> {
    // Whoever signed in before the kill is signed in still.
    const asking = worker ?? (await signIn(server ?? assert.fail()))
    const ids = (await asking.all()).map(({ id }) => id)
    assert.deepEqual(ids.toSorted(), OLD.map(({ id }) => id).toSorted())
    for (const [entry, item] of entered)
      assert.ok(
        (await asking.page(item)).log.some(({ id }) => id === entry),
        `the check of ${item} is lost`,
      )
    for (const { id, sha256 } of OLD) {
      await asking.isWhole(id)
      const page = await asking.page(id)
      assert.equal(page.sha256, sha256)
      assert.deepEqual(
        page.log.map(({ kind }) => kind === 'lifted'),
        page.log.map((_, i) => i === 0),
      )
    }
  }
})

/** A place that can be put back to what the earlier version left. */
type OldPlace = {
  readonly settings: Place['settings']
  putBack(): Promise<void>
  forget(): Promise<void>
}

/** No period may run out because the test is run years later. */
const NOT_OVER = `update person_media set keep_until = to_char(now() + interval '12 months', 'YYYY-MM-DD')`

async function oldPlace({ kind, settings, room }: Place): Promise<OldPlace> {
  const asItWas = join(room, 'as-it-was')
  const files = () => {
    rmSync(settings.DATA_DIR, { recursive: true, force: true, maxRetries: 5 })
    cpSync(asItWas, settings.DATA_DIR, { recursive: true })
  }
  if (kind === 'embedded') {
    await unpackKept(BACKUP, asItWas)
    const owned = await openOwned(asItWas)
    await owned.run(NOT_OVER)
    await owned.close()
    return { settings, putBack: async () => files(), forget: async () => {} }
  }
  const { MIGRATION_URL, DATABASE_URL } = settings
  const login = new URL(DATABASE_URL).username
  await unpackKept(BACKUP, asItWas, await serverOwner(MIGRATION_URL, login))
  await asSuperuser(MIGRATION_URL, (client) => client.query(NOT_OVER))
  const name = new URL(DATABASE_URL).pathname.slice(1)
  const elsewhere = Object.assign(new URL(MIGRATION_URL), { pathname: '/postgres' }).href
  const run = (...statements: readonly string[]) =>
    asSuperuser(elsewhere, async (client) => {
      for (const one of statements) await client.query(one)
    })
  // Roles have the name of their database in theirs: the copy that is worked on keeps its name.
  await run(`create database ${name}_old template ${name}`)
  return {
    settings,
    async putBack() {
      files()
      await run(`drop database ${name} with (force)`, `create database ${name} template ${name}_old`)
    },
    forget: () => run(`drop database ${name} with (force)`, `drop database ${name}_old`),
  }
}
