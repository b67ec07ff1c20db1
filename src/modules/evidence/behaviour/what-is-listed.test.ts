import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { keepEvidence } from '../../../../test/houses/evidence.ts'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { operations } from '../operations.ts'
import type { ListOutput } from '../shapes.ts'

const PAGE = 50

onDatabases(
  'lists of evidence',
  (database) => NoticesHouse.open(database, { operations }),
  (house) => {
    const list = (input: object, by = house().anna) =>
      house().call<z.output<typeof ListOutput>>(by.token, 'evidence.list', input)

    test('of one record it is told how many there are in all and since when, also where a page holds fewer', async () => {
      const about = { kind: 'lead', id: await house().lead() }
      assert.deepEqual((await list({ about })).total, { n: 0, since: null })
      const first = house().now().toISOString()
      await keepEvidence(house(), house().anna, about.id)
      await house().pass(3 * 24 * 3600_000)
      for (let n = 0; n < PAGE; n++) await keepEvidence(house(), house().anna, about.id)
      const page = await list({ about })
      assert.deepEqual([page.items.length, page.more], [PAGE, true])
      assert.deepEqual(page.total, { n: PAGE + 1, since: first })
      const rest = await list({ about, after: page.items.at(-1)?.id })
      assert.deepEqual([rest.items.length, rest.more, rest.total?.n], [1, false, PAGE + 1])
      assert.equal((await list({})).total, null)
    })

    test('of a notice the adverts on which it rests are listed besides its own, and those of no other', async () => {
      const [lead, recipient] = [await house().lead(), await house().recipient()]
      const pieces = (await house().keep(lead)).map(({ id }) => id)
      const { notice } = await house().call<{ notice: string }>(house().anna.token, 'notices.draft', {
        ...{ lead, recipient, evidence: pieces.slice(0, 1) },
      })
      const about = { kind: 'notice', id: notice }
      const ids = async (by = house().anna) => (await list({ about }, by)).items.map(({ id }) => id)
      assert.deepEqual(await ids(), pieces.slice(0, 1))
      const { item } = await keepEvidence(house(), house().anna, notice, { about })
      assert.deepEqual(await ids(), [item, ...pieces.slice(0, 1)])
      assert.equal((await list({ about })).total?.n, 2)
      const theirs = await house().admitted(await house().another(house().keeper), ['analyst'])
      assert.deepEqual(await ids(theirs), [])
    })
  },
)
