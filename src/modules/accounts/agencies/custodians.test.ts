import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House, type Person } from '../../../../test/houses/accounts.ts'
import { as, inAgency } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { CONFIRMED_FOR } from '../../../kernel/execute.ts'
import type { Job, JobContext } from '../../../kernel/jobs.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'

const WHY = 'a custodian has left the authority'

type Found = {
  hasKey: boolean
  paperIsOld: boolean
  custodians: { id: string; name: string | null; holds: boolean }[]
}

onDatabases(
  'the custodians’ key',
  async (database) => {
    const house = new House(database)
    const founder = await house.found()
    const [one, two] = [
      await house.admitted(founder, ['custodian']),
      await house.admitted(founder, ['custodian', 'analyst']),
    ]
    return { house, founder, one, two, database }
  },
  (stand) => {
    const look = (by: Person) => stand().house.call<Found>(by.token, 'custodians.get')
    const holding = async () => (await look(stand().one)).custodians.filter(({ holds }) => holds).map(({ id }) => id)
    const record = () => {
      const { house, founder } = stand()
      return inAgency(house.kernel, founder.agency, (db) => newDataKey(db, founder.agency, house.now(), 'custodian'))
    }
    /** Whether whoever holds this session opens a record. */
    const opens = async ({ token }: Person, { id, bytes }: { id: string; bytes: Uint8Array }) => {
      const { house } = stand()
      const member = await house.member(token)
      const keys = member?.keys
      assert.ok(member && keys)
      const read = await as(house.kernel, member, (db) => keys.dataKey(db, id))
      return read !== null && Buffer.from(read).equals(bytes)
    }
    const reseal = (by: Person, signal = new AbortController().signal) => {
      const { house } = stand()
      const { run } = house.kernel.jobs['custodians.reseal'] as unknown as Job
      const call = (operation: string, input: unknown) => house.call(by.token, operation, input)
      return run({ call, progress: async () => {}, signal } as unknown as JobContext, {})
    }

    test('before it is made nothing can be sealed to it, and the page says so', async () => {
      const { one, two } = stand()
      assert.deepEqual(await look(one), {
        hasKey: false,
        paperIsOld: false,
        custodians: [one, two]
          .map(({ id }) => id)
          .sort()
          .map((id) => ({ id, name: 'Some Colleague', holds: false })),
      })
      await assert.rejects(record(), /no key yet/)
    })

    test('is made once, by a custodian who has just proved that it is them, for all who have the role', async () => {
      const { house, founder, one, two } = stand()
      assert.equal((await house.problem(founder.token, 'custodians.found'))?.code, 'not-permitted')
      house.kernel.clock.pass(CONFIRMED_FOR + 1000)
      assert.equal((await house.problem(one.token, 'custodians.found'))?.code, 'confirmation-needed')
      Object.assign(stand(), {
        one: { ...one, token: await house.signIn(one.passkey) },
        two: { ...two, token: await house.signIn(two.passkey) },
        founder: { ...founder, token: await house.signIn(founder.passkey) },
      })
      await house.call(stand().one.token, 'custodians.found')
      assert.deepEqual((await holding()).sort(), [one.id, two.id].sort())
      assert.equal((await house.problem(stand().two.token, 'custodians.found'))?.code, 'conflict')
    })

    test('opens to custodians and to nobody who holds the agency’s key alone', async () => {
      const { founder, one, two } = stand()
      const sealed = await record()
      assert.deepEqual(
        [await opens(one, sealed), await opens(two, sealed), await opens(founder, sealed)],
        [true, true, false],
      )
    })

    test('a new custodian is given it by one who holds it: not by themselves, not by an administrator', async () => {
      const { house, founder, one } = stand()
      const newcomer = await house.admitted(founder, ['custodian'])
      const sealed = await record()
      assert.equal(await opens(newcomer, sealed), false)
      const give = (by: Person, member = newcomer.id) => house.problem(by.token, 'custodians.admit', { member })
      assert.equal((await give(newcomer))?.code, 'not-permitted')
      assert.equal((await give(founder))?.code, 'not-permitted')
      assert.equal((await give(one, founder.id))?.code, 'conflict')
      await house.call(one.token, 'custodians.admit', { member: newcomer.id })
      assert.equal(await opens(newcomer, sealed), true)
      assert.ok((await holding()).includes(newcomer.id))
    })

    test('who is custodian no more loses it at once, and opens nothing new after a change', async () => {
      const { house, founder, one, two } = stand()
      const before = await record()
      await house.call(founder.token, 'members.set-roles', { member: two.id, roles: ['analyst'] })
      assert.equal(await opens(two, before), false)
      assert.ok(!(await holding()).includes(two.id))
      assert.equal((await house.problem(two.token, 'custodians.get'))?.code, 'not-permitted')
      assert.equal((await house.problem(one.token, 'custodians.change'))?.code, 'reason-needed')
      await house.call(one.token, 'custodians.change', {}, WHY)
      const after = await record()
      for (const sealed of [before, after]) assert.equal(await opens(one, sealed), true)
    })

    test('sealing anew that is stopped loses nothing, and goes on later', async () => {
      const { database, one } = stand()
      const sealed = await record()
      const stopped = new AbortController()
      stopped.abort()
      await assert.rejects(reseal(one, stopped.signal))
      assert.equal(await opens(one, sealed), true)
      await reseal(one)
      const old = await database.superuser(
        `select 1 from data_key_seals s join keys k on k.id = s.recipient where k.role = 'custodian' and k.ended_at is not null`,
      )
      assert.deepEqual(old, [])
      assert.equal(await opens(one, sealed), true)
    })

    test('the paper: renewed for the agency, the old one opens this key until it is changed, and the page says so', async () => {
      const { house, founder, one } = stand()
      assert.equal((await look(one)).paperIsOld, false)
      await house.call(founder.token, 'keys.change', { renewRecovery: true }, WHY)
      assert.equal((await look(one)).paperIsOld, true)
      await house.call(one.token, 'custodians.change', {}, WHY)
      assert.equal((await look(one)).paperIsOld, false)
      const analyst = await house.colleague(founder, ['analyst'])
      const old = await house.problem(analyst.token, 'keys.recover', { recoveryKey: founder.recoveryKey }, WHY)
      assert.equal(old?.code, 'invalid-input')
    })

    test('another agency’s custodian sees none of ours and gives nothing away', async () => {
      const { house, founder, one } = stand()
      const other = await house.another(founder)
      const theirs = await house.admitted(other, ['custodian'])
      const seen = await look(theirs)
      assert.deepEqual([seen.hasKey, seen.custodians.map(({ id }) => id)], [false, [theirs.id]])
      const problem = await house.problem(theirs.token, 'custodians.admit', { member: one.id })
      assert.equal(problem?.code, 'conflict')
    })
  },
)
