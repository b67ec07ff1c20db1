import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AGENCY, House } from '../../../../test/houses/accounts.ts'
import { signedIn } from '../../../../test/houses/kernel.ts'
import {
  call,
  codeOf,
  FEED,
  filledIn,
  page,
  plan,
  rows,
  rss,
  save,
  sourcesStand,
} from '../../../../test/houses/sources.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import * as leads from '../../leads/index.ts'
import { jobs, operations } from '../operations.ts'
import type { Source } from '../shapes.ts'

const ALL = ['sources.get', 'sources.pause', 'sources.resume', 'sources.run', 'sources.remove'] as const
const OWN = { place: 'http://own.example:8080/feed' }

onDatabases(
  'who may what with sources',
  (database) => sourcesStand(database),
  (stand) => {
    test('another agency sees and changes nothing, as if it were not there', async () => {
      const { ieva, theirs, ours } = stand()
      const source = await save(stand(), ieva)
      for (const operation of ALL)
        assert.equal(await codeOf(stand(), theirs.founder, operation, { source }), 'not-found', operation)
      assert.equal(await codeOf(stand(), theirs.founder, 'sources.save', { source, ...filledIn() }), 'not-found')
      const { sources } = await call<{ sources: Source[] }>(stand(), theirs.founder, 'sources.list')
      assert.deepEqual(sources, [])
      await plan(stand(), theirs)
      assert.equal(await rows(stand(), 'source_runs', ours.id), 0, 'nor does its plan touch it')
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('who reads leads sees sources; only who screens looks after them', async () => {
      const { ieva, ours } = stand()
      const source = await save(stand(), ieva)
      const hotline = await ours.member(['hotline'])
      const seen = await page(stand(), hotline, source)
      assert.deepEqual([seen.source.details?.name, seen.mayManage], ['Board of Venlo', false])
      for (const operation of ALL.slice(1))
        assert.equal(await codeOf(stand(), hotline, operation, { source }), 'not-permitted', operation)
      for (const operation of ['sources.save', 'sources.preview'])
        assert.equal(await codeOf(stand(), hotline, operation, filledIn()), 'not-permitted', operation)
      for (const role of ['administrator', 'case-worker', 'coordinator', 'data-protection-officer'])
        assert.equal(await codeOf(stand(), await ours.member([role]), 'sources.list'), 'not-permitted', role)
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('without the agency’s keys a source has times and counts, and neither name nor place', async () => {
      const { kernel, ieva, ours } = stand()
      const source = await save(stand(), ieva)
      const newcomer = signedIn(kernel, ours.id).member
      const seen = await page(stand(), newcomer, source)
      assert.equal(seen.source.details, null)
      assert.equal(seen.source.nextRunAt, kernel.clock.now().toISOString())
      assert.equal(await codeOf(stand(), newcomer, 'sources.save', { source, ...filledIn() }), 'keys-closed')
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('what people wrote stands nowhere in plain, and is gone for everybody once a source is removed', async () => {
      const { database, ieva, ours } = stand()
      const source = await save(stand(), ieva, OWN)
      const plain = async () =>
        JSON.stringify(
          await database.superuser(
            `select s::text, encode(sealed_details, 'escape') as a, encode(sealed_order, 'escape') as b from sources s`,
          ),
        )
      for (const word of ['Venlo', 'own.example', 'invented act']) assert.ok(!(await plain()).includes(word), word)
      const [{ key }] = await database.superuser(`select data_key as key from sources where id = '${source}'`)
      await call(stand(), ieva, 'sources.remove', { source })
      assert.deepEqual(await database.superuser(`select 1 from data_keys where id = '${key}'`), [])
      for (const table of ['source_runs', 'source_seen'] as const) assert.equal(await rows(stand(), table, ours.id), 0)
    })

    test('saving again changes what is written, keeps the id, and moves the next run only with the plan', async () => {
      const { ieva, kernel } = stand()
      const source = await save(stand(), ieva)
      const first = (await page(stand(), ieva, source)).source
      kernel.clock.pass(60_000)
      assert.equal(await save(stand(), ieva, { source, name: 'Another name', map: 'text=duty' }), source)
      const { source: renamed } = await page(stand(), ieva, source)
      assert.deepEqual([renamed.details?.name, renamed.details?.map], ['Another name', 'text=duty'])
      assert.equal(renamed.nextRunAt, first.nextRunAt)
      const daily = { unit: 'days', every: 1, at: '03:30', timeZone: 'Europe/Riga' }
      await save(stand(), ieva, { source, plan: daily })
      const { source: moved } = await page(stand(), ieva, source)
      assert.deepEqual([moved.plan, moved.nextRunAt], [daily, '2026-11-25T01:30:00.000Z'])
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('pausing and resuming, once each', async () => {
      const { ieva, ours, feeds } = stand()
      feeds.texts.set(FEED, rss([]))
      const source = await save(stand(), ieva)
      await call(stand(), ieva, 'sources.pause', { source })
      assert.equal(await codeOf(stand(), ieva, 'sources.pause', { source }), 'conflict')
      await plan(stand(), ours)
      const { source: paused, runs } = await page(stand(), ieva, source)
      assert.deepEqual([paused.pausedWhy, paused.nextRunAt, runs], ['member', null, []])
      // By hand it may be tried all the same, one run at a time.
      await call(stand(), ieva, 'sources.run', { source })
      assert.equal(await codeOf(stand(), ieva, 'sources.run', { source }), 'conflict')
      await call(stand(), ieva, 'sources.resume', { source })
      assert.equal(await codeOf(stand(), ieva, 'sources.resume', { source }), 'conflict')
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('a plan, a place and a basis that cannot be are refused at their field', async () => {
      const { ieva } = stand()
      const { basis } = filledIn()
      for (const [more, field] of [
        [{ place: 'ftp://board.example/' }, 'place'],
        [{ place: 'https://name:word@board.example/' }, 'place'],
        [{ kind: 'folder', place: 'week' }, 'place'],
        [{ map: 'colour=x' }, 'map'],
        [{ plan: { unit: 'days', every: 1, at: '24:00', timeZone: 'UTC' } }, 'plan.at'],
        [{ plan: { unit: 'hours', every: 0, timeZone: 'UTC' } }, 'plan.every'],
        [{ plan: { unit: 'hours', every: 1, timeZone: 'Nowhere/Else' } }, 'plan.timeZone'],
        [{ basis: { ...basis, note: '' } }, 'basis.note'],
        [{ basis: { ...basis, reviewBy: '2026-11-24' } }, 'basis.reviewBy'],
        [{ basis: { ...basis, reviewBy: '2099-01-01' } }, 'basis.reviewBy'],
        [{ basis: { ...basis, purpose: 'statistics' } }, 'basis.purpose'],
      ] as const)
        await assert.rejects(
          save(stand(), ieva, more),
          (error: { fields: { field: string }[] }) => error.fields[0].field === field,
          JSON.stringify(more),
        )
    })
  },
)

onDatabases(
  'the law of a source',
  async (database) => {
    const house = new House(database, {
      operations: { ...leads.operations, ...operations },
      jobs: { ...leads.jobs, ...jobs },
    })
    return { house, founder: await house.found() }
  },
  (stand) => {
    test('is the agency’s own for the purpose; then no words are needed', async () => {
      const { house, founder } = stand()
      const basis = { purpose: 'prevention', note: '', reviewBy: '2027-06-01' }
      const problem = await house.problem(founder.token, 'sources.save', filledIn({ basis }))
      assert.equal(problem?.fields[0].field, 'basis.note')
      await house.call(founder.token, 'agencies.set', { ...AGENCY, legalBases: { prevention: 'Section 1 of an act' } })
      const { source } = await house.call<{ source: string }>(founder.token, 'sources.save', filledIn({ basis }))
      const { sources } = await house.call<{ sources: Source[] }>(founder.token, 'sources.list')
      assert.deepEqual([sources[0].id, sources[0].basis.law], [source, 'Section 1 of an act'])
    })
  },
)
