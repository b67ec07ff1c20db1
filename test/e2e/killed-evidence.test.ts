import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pass } from 'node:timers/promises'
import type { Check, ItemPage, ItemSummary } from '../../src/modules/evidence/shapes.ts'
import { A_JOURNEY } from '../browser/eventually.ts'
import { officerOf, WebReporter } from '../houses/web-reporter.ts'
import { Founder, RunningServer } from '../run/running.ts'
import { ask } from '../run/web.ts'
import { seeded } from '../samples/adverts.ts'
import { afterFirstStart } from './first-start.ts'

/** How often the server is killed; the promise is a hundred, which takes minutes. */
const KILLS = Number(process.env.AUSMA_KILLS ?? 3)
const AT_ONCE = 6

const room = mkdtempSync(join(tmpdir(), 'ausma-evidence-'))
after(() => rmSync(room, { recursive: true, force: true }))

describe(`a server killed ${KILLS} times while evidence is kept and checked`, {
  timeout: Math.max(A_JOURNEY, KILLS * 120_000),
}, () => {
  const settings = { DATA_DIR: join(room, 'data') }
  const random = seeded(100)
  /** Items that were acknowledged, with the SHA-256 of what was sent. */
  const acknowledged = new Map<string, string>()
  /** Checks that were acknowledged: the entry of each, and its item. */
  const entered = new Map<string, string>()
  let server: RunningServer
  let token: string
  let report: string

  before(async () => {
    await afterFirstStart(settings.DATA_DIR)
    server = await RunningServer.start(settings)
    token = await officerOf(server, await new Founder().found(server))
    const reporter = new WebReporter(server.port)
    await reporter.send(await reporter.fill('An invented report'))
    const { reports } = await told<{ reports: { id: string }[] }>('reports.list', { state: 'all', limit: 1 })
    report = reports[0]?.id ?? ''
  })
  after(() => server?.end('SIGKILL'))

  async function told<T>(operation: string, input: object): Promise<T> {
    const answer = await server.call(operation, input, token)
    assert.equal(answer.status, 200, answer.body)
    return answer.json() as T
  }

  /** Sends a file; it counts as acknowledged once its number was told. */
  async function keep(name: string): Promise<void> {
    const body = randomBytes(20_000 + Math.floor(random() * 200_000))
    const about = {
      ...{
        about: { kind: 'report', id: report },
        kind: 'file',
        name,
        note: '',
        from: null,
        tool: null,
        ground: 'given',
      },
      ...{ how: 'Invented', grade: null, copyOf: null },
    }
    const headers = {
      Cookie: `ausma_session=${token}`,
      'Ausma-Request': '1',
      'Ausma-About': encodeURIComponent(JSON.stringify(about)),
    }
    const answer = await ask(server.port, { method: 'PUT', path: '/api/evidence', headers, body })
    assert.equal(answer.status, 200, answer.body)
    acknowledged.set((answer.json() as { item: string }).item, createHash('sha256').update(body).digest('hex'))
  }

  async function check(item: string): Promise<void> {
    const answer = await server.call('evidence.verify', { item }, token)
    if (answer.status === 200) entered.set((answer.json() as { entry: string }).entry, item)
  }

  async function all(): Promise<readonly ItemSummary[]> {
    const items: ItemSummary[] = []
    for (let more = true; more; ) {
      const last = items.at(-1)?.id
      const page = await told<{ items: ItemSummary[]; more: boolean }>('evidence.list', last ? { after: last } : {})
      items.push(...page.items)
      more = page.more
    }
    return items
  }

  test('no item is lost that was acknowledged, and none is half there', async () => {
    await keep('Before the first')
    let sent = 1
    for (let round = 0; round < KILLS; round++) {
      const [first = ''] = acknowledged.keys()
      // Looked after from the beginning: a broken connection is what is expected here.
      const ended = Promise.allSettled([
        ...Array.from({ length: AT_ONCE }, (_, at) => keep(`File ${round}-${at}`)),
        check(first),
      ])
      sent += AT_ONCE
      await pass(10 + random() * 900)
      await server.end('SIGKILL')
      await ended
      // At a port of its own: in the moment in which none listens, another program of the machine may take the old one.
      server = await RunningServer.start(settings)
    }
    const items = await all()
    const there = new Set(items.map(({ id }) => id))
    assert.deepEqual(
      [...acknowledged.keys()].filter((item) => !there.has(item)),
      [],
    )
    assert.ok(items.length <= sent)
    for (const { id } of items) {
      const page = await told<ItemPage>('evidence.get', { item: id })
      const kept = acknowledged.get(id)
      if (kept !== undefined) assert.equal(page.sha256, kept)
      assert.deepEqual(page.log[0]?.kind, 'captured')
      const { checks } = await told<{ checks: Check[] }>('evidence.verify', { item: id })
      assert.deepEqual(
        checks.filter(({ ok }) => ok === false),
        [],
        `${id} is whole: bytes, log and audit`,
      )
    }
    for (const [entry, item] of entered) {
      const { log } = await told<ItemPage>('evidence.get', { item })
      assert.ok(log.some(({ id }) => id === entry))
    }
  })
})
