import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventually } from '../../../test/browser/eventually.ts'
import {
  call,
  emptyQueue,
  FEED,
  filledIn,
  items,
  page,
  plan,
  reaches,
  rows,
  rss,
  running,
  save,
  sourcesStand,
} from '../../../test/houses/sources.ts'
import { onBothDatabases } from '../../../test/run/databases.ts'
import { execute } from '../../kernel/execute.ts'
import { FeedFault } from '../../ports/feeds.ts'

const HOUR = 3600_000

onBothDatabases(
  'watched sources',
  (database) => sourcesStand(database),
  (stand) => {
    test('a feed is read at night without anybody, and imported once somebody with keys is here', async () => {
      const { ieva, ours, feeds, kernel } = stand()
      feeds.texts.set(FEED, rss(items(0, 6)))
      const source = await save(stand(), ieva)
      await running(stand(), [], async (runner) => {
        await reaches(stand(), ieva, source, 'fetched')
        const { source: waiting, runs } = await page(stand(), ieva, source)
        assert.deepEqual([waiting.waiting, runs[0].found, runs[0].known, runs[0].askedBy], [1, 6, 0, null])
        assert.equal(runs[0].job?.state, 'waiting')
        assert.equal(kernel.blobs.kept.size, 1)
        // Sealed: what waits there tells nothing to whoever takes the disk.
        assert.ok(!Buffer.concat([...kernel.blobs.kept.values()]).includes('Venlo'))
        const others = `select 1 from data_key_seals where agency = '${ours.id}' and recipient_agency <> agency`
        assert.deepEqual(await stand().database.superuser(others), [])
        runner.present(ieva)
        await reaches(stand(), ieva, source, 'done')
      })
      const { source: after, runs } = await page(stand(), ieva, source)
      assert.deepEqual([runs[0].postings, runs[0].leads, runs[0].problem], [6, 1, null])
      assert.deepEqual([after.postings, after.leads, after.waiting], [6, 1, 0])
      assert.equal(kernel.blobs.kept.size, 0, 'what was screened is erased')
      const { leads } = await call<{ leads: { head: { title: string } }[] }>(stand(), ieva, 'leads.list', {})
      assert.equal(leads.length, 1)
      assert.equal(await rows(stand(), 'source_seen', ours.id), 6)
      assert.deepEqual(feeds.addresses, [FEED])
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('what was seen is not screened again, what has changed is, and an unchanged feed costs one question', async () => {
      const { ieva, feeds, kernel } = stand()
      feeds.texts.set(FEED, rss(items(0, 6, 'two')))
      const source = await save(stand(), ieva)
      await running(stand(), [ieva], async (runner) => {
        const goOn = () => {
          kernel.clock.pass(6 * HOUR)
          // Hours later she is signed in anew.
          runner.present(ieva)
        }
        await reaches(stand(), ieva, source, 'done')
        feeds.texts.set(FEED, rss([...items(0, 6, 'two'), ...items(6, 2, 'two')]))
        goOn()
        await eventually(
          async () => (await page(stand(), ieva, source)).runs.map(({ state }) => state),
          ['done', 'done'],
        )
        const [again] = (await page(stand(), ieva, source)).runs
        assert.deepEqual([again.found, again.known, again.postings], [8, 6, 2])
        goOn()
        await eventually(async () => (await page(stand(), ieva, source)).runs.length, 3)
        await reaches(stand(), ieva, source, 'done')
        const [unchanged] = (await page(stand(), ieva, source)).runs
        assert.deepEqual([unchanged.found, unchanged.postings, unchanged.screenings], [0, 0, []])
        feeds.texts.set(
          FEED,
          rss([...items(0, 7, 'two'), items(7, 1, 'two')[0].replace('Leaving this Friday', 'Leaving this Monday')]),
        )
        goOn()
        await eventually(async () => (await page(stand(), ieva, source)).runs.length, 4)
        await reaches(stand(), ieva, source, 'done')
        assert.equal((await page(stand(), ieva, source)).runs[0].postings, 1)
      })
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('however long the program was off, what was missed is read once', async () => {
      const { ieva, ours, feeds, kernel } = stand()
      feeds.texts.set(FEED, rss([]))
      const source = await save(stand(), ieva)
      kernel.clock.pass(100 * 24 * HOUR)
      for (let i = 0; i < 3; i++) await plan(stand(), ours)
      const { runs, source: planned } = await page(stand(), ieva, source)
      assert.equal(runs.length, 1)
      assert.ok(Date.parse(planned.nextRunAt ?? '') > kernel.clock.now().getTime())
      kernel.clock.pass(-100 * 24 * HOUR)
      await call(stand(), ieva, 'sources.remove', { source })
      await emptyQueue(stand())
    })

    test('a program that is killed after any step neither loses a run nor does it twice', async () => {
      const { ieva, ours, feeds, kernel } = stand()
      const before = await rows(stand(), 'screenings', ours.id)
      for (const [at, name] of (['sources.work', 'sources.unseen', 'sources.keep'] as const).entries()) {
        feeds.texts.set(FEED, rss(items(0, 5, `killed-${at}`)))
        const source = await save(stand(), ieva)
        await plan(stand(), ours)
        const { runs } = await page(stand(), ieva, source)
        const { id: run } = runs[0]
        // As far as the step, then nothing more of this worker: its job is put back and runs anew.
        const program = { kind: 'system', agency: ours.id } as const
        const stopped = new AbortController()
        const context = {
          ...{
            id: run,
            agency: ours.id,
            member: null,
            blobs: kernel.blobs,
            now: kernel.clock.now,
            signal: stopped.signal,
          },
          call: async (operation: string, input: unknown) => {
            const result = await execute(kernel, { actor: program, operation, input })
            if (operation === name) stopped.abort(new Error('killed'))
            stopped.signal.throwIfAborted()
            return result.kind === 'done' ? result.output : null
          },
          progress: async () => {},
        }
        await assert.rejects(async () => kernel.jobs['watch-source'].run(context, { run } as never), /killed/)
        await running(stand(), [ieva], () => reaches(stand(), ieva, source, 'done'))
        const [done, ...more] = (await page(stand(), ieva, source)).runs
        assert.deepEqual([done.postings, more.length], [5, 0], name)
        await call(stand(), ieva, 'sources.remove', { source })
      }
      assert.equal((await rows(stand(), 'screenings', ours.id)) - before, 3)
    })

    test('a failure is told in words, waited out longer each time, and at last left to a person', async () => {
      const { ieva, feeds, kernel } = stand()
      feeds.faults.set(FEED, new FeedFault('robots'))
      const source = await save(stand(), ieva)
      await running(stand(), [], async () => {
        const waits = []
        for (let failures = 1; failures <= 5; failures++) {
          await eventually(async () => (await page(stand(), ieva, source)).source.failures, failures)
          const { nextRunAt } = (await page(stand(), ieva, source)).source
          waits.push(nextRunAt === null ? null : (Date.parse(nextRunAt) - kernel.clock.now().getTime()) / 60_000)
          if (nextRunAt !== null) kernel.clock.pass(Date.parse(nextRunAt) - kernel.clock.now().getTime())
        }
        assert.deepEqual(waits, [15, 30, 60, 120, null])
      })
      const { source: left, runs } = await page(stand(), ieva, source)
      assert.deepEqual([left.pausedWhy, left.nextRunAt, runs.length, runs[0].problem], ['failures', null, 5, 'robots'])
      const { jobs } = await call<{ jobs: { job: string; problem: string }[] }>(stand(), ieva, 'jobs.list', {
        state: 'failed',
      })
      assert.match(jobs[0].problem, /robots\.txt/)
      assert.ok(!JSON.stringify(jobs).includes('board.example'), 'the address stands in no job')
      feeds.faults.clear()
      feeds.texts.set(FEED, rss([]))
      // Runs of one millisecond have no order.
      kernel.clock.pass(1000)
      await call(stand(), ieva, 'sources.resume', { source })
      await running(stand(), [], () => reaches(stand(), ieva, source, 'done'))
      assert.equal((await page(stand(), ieva, source)).source.failures, 0)
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('a server that asks to wait is left alone until then', async () => {
      const { ieva, feeds, kernel } = stand()
      const notBefore = new Date(kernel.clock.now().getTime() + 20 * HOUR)
      feeds.faults.set(FEED, new FeedFault('asked-to-wait', { status: 429, notBefore }))
      const source = await save(stand(), ieva)
      await running(stand(), [], () => reaches(stand(), ieva, source, 'failed'))
      assert.equal((await page(stand(), ieva, source)).source.nextRunAt, notBefore.toISOString())
      feeds.faults.clear()
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('what holds no postings, and what is not there, are told as such', async () => {
      const { ieva, feeds } = stand()
      for (const [text, problem] of [
        ['<html><body>Hello</body></html>', 'not-postings'],
        [null, 'status 404'],
      ] as const) {
        if (text === null) feeds.texts.delete(FEED)
        else feeds.texts.set(FEED, text)
        const source = await save(stand(), ieva)
        await running(stand(), [], () => reaches(stand(), ieva, source, 'failed'))
        assert.equal((await page(stand(), ieva, source)).runs[0].problem, problem)
        await call(stand(), ieva, 'sources.remove', { source })
      }
    })

    test('what waited too long for somebody is read again, not lost', async () => {
      const { ieva, ours, feeds, kernel } = stand()
      feeds.texts.set(FEED, rss(items(0, 5, 'late')))
      const source = await save(stand(), ieva)
      await running(stand(), [], () => reaches(stand(), ieva, source, 'fetched'))
      kernel.clock.pass(31 * 24 * HOUR)
      const program = { kind: 'system', agency: ours.id } as const
      await execute(kernel, { actor: program, operation: 'uploads.erase', input: {} })
      await running(stand(), [ieva], async (runner) => {
        await eventually(
          async () => (await page(stand(), ieva, source)).runs.map(({ state }) => state).sort(),
          ['done', 'failed'],
        )
        const { runs } = await page(stand(), ieva, source)
        assert.equal(runs.find(({ state }) => state === 'failed')?.problem, 'lost')
        kernel.clock.pass(6 * HOUR)
        runner.present(ieva)
        await eventually(async () => (await page(stand(), ieva, source)).runs[0].postings, 5)
      })
      kernel.clock.pass(-(31 * 24 + 6) * HOUR)
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('a run that somebody cancels ends, and what it was to bring comes again', async () => {
      const { ieva, ours, feeds, kernel } = stand()
      feeds.texts.set(FEED, rss(items(0, 5, 'cancelled')))
      const source = await save(stand(), ieva, {
        plan: { unit: 'days', every: 1, at: '03:30', timeZone: 'Europe/Riga' },
      })
      const { job } = await call<{ job: string }>(stand(), ieva, 'sources.run', { source })
      await call(stand(), ieva, 'jobs.cancel', { id: job })
      await plan(stand(), ours)
      const [cancelled] = (await page(stand(), ieva, source)).runs
      assert.deepEqual([cancelled.state, cancelled.problem, cancelled.askedBy?.id], ['failed', 'stopped', ieva.id])
      kernel.clock.pass(1000)
      await call(stand(), ieva, 'sources.run', { source })
      await running(stand(), [], () => reaches(stand(), ieva, source, 'fetched'))
      const screening = (await page(stand(), ieva, source)).runs[0].job?.id
      await call(stand(), ieva, 'jobs.cancel', { id: screening })
      await plan(stand(), ours)
      const { source: lost, runs: ended } = await page(stand(), ieva, source)
      assert.deepEqual([ended[0].problem, lost.failures], ['lost', 2])
      kernel.clock.pass(1000)
      await call(stand(), ieva, 'sources.run', { source })
      await running(stand(), [ieva], () => reaches(stand(), ieva, source, 'done'))
      const { source: well, runs } = await page(stand(), ieva, source)
      assert.deepEqual([runs[0].postings, well.failures], [5, 0])
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('after the day of its review nothing is read before somebody has looked', async () => {
      const { ieva, ours, feeds, kernel } = stand()
      feeds.texts.set(FEED, rss([]))
      const basis = { ...filledIn().basis, reviewBy: '2026-12-01' }
      const source = await save(stand(), ieva, { basis })
      const ahead = 8 * 24 * HOUR
      kernel.clock.pass(ahead)
      await plan(stand(), ours)
      const { source: stopped, runs } = await page(stand(), ieva, source)
      assert.deepEqual([stopped.pausedWhy, runs.length], ['review', 0])
      for (const operation of ['sources.resume', 'sources.run'])
        await assert.rejects(call(stand(), ieva, operation, { source }), { code: 'conflict' }, operation)
      await call(stand(), ieva, 'sources.save', { source, ...filledIn() })
      await call(stand(), ieva, 'sources.resume', { source })
      assert.equal((await page(stand(), ieva, source)).source.pausedWhy, null)
      await call(stand(), ieva, 'sources.remove', { source })
      kernel.clock.pass(-ahead)
    })
  },
)
