import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pass } from 'node:timers/promises'
import { A_JOURNEY } from '../browser/eventually.ts'
import { officerOf, WebReporter } from '../houses/web-reporter.ts'
import { Founder, RunningServer } from '../run/running.ts'
import { seeded } from '../samples/adverts.ts'
import { afterFirstStart } from './first-start.ts'

/** How often the server is killed; the promise is fifty, which takes minutes. */
const KILLS = Number(process.env.AUSMA_KILLS ?? 4)
const AT_ONCE = 8

const room = mkdtempSync(join(tmpdir(), 'ausma-intake-'))
after(() => rmSync(room, { recursive: true, force: true }))

describe(`a server killed ${KILLS} times while reports come in`, {
  timeout: Math.max(A_JOURNEY, KILLS * 120_000),
}, () => {
  const settings = { DATA_DIR: join(room, 'data') }
  const random = seeded(50)
  /** Receipts that somebody was shown, with what they wrote. */
  const shown = new Map<string, string>()
  let server: RunningServer
  let token: string

  before(async () => {
    await afterFirstStart(settings.DATA_DIR)
    server = await RunningServer.start(settings)
    token = await officerOf(server, await new Founder().found(server))
  })
  after(() => server?.end('SIGKILL'))

  test('every report whose receipt was shown is there, with its file', async () => {
    let broken = 0
    for (let round = 0; round < KILLS; round++) {
      const reporter = new WebReporter(server.port)
      const forms = await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, at) => ({
          text: `Report ${round}-${at}`,
          state: await reporter.fill(`Report ${round}-${at}`),
        })),
      )
      // Looked after from the beginning: a broken connection is what is expected here.
      const ended = Promise.allSettled(
        forms.map(async ({ text, state }) => {
          shown.set(await reporter.send(state, Buffer.alloc(40_000, round)), text)
        }),
      )
      // From just before the first to just after the last is kept.
      await pass(20 + random() * 250)
      await server.end('SIGKILL')
      broken += (await ended).filter(({ status }) => status === 'rejected').length
      // At a port of its own: in the moment in which none listens, another program of the machine may take the old one.
      server = await RunningServer.start(settings)
    }
    assert.ok(shown.size + broken === KILLS * AT_ONCE)
    const reporter = new WebReporter(server.port)
    for (const [words, text] of shown) {
      const { status, body } = await reporter.open(words)
      assert.equal(status, 200, text)
      assert.ok(body.includes(text) && body.includes('Files'), text)
    }
  })

  test('what was sent and not acknowledged is there once or not at all, and can be sent again', async () => {
    const reporter = new WebReporter(server.port)
    const state = await reporter.fill('Sent again')
    const sending = reporter.send(state).catch(() => null)
    await pass(15)
    await server.end('SIGKILL')
    const first = await sending
    server = await RunningServer.start(settings)
    // The form outlives the restart, and so does its receipt.
    const again = await new WebReporter(server.port).send(state)
    if (first !== null) assert.equal(again, first)
    assert.match((await new WebReporter(server.port).open(again)).body, /Sent again/)
  })

  test('the audit holds, and the officer sees each of them once', async () => {
    const answer = await server.call('reports.list', { state: 'all', limit: 100 }, token)
    assert.equal(answer.status, 200, answer.body)
    const { reports, total } = answer.json() as { reports: { id: string }[]; total: number }
    assert.equal(new Set(reports.map(({ id }) => id)).size, reports.length)
    assert.ok(total >= shown.size + 1)
  })
})
