import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import { execute } from '../../../kernel/execute.ts'

const UNTIL = '2027-03-04'
type Day = { id: string; kind: string; on: string; by: string | null; note: string }

onDatabases('the end of temporary protection by law', CasesHouse.open, (stand) => {
  const days = async (person: string): Promise<readonly Day[]> =>
    (await stand().call<{ days: Day[] }>(stand().worker.token, 'days.list', { person })).days
  const told = async (person: string) => (await days(person)).map(({ kind, on, by }) => [kind, on, by])
  const withProtection = async () => {
    const id = await stand().meets(stand().worker)
    await stand().takesTemporary(stand().worker, id)
    return id
  }
  /** Runs the job's step once. */
  const tick = async () => {
    const { kernel, agency } = stand()
    const result = await execute(kernel, { actor: system(agency), operation: 'days.by-rule', input: {} })
    return (result as { output: { changed: string[] } }).output.changed
  }

  test('is set with the step, names the rule, and goes when another way to stay begins', async () => {
    const id = await withProtection()
    assert.deepEqual(await told(id), [['protection-ends', UNTIL, '2025/1460']])
    assert.deepEqual(await tick(), [], 'what holds is left as it is')
    await stand().step(stand().worker, id, 'asylum', 'wish')
    assert.deepEqual(await told(id), [])
  })

  test('is set for everybody who has it, in small steps, and again where the law sets another day', async () => {
    const house = stand()
    const ids = [await withProtection(), await withProtection()]
    await house.database.superuser('delete from person_days')
    assert.deepEqual((await tick()).toSorted(), ids.toSorted())
    await house.database.superuser(`update person_days set on_day = '2026-03-04', by_rule = '2024/1836'`)
    assert.deepEqual((await tick()).toSorted(), ids.toSorted())
    for (const id of ids) assert.deepEqual(await told(id), [['protection-ends', UNTIL, '2025/1460']])
    const other = await house.meets(house.worker)
    assert.deepEqual(await told(other), [], 'who has no temporary protection has no such day')
  })

  test('another day that the team wrote down stands in its place until it is taken off', async () => {
    const house = stand()
    const id = await withProtection()
    const [{ id: day }] = await days(id)
    const problem = await house.problem(house.worker.token, 'days.drop', { day })
    assert.equal(problem?.code, 'conflict')
    const on = daysAfter(isoDay(house.now()), 40)
    const own = await house.call<{ day: string }>(house.worker.token, 'days.set', {
      ...{ person: id, kind: 'protection-ends', on, note: 'Permit of an invented town' },
    })
    assert.deepEqual(await told(id), [['protection-ends', on, null]])
    assert.deepEqual(await tick(), [])
    await house.call(house.worker.token, 'days.drop', { day: own.day })
    assert.deepEqual(await told(id), [['protection-ends', UNTIL, '2025/1460']])
  })

  test('is no word that a new key must seal, and nothing of it is decided', async () => {
    const house = stand()
    const id = await withProtection()
    await house.join(house.worker, id, house.authority)
    const members = [house.worker.id, house.authority.id]
    assert.equal(await house.problem(house.worker.token, 'persons.protect', { person: id, members }, REASON), null)
    assert.deepEqual(await told(id), [['protection-ends', UNTIL, '2025/1460']])
    await house.later(400 * 86_400_000)
    await tick()
    assert.equal(await house.stateOf(house.worker, id, 'asylum'), 'temporary', 'a day that is over moves nobody')
  })

  test('a colleague of another team learns nothing of it', async () => {
    const house = stand()
    const id = await withProtection()
    const colleague = await house.admitted(house.keeper, ['case-worker'])
    assert.equal((await house.problem(colleague.token, 'days.list', { person: id }))?.code, 'not-found')
  })
})
