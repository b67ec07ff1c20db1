import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { stored } from '../../../../test/houses/evidence.ts'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { execute } from '../../../kernel/execute.ts'
import type { PreviewLine, Taken } from '../../evidence/bundling/shapes.ts'

onDatabases(
  'a paper about health for a court',
  (database) => CasesHouse.open(database),
  (stand) => {
    const operation = 'evidence.bundle'
    const nurse = async (person: string) => {
      const one = await stand().admitted(stand().keeper, ['health-worker'])
      await stand().join(stand().worker, person, one)
      return one
    }
    const asked = async (by: Person, item: string) => {
      const input = {
        ...{ items: [item], to: 'Invented Court', purpose: 'A hearing', basis: 'An invented law', language: 'en' },
      }
      return { actor: await stand().actor(by.token), operation, input }
    }
    const met = async () => {
      const house = stand()
      const person = await house.meets(house.worker)
      await house.join(house.worker, person, house.authority)
      const [one, other] = [await nurse(person), await nurse(person)]
      const bytes = await stored(house.kernel)
      await house.call(one.token, 'documents.keep', {
        ...{ person, ...bytes, type: 'application/pdf', scan: { verdict: 'clean', by: 'x' }, ground: 'consent' },
        ...{ how: 'She asked us to', document: 'medical', name: 'From the clinic' },
      })
      return { one, other, item: bytes.file }
    }

    test('goes by two who may read about health', async () => {
      const house = stand()
      const { one, other, item } = await met()
      const waits = await execute(house.kernel, await asked(one, item))
      const approval = waits.kind === 'waits' ? waits.approval : assert.fail('nobody was asked')
      const actor = await house.actor(other.token)
      const { bundle } = (await done<{ bundle: string }>(house.kernel, { actor, operation, input: {}, approval })) ?? {}
      const { ticket } = await house.call<{ ticket: string }>(one.token, 'evidence.ready-bundle', { bundle })
      const take = { operation: 'evidence.take-bundle', input: { bundle, ticket } }
      const taken = await done<Taken>(house.kernel, { actor: await house.actor(one.token), ...take })
      assert.deepEqual(
        taken.index.items.map(({ id, name }) => [id, name]),
        [[item, 'From the clinic']],
      )
    })

    test('is not there for who may not read about health: neither to ask for it, nor to approve it', async () => {
      const house = stand()
      const { one, item } = await met()
      assert.equal((await problemOf(house.kernel, await asked(house.worker, item)))?.code, 'not-found')
      const waits = await execute(house.kernel, await asked(one, item))
      const approval = waits.kind === 'waits' ? waits.approval : assert.fail('nobody was asked')
      const actor = await house.actor(house.authority.token)
      const refused = await problemOf(house.kernel, { actor, operation, input: {}, approval })
      assert.equal(refused?.code, 'not-found')
    })

    test('a health worker moves evidence, and neither keeps, opens, holds nor destroys any', async () => {
      const house = stand()
      const { one, item } = await met()
      const { lines } = await house.call<{ lines: PreviewLine[] }>(one.token, 'evidence.preview-bundle', {
        items: [item],
      })
      assert.deepEqual(
        lines.map(({ why }) => why),
        [null],
      )
      for (const act of ['evidence.hold', 'evidence.mark-exculpatory'])
        assert.equal((await house.problem(one.token, act, { item }, 'For a court, file 12'))?.code, 'not-permitted')
      const actor = await house.actor(one.token)
      const open = { actor, operation: 'evidence.open', input: { item }, reason: 'For a court, file 12' }
      assert.equal((await problemOf(house.kernel, open))?.code, 'not-permitted')
    })
  },
)
