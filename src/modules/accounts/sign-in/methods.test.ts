import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, House } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'

const MINUTE = 60_000

onDatabases(
  'how a member signs in',
  async (database) => {
    const house = new House(database)
    const founder = await house.found()
    const email = house.address()
    const { secret } = await house.invite(founder, ['analyst'], email)
    const member = await house.accept(secret, email)
    await house.call(founder.token, 'members.admit', { member: member.id })
    return { house, member, email }
  },
  (stand) => {
    test('from a passkey to a password: the keys stay open, the passkey and other sessions end', async () => {
      const { house, member, email } = stand()
      const before = await house.member(member.token)
      assert.ok(before)
      const record = await as(house.kernel, before, (db) => newDataKey(db, before.agency, house.now()))
      const other = await house.signIn(member.passkey)
      const { secret } = await house.call<{ secret: string }>(null, 'totp.offer', { email })
      const password = 'an entirely new password'
      const set = (address: string) =>
        house.problem(member.token, 'members.set-method', {
          email: address,
          method: { kind: 'password', password, totp: { secret, code: codeOf(secret, house.now()) } },
        })
      assert.equal((await set('else@authority.example'))?.code, 'invalid-input')
      assert.ok(await house.member(other), 'a refused change ends nothing')
      assert.equal(await set(email.toUpperCase()), null)
      assert.deepEqual([await house.member(other), (await house.member(member.token))?.id], [null, member.id])
      const passkey = await house.answerPasskey(member.passkey)
      assert.equal((await house.problem(null, 'sessions.open', passkey))?.code, 'not-signed-in')
      house.kernel.clock.pass(MINUTE)
      const code = codeOf(secret, house.now())
      const input = { kind: 'password', email, password, code }
      const { sessionToken } = await house.call<{ sessionToken: string }>(null, 'sessions.open', input)
      const after = await house.member(sessionToken)
      assert.ok(after?.keys)
      const { keys } = after
      const read = await as(house.kernel, after, (db) => keys.dataKey(db, record.id))
      assert.ok(read && Buffer.from(read).equals(record.bytes))
    })

    test('asks for the second factor first', async () => {
      const { house, member, email } = stand()
      house.kernel.clock.pass(11 * MINUTE)
      const { method } = await house.newPasskey()
      const problem = await house.problem(member.token, 'members.set-method', { email, method })
      assert.equal(problem?.code, 'confirmation-needed')
    })
  },
)
