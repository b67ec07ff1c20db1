import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, type Person } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { PASSWORD, waysStand } from '../../../../test/houses/ways.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'

const MINUTE = 60_000

onDatabases('several ways to sign in', waysStand, (stand) => {
  /** A record of the agency, and whether a session opens it. */
  const record = async (by: Person) => {
    const { house } = stand()
    const member = await house.member(by.token)
    assert.ok(member)
    const made = await as(house.kernel, member, (db) => newDataKey(db, member.agency, house.now()))
    return async (token: string) => {
      const reader = await house.member(token)
      const keys = reader?.keys
      assert.ok(reader && keys)
      const read = await as(house.kernel, reader, (db) => keys.dataKey(db, made.id))
      return read !== null && Buffer.from(read).equals(made.bytes)
    }
  }
  test('a second passkey signs in and opens what is sealed, and so does the first', async () => {
    const { house } = stand()
    const member = await stand().colleague()
    const opens = await record(member)
    const { passkey } = await house.addPasskey(member.token)
    for (const one of [member.passkey, passkey]) assert.ok(await opens(await house.signIn(one)))
  })

  test('a password beside a passkey opens the same; there is one password, for one’s own address', async () => {
    const { house } = stand()
    const member = await stand().colleague()
    const opens = await record(member)
    const wrong = await stand().withPassword(member.token, 'else@authority.example')
    assert.deepEqual([wrong.problem?.code, wrong.problem?.fields[0].field], ['invalid-input', 'email'])
    const { secret, problem } = await stand().withPassword(member.token, member.email.toUpperCase())
    assert.equal(problem, null)
    const again = (await stand().withPassword(member.token, member.email)).problem
    assert.equal(again?.message, 'You have one of this kind already. Remove it first.')
    house.kernel.clock.pass(MINUTE)
    const input = { kind: 'password', email: member.email, password: PASSWORD, code: codeOf(secret, house.now()) }
    const { sessionToken } = await house.call<{ sessionToken: string }>(null, 'sessions.open', input)
    assert.ok(await opens(sessionToken))
    assert.ok(await opens(await house.signIn(member.passkey)))
  })

  test('a password without the address it is stretched with is refused before anything', async () => {
    const member = await stand().colleague()
    const totp = { secret: 'A'.repeat(32), code: '123456' }
    const input = { name: 'App', method: { kind: 'password', password: PASSWORD, totp } }
    const problem = await stand().house.problem(member.token, 'credentials.add', input)
    assert.deepEqual(problem?.fields, [{ field: 'email', message: 'required with a password' }])
  })

  test('the list tells kind, name, days, which one is in use, and what may be done', async () => {
    const { house } = stand()
    const member = await stand().colleague()
    const began = house.now().toISOString()
    const before = await stand().list(member.token)
    const [first] = before.credentials
    assert.deepEqual(before, {
      credentials: [
        {
          id: first.id,
          kind: 'passkey',
          name: null,
          addedAt: began,
          usedAt: began,
          current: true,
          works: true,
          mayRemove: false,
        },
      ],
      mayAdd: ['password', 'passkey'],
    })
    house.kernel.clock.pass(MINUTE)
    const { passkey, credential } = await house.addPasskey(member.token, '  Blue key ')
    const added = house.now().toISOString()
    house.kernel.clock.pass(MINUTE)
    await stand().withPassword(member.token, member.email)
    const token = await house.signIn(passkey)
    const { credentials, mayAdd } = await stand().list(token)
    assert.deepEqual(
      credentials.map(({ kind, name, usedAt, current, mayRemove }) => [kind, name, usedAt, current, mayRemove]),
      [
        ['passkey', null, began, false, true],
        ['passkey', 'Blue key', house.now().toISOString(), true, true],
        ['password', 'Code app', null, false, true],
      ],
    )
    assert.deepEqual(mayAdd, ['passkey'])
    assert.equal(credentials.find(({ id }) => id === credential)?.addedAt, added)
    const { member: self } = await house.call<{ member: { methods: string[] } }>(token, 'sessions.current')
    assert.deepEqual(self.methods, ['passkey', 'password'])
  })

  test('another name is kept sealed; an empty one, and one of two lines, is refused', async () => {
    const { database } = stand()
    const member = await stand().colleague()
    const [{ id }] = (await stand().list(member.token)).credentials
    assert.equal(
      await stand().code(member.token, 'credentials.rename', { credential: id, name: 'Zvirgzdu telefons' }),
      null,
    )
    assert.equal((await stand().list(member.token)).credentials[0].name, 'Zvirgzdu telefons')
    const [row] = await database.superuser(`select t::text as text, sealed_name from credentials t where id = '${id}'`)
    assert.ok(row.sealed_name)
    assert.ok(!Buffer.from(row.sealed_name as Uint8Array).includes('Zvirgzdu') && !String(row.text).includes('Zvirg'))
    for (const name of ['', '  ', 'two\nlines', 'x'.repeat(61)])
      assert.equal(await stand().code(member.token, 'credentials.rename', { credential: id, name }), 'invalid-input')
  })

  test('removing one ends its other sessions, not the present one nor those of others; it signs nobody in', async () => {
    const { house } = stand()
    const member = await stand().colleague()
    const opens = await record(member)
    const { passkey, credential } = await house.addPasskey(member.token)
    const [lost, kept] = [await house.signIn(passkey), await house.signIn(member.passkey)]
    assert.equal(await stand().code(kept, 'credentials.remove', { credential }), null)
    assert.deepEqual(
      [await stand().isIn(lost), await stand().isIn(kept), await stand().isIn(member.token)],
      [false, true, true],
    )
    assert.equal(await stand().signIn(passkey), 'not-signed-in')
    assert.ok(await opens(await house.signIn(member.passkey)))
    assert.equal((await stand().list(kept)).credentials.length, 1)
    assert.equal(await stand().code(kept, 'credentials.remove', { credential }), 'not-found')
  })

  test('the session at work goes on where its own way is removed, and ends with the next removal elsewhere', async () => {
    const { house } = stand()
    const member = await stand().colleague()
    const second = await house.addPasskey(member.token)
    const third = await house.addPasskey(member.token)
    const here = await house.signIn(second.passkey)
    assert.equal(await stand().code(here, 'credentials.remove', { credential: second.credential }), null)
    assert.ok(await stand().isIn(here))
    assert.ok((await stand().list(here)).credentials.every(({ current }) => !current))
    assert.equal(await stand().code(member.token, 'credentials.remove', { credential: third.credential }), null)
    assert.ok(!(await stand().isIn(here)))
  })

  test('adding and removing ask for a fresh proof; any of one’s ways gives it', async () => {
    const { house } = stand()
    const member = await stand().colleague()
    const { passkey, credential } = await house.addPasskey(member.token)
    const { secret } = await stand().withPassword(member.token, member.email)
    const { method } = await house.newPasskey()
    const stale = async () => {
      house.kernel.clock.pass(11 * MINUTE)
      assert.equal(await stand().code(member.token, 'credentials.add', { name: 'x', method }), 'confirmation-needed')
      assert.equal(await stand().code(member.token, 'credentials.remove', { credential }), 'confirmation-needed')
      assert.equal(await stand().code(member.token, 'credentials.rename', { credential, name: 'x' }), null)
    }
    const confirm = (input: unknown) => stand().code(member.token, 'sessions.confirm', input)
    for (const one of [member.passkey, passkey]) {
      await stale()
      const { kind, response } = await house.answerPasskey(one)
      assert.equal(await confirm({ kind, response }), null)
      await house.addPasskey(member.token)
    }
    await stale()
    assert.equal(await confirm({ kind: 'password', code: codeOf(secret, house.now()) }), null)
    assert.equal(await stand().code(member.token, 'credentials.remove', { credential }), null)
    const { kind, response } = await house.answerPasskey(passkey)
    assert.equal(await confirm({ kind, response }), 'confirmation-needed', 'a removed one proves nothing')
  })
})
