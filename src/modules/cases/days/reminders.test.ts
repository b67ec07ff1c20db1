import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const DAY = 86_400_000
type Reminder = { on: string; since: string; by: string | null; persons: number }

onDatabases('reminders that temporary protection ends', CasesHouse.open, (stand) => {
  const reminders = async (by = stand().worker) =>
    (await stand().call<{ protection: Reminder[] }>(by.token, 'persons.waiting')).protection
  const withProtection = async () => {
    const id = await stand().meets(stand().worker)
    await stand().takesTemporary(stand().worker, id)
    return id
  }
  /** Lets time go by until a day. */
  const until = (day: string) => stand().later(new Date(`${day}T09:00:00Z`).getTime() - stand().now().getTime())

  test('stand on the desk ninety days before, again thirty days before, and after it', async () => {
    const house = stand()
    const ids = [await withProtection(), await withProtection()]
    await until('2026-12-03')
    assert.deepEqual(await reminders(), [])
    await until('2026-12-04')
    const told = { on: '2027-03-04', by: '2025/1460', persons: 2 }
    assert.deepEqual(await reminders(), [{ ...told, since: '2026-12-04' }])
    await until('2027-02-02')
    assert.deepEqual(await reminders(), [{ ...told, since: '2027-02-02' }])
    await until('2027-03-10')
    assert.deepEqual(await reminders(), [{ ...told, since: '2027-02-02' }])
    const listed = await house.listed(house.worker, { queue: 'protection-ends' })
    assert.deepEqual(listed.map(({ id }) => id).toSorted(), ids.toSorted())
  })

  test('tell a colleague of another team nothing, and count no closed file', async () => {
    const house = stand()
    const colleague = await house.admitted(house.keeper, ['case-worker'])
    assert.deepEqual(await reminders(colleague), [])
    assert.deepEqual(await house.listed(colleague, { queue: 'protection-ends' }), [])
    const before = (await reminders())[0]?.persons
    const id = await withProtection()
    assert.equal((await reminders())[0]?.persons, Number(before) + 1)
    await house.database.superuser(`update persons set file = 'closed' where id = '${id}'`)
    assert.equal((await reminders())[0]?.persons, before)
  })

  test('a day of a person’s own is told beside the rule’s', async () => {
    const house = stand()
    const id = await withProtection()
    const on = new Date(house.now().getTime() + 20 * DAY).toISOString().slice(0, 10)
    await house.call(house.worker.token, 'days.set', { person: id, kind: 'protection-ends', on })
    const own = (await reminders()).find((one) => one.on === on)
    assert.deepEqual([own?.by, own?.persons], [null, 1])
  })
})
