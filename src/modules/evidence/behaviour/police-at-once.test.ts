import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { keepEvidence } from '../../../../test/houses/evidence.ts'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { execute } from '../../../kernel/execute.ts'
import { operations } from '../operations.ts'
import type { Check, ItemPage } from '../shapes.ts'

const SUSPECTS = 'It may show what nobody may look at'
const ASKED = { to: 'Cybercrime unit, file 26/101', why: 'The police asked for it' }
type Approved = { readonly approved: readonly { readonly passphrase: string }[] }

onDatabases(
  'closed items and the police, several at once',
  async (database) => {
    const house = await NoticesHouse.open(database, { operations })
    const [second, third] = [
      await house.admitted(house.keeper, ['investigator']),
      await house.admitted(house.keeper, ['investigator']),
    ]
    return { house, second, third }
  },
  (stand) => {
    const house = () => stand().house
    const run = async (by: Person, operation: string, input: object, more: object = {}) =>
      execute(house().kernel, { actor: await house().actor(by.token), operation, input, ...more })
    const kinds = (all: readonly { readonly kind: string }[]) => all.map(({ kind }) => kind).toSorted()
    const logOf = async (item: string) =>
      (await house().call<ItemPage>(house().police.token, 'evidence.get', { item })).log.map(({ kind }) => kind)
    const checks = async (item: string) =>
      (await house().call<{ checks: Check[] }>(house().police.token, 'evidence.verify', { item })).checks
    const closed = async () => {
      const { item } = await keepEvidence(house(), house().police, await house().lead())
      await house().call(house().berta.token, 'evidence.close', { item }, SUSPECTS)
      return item
    }
    const asks = async (item: string, by = house().police) => {
      const found = await run(by, 'evidence.to-police', { item, ...ASKED })
      return found.kind === 'waits' ? found.approval : assert.fail(JSON.stringify(found))
    }

    test('two colleagues approve at once, and one of them has: one entry, one passphrase, and the log is whole', async () => {
      const { second, third } = stand()
      const item = await closed()
      const approval = await asks(item)
      const both = await Promise.all(
        [second, third].map((by) => run(by, 'evidence.to-police', {}, { approval }).catch((error) => error)),
      )
      // The other is told that it waits no longer.
      assert.deepEqual(both.map((one) => one.kind ?? one.code).toSorted(), ['conflict', 'done'])
      assert.deepEqual(await logOf(item), ['captured', 'closed', 'to-police'])
      const told = await Promise.all(
        [second, third].map(({ token }) => house().problem(token, 'evidence.passphrase', { item })),
      )
      assert.deepEqual(told.map((one) => one?.code ?? 'told').toSorted(), ['conflict', 'told'])
      assert.ok((await checks(item)).every(({ ok }) => ok !== false))
    })

    test('two approvals of two askings at once are two entries after one another, each with a passphrase of its own', async () => {
      const { second } = stand()
      const item = await closed()
      const approvals = [await asks(item), await asks(item)]
      const both = await Promise.all(approvals.map((approval) => run(second, 'evidence.to-police', {}, { approval })))
      assert.deepEqual(kinds(both), ['done', 'done'], JSON.stringify(both))
      const { approved } = await house().call<Approved>(second.token, 'evidence.passphrase', { item })
      assert.equal(new Set(approved.map(({ passphrase }) => passphrase)).size, 2)
      assert.ok((await checks(item)).every(({ ok }) => ok !== false))
    })

    test('fetched twice at once both are the same hand-over, and both stand in the log', async () => {
      const { second } = stand()
      const item = await closed()
      await run(second, 'evidence.to-police', {}, { approval: await asks(item) })
      const both = await Promise.all([1, 2].map(() => run(house().police, 'evidence.fetch-sealed', { item })))
      assert.deepEqual(kinds(both), ['done', 'done'], JSON.stringify(both))
      const passphrases = both.map((one) => ('output' in one ? (one.output as { passphrase: string }).passphrase : ''))
      assert.equal(passphrases[0], passphrases[1])
      assert.deepEqual(await logOf(item), ['captured', 'closed', 'to-police', 'verified', 'verified'])
      assert.ok((await checks(item)).every(({ ok }) => ok !== false))
    })
  },
)
