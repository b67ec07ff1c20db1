import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House, type Person } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'
import { isFounded, isSessionOpen } from '../index.ts'

const MINUTE = 60_000
type Sessions = { sessions: { id: string; current: boolean }[] }

onDatabases(
  'sessions',
  async (database) => {
    const house = new House(database)
    const wasFounded = await isFounded(database)
    return { house, founder: await house.found(), database, wasFounded }
  },
  (stand) => {
    const fresh = (person: Person = stand().founder) => stand().house.signIn(person.passkey)

    test('whether there is an agency is known without signing in', async () => {
      assert.deepEqual([stand().wasFounded, await isFounded(stand().database)], [false, true])
    })

    test('a token gives its member with open keys; another, none or an old one gives nobody', async () => {
      const { house, founder } = stand()
      const token = await fresh()
      const member = await house.member(token)
      assert.ok(member?.keys)
      const { keys } = member
      const opened = await as(house.kernel, member, async (db) => {
        const made = await newDataKey(db, member.agency, house.now())
        return { made: Buffer.from(made.bytes), read: await keys.dataKey(db, made.id) }
      })
      assert.ok(opened.read && opened.made.equals(opened.read))
      assert.equal(member.id, founder.id)
      // At its beginning: a token may end in any letter by itself, and the last one holds bits that nothing reads.
      const altered = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`
      for (const wrong of [null, '', 'x', altered]) assert.equal(await house.member(wrong as string), null)
    })

    test('the token stands nowhere, and its hash opens no key', async () => {
      const { database } = stand()
      const token = await fresh()
      const [{ text }] = await database.superuser(`select string_agg(s::text, '') as text from sessions s`)
      assert.ok(!String(text).includes(token))
      assert.ok(!String(text).includes(Buffer.from(token, 'base64url').toString('hex')))
    })

    test('a session ends after half an hour without a request, and after twelve hours in any case', async () => {
      const { house } = stand()
      const token = await fresh()
      house.kernel.clock.pass(29 * MINUTE)
      assert.ok(await house.member(token))
      house.kernel.clock.pass(29 * MINUTE)
      assert.ok(await house.member(token))
      house.kernel.clock.pass(30 * MINUTE)
      assert.equal(await house.member(token), null)
      const long = await fresh()
      for (let i = 0; i < 24; i++) {
        assert.ok(await house.member(long), `after ${i * 29} minutes`)
        house.kernel.clock.pass(29 * MINUTE)
      }
      house.kernel.clock.pass(25 * MINUTE)
      assert.equal(await house.member(long), null)
    })

    test('one sees one’s own sessions and ends any of them', async () => {
      const { house, founder } = stand()
      const [here, there] = [await fresh(), await fresh()]
      const { sessions } = await house.call<Sessions>(here, 'sessions.list')
      assert.equal(sessions.filter(({ current }) => current).length, 1)
      const other = sessions.find(({ current }) => !current)
      const gone = await house.member(there)
      assert.ok(gone)
      assert.equal(await isSessionOpen(house.kernel, gone, house.now()), true)
      for (const { id, current } of sessions) if (!current) await house.call(here, 'sessions.revoke', { session: id })
      assert.equal(await house.member(there), null)
      assert.equal(await isSessionOpen(house.kernel, gone, house.now()), false)
      assert.equal((await house.problem(here, 'sessions.revoke', { session: other?.id }))?.code, 'not-found')
      const colleague = await house.colleague({ ...founder, token: here }, ['analyst'])
      const [theirs] = (await house.call<Sessions>(colleague.token, 'sessions.list')).sessions
      assert.equal((await house.problem(here, 'sessions.revoke', { session: theirs.id }))?.code, 'not-found')
      assert.ok(await house.member(colleague.token))
    })

    test('signing out ends the session', async () => {
      const { house } = stand()
      const token = await fresh()
      await house.call(token, 'sessions.close')
      assert.equal(await house.member(token), null)
      assert.equal((await house.problem(token, 'sessions.current'))?.code, 'not-signed-in')
    })

    test('what needs a confirmation asks for it after ten minutes, and takes the second factor', async () => {
      const { house, founder } = stand()
      const token = await fresh()
      const input = { email: 'someone@authority.example', roles: ['analyst'] }
      house.kernel.clock.pass(11 * MINUTE)
      assert.equal((await house.problem(token, 'members.invite', input))?.code, 'confirmation-needed')
      const { kind, response } = await house.answerPasskey(founder.passkey)
      await house.call(token, 'sessions.confirm', { kind, response })
      await house.call(token, 'members.invite', input)
      assert.equal((await house.problem(token, 'sessions.confirm', { kind, response }))?.code, 'confirmation-needed')
    })

    test('a colleague’s passkey and guessed codes confirm nothing, and ten guesses lock', async () => {
      const { house, founder } = stand()
      house.kernel.clock.pass(16 * MINUTE)
      const token = await fresh()
      const colleague = await house.colleague({ ...founder, token }, ['analyst'])
      const { kind, response } = await house.answerPasskey(colleague.passkey)
      assert.equal((await house.problem(token, 'sessions.confirm', { kind, response }))?.code, 'confirmation-needed')
      for (let i = 0; i < 9; i++)
        assert.equal(
          (await house.problem(token, 'sessions.confirm', { kind: 'password', code: '123456' }))?.code,
          'confirmation-needed',
        )
      const locked = await house.problem(token, 'sessions.confirm', { kind: 'password', code: '123456' })
      assert.equal(locked?.code, 'too-many-requests')
    })

    test('what a member may do changes with the next request', async () => {
      const { house, founder } = stand()
      const by = { ...founder, token: await fresh() }
      const member = await house.colleague(by, ['analyst'])
      assert.equal((await house.problem(member.token, 'audit.list'))?.code, 'not-permitted')
      await house.call(by.token, 'members.set-roles', { member: member.id, roles: ['auditor'] })
      await house.call(member.token, 'audit.list')
      assert.equal((await house.problem(member.token, 'jobs.list'))?.code, 'not-permitted')
    })
  },
)
