import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, House, type Person } from '../../../../test/houses/accounts.ts'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { visitor } from '../../../kernel/actor.ts'
import { type Asker, Turns } from '../../../kernel/turns.ts'
import { DEVICE_LASTS } from '../sign-in/device-cookie.ts'

// What strangers can do to somebody whose address they know: neither hold up nor lock out who signs in at their own device, nor
// learn where else the address has an account.

const MINUTE = 60_000
const PASSWORD = 'correct horse battery'
const LOCK = 10

type Account = { id: string; email: string; password: string; secret: string; token: string; deviceCookie: string }
type Opened = { sessionToken: string; deviceCookie: string; member: { id: string } }

/** Counts who asks for a stretching, and can hold back strangers. */
class CountedTurns extends Turns {
  asked: Asker[] = []
  /** Waited for before a stranger's work. */
  gate: Promise<void> = Promise.resolve()
  private readonly heard = new Set<() => void>()

  override take<T>(asker: Asker, work: () => Promise<T>): Promise<T> {
    this.asked.push(asker)
    for (const hear of this.heard) hear()
    return super.take(asker, async () => {
      if (!asker.known) await this.gate
      return work()
    })
  }

  /** Until so many have asked. */
  async until(many: number): Promise<void> {
    while (this.asked.length < many) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.heard.add(resolve)
      await promise
      this.heard.delete(resolve)
    }
  }
}

async function withPassword(house: House, by: Person, email = house.address(), password = PASSWORD): Promise<Account> {
  const invite = await house.invite({ ...by, token: await house.signIn(by.passkey) }, ['analyst'], email)
  const { secret } = await house.call<{ secret: string }>(null, 'totp.offer', {})
  const totp = { secret, code: codeOf(secret, house.now()) }
  const output = await house.call<Opened>(null, 'invites.accept', {
    secret: invite.secret,
    member: { name: 'Types A Password', email, language: 'en' },
    method: { kind: 'password', password, totp },
  })
  // The code that set it up is used.
  house.kernel.clock.pass(MINUTE)
  const { member, sessionToken: token, deviceCookie } = output
  return { id: member.id, email, password, secret, token, deviceCookie }
}

onDatabases(
  'strangers at the door',
  async (database) => {
    const house = new House(database)
    const turns = new CountedTurns()
    Object.assign(house.kernel, { turns })
    const founder = await house.found()
    const other = await house.another(founder)
    return { house, turns, founder, other, database }
  },
  (stand) => {
    let callers = 0
    const input = ({ email, password, secret }: Account) => ({
      kind: 'password',
      email,
      password,
      code: codeOf(secret, stand().house.now()),
    })
    const callOf = (given: object, deviceCookie?: string) => ({
      actor: visitor,
      operation: 'sessions.open',
      input: given,
      deviceCookie,
      address: `2001:db8:0:${(callers++).toString(16)}::/64`,
    })
    /** Opens a session at a device that has kept a cookie or none. */
    const open = (account: Account, cookie?: string) => {
      stand().house.kernel.clock.pass(MINUTE)
      return done<Opened>(stand().house.kernel, callOf(input(account), cookie))
    }
    const failOf = async (given: object, cookie?: string) =>
      (await problemOf(stand().house.kernel, callOf(given, cookie)))?.code ?? 'in'
    const guess = (account: Account, cookie?: string) => failOf({ ...input(account), password: 'wrong' }, cookie)
    const fail = async (account: Account, times: number, cookie?: string) => {
      for (let i = 0; i < times; i++) assert.equal(await guess(account, cookie), 'not-signed-in', `guess ${i}`)
    }
    const entered = async () => {
      const [{ text }] = await stand().database.superuser('select count(*)::text as text from audit')
      return Number(text)
    }

    test('a locked address, known or not, costs no stretching', async () => {
      const { house, turns, founder } = stand()
      const account = await withPassword(house, founder)
      for (const one of [account, { ...account, email: 'nobody@authority.example' }]) {
        await fail(one, LOCK)
        const before = turns.asked.length
        assert.equal(await failOf(input(one)), 'too-many-requests')
        assert.equal(turns.asked.length, before)
      }
    })

    test('forty strangers wait in a short queue or are told to come again; a known device waits for none of them', async () => {
      const { house, turns, founder } = stand()
      const account = await withPassword(house, founder)
      const { promise, resolve } = Promise.withResolvers<void>()
      turns.gate = promise
      const before = turns.asked.length
      const flood = Array.from({ length: 40 }, (_, at) =>
        problemOf(house.kernel, callOf({ ...input(account), email: `made-up${at}@authority.example` })),
      )
      await turns.until(before + 40)
      const known = await open(account, account.deviceCookie).finally(resolve)
      assert.equal(known.member.id, account.id)
      const codes = (await Promise.all(flood)).map((problem) => `${problem?.status} ${problem?.retryAfter}`)
      assert.equal(codes.filter((code) => code === '401 undefined').length, 18)
      assert.equal(codes.filter((code) => code === '503 5').length, 22)
    })

    test('a guessed invite and a founding that is over cost no stretching', async () => {
      const { house, turns, founder } = stand()
      const account = await withPassword(house, founder)
      const totp = { secret: account.secret, code: codeOf(account.secret, house.now()) }
      const method = { kind: 'password', password: PASSWORD, totp }
      const member = { name: 'Nobody', email: 'nobody@authority.example', language: 'en' }
      const before = turns.asked.length
      const guessed = await house.problem(null, 'invites.accept', { secret: 'x'.repeat(43), member, method })
      assert.deepEqual([guessed?.code, turns.asked.length], ['not-found', before])
    })

    test('ten guesses of strangers do not lock out whoever signed in at this device before', async () => {
      const { house, founder } = stand()
      const account = await withPassword(house, founder)
      await fail(account, LOCK)
      assert.equal(await guess(account), 'too-many-requests')
      const { member, deviceCookie } = await open(account, account.deviceCookie)
      assert.equal(member.id, account.id)
      // The lock of strangers stands, and the cookie made anew is as good.
      assert.equal(await failOf(input(account)), 'too-many-requests')
      assert.equal((await open(account, deviceCookie)).member.id, account.id)
    })

    test('a known device has ten tries of its own, which a success gives back', async () => {
      const { house, founder } = stand()
      const account = await withPassword(house, founder)
      house.kernel.clock.pass(24 * 60 * MINUTE)
      await fail(account, LOCK - 1, account.deviceCookie)
      await open(account, account.deviceCookie)
      await fail(account, LOCK, account.deviceCookie)
      assert.equal(await failOf(input(account), account.deviceCookie), 'too-many-requests')
    })

    test('a cookie is good for its own account, for half a year, and only as it was made', async () => {
      const { house, founder } = stand()
      const [account, colleague] = [await withPassword(house, founder), await withPassword(house, founder)]
      await fail(account, LOCK)
      const cookie = account.deviceCookie
      const bad = [
        colleague.deviceCookie,
        `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`,
        `${cookie.startsWith('A') ? 'B' : 'A'}${cookie.slice(1)}`,
        cookie.slice(1),
        '',
        '.....',
        `${'x'.repeat(72)}.`.repeat(5) + cookie,
      ]
      for (const one of bad) assert.equal(await failOf(input(account), one), 'too-many-requests', one)
      assert.equal((await open(account, `${colleague.deviceCookie}.${cookie}`)).member.id, account.id)
      house.kernel.clock.pass(DEVICE_LASTS)
      await fail(account, LOCK)
      assert.equal(await failOf(input(account), cookie), 'too-many-requests')
    })

    test('a device that several people share stays known to the last five', async () => {
      const { house, founder } = stand()
      const people: Account[] = []
      for (let i = 0; i < 6; i++) people.push(await withPassword(house, founder))
      let cookie: string | undefined
      for (const one of people) cookie = (await open(one, cookie)).deviceCookie
      assert.equal(cookie?.split('.').length, 5)
      for (const one of people) await fail(one, LOCK)
      // The code of the last sign-in is used.
      stand().house.kernel.clock.pass(MINUTE)
      const ended = []
      for (const one of people) ended.push(await failOf(input(one), cookie))
      assert.deepEqual(ended, ['too-many-requests', 'in', 'in', 'in', 'in', 'in'])
      // Whoever signs in twice does not push out the others.
      cookie = (await open(people[5], cookie)).deviceCookie
      assert.equal(cookie.split('.').length, 5)
    })

    test('with a changed password other devices are strangers again, and the one at hand is known', async () => {
      const { house, founder } = stand()
      const account = await withPassword(house, founder)
      const { sessionToken } = await open(account, account.deviceCookie)
      const { secret } = await house.call<{ secret: string }>(null, 'totp.offer', {})
      const changed = { ...account, secret, password: 'another horse battery' }
      const method = {
        kind: 'password',
        password: changed.password,
        totp: { secret, code: codeOf(secret, house.now()) },
      }
      const made = await house.call<Opened>(sessionToken, 'members.set-method', { email: account.email, method })
      await fail(changed, LOCK)
      assert.equal(await failOf(input(changed), account.deviceCookie), 'too-many-requests')
      assert.equal((await open(changed, made.deviceCookie)).member.id, account.id)
    })

    test('strangers lock nobody out of confirming who is signed in', async () => {
      const { house, founder } = stand()
      const account = await withPassword(house, founder)
      const { sessionToken } = await open(account, account.deviceCookie)
      await fail(account, LOCK)
      house.kernel.clock.pass(MINUTE)
      const code = codeOf(account.secret, house.now())
      await house.call(sessionToken, 'sessions.confirm', { kind: 'password', code })
    })

    test('an address that works elsewhere joins as any other does, and the password decides who signs in', async () => {
      const { house, founder, other } = stand()
      const here = await withPassword(house, founder)
      const there = await withPassword(house, other, here.email, 'a password for elsewhere')
      assert.notEqual(there.id, here.id)
      for (const one of [here, there, { ...here, email: here.email.toUpperCase() }])
        assert.equal((await open(one)).member.id, one.id)
    })

    test('with one password for both, the code decides', async () => {
      const { house, founder, other } = stand()
      const here = await withPassword(house, founder)
      const there = await withPassword(house, other, here.email)
      for (const one of [here, there]) assert.equal((await open(one)).member.id, one.id)
    })

    /** What whoever made an account can see: answers to whatever they try with it, and what their agency's audit says. */
    async function seenBy(account: Account): Promise<readonly string[]> {
      const { database } = stand()
      const seen: string[] = []
      const since = await entered()
      for (const cookie of [undefined, account.deviceCookie]) {
        for (let i = 0; i < LOCK - 1; i++) seen.push(await guess(account, cookie))
        seen.push((await open(account, cookie).catch((error) => error.code))?.member?.id === account.id ? 'in' : 'out')
        for (let i = 0; i < LOCK; i++) seen.push(await guess(account, cookie))
      }
      const entries = await database.superuser(
        `select outcome, problem, subjects = array['${account.id}']::text[] as own from audit
         where seq > (select min(seq) from audit) + ${since} - 1 and subjects @> array['${account.id}']::text[] order by seq`,
      )
      return [...seen, ...entries.map(({ outcome, problem, own }) => `${outcome} ${problem} ${own}`)]
    }

    test('nothing that is answered, counted or entered tells an agency that the address works elsewhere', async () => {
      const { house, founder, other } = stand()
      const alone = await withPassword(house, other)
      const here = await withPassword(house, founder)
      const twin = await withPassword(house, other, here.email, 'a password for elsewhere')
      const [one, two] = [await seenBy(alone), await seenBy(twin)]
      assert.ok(one.includes('in') && one.includes('too-many-requests') && one.includes('refused not-signed-in true'))
      assert.deepEqual(two, one)
      // Nor the agency of the other account: whichever of them is found first, both see what was tried.
      house.kernel.clock.pass(2 * 24 * 60 * MINUTE)
      assert.deepEqual(await seenBy(here), one)
    })

    test('whoever has an account under the address gets no more guesses at the other by signing in to their own', async () => {
      const { house, founder, other } = stand()
      const here = await withPassword(house, founder)
      const twin = await withPassword(house, other, here.email, 'a password for elsewhere')
      let guesses = 0
      let cookie: string | undefined = twin.deviceCookie
      for (let round = 0; round < 4; round++) {
        for (let i = 0; i < LOCK - 1; i++) if ((await guess(here, cookie)) === 'not-signed-in') guesses++
        cookie = (await open(twin, cookie)).deviceCookie
      }
      assert.ok(guesses > LOCK, 'tries at a known device are answered')
      // What was tried there counted at the door, too, so the other account is shut to it: the right password does not get in.
      assert.equal(await failOf(input(here), cookie), 'not-signed-in')
      // At its own device it is open.
      assert.equal((await open(here, here.deviceCookie)).member.id, here.id)
    })
  },
)
