import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepEvidence } from '../../../../test/houses/evidence.ts'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { operations } from '../operations.ts'
import type { ItemPage } from '../shapes.ts'

const REASON = 'It is asked for by the court, file 12'
const SUSPECTS = 'It may show what nobody may look at'

onDatabases(
  'evidence that was closed',
  (database) => NoticesHouse.open(database, { operations }),
  (house) => {
    const get = (item: string) => house().call<ItemPage>(house().anna.token, 'evidence.get', { item })
    const close = (item: string) => house().call(house().berta.token, 'evidence.close', { item }, SUSPECTS)
    const asked = async (operation: string, input: object) => ({
      ...{ actor: await house().actor(house().anna.token), operation, input, reason: REASON },
    })
    const opens = async (item: string, more: object) =>
      done<{ entry: string }>(house().kernel, await asked('evidence.open', { item, ...more }))
    const fails = async (operation: string, input: object) =>
      (await problemOf(house().kernel, await asked(operation, input)))?.fields[0]?.message
    const kinds = async (item: string) => (await get(item)).log.map(({ kind }) => kind)

    test('nothing more is shown to whoever opened a preview a moment before', async () => {
      const { item } = await keepEvidence(house(), house().anna, await house().lead())
      const { entry } = await opens(item, { shown: true })
      assert.equal((await opens(item, { shown: true, entry })).entry, entry, 'a further page is no further opening')
      await close(item)
      for (const more of [{ shown: true, entry }, { entry }, { shown: true }])
        assert.equal(await fails('evidence.open', { item, ...more }), 'unseen')
      assert.deepEqual(await kinds(item), ['captured', 'opened', 'closed'])
    })

    test('to save the original is an opening of its own, whatever was shown before', async () => {
      const { item } = await keepEvidence(house(), house().anna, await house().lead())
      const { entry } = await opens(item, { shown: true })
      assert.notEqual((await opens(item, { shown: false, entry })).entry, entry)
      assert.deepEqual(await kinds(item), ['captured', 'opened', 'opened'])
    })
  },
)
