import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'

onDatabases('the day by law, with many and with several at once', CasesHouse.open, (stand) => {
  const days = (person: string) =>
    stand().rows<{ on_day: string; by_rule: string | null }>(
      `select on_day::text, by_rule from person_days where person = '${person}' and kind = 'protection-ends'`,
    )
  const withProtection = async () => {
    const id = await stand().meets(stand().worker)
    await stand().takesTemporary(stand().worker, id)
    return id
  }
  const tick = async (agency = stand().agency): Promise<readonly string[]> => {
    const done = await execute(stand().kernel, { actor: system(agency), operation: 'days.by-rule', input: {} })
    return 'output' in done ? (done.output as { changed: string[] }).changed : assert.fail(JSON.stringify(done))
  }

  test('two jobs at once, and a member’s step among them, set one day and fail nobody', async () => {
    const ids = [await withProtection(), await withProtection()]
    for (let times = 0; times < 3; times++) {
      await stand().rows('delete from person_days')
      const other = await stand().meets(stand().worker)
      await Promise.all([tick(), stand().takesTemporary(stand().worker, other), tick()])
      await tick()
      for (const id of [...ids, other]) assert.equal((await days(id)).length, 1)
    }
  })

  test('whoever’s file is closed has no such day, and gets it back where the file opens again', async () => {
    const id = await withProtection()
    assert.equal((await days(id)).length, 1)
    const [{ file }] = await stand().rows<{ file: string }>(`select file from persons where id = '${id}'`)
    await stand().rows(`update persons set file = 'closed' where id = '${id}'`)
    assert.ok((await tick()).includes(id))
    assert.deepEqual(await days(id), [])
    await stand().rows(`update persons set file = '${file}' where id = '${id}'`)
    assert.ok((await tick()).includes(id))
    assert.deepEqual(await days(id), [{ on_day: '2027-03-04', by_rule: '2025/1460' }])
  })

  test('a day that somebody wrote down is left, and the job of another agency touches nobody', async () => {
    const house = stand()
    const id = await withProtection()
    await house.call(house.worker.token, 'days.set', { person: id, kind: 'protection-ends', on: '2026-12-24' })
    await house.rows(`delete from person_days where by_rule is not null`)
    const other = await house.another(house.keeper)
    assert.deepEqual(await tick(other.agency), [])
    assert.ok(!(await tick()).includes(id))
    assert.deepEqual(await days(id), [{ on_day: '2026-12-24', by_rule: null }])
  })
})
