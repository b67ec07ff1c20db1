import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { House, type Person } from '../../../../test/houses/accounts.ts'
import { as, done, problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system, visitor } from '../../../kernel/actor.ts'
import type { Job } from '../../../kernel/jobs.ts'
import { spend } from '../sign-in/once.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Swept = { sessions: number; invites: number; tries: number; traces: number }

onDatabases(
  'sweeping after sign-ins',
  async (database) => {
    const house = new House(database)
    const founder = await house.found()
    return { house, founder, other: await house.another(founder), database }
  },
  (stand) => {
    const sweep = (agency = stand().founder.agency) =>
      done<Swept>(stand().house.kernel, { actor: system(agency), operation: 'sign-ins.sweep', input: {} })
    const count = async (from: string) =>
      Number((await stand().database.superuser(`select count(*)::int as n from ${from}`))[0].n)
    const sessionsOf = ({ id }: Person) => count(`sessions where member = '${id}'`)
    /** A clean slate, so that what one test leaves does not count in the next. */
    const swept = async () => {
      const { house, founder, other } = stand()
      house.kernel.clock.pass(8 * DAY)
      await sweep(founder.agency)
      await sweep(other.agency)
    }

    test('a session ends with its time, whether its bearer comes back or not; one in use stays', async () => {
      const { house, founder } = stand()
      await swept()
      const [idle, used] = [await house.signIn(founder.passkey), await house.signIn(founder.passkey)]
      house.kernel.clock.pass(29 * MINUTE)
      assert.ok(await house.member(used))
      assert.equal((await sweep()).sessions, 0, 'a minute before')
      house.kernel.clock.pass(MINUTE)
      assert.equal((await sweep()).sessions, 1)
      assert.equal(await house.member(idle), null)
      assert.ok(await house.member(used))
    })

    test('one that is used all day ends after twelve hours all the same', async () => {
      const { house, founder } = stand()
      await swept()
      const token = await house.signIn(founder.passkey)
      for (let i = 0; i < 35; i++) {
        house.kernel.clock.pass(20 * MINUTE)
        assert.ok(await house.member(token), `after ${(i + 1) * 20} minutes`)
      }
      assert.equal((await sweep()).sessions, 0)
      house.kernel.clock.pass(20 * MINUTE)
      assert.equal((await sweep()).sessions, 1)
      assert.equal(await sessionsOf(founder), 0)
    })

    test('sessions and invites of another agency are not touched', async () => {
      const { house, founder, other } = stand()
      await swept()
      await house.signIn(other.passkey)
      await house.signIn(founder.passkey)
      const token = await house.signIn(other.passkey)
      await house.invite({ ...other, token }, ['analyst'], house.address())
      house.kernel.clock.pass(8 * DAY)
      assert.deepEqual(await sweep(), { sessions: 1, invites: 0, tries: 0, traces: 3 })
      assert.equal(await sessionsOf(other), 2)
      assert.deepEqual(await sweep(other.agency), { sessions: 2, invites: 1, tries: 0, traces: 0 })
    })

    test('an invite goes the moment it lets nobody in any more, and with it the address', async () => {
      const { house, founder } = stand()
      await swept()
      const by = { ...founder, token: await house.signIn(founder.passkey) }
      const short = await house.invite(by, ['analyst'], house.address(), { hours: 24 })
      const long = await house.invite(by, ['analyst'], house.address(), { hours: 48 })
      house.kernel.clock.pass(DAY - 1)
      assert.equal((await sweep()).invites, 0)
      assert.equal(await house.problem(null, 'invites.show', { secret: short.secret }), null)
      house.kernel.clock.pass(1)
      assert.equal((await house.problem(null, 'invites.show', { secret: short.secret }))?.code, 'not-found')
      assert.equal((await sweep()).invites, 1)
      assert.equal(await house.problem(null, 'invites.show', { secret: long.secret }), null)
    })

    test('tries at an address are remembered as long as they could lengthen a lock, then forgotten', async () => {
      const { house } = stand()
      await swept()
      const input = { kind: 'password', email: 'nobody@authority.example', password: 'wrong', code: '123456' }
      for (let i = 0; i < 10; i++) await house.problem(null, 'sessions.open', input)
      house.kernel.clock.pass(2 * DAY)
      assert.equal((await sweep()).tries, 0)
      house.kernel.clock.pass(1)
      assert.equal((await sweep()).tries, 1)
      assert.equal(await count('sign_in_tries'), 0)
    })

    test('a used challenge is remembered until it would be refused for its age', async () => {
      const { house } = stand()
      await swept()
      const expiresAt = new Date(house.now().getTime() + 5 * MINUTE)
      const once = { digest: randomBytes(32), expiresAt }
      await as(house.kernel, visitor, (db) => spend(db, once, house.now()))
      house.kernel.clock.pass(5 * MINUTE)
      assert.equal((await sweep()).traces, 0)
      house.kernel.clock.pass(1)
      assert.equal((await sweep()).traces, 1)
    })

    test('the program sweeps tries and traces, but makes and changes none', async () => {
      const { house, founder } = stand()
      const program = system(founder.agency)
      const now = house.now()
      const tries = { account: randomBytes(32), failed: 9, since: now, locks: 0, locked_until: null }
      await assert.rejects(as(house.kernel, program, (db) => db.insertInto('sign_in_tries').values(tries).execute()))
      await assert.rejects(
        as(house.kernel, program, (db) => spend(db, { digest: randomBytes(32), expiresAt: now }, now)),
      )
      await as(house.kernel, visitor, (db) => db.insertInto('sign_in_tries').values(tries).execute())
      await assert.rejects(
        as(house.kernel, program, (db) => db.updateTable('sign_in_tries').set({ failed: 0 }).execute()),
      )
    })

    test('reporters and other systems see neither tries nor traces', async () => {
      const { house, founder } = stand()
      for (const actor of [
        { kind: 'reporter', id: founder.id, agency: founder.agency },
        { kind: 'client', id: founder.id, agency: founder.agency, roles: ['analyst'] },
      ] as const) {
        assert.deepEqual(
          await as(house.kernel, actor, (db) => db.selectFrom('sign_in_tries').selectAll().execute()),
          [],
        )
        assert.deepEqual(await as(house.kernel, actor, (db) => db.selectFrom('used_once').selectAll().execute()), [])
      }
    })

    test('the job runs it as one step; the program without an agency, a visitor and an analyst may not', async () => {
      const { house, founder } = stand()
      await swept()
      await house.signIn(founder.passkey)
      house.kernel.clock.pass(HOUR)
      const { run } = house.kernel.jobs['sweep-sign-ins'] as unknown as Job
      const call = (operation: string, input: unknown) =>
        done(house.kernel, { actor: system(founder.agency), operation, input })
      const output = await run({ call } as unknown as Parameters<Job['run']>[0], {})
      assert.equal((output as Swept).sessions, 1)
      const as = (actor: Parameters<typeof problemOf>[1]['actor']) =>
        problemOf(house.kernel, { actor, operation: 'sign-ins.sweep', input: {} })
      assert.equal((await as(system()))?.code, 'not-permitted')
      assert.equal((await as(visitor))?.code, 'not-signed-in')
      const analyst = await house.colleague({ ...founder, token: await house.signIn(founder.passkey) }, ['analyst'])
      assert.equal((await house.problem(analyst.token, 'sign-ins.sweep'))?.code, 'not-permitted')
    })
  },
)
