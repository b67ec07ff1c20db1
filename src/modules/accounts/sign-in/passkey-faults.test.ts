import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { SoftwareAuthenticator } from '../../../../test/fakes/authenticator.ts'
import { House, type Person } from '../../../../test/houses/accounts.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import {
  authenticationOptions,
  type Ceremony,
  type Passkey,
  prfSalt,
  registrationOptions,
  verifyAuthentication,
  verifyRegistration,
} from './passkey.ts'

const ORIGIN = 'https://ausma.example'
const MINUTE = 60_000
const CEREMONY: Ceremony = {
  secret: randomBytes(32),
  site: { publicUrl: ORIGIN, demo: false, session: { idle: 30 * MINUTE, longest: 60 * MINUTE } },
  now: new Date('2026-11-02T08:00:00Z'),
}
const WHO = { name: 'Somebody', email: 'somebody@authority.example' }

const registrationChallenge = async (ceremony = CEREMONY) => (await registrationOptions(ceremony, WHO)).challenge
const authenticationChallenge = async (ceremony = CEREMONY) => (await authenticationOptions(ceremony)).challenge

/** A passkey as it is kept after its registration. */
async function known(passkey: SoftwareAuthenticator): Promise<Passkey> {
  const proved = await verifyRegistration(CEREMONY, passkey.register(await registrationChallenge()))
  assert.ok(proved)
  return proved
}

type Change = (passkey: SoftwareAuthenticator) => void

/** What an authenticator may say that must not be believed. */
const LIES: Record<string, Change> = {
  'another origin': ({ pretends }) => void (pretends.origin = 'https://ausma.example.evil.example'),
  'the origin without encryption': ({ pretends }) => void (pretends.origin = 'http://ausma.example'),
  'another port': ({ pretends }) => void (pretends.origin = 'https://ausma.example:8443'),
  'a part of the site': ({ pretends }) => void (pretends.origin = 'https://login.ausma.example'),
  'no origin': ({ pretends }) => void (pretends.origin = ''),
  'a key of another site': ({ pretends }) => void (pretends.host = 'evil.example'),
  'a key of the site above': ({ pretends }) => void (pretends.host = 'example'),
  'another ceremony': ({ pretends }) => void (pretends.type = 'payment.get'),
  'nobody there': ({ pretends }) => void (pretends.isPresent = false),
  'nobody asked who': (passkey) => void (passkey.verifies = false),
}

describe('a passkey that is set up', () => {
  test('is found by its id, with its public key and its counter', async () => {
    const passkey = new SoftwareAuthenticator(ORIGIN)
    const proved = await known(passkey)
    assert.deepEqual(Buffer.from(proved.id), passkey.id)
    assert.equal(proved.counter, 0)
    assert.ok(proved.publicKey.length > 60)
  })

  for (const [lie, change] of Object.entries(LIES))
    test(`with ${lie} is refused`, async () => {
      const passkey = new SoftwareAuthenticator(ORIGIN)
      change(passkey)
      assert.equal(await verifyRegistration(CEREMONY, passkey.register(await registrationChallenge())), null)
    })

  test('by a challenge for signing in, of another installation, or too old is refused', async () => {
    const passkey = new SoftwareAuthenticator(ORIGIN)
    const verify = (challenge: string, ceremony = CEREMONY) => verifyRegistration(ceremony, passkey.register(challenge))
    assert.equal(await verify(await authenticationChallenge()), null)
    assert.equal(await verify(await registrationChallenge({ ...CEREMONY, secret: randomBytes(32) })), null)
    assert.equal(await verify(randomBytes(38).toString('base64url')), null)
    assert.equal(await verify(''), null)
    const later = { ...CEREMONY, now: new Date(CEREMONY.now.getTime() + 5 * MINUTE) }
    assert.equal(await verify(await registrationChallenge(), later), null)
  })

  test('is refused, not thrown at, where its parts are missing, cut or altered', async () => {
    const whole = new SoftwareAuthenticator(ORIGIN).register(await registrationChallenge())
    const part = (change: object) => ({ ...whole, response: { ...whole.response, ...change } })
    for (const broken of [
      part({ attestationObject: '' }),
      part({ attestationObject: whole.response.attestationObject.slice(0, 60) }),
      part({ attestationObject: Buffer.alloc(200).toString('base64url') }),
      part({ clientDataJSON: Buffer.from('{').toString('base64url') }),
      part({ clientDataJSON: Buffer.from('null').toString('base64url') }),
      { ...whole, id: 'AAAA' },
      { ...whole, response: { clientDataJSON: whole.response.clientDataJSON } },
    ])
      assert.equal(await verifyRegistration(CEREMONY, broken), null, JSON.stringify(broken).slice(0, 80))
  })

  test('is asked for as one that is found by itself and asks who holds it; no attestation that names its maker', async () => {
    const options = await registrationOptions(CEREMONY, WHO)
    assert.equal(options.rp.id, 'ausma.example')
    assert.equal(options.attestation, 'none')
    assert.equal(options.authenticatorSelection?.residentKey, 'required')
    assert.equal(options.authenticatorSelection?.userVerification, 'required')
    assert.deepEqual(options.excludeCredentials, [])
    const signIn = await authenticationOptions(CEREMONY)
    assert.equal(signIn.userVerification, 'required')
    // A list of keys would tell a stranger who has an account.
    assert.deepEqual(signIn.allowCredentials ?? [], [])
  })

  test('the salt for its secret is the same for all of an installation, and another elsewhere', () => {
    assert.deepEqual(prfSalt(CEREMONY.secret), prfSalt(CEREMONY.secret))
    assert.notDeepEqual(prfSalt(CEREMONY.secret), prfSalt(randomBytes(32)))
    assert.equal(prfSalt(CEREMONY.secret).length, 32)
  })
})

describe('a passkey that signs in', () => {
  for (const [lie, change] of Object.entries(LIES))
    test(`with ${lie} is refused`, async () => {
      const passkey = new SoftwareAuthenticator(ORIGIN)
      const kept = await known(passkey)
      change(passkey)
      const response = passkey.authenticate(await authenticationChallenge())
      assert.equal(await verifyAuthentication(CEREMONY, response, kept), null)
    })

  test('must count up: a copy that was made of it is found out once both were used', async () => {
    const passkey = new SoftwareAuthenticator(ORIGIN)
    let kept = await known(passkey)
    const use = async () => {
      const proved = await verifyAuthentication(CEREMONY, passkey.authenticate(await authenticationChallenge()), kept)
      if (proved !== null) kept = proved
      return proved?.counter ?? null
    }
    assert.deepEqual([await use(), await use(), await use()], [1, 2, 3])
    passkey.counter = 1
    assert.equal(await use(), null, 'back to 2')
    passkey.counter = 2
    assert.equal(await use(), null, 'the same once more')
    passkey.counter = 3
    assert.equal(await use(), 4)
    passkey.counter = 1000
    assert.equal(await use(), 1001, 'used elsewhere in between')
  })

  test('one that does not count stays at nought for good', async () => {
    const passkey = new SoftwareAuthenticator(ORIGIN)
    const kept = await known(passkey)
    for (let i = 0; i < 3; i++) {
      passkey.counter = -1
      const proved = await verifyAuthentication(CEREMONY, passkey.authenticate(await authenticationChallenge()), kept)
      assert.equal(proved?.counter, 0)
    }
  })

  test('is not believed for another’s key, nor with its signature or what was signed altered', async () => {
    const [one, two] = [new SoftwareAuthenticator(ORIGIN), new SoftwareAuthenticator(ORIGIN)]
    const [first, second] = [await known(one), await known(two)]
    const response = one.authenticate(await authenticationChallenge())
    assert.equal(await verifyAuthentication(CEREMONY, response, second), null)
    assert.equal(await verifyAuthentication(CEREMONY, response, { ...first, publicKey: second.publicKey }), null)
    for (const field of ['signature', 'authenticatorData', 'clientDataJSON'] as const)
      for (const place of [0, 20, -2]) {
        const bytes = Buffer.from(response.response[field], 'base64url')
        bytes[(place + bytes.length) % bytes.length] ^= 1
        const altered = { ...response, response: { ...response.response, [field]: bytes.toString('base64url') } }
        assert.equal(await verifyAuthentication(CEREMONY, altered, first), null, `${field} ${place}`)
      }
    assert.ok(await verifyAuthentication(CEREMONY, response, first), 'unaltered it holds')
  })

  test('by a challenge for setting up is refused: what was signed for one is not good for the other', async () => {
    const passkey = new SoftwareAuthenticator(ORIGIN)
    const kept = await known(passkey)
    const response = passkey.authenticate(await registrationChallenge())
    assert.equal(await verifyAuthentication(CEREMONY, response, kept), null)
  })
})

onDatabases(
  'passkeys of members',
  async (database) => {
    const house = new House(database)
    const founder = await house.found()
    return { house, founder, colleague: await house.admitted(founder, ['analyst']), database }
  },
  (stand) => {
    const open = async (answer: object) => (await stand().house.problem(null, 'sessions.open', answer))?.code ?? 'in'
    const answer = (person: Person) => stand().house.answerPasskey(person.passkey)

    test('a counter that goes back is refused at the door, and the right holder still gets in', async () => {
      const { founder } = stand()
      const { passkey } = founder
      for (let i = 0; i < 3; i++) assert.equal(await open(await answer(founder)), 'in')
      const { counter } = passkey
      passkey.counter = counter - 2
      assert.equal(await open(await answer(founder)), 'not-signed-in')
      passkey.counter = counter
      assert.equal(await open(await answer(founder)), 'in')
    })

    test('a colleague’s passkey under the id of another’s signs nobody in, and neither is locked', async () => {
      const { house, founder, colleague } = stand()
      const mine = await answer(founder)
      const theirs = await answer(colleague)
      const { id, rawId } = mine.response
      assert.equal(await open({ ...theirs, response: { ...theirs.response, id, rawId } }), 'not-signed-in')
      // Their own signature with the secret of somebody else's key opens nothing either.
      const swapped = { ...(await answer(colleague)), prf: mine.prf }
      assert.equal(await open(swapped), 'not-signed-in')
      assert.equal(await open(await house.answerPasskey(colleague.passkey)), 'in')
      assert.equal(await open(await house.answerPasskey(founder.passkey)), 'in')
    })

    test('the audit names whose passkey was tried in vain, but not one that is nobody’s', async () => {
      const { house, founder, database } = stand()
      const last = async () => (await database.superuser('select * from audit order by seq desc limit 1'))[0]
      founder.passkey.verifies = false
      assert.equal(await open(await answer(founder)), 'not-signed-in')
      founder.passkey.verifies = true
      assert.deepEqual((await last()).subjects, [founder.id])
      const stranger = new SoftwareAuthenticator(house.kernel.site.publicUrl)
      assert.equal(await open(await house.answerPasskey(stranger)), 'not-signed-in')
      const entry = await last()
      assert.deepEqual([entry.subjects, entry.agency, entry.outcome], [[], null, 'refused'])
    })

    test('a response of odd shape is refused before anything is looked up', async () => {
      const { founder } = stand()
      const whole = await answer(founder)
      for (const change of [
        { id: '' },
        { id: 'with blanks in it' },
        { id: 'A'.repeat(1401) },
        { type: 'password' },
        { response: {} },
        { response: { clientDataJSON: 'A'.repeat(4001) } },
        { clientExtensionResults: null },
      ])
        assert.equal(await open({ ...whole, response: { ...whole.response, ...change } }), 'invalid-input')
      for (const prf of ['', 'A'.repeat(42), 'A'.repeat(44), '='.repeat(43)])
        assert.equal(await open({ ...whole, prf }), 'invalid-input', prf)
    })
  },
)
