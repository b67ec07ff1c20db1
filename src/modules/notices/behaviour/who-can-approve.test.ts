import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases(
  'who can approve a draft',
  (database) => NoticesHouse.open(database),
  (house) => {
    test('is told before anybody is asked: never who wrote at it or who looks, and apart who waits to be admitted', async () => {
      const newcomer = await house().colleague(house().keeper, ['analyst'])
      const ended = await house().admitted(house().keeper, ['prosecutor'])
      const notice = await house().draft(await house().recipient())
      const { approvers } = await house().get(notice)
      const ready = approvers?.ready.map(({ id }) => id) ?? []
      assert.ok(ready.includes(house().berta.id) && !ready.includes(house().anna.id))
      assert.ok(!ready.includes(newcomer.id) && !ready.includes(ended.id))
      assert.deepEqual(
        approvers?.toAdmit.map(({ id }) => id),
        [newcomer.id],
      )
      assert.ok(approvers?.roles.includes('analyst') && !approvers.roles.includes('prosecutor'))
      const theirs = (await house().get(notice, house().berta)).approvers?.ready.map(({ id }) => id)
      assert.ok(!theirs?.includes(house().anna.id) && !theirs?.includes(house().berta.id))
    })

    test('is told of no notice that is approved already', async () => {
      const notice = await house().approved(await house().recipient())
      assert.equal((await house().get(notice)).approvers, null)
    })
  },
)
