import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House, type Person } from '../../../../test/houses/accounts.ts'
import { as, inAgency } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Job, JobContext } from '../../../kernel/jobs.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'

const WHY = 'somebody has left the authority'
const MINUTE = 60_000

type Changed = { recoveryKey: string | null; job: string }
type Progress = { stage: string; done: number; of: number | null }

onDatabases(
  'changing the key',
  async (database) => {
    const house = new House(database)
    const founder = await house.found()
    const colleague = await house.admitted(founder, ['analyst'])
    const other = await house.another(founder)
    return { house, founder, colleague, other, database }
  },
  (stand) => {
    const change = (by: Person, input = {}) => stand().house.call<Changed>(by.token, 'keys.change', input, WHY)
    const records = async (many: number, agency = stand().founder.agency) => {
      const { house } = stand()
      const made: { id: string; bytes: Uint8Array }[] = []
      for (let i = 0; i < many; i++)
        made.push(await inAgency(house.kernel, agency, (db) => newDataKey(db, agency, house.now())))
      return made
    }
    /** Whether whoever holds this session opens a record. */
    const opens = async (token: string, { id, bytes }: { id: string; bytes: Uint8Array }) => {
      const { house } = stand()
      const member = await house.member(token)
      const keys = member?.keys
      assert.ok(member && keys)
      const read = await as(house.kernel, member, (db) => keys.dataKey(db, id))
      return read !== null && Buffer.from(read).equals(bytes)
    }
    const oldSeals = async () => {
      const [{ n }] = await stand().database.superuser(
        `select count(*)::int as n from data_key_seals s join keys k on k.id = s.recipient where k.ended_at is not null`,
      )
      return Number(n)
    }
    /** Runs the job that a change leaves behind, as its member, in steps that a test may stop. */
    const reseal = (by: Person, signal: AbortSignal, tell: (progress: Progress) => void = () => {}) => {
      const { house } = stand()
      const { run } = house.kernel.jobs['keys.reseal'] as unknown as Job
      const context = {
        call: (operation: string, input: unknown) => house.call(by.token, operation, input),
        progress: async (progress: Progress) => tell(progress),
        signal,
      }
      return run(context as unknown as JobContext, {})
    }

    test('a colleague who is signed in meanwhile reads on: what is older and what is newer', async () => {
      const { founder, colleague } = stand()
      const [older] = await records(1)
      assert.ok(await opens(colleague.token, older))
      await change(founder)
      const [newer] = await records(1)
      for (const person of [founder, colleague])
        for (const record of [older, newer]) assert.ok(await opens(person.token, record))
    })

    test('somebody who signs in while the key is being changed holds the new one', async () => {
      const { house, founder, colleague } = stand()
      const [record] = await records(1)
      const [, token] = await Promise.all([change(founder), house.signIn(colleague.passkey)])
      assert.ok(await opens(token, record))
      assert.ok(await opens(token, (await records(1))[0]))
    })

    test('two who change it at once make two new keys, one after the other, and everything still opens', async () => {
      const { founder, colleague, database } = stand()
      const [record] = await records(1)
      const generation = async () =>
        Number(
          (
            await database.superuser(
              `select generation from keys where agency = '${founder.agency}' and role is null and ended_at is null`,
            )
          )[0].generation,
        )
      const before = await generation()
      const ended = await Promise.allSettled([change(founder), change(colleague)])
      const changes = ended.filter(({ status }) => status === 'fulfilled').length
      assert.ok(changes >= 1)
      assert.equal(await generation(), before + changes)
      assert.ok((await opens(founder.token, record)) && (await opens(colleague.token, record)))
    })

    test('somebody admitted while it is changed holds what is in use, or must be admitted again; never half', async () => {
      const { house, founder, colleague } = stand()
      const newcomer = await house.colleague(founder, ['analyst'])
      const [record] = await records(1)
      await Promise.allSettled([change(founder), house.call(colleague.token, 'members.admit', { member: newcomer.id })])
      const { keys } = await house.call<{ keys: string }>(newcomer.token, 'sessions.current')
      if (keys === 'waiting') await house.call(colleague.token, 'members.admit', { member: newcomer.id })
      assert.ok(await opens(newcomer.token, record))
    })

    test('sealing anew that is interrupted loses nothing, and goes on where it stopped', async () => {
      const { founder, colleague } = stand()
      await reseal(founder, new AbortController().signal)
      const made = await records(205)
      await change(founder)
      const before = await oldSeals()
      assert.ok(before >= 205)
      const stop = new AbortController()
      const told: Progress[] = []
      await assert.rejects(
        reseal(founder, stop.signal, (progress) => {
          stop.abort()
          told.push(progress)
        }),
        { name: 'AbortError' },
      )
      assert.deepEqual(told, [{ stage: 'sealing', done: 200, of: null }])
      assert.equal(await oldSeals(), before - 200)
      for (const record of [made[0], made[100], made[204]])
        for (const { token } of [founder, colleague]) assert.ok(await opens(token, record))
      // A colleague who holds the key goes on as well as who began.
      assert.deepEqual(await reseal(colleague, new AbortController().signal), { moved: before - 200 })
      assert.equal(await oldSeals(), 0)
      for (const record of made.slice(0, 20)) assert.ok(await opens(colleague.token, record))
      assert.deepEqual(await reseal(founder, new AbortController().signal), { moved: 0 }, 'run again it finds nothing')
    })

    test('changed twice before anything was sealed anew, what is oldest still opens', async () => {
      const { founder, colleague } = stand()
      const [record] = await records(1)
      for (let i = 0; i < 3; i++) await change(i % 2 ? founder : colleague)
      assert.ok(await opens(colleague.token, record))
      await reseal(colleague, new AbortController().signal)
      assert.equal(await oldSeals(), 0)
      assert.ok(await opens(founder.token, record))
    })

    test('who has left holds nothing of the new key, and nothing of the old one any more', async () => {
      const { house, founder, database } = stand()
      const leaver = await house.admitted(founder, ['analyst'])
      await house.call(founder.token, 'members.end', { member: leaver.id }, WHY)
      await change(founder)
      const grants = await database.superuser(`select 1 from key_grants where holder = '${leaver.id}'`)
      assert.deepEqual(grants, [])
    })

    test('the paper stays good over a change, until a new one is asked for', async () => {
      const { house, founder } = stand()
      assert.equal((await change(founder)).recoveryKey, null)
      const recover = async (words: string) => {
        const newcomer = await house.colleague(founder, ['analyst'])
        return house.problem(newcomer.token, 'keys.recover', { recoveryKey: words }, WHY)
      }
      assert.equal(await recover(founder.recoveryKey), null)
      const { recoveryKey } = await change(founder, { renewRecovery: true })
      assert.ok(recoveryKey)
      assert.equal((await recover(founder.recoveryKey))?.code, 'invalid-input')
      assert.equal(await recover(recoveryKey), null)
    })

    test('needs a reason, a fresh second factor and the key itself', async () => {
      const { house, founder } = stand()
      assert.equal((await house.problem(founder.token, 'keys.change'))?.code, 'reason-needed')
      assert.equal((await house.problem(founder.token, 'keys.change', {}, 'too short'))?.code, 'reason-needed')
      const waiting = await house.colleague(founder, ['analyst'])
      assert.equal((await house.problem(waiting.token, 'keys.change', {}, WHY))?.code, 'not-permitted')
      const administrator = await house.colleague(founder, ['administrator'])
      assert.equal((await house.problem(administrator.token, 'keys.change', {}, WHY))?.code, 'not-permitted')
      house.kernel.clock.pass(11 * MINUTE)
      assert.equal((await house.problem(founder.token, 'keys.change', {}, WHY))?.code, 'confirmation-needed')
    })

    test('another agency’s keys are not touched', async () => {
      const { house, founder, other, database } = stand()
      const theirs = async () =>
        JSON.stringify(await database.superuser(`select * from keys where agency = '${other.agency}' order by id`))
      const before = await theirs()
      const [record] = await records(1, other.agency)
      const token = await house.signIn(founder.passkey)
      await change({ ...founder, token })
      assert.equal(await theirs(), before)
      assert.ok(await opens(await house.signIn(other.passkey), record))
      assert.ok(!(await opens(token, record)), 'and what is theirs stays shut')
    })
  },
)
