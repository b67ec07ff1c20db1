import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { z } from 'zod'
import { verifyBundle } from '../../src/modules/evidence/bundle/index.ts'
import type { BundleList } from '../../src/modules/evidence/bundling/shapes.ts'
import { joined } from '../houses/web-reporter.ts'
import { RunningServer } from '../run/running.ts'
import { ask } from '../run/web.ts'
import { asFiles, unzipped } from '../samples/unzipped.ts'
import { Asking, beginWithReport, KILLS, keepFile, killedOnBoth, type Place, Points } from './killed.ts'

const ITEMS = 2
const ASKED = { purpose: 'A hearing', basis: 'An invented law', language: 'en' }

/** What was acknowledged of one bundle. */
type Round = {
  /** The court that it is for, by which it is told from others. */
  readonly to: string
  /** Each bundle has items of its own, so what their logs say is said of it alone. */
  readonly items: string[]
  asked: boolean
  approved: boolean
  /** Downloads that came to their end. */
  readonly taken: Buffer[]
}

killedOnBoth('bundles are asked for, approved and taken', (newPlace) => {
  const points = new Points(86)
  let settings: Place['settings']
  let server: RunningServer
  let officer: Asking
  let second: Asking
  let report: string
  let rounds = 0

  before(async () => {
    const place = await newPlace()
    settings = place.settings
    const begun = await beginWithReport(place)
    server = begun.server
    report = begun.report
    officer = new Asking(() => server, begun.officer)
    const other = await joined(server, begun.founder, 'second@authority.example', 'intake-officer')
    second = new Asking(() => server, other)
  })
  after(() => server?.end('SIGKILL'))

  /** From two files to a bundle that is downloaded twice at once, of which one must fail. */
  async function work(round: Round): Promise<void> {
    for (let n = 0; n < ITEMS; n++)
      round.items.push(await keepFile(server, officer.token, report, randomBytes(200_000)))
    const input = { ...ASKED, to: round.to, items: round.items }
    const asked = await server.call('evidence.bundle', input, officer.token)
    assert.equal(asked.status, 202, asked.body)
    round.asked = true
    const bundle = await approve(String(asked.json().approval))
    round.approved = true
    await Promise.all([download(round, bundle), download(round, bundle)])
  }

  async function approve(approval: string): Promise<string> {
    const answer = await ask(server.port, {
      method: 'POST',
      path: '/api/evidence.bundle',
      headers: { Cookie: `ausma_session=${second.token}`, 'Ausma-Request': '1', 'Ausma-Approval': approval },
    })
    assert.equal(answer.status, 200, answer.body)
    return String(answer.json().bundle)
  }

  async function download(round: Round, bundle: string): Promise<number> {
    const ready = await server.call('evidence.ready-bundle', { bundle }, officer.token)
    if (ready.status !== 200) return ready.status
    const answer = await ask(server.port, {
      method: 'POST',
      path: `/api/evidence-bundles/${bundle}`,
      headers: { Cookie: `ausma_session=${officer.token}`, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ticket: String(ready.json().ticket) }).toString(),
    })
    if (answer.status === 200) round.taken.push(answer.bytes)
    return answer.status
  }

  const newRound = (): Round => ({
    ...{ to: `Invented Court ${rounds++}`, items: [], asked: false, approved: false, taken: [] },
  })

  test('a bundle is whole and can be taken once, or is not there; logs are whole', async (t) => {
    const first = newRound()
    await points.measure(() => work(first))
    await holds(first)
    for (let n = 0; n < KILLS; n++) {
      const round = newRound()
      await points.cut(
        () => work(round),
        () => server.end('SIGKILL'),
      )
      server = await RunningServer.start(settings)
      await holds(round)
    }
    points.tell(t)
  })

  async function holds(round: Round): Promise<void> {
    for (const item of round.items) await officer.isWhole(item)
    const bundle = await bundleOf(round)
    if (bundle === null) return
    assert.ok(round.taken.length <= 1, 'it was taken twice')
    assert.ok(round.taken.length === 0 || bundle.takenAt !== null, 'it was taken, and can be taken again')
    await entered(round, bundle.takenAt === null ? 0 : 1)
    if (bundle.takenAt === null) assert.equal(await download(round, bundle.id), 200)
    assert.equal(await download(round, bundle.id), 404)
    await entered(round, 1)
    for (const zip of round.taken) await verifies(zip)
    for (const item of round.items) await officer.isWhole(item)
  }

  /** The bundle of a round; one that nobody has approved yet is approved now. Null where nobody was asked for it. */
  async function bundleOf({ to, asked, approved }: Round) {
    const there = async () => {
      const { bundles } = await officer.told<z.output<typeof BundleList>>('evidence.bundles', {})
      return bundles.find((bundle) => bundle.to === to) ?? null
    }
    const found = await there()
    assert.ok(found !== null || !approved, 'a bundle that was approved is lost')
    const { approvals } = await second.told<{ approvals: { id: string }[] }>('approvals.list', {})
    for (const { id } of approvals) await approve(id)
    const bundle = await there()
    assert.ok(bundle !== null || !asked, 'what was asked for is lost')
    return bundle
  }

  /** Of each item the log says so often that it went along. */
  async function entered({ items }: Round, times: number): Promise<void> {
    for (const item of items) {
      const { log } = await officer.page(item)
      assert.equal(log.filter(({ kind }) => kind === 'bundled').length, times, item)
    }
  }

  async function verifies(zip: Buffer): Promise<void> {
    const { checks } = await verifyBundle(asFiles(await unzipped(zip)), { roots: [], key: null })
    assert.deepEqual(
      checks.filter(({ state }) => state === 'fails'),
      [],
    )
  }
})
