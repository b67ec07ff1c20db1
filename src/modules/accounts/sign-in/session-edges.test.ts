import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, House, type Person } from '../../../../test/houses/accounts.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { authenticate, isSessionOpen } from '../index.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const WHY = 'has left the authority'

type Session = { id: string; openedAt: string; seenAt: string; expiresAt: string; current: boolean }

onDatabases(
  'sessions at their edges',
  async (database) => {
    const house = new House(database)
    const founder = await house.found()
    return { house, founder, colleague: await house.admitted(founder, ['analyst']), database }
  },
  (stand) => {
    const fresh = (person: Person = stand().founder) => stand().house.signIn(person.passkey)
    const list = async (token: string) =>
      (await stand().house.call<{ sessions: Session[] }>(token, 'sessions.list')).sessions
    const current = async (token: string) => (await list(token)).find((session) => session.current)
    const pass = (milliseconds: number) => stand().house.kernel.clock.pass(milliseconds)

    test('when it was seen is written once a minute at most, and in time to keep it open', async () => {
      const { house } = stand()
      const token = await fresh()
      const opened = house.now().toISOString()
      pass(MINUTE - 1)
      assert.equal((await current(token))?.seenAt, opened)
      pass(1)
      assert.equal((await current(token))?.seenAt, house.now().toISOString())
      const seen = house.now().toISOString()
      for (let i = 0; i < 5; i++) {
        pass(10 * SECOND)
        assert.equal((await current(token))?.seenAt, seen)
      }
    })

    test('idle to the millisecond: a moment before half an hour it is open, at half an hour it is gone', async () => {
      const { house } = stand()
      const [early, late] = [await fresh(), await fresh()]
      pass(30 * MINUTE - 1)
      assert.ok(await house.member(early))
      pass(1)
      assert.equal(await house.member(late), null)
      assert.ok(await house.member(early))
    })

    test('one that has ended is erased with its wrapped key when its bearer comes, and stays ended', async () => {
      const { house, founder, database } = stand()
      const token = await fresh()
      const id = (await current(token))?.id
      pass(HOUR)
      assert.equal(await house.member(token), null)
      assert.deepEqual(await database.superuser(`select 1 from sessions where id = '${id}'`), [])
      const member = { kind: 'member', id: founder.id, agency: founder.agency, session: String(id) } as never
      assert.equal(await isSessionOpen(house.kernel, member, house.now()), false)
      assert.equal(await house.member(token), null)
    })

    test('signing in again sweeps what one left open too long, and nobody else’s', async () => {
      const { colleague, database } = stand()
      await fresh()
      await fresh(colleague)
      pass(13 * HOUR)
      await fresh()
      const rows = await database.superuser('select member, count(*)::int as n from sessions group by member')
      const of = (id: string) => Number(rows.find(({ member }) => member === id)?.n ?? 0)
      assert.equal(of(stand().founder.id), 1)
      assert.ok(of(colleague.id) >= 1)
    })

    test('each says when it was opened and when it ends at the latest, the newest first', async () => {
      const { house } = stand()
      pass(13 * HOUR)
      await fresh()
      pass(5 * MINUTE)
      const token = await fresh()
      const sessions = await list(token)
      assert.deepEqual(
        sessions.map(({ current: isCurrent }) => isCurrent),
        [true, false],
      )
      for (const { openedAt, expiresAt } of sessions)
        assert.equal(Date.parse(expiresAt) - Date.parse(openedAt), house.kernel.site.session.longest)
      assert.equal(sessions[0].openedAt, house.now().toISOString())
      assert.ok(!JSON.stringify(sessions).includes(token))
    })

    test('one’s own present session can be revoked like any other', async () => {
      const { house } = stand()
      const token = await fresh()
      await house.call(token, 'sessions.revoke', { session: (await current(token))?.id })
      assert.equal(await house.member(token), null)
    })

    test('nobody revokes a colleague’s session, not even an administrator; ending the member does', async () => {
      const { house, founder } = stand()
      const token = await fresh()
      const by = { ...founder, token }
      const member = await house.colleague(by, ['analyst'])
      const id = (await current(member.token))?.id
      assert.equal((await house.problem(token, 'sessions.revoke', { session: id }))?.code, 'not-found')
      assert.ok(await house.member(member.token))
      assert.ok(!(await list(token)).some((session) => session.id === id))
      await house.call(token, 'members.end', { member: member.id }, WHY)
      assert.equal(await house.member(member.token), null)
    })

    test('a token altered in any place, cut, or made longer is nobody’s', async () => {
      const { house } = stand()
      const token = await fresh()
      for (let place = 0; place < token.length; place += 6) {
        const letter = token[place] === 'A' ? 'B' : 'A'
        assert.equal(await house.member(token.slice(0, place) + letter + token.slice(place + 1)), null, `${place}`)
      }
      for (const wrong of [token.slice(1), token.slice(0, -1), `${token}AA`, `${token}${token}`, 'null', '%00'])
        assert.equal(await house.member(wrong), null, wrong)
      assert.ok(await house.member(token))
    })

    test('the row of one session does not open with the token of another', async () => {
      const { house, database } = stand()
      const [mine, theirs] = [await fresh(), await fresh(stand().colleague)]
      const [one, two] = [(await current(mine))?.id, (await current(theirs))?.id]
      // Who can write the database swaps the wrapped keys of two sessions.
      const rows = await database.superuser(
        `select id, encode(wrapped_key, 'hex') as key from sessions where id in ('${one}', '${two}')`,
      )
      const key = (id?: string) => String(rows.find((row) => row.id === id)?.key)
      const set = (id: string | undefined, hex: string) =>
        database.superuser(`update sessions set wrapped_key = decode('${hex}', 'hex') where id = '${id}'`)
      await set(one, key(two))
      await assert.rejects(house.member(mine))
      await set(one, key(one))
      assert.ok(await house.member(mine))
    })

    test('it is a member of the agency that the session was opened in, whatever the row is made to say', async () => {
      const { house, database } = stand()
      const token = await fresh()
      const id = (await current(token))?.id
      await database.superuser(
        `update sessions set member = '${stand().colleague.id}', credential = null where id = '${id}'`,
      )
      // The table lets no session stand with another's way to sign in; the wrapped key names whose it is, and opens nothing.
      await assert.rejects(authenticate(house.kernel, token, house.now()))
    })

    test('a proof of the second factor counts ten minutes, from signing in and from each confirmation', async () => {
      const { house, founder } = stand()
      pass(20 * MINUTE)
      const token = await fresh()
      const until = async () =>
        Date.parse((await house.call<{ confirmedUntil: string }>(token, 'sessions.current')).confirmedUntil)
      assert.equal(await until(), house.now().getTime() + 10 * MINUTE)
      const invite = () => house.problem(token, 'members.invite', { email: house.address(), roles: ['analyst'] })
      pass(10 * MINUTE)
      assert.equal(await invite(), null, 'to the last moment')
      pass(1)
      assert.equal((await invite())?.code, 'confirmation-needed')
      const { kind, response } = await house.answerPasskey(founder.passkey)
      const { confirmedUntil } = await house.call<{ confirmedUntil: string }>(token, 'sessions.confirm', {
        kind,
        response,
      })
      assert.equal(Date.parse(confirmedUntil), house.now().getTime() + 10 * MINUTE)
      assert.equal(await until(), Date.parse(confirmedUntil))
      assert.equal(await invite(), null)
    })

    test('what is confirmed in one session is not confirmed in another', async () => {
      const { house, founder } = stand()
      const [here, there] = [await fresh(), await fresh()]
      pass(11 * MINUTE)
      const { kind, response } = await house.answerPasskey(founder.passkey)
      await house.call(here, 'sessions.confirm', { kind, response })
      const input = { email: house.address(), roles: ['analyst'] }
      assert.equal(await house.problem(here, 'members.invite', input), null)
      assert.equal((await house.problem(there, 'members.invite', input))?.code, 'confirmation-needed')
    })

    test('who signs in with a passkey confirms with no code, and who is not signed in confirms nothing', async () => {
      const { house } = stand()
      const token = await fresh()
      pass(16 * MINUTE)
      const code = codeOf('A'.repeat(32), house.now())
      assert.equal(
        (await house.problem(token, 'sessions.confirm', { kind: 'password', code }))?.code,
        'confirmation-needed',
      )
      for (const operation of ['sessions.current', 'sessions.list', 'sessions.close'])
        assert.equal((await house.problem(null, operation))?.code, 'not-signed-in', operation)
    })

    test('twice closed is closed: the second finds nobody signed in', async () => {
      const { house } = stand()
      const token = await fresh()
      const ended = await Promise.all([house.problem(token, 'sessions.close'), house.problem(token, 'sessions.close')])
      for (const problem of ended) assert.ok(problem === null || problem.code === 'not-signed-in')
      assert.equal(await house.member(token), null)
    })
  },
)
