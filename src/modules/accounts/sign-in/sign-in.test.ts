import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SoftwareAuthenticator } from '../../../../test/fakes/authenticator.ts'
import { codeOf, House, type Person } from '../../../../test/houses/accounts.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const MINUTE = 60_000
const PASSWORD = 'correct horse battery'

type Account = { email: string; password: string; secret: string; id: string }

/** A colleague who signs in by password and code. */
async function withPassword(house: House, founder: Person): Promise<Account> {
  const email = house.address()
  const invite = await house.invite({ ...founder, token: await house.signIn(founder.passkey) }, ['analyst'], email)
  const { secret } = await house.call<{ secret: string }>(null, 'totp.offer', { email })
  const totp = { secret, code: codeOf(secret, house.now()) }
  const output = await house.call<{ member: { id: string } }>(null, 'invites.accept', {
    secret: invite.secret,
    member: { name: 'Types A Password', email, language: 'en' },
    method: { kind: 'password', password: PASSWORD, totp },
  })
  return { email, password: PASSWORD, secret, id: output.member.id }
}

onDatabases(
  'sign-in',
  async (database) => {
    const house = new House(database)
    const founder = await house.found()
    return { house, founder, account: await withPassword(house, founder), database }
  },
  (stand) => {
    /** Signs in with what is right, but for what is given. */
    const input = (change: { email?: string; password?: string; code?: string } = {}) => {
      const { account, house } = stand()
      const { email, password } = account
      return { kind: 'password', email, password, code: codeOf(account.secret, house.now()), ...change }
    }

    test('a password and a fresh code open a session; the code counts once', async () => {
      const { house, account } = stand()
      // The code that set the account up is used, too.
      assert.equal((await house.problem(null, 'sessions.open', input()))?.code, 'not-signed-in')
      house.kernel.clock.pass(MINUTE)
      const output = await house.call<{ sessionToken: string }>(
        null,
        'sessions.open',
        input({ email: account.email.toUpperCase() }),
      )
      assert.equal((await house.member(output.sessionToken))?.id, account.id)
      assert.equal((await house.problem(null, 'sessions.open', input()))?.code, 'not-signed-in')
      house.kernel.clock.pass(MINUTE)
    })

    test('an unknown address, a wrong password and a wrong code are answered alike', async () => {
      const { house } = stand()
      const tries = [
        input({ email: 'nobody@authority.example' }),
        input({ password: 'wrong horse battery' }),
        input({ code: '000000' }),
      ]
      const answers = []
      for (const attempt of tries) answers.push(await house.problem(null, 'sessions.open', attempt))
      assert.equal(answers[0]?.code, 'not-signed-in')
      for (const answer of answers) assert.deepEqual(answer?.toJSON(), answers[0]?.toJSON())
    })

    test('a failed try at an account is seen by its agency, one at an unknown address by nobody', async () => {
      const { house, account, database } = stand()
      await house.problem(null, 'sessions.open', input({ password: 'wrong' }))
      const [entry] = await database.superuser('select * from audit order by seq desc limit 1')
      assert.deepEqual(
        [entry.outcome, entry.kind, entry.actor, entry.problem],
        ['refused', 'visitor', null, 'not-signed-in'],
      )
      assert.deepEqual(entry.subjects, [account.id])
      assert.ok(entry.agency)
      await house.problem(null, 'sessions.open', input({ email: 'nobody@authority.example' }))
      const [other] = await database.superuser('select * from audit order by seq desc limit 1')
      assert.deepEqual([other.subjects, other.agency], [[], null])
    })

    test('ten failures lock the account, known or not, even for the right password; then it opens again', async () => {
      const { house } = stand()
      house.kernel.clock.pass(60 * MINUTE)
      for (const email of [stand().account.email, 'nobody@authority.example']) {
        for (let i = 0; i < 10; i++)
          assert.equal(
            (await house.problem(null, 'sessions.open', input({ email, password: 'wrong' })))?.code,
            'not-signed-in',
          )
        const locked = await house.problem(null, 'sessions.open', input({ email }))
        assert.deepEqual([locked?.code, locked?.retryAfter], ['too-many-requests', 15 * 60])
      }
      house.kernel.clock.pass(15 * MINUTE)
      await house.call(null, 'sessions.open', input())
    })

    test('a code sent twice at once counts once, and guesses sent at once count one by one', async () => {
      const { house } = stand()
      house.kernel.clock.pass(60 * MINUTE)
      const codes = async (inputs: readonly object[]) =>
        (await Promise.all(inputs.map((one) => house.problem(null, 'sessions.open', one)))).map((p) => p?.code ?? 'in')
      assert.deepEqual((await codes([input(), input(), input()])).sort(), ['in', 'not-signed-in', 'not-signed-in'])
      house.kernel.clock.pass(60 * MINUTE)
      const guesses = await codes(Array.from({ length: 13 }, (_, i) => input({ code: String(100_000 + i) })))
      const locked = guesses.filter((code) => code === 'too-many-requests')
      assert.equal(locked.length, 3, guesses.join())
      house.kernel.clock.pass(60 * MINUTE)
    })

    test('setting up needs a code of the secret shown, and a password of some length', async () => {
      const { house, founder } = stand()
      const by = { ...founder, token: await house.signIn(founder.passkey) }
      const { secret } = await house.call<{ secret: string }>(null, 'totp.offer', {})
      const email = house.address()
      const invited = await house.invite(by, ['analyst'], email)
      const member = { name: 'N', email, language: 'en' }
      for (const [password, code] of [
        ['short', codeOf(secret, house.now())],
        [PASSWORD, codeOf(secret, new Date(0))],
      ]) {
        const method = { kind: 'password', password, totp: { secret, code } }
        const problem = await house.problem(null, 'invites.accept', { secret: invited.secret, member, method })
        assert.equal(problem?.code, 'invalid-input')
      }
    })

    test('a passkey signs in; its challenge counts once', async () => {
      const { house, founder } = stand()
      const answer = await house.answerPasskey(founder.passkey)
      const { sessionToken } = await house.call<{ sessionToken: string }>(null, 'sessions.open', answer)
      assert.equal((await house.member(sessionToken))?.id, founder.id)
      const again = await house.problem(null, 'sessions.open', answer)
      assert.notEqual(again, null)
    })

    test('a challenge answered once is not good for another signature', async () => {
      const { house, founder } = stand()
      const { options, prfSalt } = await house.challenge({ kind: 'authentication' })
      const answer = () => ({
        kind: 'passkey',
        response: founder.passkey.authenticate(options.challenge),
        prf: founder.passkey.prf(prfSalt),
      })
      await house.call(null, 'sessions.open', answer())
      assert.equal((await house.problem(null, 'sessions.open', answer()))?.code, 'conflict')
    })

    test('a passkey of another site, unverified, unknown, late or with another secret does not sign in', async () => {
      const { house, founder } = stand()
      const right = await house.answerPasskey(founder.passkey)
      const stranger = await house.answerPasskey(new SoftwareAuthenticator(house.kernel.site.publicUrl))
      const elsewhere = await house.answerPasskey(new SoftwareAuthenticator('http://evil.example'))
      founder.passkey.verifies = false
      const unverified = await house.answerPasskey(founder.passkey)
      founder.passkey.verifies = true
      const forged = {
        ...stranger,
        response: { ...stranger.response, id: right.response.id, rawId: right.response.id },
      }
      const foreign = {
        ...elsewhere,
        response: { ...elsewhere.response, id: right.response.id, rawId: right.response.id },
      }
      const invented = { ...right, response: founder.passkey.authenticate(Buffer.alloc(38).toString('base64url')) }
      const registration = (await house.newPasskey(founder.passkey)).method
      for (const [what, answer] of Object.entries({ stranger, unverified, forged, foreign, invented, registration }))
        assert.equal((await house.problem(null, 'sessions.open', answer))?.code, 'not-signed-in', what)
      const otherSecret = { ...(await house.answerPasskey(founder.passkey)), prf: 'A'.repeat(43) }
      assert.equal((await house.problem(null, 'sessions.open', otherSecret))?.code, 'not-signed-in')
      const late = await house.answerPasskey(founder.passkey)
      house.kernel.clock.pass(6 * MINUTE)
      assert.equal((await house.problem(null, 'sessions.open', late))?.code, 'not-signed-in')
    })

    test('a passkey belongs to one account', async () => {
      const { house, founder } = stand()
      const by = { ...founder, token: await house.signIn(founder.passkey) }
      const email = house.address()
      const { secret } = await house.invite(by, ['analyst'], email)
      const { method } = await house.newPasskey(founder.passkey)
      const member = { name: 'N', email, language: 'en' }
      assert.equal((await house.problem(null, 'invites.accept', { secret, member, method }))?.code, 'conflict')
      // Nothing of the refused try stays: the invite is still good.
      await house.accept(secret, email)
    })
  },
)
