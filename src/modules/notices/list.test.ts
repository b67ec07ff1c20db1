import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import type { ListOutput } from './shapes.ts'

onDatabases(
  'the list of notices',
  (database) => NoticesHouse.open(database),
  (house) => {
    const list = (input: object) => house().call<ListOutput>(house().anna.token, 'notices.list', input)

    test('shows by state and recipient, the newest first, in pages, and counts all states', async () => {
      const [one, two] = [await house().recipient(), await house().recipient()]
      const draft = await house().draft(one)
      const approved = await house().approved(one)
      const sent = await house().sent(two)
      const over = await house().sent(two)
      await house().act(house().anna, 'close', over, { as: 'settled' }, 'It is settled now')
      const ids = async (input: object) => (await list(input)).notices.map(({ id }) => id)
      assert.deepEqual(await ids({}), [sent, approved, draft])
      assert.deepEqual(await ids({ state: 'all' }), [over, sent, approved, draft])
      assert.deepEqual(await ids({ state: 'closed' }), [over])
      assert.deepEqual(await ids({ state: 'all', recipient: one }), [approved, draft])
      const first = await list({ state: 'all', limit: 3 })
      assert.deepEqual([first.notices.length, first.next, first.total], [3, 3, 4])
      const rest = await list({ state: 'all', limit: 3, after: 3 })
      assert.deepEqual([rest.notices.map(({ id }) => id), rest.next], [[draft], null])
      assert.deepEqual(first.states, [
        { state: 'draft', notices: 1 },
        { state: 'approved', notices: 1 },
        { state: 'sent', notices: 1 },
        { state: 'closed', notices: 1 },
      ])
    })

    test('numbers run without a gap, each agency’s own', async () => {
      const { notices } = await list({ state: 'all' })
      assert.deepEqual(
        notices.map(({ number }) => number),
        [4, 3, 2, 1],
      )
    })

    test('two drafts at once get two numbers', async () => {
      const recipient = await house().recipient()
      const leads = [await house().lead(), await house().lead(), await house().lead()]
      const evidence = new Map<string, string[]>()
      for (const lead of leads)
        evidence.set(
          lead,
          (await house().keep(lead)).map(({ id }) => id),
        )
      await Promise.all(
        leads.map((lead) =>
          house().call(house().anna.token, 'notices.draft', { lead, recipient, evidence: evidence.get(lead) }),
        ),
      )
      const numbers = (await list({ state: 'all' })).notices.map(({ number }) => number)
      assert.deepEqual(numbers, [7, 6, 5, 4, 3, 2, 1])
    })
  },
)
