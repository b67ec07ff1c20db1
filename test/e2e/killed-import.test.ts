import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pass } from 'node:timers/promises'
import { A_JOURNEY } from '../browser/eventually.ts'
import { command, Founder, RunningServer } from '../run/running.ts'
import { ask } from '../run/web.ts'
import { asLines, inventedAdverts, seeded } from '../samples/adverts.ts'
import { afterFirstStart } from './first-start.ts'

/** How often the server is killed; the promise is twenty, which takes minutes. */
const KILLS = Number(process.env.AUSMA_KILLS ?? 5)

const EXAMPLES = join(import.meta.dirname, '../../examples/postings.jsonl')

type Json = Record<string, unknown>

const room = mkdtempSync(join(tmpdir(), 'ausma-killed-'))
after(() => rmSync(room, { recursive: true, force: true }))
const file = (name: string, list: ReturnType<typeof inventedAdverts>): string => {
  const path = join(room, name)
  writeFileSync(path, asLines(list))
  return path
}

describe(`a server killed ${KILLS} times during imports`, { timeout: Math.max(A_JOURNEY, KILLS * 240_000) }, () => {
  const founder = new Founder()
  const random = seeded(20)
  const settings = { DATA_DIR: join(room, 'data') }
  const session = { AUSMA_SESSION: join(room, 'session.json') }
  let server: RunningServer
  let token: string
  /** What the server said yes to. */
  const decided = new Map<string, string>()
  const noted = new Map<string, string>()
  const jobs: string[] = []

  before(async () => {
    await afterFirstStart(settings.DATA_DIR)
    server = await RunningServer.start(settings)
    token = await founder.found(server)
    assert.equal((await cli(['sign-in'], `${founder.email}\n${founder.password}\n${await founder.code()}\n`)).code, 0)
  })
  after(() => server?.end('SIGKILL'))

  const cli = (words: readonly string[], input = '') =>
    command(words, { ...settings, ...session, AUSMA_URL: `http://localhost:${server.port}` }, input)
  const start = async (path: string): Promise<void> => {
    const { code, out, err } = await cli(['screenings.start', '--upload', path, '--name', 'Adverts'])
    assert.equal(code, 0, err)
    jobs.push(String((JSON.parse(out) as Json).job))
  }
  const call = async (name: string, input: unknown) => (await server.call(name, input, token)).json() as Json
  const isDone = async (job: string) => {
    const { state, problem } = await call('jobs.get', { id: job })
    assert.notEqual(state, 'failed', String(problem))
    return state === 'done'
  }
  const allDone = async () => {
    for (let tries = 0; tries < 3000; tries++) {
      if ((await Promise.all(jobs.map(isDone))).every(Boolean)) return
      await pass(100)
    }
    throw new Error('the imports did not finish')
  }

  /** Decides one lead after another until the server is gone; remembers only what was answered with yes. */
  async function decide(): Promise<void> {
    // All may be decided before the new import has made its first.
    for (; ; await pass(100)) {
      const { leads } = await call('leads.list', { filter: { state: 'new' }, limit: 50 })
      for (const { id } of leads as { id: string }[]) {
        const reason = `Known to be in order, number ${decided.size}.`
        if ((await server.call('leads.note', { lead: id, text: reason }, token)).status === 200) noted.set(id, reason)
        if ((await server.call('leads.claim', { lead: id }, token)).status !== 200) continue
        if ((await dismiss(id, reason)) === 200) decided.set(id, reason)
      }
    }
  }
  async function dismiss(lead: string, reason: string): Promise<number> {
    const headers = {
      'Ausma-Request': '1',
      'Ausma-Reason': encodeURIComponent(reason),
      'Content-Type': 'application/json',
      Cookie: `ausma_session=${token}`,
    }
    const body = JSON.stringify({ lead })
    return (await ask(server.port, { method: 'POST', path: '/api/leads.dismiss', headers, body })).status
  }

  test('leads to decide on come from a first import', async () => {
    await start(EXAMPLES)
    await allDone()
  })

  test('each time what was acknowledged is there after the restart', async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      await start(file(`${kill}.jsonl`, inventedAdverts([30, 30, 30], 150, 100 + kill)))
      const before = decided.size
      const deciding = decide().catch(() => {})
      for (let tries = 0; tries < 3000 && decided.size === before; tries++) await pass(100)
      assert.ok(decided.size > before, 'something is decided before the kill')
      await pass(random() * 1500)
      await server.end('SIGKILL')
      await deciding
      server = await RunningServer.start({ ...settings, PORT: String(server.port) })
      for (const [lead, reason] of decided) {
        const { state, decision } = await call('leads.get', { lead, language: 'en' })
        assert.equal(state, 'dismissed')
        assert.equal((decision as Json).reason, reason)
      }
      for (const [lead, text] of noted) {
        const { history } = await call('leads.get', { lead, language: 'en' })
        assert.ok(
          (history as Json[]).some(({ words }) => words === text),
          'a note is lost',
        )
      }
    }
  })

  test('every import finishes once its member is there again', async () => {
    await allDone()
    const { screenings } = await call('screenings.list', { limit: 100 })
    for (const { result } of screenings as { result: { postings: number } | null }[]) assert.ok(result)
  })

  test('and the audit is whole', async () => {
    const again = await cli(['audit.verify'])
    assert.match(again.out + again.err, /roles do not allow|"fault": ?null/)
  })
})
