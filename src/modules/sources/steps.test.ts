import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  call,
  emptyQueue,
  FEED,
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
import { onDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import type { Fetched, Work } from './steps.ts'

const HOUR = 3600_000
/** Sixteen bytes of one letter. */
const mark = (letter: string): string => Buffer.alloc(16, letter).toString('base64url')
const NOTHING: Omit<Fetched, 'run'> = {
  ...{ found: 3, known: 0, broken: 0, rest: 0 },
  memo: { etag: '"v1"', modified: null },
  marks: [mark('A'), mark('B')],
  file: null,
  paths: ['week/a.csv'],
}

onDatabases(
  'steps of a run that are said twice',
  (database) => sourcesStand(database),
  (stand) => {
    /** Calls a step as the program. */
    const step = async <T>(operation: string, input: object): Promise<T> => {
      const { kernel, ours } = stand()
      const result = await execute(kernel, { actor: system(ours.id), operation, input })
      assert.ok(result.kind === 'done')
      return result.output as T
    }
    const begun = async () => {
      const { ieva, ours } = stand()
      const source = await save(stand(), ieva)
      await plan(stand(), ours)
      const [{ id: run }] = (await page(stand(), ieva, source)).runs
      return { source, run }
    }

    test('what was fetched is kept once, by whichever worker says so first', async () => {
      const { ieva, ours } = stand()
      const { source, run } = await begun()
      const first = await step<{ screenings: string[] }>('sources.keep', { run, ...NOTHING })
      assert.equal(first.screenings.length, 1)
      // A worker that was thought lost and goes on all the same.
      assert.deepEqual(await step('sources.keep', { run, ...NOTHING }), { screenings: [] })
      await step('sources.failed', { run, problem: 'too-slow', notBefore: null })
      const { runs, source: shown } = await page(stand(), ieva, source)
      assert.deepEqual(
        [runs[0].state, runs[0].found, runs[0].screenings, shown.failures],
        ['fetched', 3, first.screenings, 0],
      )
      assert.equal(await rows(stand(), 'screenings', ours.id), 1)
      const { work } = await step<{ work: Work | null }>('sources.work', { run })
      assert.equal(work, null, 'and there is nothing left to do')
      await call(stand(), ieva, 'sources.remove', { source })
      await emptyQueue(stand())
    })

    test('marks that were met stay known; of those asked for only the new ones come back, each once', async () => {
      const { ieva } = stand()
      const { source, run } = await begun()
      await step('sources.keep', { run, ...NOTHING, paths: [] })
      const marks = ['A', 'C', 'B', 'C'].map(mark)
      assert.deepEqual(await step('sources.unseen', { run, marks }), { unseen: [mark('C')] })
      assert.deepEqual(await step('sources.unseen', { run, marks: [] }), { unseen: [] })
      await call(stand(), ieva, 'sources.remove', { source })
      assert.deepEqual(
        await step('sources.unseen', { run, marks }),
        { unseen: [] },
        'of a source that is gone nothing is',
      )
      await emptyQueue(stand())
    })

    test('what the source has not shown for as long as an undecided lead is kept is forgotten, with its old runs', async () => {
      const { ieva, ours, kernel } = stand()
      const { source, run } = await begun()
      await step('sources.keep', { run, ...NOTHING, paths: [] })
      kernel.clock.pass(60 * 24 * HOUR)
      await step('sources.unseen', { run, marks: [mark('A')] })
      kernel.clock.pass(31 * 24 * HOUR)
      await plan(stand(), ours)
      const [latest] = (await page(stand(), ieva, source)).runs
      await step('sources.keep', { run: latest.id, ...NOTHING, marks: [], paths: [] })
      assert.equal(await rows(stand(), 'source_seen', ours.id), 1, 'what was met since stays')
      assert.deepEqual(
        (await page(stand(), ieva, source)).runs.map(({ id }) => id),
        [latest.id],
      )
      kernel.clock.pass(-91 * 24 * HOUR)
      await call(stand(), ieva, 'sources.remove', { source })
      await emptyQueue(stand())
    })

    test('figures of a screening count once', async () => {
      const { ieva, feeds } = stand()
      feeds.texts.set(FEED, rss(items(0, 5, 'twice')))
      const source = await save(stand(), ieva)
      await running(stand(), [ieva], () => reaches(stand(), ieva, source, 'done'))
      const [{ screenings }] = (await page(stand(), ieva, source)).runs
      for (const how of ['done', 'lost', 'unread'])
        await call(stand(), ieva, 'sources.screened', { screening: screenings[0], how })
      const [{ postings, state, problem }] = (await page(stand(), ieva, source)).runs
      assert.deepEqual([postings, state, problem], [5, 'done', null])
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('while a run waits to be fetched no other is queued, and the next one comes after it', async () => {
      const { ieva, ours, kernel } = stand()
      const { source, run } = await begun()
      kernel.clock.pass(7 * HOUR)
      await plan(stand(), ours)
      assert.equal((await page(stand(), ieva, source)).runs.length, 1)
      await step('sources.keep', { run, ...NOTHING, paths: [] })
      await plan(stand(), ours)
      assert.deepEqual(
        (await page(stand(), ieva, source)).runs.map(({ state }) => state),
        ['waiting', 'done'],
      )
      kernel.clock.pass(-7 * HOUR)
      await call(stand(), ieva, 'sources.remove', { source })
      await emptyQueue(stand())
    })

    test('two servers that plan at the same minute queue one run', async () => {
      const { ieva, ours } = stand()
      const source = await save(stand(), ieva)
      await Promise.all([plan(stand(), ours), plan(stand(), ours), plan(stand(), ours)])
      assert.equal((await page(stand(), ieva, source)).runs.length, 1)
      await call(stand(), ieva, 'sources.remove', { source })
      await emptyQueue(stand())
    })
  },
)
