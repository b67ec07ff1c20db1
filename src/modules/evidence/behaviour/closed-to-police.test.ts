import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { alter, keepEvidence } from '../../../../test/houses/evidence.ts'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import { AT, NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { execute } from '../../../kernel/execute.ts'
import { operations } from '../operations.ts'
import type { Check, Entered, ItemPage } from '../shapes.ts'

const DAY = 24 * 3600_000
const SUSPECTS = 'It may show what nobody may look at'
const TO = 'Cybercrime unit, file 26/101'
const WHY = 'The police asked for it'

type Approved = { readonly approved: readonly { readonly to: string; readonly passphrase: string }[] }
type Fetched = Entered & { readonly passphrase: string; readonly file: string }

onDatabases(
  'a closed item on its way to the police',
  async (database) => {
    const house = await NoticesHouse.open(database, { operations })
    return { house, second: await house.admitted(house.keeper, ['investigator']) }
  },
  (stand) => {
    const house = () => stand().house
    const first = () => house().police
    const second = () => stand().second
    const get = (item: string, by = first()) => house().call<ItemPage>(by.token, 'evidence.get', { item })
    const close = (item: string) => house().call(house().berta.token, 'evidence.close', { item }, SUSPECTS)
    const closed = async () => {
      const { item } = await keepEvidence(house(), first(), await house().lead())
      await close(item)
      return item
    }
    const call = async (by: Person, operation: string, input: object) => ({
      ...{ actor: await house().actor(by.token), operation, input },
    })
    const asks = async (item: string) => {
      const found = await execute(house().kernel, await call(first(), 'evidence.to-police', { item, to: TO, why: WHY }))
      return found.kind === 'waits' ? found.approval : assert.fail('nobody else is asked')
    }
    const approves = async (approval: string, by = second()) =>
      done<Entered>(house().kernel, { ...(await call(by, 'evidence.to-police', {})), approval })
    const fetches = async (item: string, by = first()) =>
      done<Fetched>(house().kernel, await call(by, 'evidence.fetch-sealed', { item }))
    const fails = async (operation: string, input: object, by = first()) => {
      const found = await problemOf(house().kernel, await call(by, operation, input))
      return found?.fields[0]?.message ?? found?.code
    }
    const passphrases = async (item: string, by = second()) =>
      (await house().call<Approved>(by.token, 'evidence.passphrase', { item })).approved
    const offered = async (item: string, by: Person) =>
      (await get(item, by)).may.filter((act) => /police|sealed|passphrase/.test(act))

    test('by two: whoever asked fetches it and has no passphrase, whoever approved has that and no file', async () => {
      const item = await closed()
      assert.deepEqual(await offered(item, first()), ['evidence.to-police'])
      assert.equal(await fails('evidence.fetch-sealed', { item }), 'not-approved')
      const approval = await asks(item)
      assert.equal(await fails('evidence.fetch-sealed', { item }), 'not-approved', 'asking alone gives nothing')
      await approves(approval)
      assert.deepEqual(await offered(item, first()), ['evidence.to-police', 'evidence.fetch-sealed'])
      assert.deepEqual(await offered(item, second()), ['evidence.to-police', 'evidence.passphrase'])
      const { passphrase } = await fetches(item)
      const told = await passphrases(item)
      assert.deepEqual(
        told.map((one) => [one.to, one.passphrase]),
        [[TO, passphrase]],
      )
      assert.match(passphrase, /^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
      assert.equal(await fails('evidence.passphrase', { item }), 'not-yours')
      assert.equal(await fails('evidence.fetch-sealed', { item }, second()), 'not-approved')
      // Each hand-over has a passphrase of its own.
      await approves(await asks(item))
      const both = (await passphrases(item)).map((one) => one.passphrase)
      assert.equal(both[0], passphrase)
      assert.notEqual(both[1], passphrase)
    })

    test('stands in its log with who asked, who approved, to whom and why; checked, all of it is right', async () => {
      const item = await closed()
      await approves(await asks(item))
      await fetches(item)
      const { log } = await get(item)
      assert.deepEqual(
        log.map(({ kind }) => kind),
        ['captured', 'closed', 'to-police', 'verified'],
      )
      const [, , handed, went] = log
      assert.deepEqual([handed?.by?.id, handed?.to?.id, went?.by?.id], [second().id, first().id, first().id])
      assert.deepEqual([handed?.words?.to, handed?.words?.reason], [TO, WHY])
      const { checks } = await house().call<{ checks: Check[] }>(first().token, 'evidence.verify', { item })
      assert.ok(checks.every(({ ok }) => ok !== false))
      // Nobody opened it on the way, and nobody can.
      assert.equal(await fails('evidence.open', { item, shown: false }), 'reason-needed')
      const opening = { ...(await call(first(), 'evidence.open', { item })), reason: WHY }
      assert.equal((await problemOf(house().kernel, opening))?.fields[0]?.message, 'unseen')
    })

    test('is open for what was closed alone, and for what shows the same as a barred lead', async () => {
      const { item } = await keepEvidence(house(), first(), await house().lead())
      assert.equal(await fails('evidence.to-police', { item, to: TO, why: WHY }), 'not-closed')
      assert.deepEqual(await offered(item, first()), [])
      const lead = await house().lead()
      const kept = (await keepEvidence(house(), first(), lead)).item
      const recipient = await house().recipient({ kind: 'hotline', mail: 'report@hotline.example' })
      const told = { lead, addresses: [AT], recipient }
      await house().call(house().anna.token, 'notices.refer-child-material', told, SUSPECTS)
      assert.deepEqual(await offered(kept, first()), ['evidence.to-police'])
      await approves(await asks(kept))
      await fetches(kept)
      const [posting] = await house().keep(await house().lead(), null)
      await close(posting.id)
      assert.equal(await fails('evidence.to-police', { item: posting.id, to: TO, why: WHY }), 'no-file')
      assert.deepEqual(await offered(posting.id, first()), [])
    })

    test('whoever may not move evidence neither asks, nor approves, nor fetches', async () => {
      const item = await closed()
      const approval = await asks(item)
      const other = await house().admitted(house().keeper, ['border-officer'])
      for (const operation of ['evidence.fetch-sealed', 'evidence.passphrase'])
        assert.equal(await fails(operation, { item }, other), 'not-permitted')
      const input = { item, to: TO, why: WHY }
      assert.equal(await fails('evidence.to-police', input, other), 'not-permitted')
      const own = { ...(await call(first(), 'evidence.to-police', {})), approval }
      assert.equal((await problemOf(house().kernel, own))?.code, 'not-permitted', 'nobody approves their own')
    })

    test('a log that was changed past the program gives away neither file nor passphrase', async () => {
      const item = await closed()
      await approves(await asks(item))
      const names = (column: string, { id }: Person) =>
        house().database.superuser(
          `update custody set ${column} = '${id}' where item = '${item}' and kind = 'to-police'`,
        )
      await names('by', first())
      assert.equal(await fails('evidence.passphrase', { item }), 'unavailable')
      await names('by', second())
      await names('to_member', second())
      assert.equal(await fails('evidence.fetch-sealed', { item }, second()), 'unavailable')
    })

    test('no more is fetched after a week, and altered bytes go to nobody and ring', async () => {
      const item = await closed()
      await approves(await asks(item))
      alter(house().kernel, item)
      assert.equal(await fails('evidence.fetch-sealed', { item }), 'unavailable')
      assert.equal((await get(item)).log.at(-1)?.kind, 'differs')
      const late = await closed()
      await approves(await asks(late))
      await house().pass(7 * DAY)
      await fetches(late)
      await house().pass(1000)
      assert.equal(await fails('evidence.fetch-sealed', { item: late }), 'not-approved')
    })
  },
)
