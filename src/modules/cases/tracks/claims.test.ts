import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aboutPersons, CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { WAYS_TO_MONEY } from '../codes.ts'

onDatabases('money that is owed to a person', CasesHouse.open, (stand) => {
  const { refused } = aboutPersons(stand)
  const take = (id: string, track: string, act: string, more: object = {}, operation = 'persons.arrange') =>
    stand().step(stand().worker, id, track, act, more, operation)
  const informed = async (track: string, more: object = {}) => {
    const id = await stand().meets(stand().worker, more)
    await take(id, track, 'inform', {}, 'persons.move')
    return id
  }
  const clocks = async (id: string) =>
    (await stand().get(stand().worker, id)).clocks
      .filter(({ name }) => name === 'claim')
      .map(({ track, due }) => [track, due.slice(0, 10)])

  test('each way runs by itself, until the money has arrived', async () => {
    const id = await stand().meets(stand().worker)
    for (const track of WAYS_TO_MONEY) await take(id, track, 'inform', {}, 'persons.move')
    await take(id, 'back-wages', 'claim')
    await take(id, 'back-wages', 'award')
    await take(id, 'state-compensation', 'claim')
    await take(id, 'back-wages', 'pay')
    const states = await stand().states(stand().worker, id)
    assert.deepEqual(
      WAYS_TO_MONEY.map((track) => states[track]),
      ['informed', 'claimed', 'paid', 'informed'],
    )
  })

  test('the last day to claim counts by the law from the day that somebody knows, and goes with the claim', async () => {
    const id = await informed('state-compensation')
    assert.deepEqual(await clocks(id), [], 'recognised as a victim is nobody yet')
    await take(id, 'state-compensation', 'date', { begunOn: '2026-10-15' })
    await take(id, 'back-wages', 'inform', {}, 'persons.move')
    await take(id, 'back-wages', 'date', { begunOn: '2024-12-20' })
    assert.deepEqual(await clocks(id), [
      ['back-wages', '2026-12-20'],
      ['state-compensation', '2029-10-15'],
    ])
    await take(id, 'back-wages', 'claim')
    assert.deepEqual(await clocks(id), [['state-compensation', '2029-10-15']])
  })

  test('a day that is to come is none from which a time counts', async () => {
    const id = await informed('back-wages')
    const problem = await stand().stepProblem(
      ...([stand().worker, id, 'back-wages', 'date', { begunOn: '2030-01-01' }, 'persons.arrange'] as const),
    )
    assert.deepEqual(
      problem?.fields.map(({ field }) => field),
      ['begunOn'],
    )
  })

  test('where nobody checked the law no clock runs, and the step says so', async () => {
    for (const track of ['compensation', 'victims-fund']) {
      const id = await informed(track)
      const given = { begunOn: '2026-10-15' }
      const problem = await stand().stepProblem(stand().worker, id, track, 'date', given, 'persons.arrange')
      assert.equal(problem?.fields[0]?.message, 'deadline-not-verified', track)
      assert.deepEqual(await clocks(id), [])
    }
    const { rules } = await stand().get(stand().worker, await informed('back-wages'))
    assert.deepEqual(
      rules.claims.map(({ track, months }) => [track, months]),
      [
        ['state-compensation', 36],
        ['back-wages', 24],
      ],
    )
  })

  test('a child cannot do without a claim, and a refusal names its remedy', async () => {
    const child = await informed('back-wages', { age: 'uncertain' })
    const { stepProblem, worker } = { stepProblem: stand().stepProblem.bind(stand()), worker: stand().worker }
    assert.equal((await stepProblem(worker, child, 'back-wages', 'leave'))?.fields[0]?.message, 'adults-only')
    await take(child, 'back-wages', 'claim')
    const lacking = await stepProblem(worker, child, 'back-wages', 'refuse', {}, 'persons.arrange')
    assert.deepEqual(
      lacking?.fields.map(({ field }) => field),
      ['remedy', 'language'],
    )
  })

  test('nobody is erased while a claim waits for an answer', async () => {
    const house = stand()
    const id = await house.closed()
    await take(id, 'victims-fund', 'inform', {}, 'persons.move')
    await take(id, 'victims-fund', 'claim')
    assert.equal((await refused(id, 'persons.erase'))?.fields[0]?.message, 'claim-open')
    await take(id, 'victims-fund', 'leave', {}, 'persons.move')
    assert.equal(await refused(id, 'persons.erase'), null)
  })
})
