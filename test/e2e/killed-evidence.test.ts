import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { RunningServer } from '../run/running.ts'
import { Asking, beginWithReport, KILLS, keepFile, killedOnBoth, type Place, Points } from './killed.ts'

const AT_ONCE = 6

killedOnBoth('evidence is kept and checked', (newPlace) => {
  const points = new Points(100)
  /** Items that were acknowledged, with the SHA-256 of what was sent. */
  const acknowledged = new Map<string, string>()
  /** Checks that were acknowledged: the entry of each, and its item. */
  const entered = new Map<string, string>()
  let settings: Place['settings']
  let server: RunningServer
  let officer: Asking
  let report: string
  let sent = 0

  before(async () => {
    const place = await newPlace()
    settings = place.settings
    const begun = await beginWithReport(place)
    server = begun.server
    report = begun.report
    officer = new Asking(() => server, begun.officer)
  })
  after(() => server?.end('SIGKILL'))

  /** Sends a file; it counts as acknowledged once its number was told. */
  async function keep(): Promise<void> {
    const body = randomBytes(20_000 + (sent++ % 7) * 30_000)
    const item = await keepFile(server, officer.token, report, body)
    acknowledged.set(item, createHash('sha256').update(body).digest('hex'))
  }

  async function check(item: string): Promise<void> {
    const { entry } = await officer.told<{ entry: string }>('evidence.verify', { item })
    entered.set(entry, item)
  }

  async function work(): Promise<void> {
    const [first = ''] = acknowledged.keys()
    await Promise.all([...Array.from({ length: AT_ONCE }, keep), check(first)])
  }

  test('no item is lost that was acknowledged, and none is half there', async (t) => {
    await keep()
    await points.measure(work)
    for (let round = 0; round < KILLS; round++) {
      await points.cut(work, () => server.end('SIGKILL'))
      // At a port of its own: in the moment in which none listens, another program of the machine may take the old one.
      server = await RunningServer.start(settings)
    }
    points.tell(t)
    const items = await officer.all()
    const there = new Set(items.map(({ id }) => id))
    assert.deepEqual(
      [...acknowledged.keys()].filter((item) => !there.has(item)),
      [],
    )
    assert.ok(items.length <= sent)
    for (const { id } of items) {
      const page = await officer.page(id)
      const kept = acknowledged.get(id)
      if (kept !== undefined) assert.equal(page.sha256, kept)
      assert.deepEqual(page.log[0]?.kind, 'captured')
      await officer.isWhole(id)
    }
    for (const [entry, item] of entered) assert.ok((await officer.page(item)).log.some(({ id }) => id === entry))
  })
})
