import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { daysAfter } from '../../../kernel/clock.ts'
import { execute } from '../../../kernel/execute.ts'
import { DAY_KINDS } from '../codes.ts'
import type { Paper } from '../papers/papers.ts'
import { BEFORE, isNear, nearFrom } from './days.ts'

describe('when a day is near', () => {
  test('is two weeks before a court date and two months before the end of protection, and from then on', () => {
    assert.equal(nearFrom('court', '2026-03-01'), '2026-02-15')
    assert.equal(nearFrom('protection-ends', '2027-03-04'), '2027-01-03')
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => daysAfter('2024-02-20', n))
    fc.assert(
      fc.property(fc.constantFrom(...DAY_KINDS), day, day, (kind, on, today) => {
        assert.equal(isNear(kind, on, today), today >= nearFrom(kind, on))
        if (isNear(kind, on, today)) assert.ok(isNear(kind, on, daysAfter(today, 1)), 'what was near is not missed')
        assert.equal(isNear(kind, on, daysAfter(on, -BEFORE[kind].days - 1)), false)
      }),
    )
  })
})

const ASSESSED = Object.fromEntries(
  ['personal', 'crime', 'circumstances', 'risks', 'needs', 'chosen', 'refused'].map((part) => [part, '']),
)
const PLAN = { steps: [{ what: 'A lawyer' }], safety: '', agreed: 'not-yet' }

onDatabases('days that bring papers back to the table', CasesHouse.open, (stand) => {
  const day = (n: number) => daysAfter(stand().now().toISOString().slice(0, 10), n)
  const set = (person: string, more: object) =>
    stand().problem(stand().worker.token, 'days.set', { person, kind: 'court', ...more })
  const assessed = async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const reviewOn = day(200)
    await house.call(house.worker.token, 'papers.assess', { person: id, words: ASSESSED, reviewOn })
    await house.call(house.worker.token, 'papers.plan', { person: id, words: PLAN, reviewOn })
    return id
  }
  const open = async (person: string) => {
    const house = stand()
    const { papers } = await house.call<{ papers: Paper[] }>(house.worker.token, 'papers.list', { person })
    return papers.map(({ reopenedBy }) => reopenedBy)
  }
  /** Runs the job once. */
  const tick = async () => {
    const { kernel, agency } = stand()
    const result = await execute(kernel, { actor: system(agency), operation: 'days.reopen', input: {} })
    return (result as { output: { reopened: string[] } }).output.reopened
  }

  test('far off nothing happens; near, the program brings the assessment and the plan back, and once', async () => {
    const house = stand()
    const id = await assessed()
    assert.equal(await set(id, { on: day(20), note: 'District court' }), null)
    assert.equal(await set(id, { kind: 'protection-ends', on: day(200) }), null)
    assert.deepEqual(await tick(), [])
    assert.deepEqual(await open(id), [null, null])
    await house.later(6 * 86_400_000)
    assert.deepEqual(await tick(), [id])
    assert.deepEqual(await open(id), ['court-date', 'court-date'])
    assert.deepEqual(await tick(), [], 'done again it does nothing')
    await house.call(house.worker.token, 'papers.plan', {
      ...{ person: id, words: PLAN, reviewOn: day(200) },
      paper: (await house.call<{ papers: Paper[] }>(house.worker.token, 'papers.list', { person: id })).papers[0].paper,
    })
    await tick()
    assert.deepEqual(await open(id), [null, 'court-date', 'court-date'], 'what was looked at stays so')
  })

  test('a day entered late brings them back at once; the desk counts the person and the list shows them', async () => {
    const house = stand()
    const id = await assessed()
    type Waits = { reopened: number }
    const before = (await house.call<Waits>(house.worker.token, 'persons.waiting')).reopened
    assert.equal(await set(id, { kind: 'protection-ends', on: day(3) }), null)
    assert.deepEqual(await open(id), ['protection-expires', 'protection-expires'])
    assert.deepEqual(await tick(), [])
    assert.equal((await house.call<Waits>(house.worker.token, 'persons.waiting')).reopened, before + 1)
    const listed = await house.listed(house.worker, { queue: 'reopened' })
    assert.ok(listed.some((one) => one.id === id))
    // A member of another team sees neither.
    assert.equal((await house.call<Waits>(house.inspector.token, 'persons.waiting')).reopened, 0)
  })

  test('a day is seen by the team, removed by members who work with the person, and by nobody else', async () => {
    const house = stand()
    const id = await assessed()
    await set(id, { on: day(90), note: 'Room 12, with a screen' })
    type Days = { days: { id: string; on: string; nearFrom: string; note: string }[] }
    const { days } = await house.call<Days>(house.worker.token, 'days.list', { person: id })
    assert.deepEqual(
      days.map(({ on, nearFrom: near, note }) => [on, near, note]),
      [[day(90), day(76), 'Room 12, with a screen']],
    )
    const colleague = await house.admitted(house.keeper, ['case-worker'])
    assert.equal((await house.problem(colleague.token, 'days.drop', { day: days[0].id }))?.code, 'not-found')
    assert.equal((await house.problem(colleague.token, 'days.list', { person: id }))?.code, 'not-found')
    assert.equal(await house.problem(house.worker.token, 'days.drop', { day: days[0].id }), null)
    assert.deepEqual((await house.call<Days>(house.worker.token, 'days.list', { person: id })).days, [])
    const kept = await house.rows(`select * from person_days where person = '${id}'`)
    assert.equal(kept.length, 0)
  })

  test('a day that is over is refused; the note is sealed, and opens under the key of protection', async () => {
    const house = stand()
    const id = await assessed()
    assert.equal((await set(id, { on: day(-1) }))?.fields[0]?.field, 'on')
    await set(id, { on: day(0), note: 'District court of an invented town' })
    assert.doesNotMatch(
      JSON.stringify(await house.rows(`select * from person_days where person = '${id}'`)),
      /court of/,
    )
    await house.join(house.worker, id, house.authority)
    const members = [house.worker.id, house.authority.id]
    assert.equal(await house.problem(house.worker.token, 'persons.protect', { person: id, members }, REASON), null)
    const { days } = await house.call<{ days: { note: string }[] }>(house.authority.token, 'days.list', { person: id })
    assert.equal(days[0].note, 'District court of an invented town')
  })

  test('the program reopens and does nothing else: no member may call it, and another agency’s days stay', async () => {
    const house = stand()
    const id = await assessed()
    await set(id, { on: day(20) })
    await house.later(10 * 86_400_000)
    const elsewhere = await execute(house.kernel, {
      ...{ actor: system('0192f0c0-0000-4000-8000-00000000000f'), operation: 'days.reopen', input: {} },
    })
    assert.deepEqual(elsewhere, { kind: 'done', output: { reopened: [] } })
    const { code } = (await problemOf(house.kernel, {
      ...{ actor: system(house.agency), operation: 'days.set', input: { person: id, kind: 'court', on: day(30) } },
    })) ?? { code: '' }
    assert.equal(code, 'not-permitted')
    assert.deepEqual(await tick(), [id])
  })
})
