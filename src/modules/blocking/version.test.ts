import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BlockingHouse } from '../../../test/houses/blocking.ts'
import { audited } from '../../../test/houses/follow-up.ts'
import { onDatabases } from '../../../test/run/databases.ts'

onDatabases(
  'whether an open entry has changed',
  (database) => BlockingHouse.open(database),
  (house) => {
    const version = async (block: string) =>
      (await house().does<{ version: string }>(house().approver, 'blocks.version', { block })).version

    test('the page tells the same version until the entry, an operator or an objection changes it', async () => {
      const block = await house().draft({ address: 'version-jobs.example.org' })
      const seen = [(await house().page(block)).version]
      assert.equal(await version(block), seen[0])
      const changes = async (work: () => Promise<unknown>) => {
        await work()
        const now = await version(block)
        assert.ok(!seen.includes(now), now)
        assert.equal((await house().page(block)).version, now)
        seen.push(now)
      }
      await changes(() => house().does(house().approver, 'blocks.approve', { block }))
      await changes(() => house().does(house().approver, 'blocks.publish', { block }))
      await changes(() => house().fetch())
      await changes(() => house().appeal('version-jobs.example.org'))
    })

    test('to ask is no opening: no entry stands in the audit for it', async () => {
      await version(await house().draft())
      for (const { subjects } of await audited(house().database, 'blocks.version')) assert.deepEqual(subjects, [])
    })
  },
)
