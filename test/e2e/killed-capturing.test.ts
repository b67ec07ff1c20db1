import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pass } from 'node:timers/promises'
import type { z } from 'zod'
import type { captures } from '../../src/modules/evidence/capturing/list.ts'
import { openIsolation } from '../../src/ports/isolated.ts'
import { whyNoCaptures } from '../../src/ports/page-captures.ts'
import { eventually } from '../browser/eventually.ts'
import { type HostileSite, hostileSite } from '../fakes/hostile-site.ts'
import { RunningServer } from '../run/running.ts'
import { Asking, beginWithReport, KILLS, killedOnBoth, type Place, Points } from './killed.ts'
import { filesBelow, processesBelow, stillRunning } from './left-behind.ts'

type Shown = z.output<(typeof captures)['output']>['captures'][number]

const why = await whyNoCaptures(openIsolation('nobody'))
/** Milliseconds between looks at how a capture stands. */
const LOOK_EVERY = 100

killedOnBoth(
  'pages are captured',
  (newPlace) => {
    const points = new Points(88)
    /** Captures whose asking was acknowledged and whose end nobody has seen yet. */
    const open = new Set<string>()
    /** What was told to be kept: the item of each capture. */
    const kept = new Map<string, string>()
    let settings: Place['settings']
    let temporary: string
    let site: HostileSite
    let server: RunningServer
    let officer: Asking
    let about: { readonly kind: 'report'; readonly id: string }
    /** Captures that were cut off, and kills that met a browser. */
    let [lost, working] = [0, 0]
    /** Most milliseconds from a kill until all that the server had started was seen gone. */
    let longest = 0

    before(async () => {
      site = await hostileSite()
      const place = await newPlace()
      temporary = join(place.room, 'tmp')
      mkdirSync(temporary)
      settings = { ...place.settings, TMPDIR: temporary, FEED_HOSTS: `localhost:${site.port}` }
      const begun = await beginWithReport({ ...place, settings })
      server = begun.server
      about = { kind: 'report', id: begun.report }
      officer = new Asking(() => server, begun.officer)
    })
    after(async () => {
      await server?.end('SIGKILL')
      site?.close()
    })

    const shown = async () => (await officer.told<{ captures: Shown[] }>('evidence.captures', { about })).captures

    /** From the asking to the item, as a page sees it. */
    async function work(): Promise<void> {
      const asked = { about, address: `http://localhost:${site.port}/advert`, childAbuse: false }
      const input = { ...asked, ground: 'public', how: 'Invented' }
      const { capture } = await officer.told<{ capture: string }>('evidence.capture', input)
      open.add(capture)
      while (!ended((await shown()).find(({ id }) => id === capture))) await pass(LOOK_EVERY)
    }

    /** Takes note of how a capture ended, once it has. */
    function ended(capture: Shown | undefined): boolean {
      assert.ok(capture, 'a capture that was acknowledged is lost')
      const { id, state, why, item } = capture
      if (state !== 'kept' && state !== 'failed') return false
      assert.equal(item !== null, state === 'kept')
      assert.ok(!kept.has(id) || kept.get(id) === item, 'what was told to be kept is not')
      if (item !== null) kept.set(id, item)
      else {
        // A browser on a busy machine may also be too slow.
        assert.match(String(why), /^(lost|too-slow)$/)
        if (open.has(id) && why === 'lost') lost++
      }
      open.delete(id)
      return true
    }

    /** Held still for a moment: what it starts between the look at its processes and its end would not be known. */
    async function kill(): Promise<void> {
      process.kill(server.pid, 'SIGSTOP')
      const started = processesBelow(server.pid)
      if (stillRunning(started).some((command) => command.includes('chromium'))) working++
      const killed = performance.now()
      await server.end('SIGKILL')
      await eventually(() => stillRunning(started), [], 'what it had started goes on')
      longest = Math.max(longest, performance.now() - killed)
      assert.deepEqual(filesBelow(temporary), [], 'files of the capture are left')
    }

    /** Each capture that is there has ended as its record says, or goes on; each item there is came of one, and is whole. */
    async function holds(): Promise<void> {
      const there = await shown()
      for (const capture of there) ended(capture)
      for (const id of open)
        assert.ok(
          there.some((one) => one.id === id),
          'a capture that was acknowledged is lost',
        )
      const items = (await officer.all()).map(({ id }) => id)
      for (const item of kept.values()) assert.ok(items.includes(item), 'an item that was told is lost')
      for (const item of items) {
        await officer.isWhole(item)
        const { kind, log } = await officer.page(item)
        assert.deepEqual([kind, log[0]?.kind], ['capture', 'captured'])
      }
    }

    test('a page is kept whole or not at all, its record says which, and no browser goes on', async (t) => {
      await points.measure(work)
      assert.equal(kept.size, 1, 'the first was captured')
      for (let round = 0; round < KILLS; round++) {
        await points.cut(work, kill)
        server = await RunningServer.start(settings)
        await holds()
      }
      points.tell(t)
      // A worker counts as gone once it was silent for a minute.
      const waiting = async () => {
        for (const capture of await shown()) ended(capture)
        return open.size
      }
      await eventually(waiting, 0, 'each capture has ended')
      await holds()
      const items = (await officer.all()).map(({ id }) => id)
      assert.deepEqual(items.toSorted(), [...kept.values()].toSorted(), 'items and records say the same')
      t.diagnostic(`${lost} captures were cut off and said so, ${kept.size} were kept; ${working} kills met a browser`)
      t.diagnostic(`all processes were seen gone at most ${Math.round(longest)} ms after a kill`)
    })
  },
  why === null ? false : `none here: ${why}`,
)
