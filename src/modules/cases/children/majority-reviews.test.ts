import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { LOOKED_AT } from '../codes.ts'
import type { ChildPage } from './get.ts'

const DAY = 86_400_000
const LOOKED = Object.fromEntries(LOOKED_AT.map((one) => [one, `Looked at: ${one}`]))
// The test's clock shows 2 November 2026: this person turns 17½ in that month, and 18 in May.
const SOON = { age: 'child', born: '2009-05-20' }
const SAID = { basis: 'Papers came', method: 'Papers compared', remedy: 'The court, within 30 days' }

onDatabases('a child on the way to majority', CasesHouse.open, (stand) => {
  const child = (id: string, by: Person = stand().worker) =>
    stand().call<ChildPage>(by.token, 'children.get', { person: id })
  const waiting = async (by: Person = stand().worker) =>
    (
      await stand().call<{ reviews: { person: string; kind: string; missed: boolean }[] }>(
        by.token,
        'children.waiting',
        {},
      )
    ).reviews
  const waitsFor = async (id: string, by: Person = stand().worker) =>
    (await waiting(by)).filter(({ person }) => person === id).map(({ kind }) => kind)
  const closing = (id: string, review: string, more: object = {}) =>
    stand().problem(
      stand().worker.token,
      'children.close-review',
      { person: id, review, outcome: 'prepared', looked: LOOKED, ...more },
      REASON,
    )
  const say = (id: string, age: string, more: object = {}) =>
    stand().problem(stand().worker.token, 'persons.set-age', { person: id, age, ...SAID, ...more }, REASON)

  test('both reviews are set at the first contact; the first opens by its month, on the day list of the team alone', async () => {
    const house = stand()
    const id = await house.meets(house.worker, SOON)
    const { reviews, undated } = await child(id)
    assert.deepEqual(
      reviews.map(({ kind, day, open }) => [kind, day, open]),
      [
        ['before-18', '2026-11-20', true],
        ['at-18', '2027-05-20', false],
      ],
    )
    assert.equal(undated, false)
    assert.deepEqual(await waitsFor(id), ['before-18'])
    assert.deepEqual(await waitsFor(id, house.authority), [], 'who is not on the team sees none')
    const clocks = (await house.get(house.worker, id)).clocks.map(({ name }) => name)
    assert.ok(clocks.includes('before-18') && clocks.includes('at-18'), clocks.join())
    const plain = JSON.stringify(await house.rows(`select * from child_reviews where person = '${id}'`))
    assert.doesNotMatch(plain, /2026-11-20|2027-05-20/, 'no birthday stands in plain')
  })

  test('is closed by a named member with a reason and a word on each point, once, and not before it is open', async () => {
    const house = stand()
    const id = await house.meets(house.worker, SOON)
    const [half, whole] = (await child(id)).reviews
    const input = { person: id, review: half.id, outcome: 'prepared', looked: LOOKED }
    assert.equal((await house.problem(house.worker.token, 'children.close-review', input))?.code, 'reason-needed')
    assert.equal((await closing(id, half.id, { outcome: 'grown-up' }))?.fields[0]?.field, 'outcome')
    assert.equal((await closing(id, whole.id, { outcome: 'still-a-child' }))?.fields[0]?.message, 'not-open')
    const lacks = await closing(id, half.id, { looked: { ...LOOKED, shelter: ' ', residence: '' } })
    assert.deepEqual(lacks?.fields.map(({ field }) => field).sort(), ['looked.residence', 'looked.shelter'])
    assert.equal(await closing(id, half.id), null)
    assert.equal((await closing(id, half.id))?.code, 'conflict')
    const [closed] = (await child(id)).reviews
    assert.deepEqual(
      [closed.outcome, closed.closedBy?.id, closed.reason, closed.looked.guardian],
      ['prepared', house.worker.id, REASON, 'Looked at: guardian'],
    )
    assert.deepEqual(await waitsFor(id), [])
    assert.equal((await house.get(house.worker, id)).age, 'child', 'nothing ends by itself')
  })

  test('an estimate counts by its lower age; a day of birth told later moves both reviews', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { age: 'uncertain', atLeast: 16 })
    assert.deepEqual(
      (await child(id)).reviews.map(({ day, from }) => [day, from]),
      [
        ['2028-05-02', 'estimate'],
        ['2028-11-02', 'estimate'],
      ],
    )
    const named = { person: id, mode: 'named', name: 'Oksana Vyhadana', born: '2009-05' }
    await house.call(house.worker.token, 'persons.set-identity', named)
    assert.deepEqual(
      (await child(id)).reviews.map(({ day, from }) => [day, from]),
      [
        ['2026-11-30', 'born'],
        ['2027-05-31', 'born'],
      ],
    )
  })

  test('without a known birth there is no day, and the page says so; adults and persons only counted have none', async () => {
    const house = stand()
    const unknown = await child(await house.meets(house.worker, { age: 'child' }))
    assert.deepEqual([unknown.reviews, unknown.undated], [[], true])
    for (const more of [{ born: '1990' }, { mode: 'counted', name: '' }]) {
      const adult = await child(await house.meets(house.worker, more))
      assert.deepEqual([adult.reviews, adult.undated], [[], false])
    }
    const id = await house.meets(house.worker)
    assert.equal(await say(id, 'child', { atLeast: 15 }), null)
    assert.equal((await child(id)).reviews.length, 2, 'said with the age')
  })

  test('words of a review are under the person’s key: protection takes them along, erasing takes them away', async () => {
    const house = stand()
    const id = await house.meets(house.worker, SOON)
    const members = [house.worker.id, house.authority.id]
    await house.call(house.worker.token, 'persons.protect', { person: id, members }, REASON)
    assert.equal((await child(id)).reviews[0].day, '2026-11-20')
    await house.rows(`update persons set data_key = null, sealed = null where id = '${id}'`)
    assert.deepEqual(await house.rows(`select 1 from child_reviews where person = '${id}'`), [])
  })

  // From here on the tests move the clock forward.
  test('a review that nobody closed is called late, and still nothing has ended', async () => {
    const house = stand()
    const id = await house.meets(house.worker, SOON)
    await house.later(60 * DAY)
    assert.deepEqual(
      (await waiting()).filter(({ person }) => person === id).map(({ missed }) => missed),
      [true],
    )
    assert.equal((await house.get(house.worker, id)).next?.missed, true)
    assert.equal((await house.get(house.worker, id)).age, 'child')
  })

  test('eighteen comes by a named member alone: the track closes, the guardian was told, consent is an adult’s', async () => {
    const house = stand()
    const id = await house.meets(house.worker, SOON)
    await house.step(house.worker, id, 'child', 'appoint', {}, 'persons.arrange')
    await house.later(138 * DAY)
    const whole = (await child(id)).reviews[1]
    assert.equal(whole.open, true)
    assert.equal((await house.get(house.worker, id)).age, 'child', 'a date makes nobody an adult')
    assert.equal((await closing(id, whole.id, { outcome: 'grown-up' }))?.fields[0]?.message, 'not-yet-18')
    await house.later(2 * DAY)
    assert.equal((await closing(id, whole.id, { outcome: 'grown-up' }))?.fields[0]?.field, 'guardianTold')
    const told = { outcome: 'grown-up', guardianTold: 'By telephone on 20 May' }
    assert.equal(await closing(id, whole.id, told), null)
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.age, page.basis, await house.stateOf(house.worker, id, 'child')], ['adult', 'law', 'left'])
    const left = page.events.find(({ track, act }) => track === 'child' && act === 'leave')
    assert.deepEqual([left?.by.id, left?.words?.reason], [house.worker.id, REASON])
    assert.ok(!page.clocks.some(({ name }) => name === 'before-18'))
    assert.equal(
      await house.stepProblem(house.worker, id, 'whereabouts', 'lose'),
      null,
      'an adult may go where she wants',
    )
  })
})
