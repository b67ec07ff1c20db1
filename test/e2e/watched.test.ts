import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { items, rss } from '../houses/sources.ts'
import { Founder, RunningServer } from '../run/running.ts'

type Run = { state: string; postings: number; leads: number; problem: string | null }
type Page = { source: { details: { name: string } | null }; runs: Run[] }

const inNinetyDays = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)

describe('a watched feed, and a server that is killed while it reads it', { timeout: A_JOURNEY }, () => {
  const room = mkdtempSync(join(tmpdir(), 'ausma-watched-'))
  const settings = { DATA_DIR: join(room, 'data'), FEED_HOSTS: '127.0.0.1' }
  const asked: { path: string; agent: string }[] = []
  /** The feed does not answer while it is held. */
  let held = true
  let feed: Server
  let server: RunningServer
  let token: string

  before(async () => {
    feed = createServer((request, response) => {
      asked.push({ path: request.url ?? '', agent: request.headers['user-agent'] ?? '' })
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /closed')
      else if (!held) response.end(rss(items(0, 8)))
    })
    await new Promise<void>((resolve) => feed.listen(0, '127.0.0.1', resolve))
    server = await RunningServer.start(settings)
    token = await new Founder().found(server)
  })
  after(async () => {
    await server.end('SIGKILL')
    feed.closeAllConnections()
    feed.close()
    rmSync(room, { recursive: true, force: true })
  })

  const call = async <T>(name: string, input: object = {}): Promise<T> => {
    const answer = await server.call(name, input, token)
    assert.ok(answer.status < 300, `${name}: ${answer.body}`)
    return answer.json() as T
  }
  const restart = async () => {
    await server.end('SIGKILL')
    server = await RunningServer.start(settings)
  }
  const address = (path: string) => `http://127.0.0.1:${(feed.address() as AddressInfo).port}${path}`
  const source = (place: string) => ({
    name: 'Zvirgzdenieši',
    kind: 'feed',
    place,
    plan: { unit: 'days', every: 1, at: '03:30', timeZone: 'Europe/Riga' },
    basis: { purpose: 'investigation', note: 'Section 3 of an invented act', reviewBy: inNinetyDays },
  })

  test('the run is neither lost nor done twice, and what it brings can be opened', async () => {
    const { source: id } = await call<{ source: string }>('sources.save', source(address('/kvistfeed')))
    const page = () => call<Page>('sources.get', { source: id })
    await call('sources.run', { source: id })
    await eventually(() => asked.some(({ path }) => path === '/kvistfeed'), true)
    await restart()
    held = false
    // The second kill comes between fetching and importing, or while it imports.
    await eventually(async () => (await page()).runs[0].state !== 'waiting', true)
    await restart()
    await eventually(async () => (await page()).runs.map(({ state }) => state), ['done'])
    const { runs, source: shown } = await page()
    assert.deepEqual([runs[0].postings, runs[0].leads, runs[0].problem], [8, 1, null])
    assert.equal(shown.details?.name, 'Zvirgzdenieši')
    const { leads } = await call<{ leads: unknown[] }>('leads.list')
    assert.equal(leads.length, 1)
    assert.match(asked[0].agent, /^Ausma\/\d+\.\d+ \(\+http:\/\/localhost:\d+\)$/)
  })

  test('what the server asks not to read is not read, and the job says why', async () => {
    const { source: id } = await call<{ source: string }>('sources.save', source(address('/closed/feed')))
    await call('sources.run', { source: id })
    await eventually(async () => (await call<Page>('sources.get', { source: id })).runs[0].problem, 'robots')
    assert.ok(asked.every(({ path }) => !path.startsWith('/closed')))
    // The run is written down before its job is.
    const failed = () => call<{ jobs: { problem: string }[] }>('jobs.list', { state: 'failed' })
    await eventually(async () => (await failed()).jobs[0].problem, /robots\.txt/)
  })

  test('neither its name nor its address stands in plain on the disk', async () => {
    await server.end()
    const files = readdirSync(settings.DATA_DIR, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name))
      for (const word of ['Zvirgzdenieši', 'kvistfeed', 'Baltwerk'])
        assert.ok(!bytes.includes(word), `${word} in ${name}`)
    }
  })
})
