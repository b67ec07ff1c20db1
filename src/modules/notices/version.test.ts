import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audited } from '../../../test/houses/follow-up.ts'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'

onDatabases(
  'whether an open notice has changed',
  (database) => NoticesHouse.withRecipient(database),
  (stand) => {
    const house = () => stand().house
    const version = async (notice: string) =>
      (await house().call<{ version: string }>(house().anna.token, 'notices.version', { notice })).version

    test('the page tells the same version until something is done with the notice', async () => {
      const notice = await house().draft(stand().recipient)
      const before = (await house().get(notice)).version
      assert.equal(await version(notice), before)
      assert.equal(await version(notice), before)
      const seen = [before]
      const changes = async (work: () => Promise<unknown>) => {
        await work()
        const now = await version(notice)
        assert.ok(!seen.includes(now), now)
        assert.equal((await house().get(notice)).version, now)
        seen.push(now)
      }
      await changes(() => house().edit(notice))
      await changes(() => house().act(house().anna, 'note', notice, { text: 'A note' }))
      let approval = ''
      await changes(async () => {
        approval = await house().ask(notice)
      })
      await changes(() => house().approve(approval))
      await changes(() => house().act(house().police, 'hold', notice, { hours: 1 }, 'Evidence is kept first'))
      // A hold ends by itself, and nobody writes anything then.
      await changes(() => house().pass(2 * 3600_000))
    })

    test('to ask is no opening: no notice stands in the audit for it', async () => {
      const notice = await house().draft(stand().recipient)
      await version(notice)
      const entries = await audited(house().database, 'notices.version')
      assert.ok(entries.length > 0)
      for (const { subjects, outcome } of entries) assert.deepEqual([subjects, outcome], [[], 'done'])
    })

    test('of another agency’s nothing is told', async () => {
      const notice = await house().draft(stand().recipient)
      const stranger = await house().admitted(await house().another(house().keeper), ['analyst'])
      assert.equal((await house().problem(stranger.token, 'notices.version', { notice }))?.code, 'not-found')
    })
  },
)
