import assert from 'node:assert/strict'
import { X509Certificate as Certificate, createHash, type X509Certificate } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { noOpenssl, type Stamping, TimestampAuthority } from '../../../../test/fakes/timestamp-authority.ts'
import { freshNonce, timeRequest } from './request.ts'
import { rootsOf } from './roots.ts'
import { FAILURE_WORDS, MOST_ANSWER, readAnswer, verifyToken } from './token.ts'

const imprint = createHash('sha256').update('what was captured').digest()
const AT = new Date('2022-03-04T05:06:07.890Z')

describe('a timestamp', { skip: noOpenssl }, () => {
  const authority = new TimestampAuthority()
  after(() => authority.close())
  const roots = rootsOf(authority.pem('root'))
  const nonce = freshNonce()
  const answer = authority.reply(timeRequest(imprint, nonce))

  const why = async (
    bytes: Uint8Array,
    more: { imprint?: Buffer; roots?: readonly X509Certificate[]; nonce?: Uint8Array } = {},
  ) => {
    const proof = await verifyToken(bytes, { imprint, roots, ...more })
    return proof.ok ? 'ok' : proof.why
  }
  const changed = (at: number, bytes: Uint8Array = answer) => bytes.with(at, bytes[at] ^ 1)
  const stampOf = (how: Partial<Stamping>) => authority.stamp({ imprint, at: AT, ...how })

  test('that answers our request holds here and with OpenSSL', async () => {
    const before = Date.now()
    const proof = await verifyToken(authority.reply(timeRequest(imprint, nonce)), { imprint, roots, nonce })
    assert.ok(proof.ok)
    // By whole seconds.
    assert.ok(proof.at.getTime() > before - 1000 && proof.at.getTime() <= Date.now())
    assert.deepEqual(
      { ...proof, at: null, serial: null },
      { ok: true, at: null, within: 1500, authority: 'Invented time', serial: null, until: new Date('2040-01-01') },
    )
    assert.match(proof.serial, /^[1-9a-f][0-9a-f]*$/)
    assert.ok(authority.verifies(answer, imprint))
    // Against the request itself, nonce and all.
    authority.reply(timeRequest(imprint, nonce))
    const verified = 'ts -verify -queryfile ask.tsq -in said.tsr -CAfile root.pem'
    assert.match(authority.openssl(...verified.split(' ')), /Verification: OK/)
  })

  test('states its moment to the thousandth of a second', async () => {
    const proof = await verifyToken(stampOf({}), { imprint, roots })
    assert.deepEqual(proof.ok && [proof.at, proof.within, proof.serial], [AT, null, '7'])
  })

  const named = answer.lastIndexOf('Invented issuer')
  const certificate = new Certificate(authority.pem('time')).raw
  const where = (part: Uint8Array | string) => answer.lastIndexOf(part)
  for (const [what, at, fault] of [
    ['the imprint', () => where(imprint), 'other-imprint'],
    ['the time', () => answer.toString('latin1').search(/20\d{12}Z/) + 13, 'signature'],
    ['the signature', () => answer.length - 1, 'signature'],
    [
      'the name in the certificate',
      () => answer.indexOf(certificate) + certificate.indexOf('Invented time'),
      'other-certificate',
    ],
    [
      'the key in the certificate',
      () => answer.indexOf(certificate) + certificate.indexOf(Buffer.from('034200', 'hex')) + 9,
      'unreadable',
    ],
    [
      'the certificate’s own signature',
      () => answer.indexOf(certificate) + certificate.length - 1,
      'other-certificate',
    ],
    ['the issuer that the signature names', () => named, 'no-certificate'],
    ['the number that the signature names', () => named + 'Invented issuer'.length + 3, 'no-certificate'],
    ['whether it was granted', () => answer.indexOf(Buffer.from('3003020100', 'hex')) + 4, 'ok'],
  ] as const)
    test(`with a bit of ${what} changed: ${fault}, and OpenSSL agrees`, async () => {
      assert.ok(at() > 0)
      assert.equal(await why(changed(at())), fault)
      assert.equal(authority.verifies(changed(at()), imprint), fault === 'ok')
    })

  test('whose imprint was changed does not hold for that one either', async () => {
    const other = changed(where(imprint))
    const [held] = [Buffer.from(changed(0, imprint))]
    assert.equal(await why(other, { imprint: held }), 'signature')
    assert.ok(!authority.verifies(other, held))
  })

  test('of another hash, and one that answers another request, or none, are told apart', async () => {
    const other = createHash('sha256').update('something else').digest()
    assert.equal(await why(answer, { imprint: other }), 'other-imprint')
    assert.ok(!authority.verifies(answer, other))
    assert.equal(await why(answer, { nonce }), 'ok')
    assert.equal(await why(answer, { nonce: freshNonce() }), 'other-nonce')
    assert.equal(await why(stampOf({}), { nonce }), 'other-nonce')
    assert.equal(await why(stampOf({ nonce }), { nonce }), 'ok')
  })

  test('of an authority that nobody here trusts proves nothing', async () => {
    const other = new TimestampAuthority()
    after(() => other.close())
    assert.equal(await why(answer, { roots: rootsOf(other.pem('root')) }), 'untrusted')
    assert.ok(!authority.verifies(answer, imprint, new Date(), other.path('root.pem')))
    assert.equal(await why(answer, { roots: [] }), 'untrusted')
    // Trust may begin below the root, or at the authority itself, and beside roots of others.
    for (const name of ['issuer', 'time'] as const)
      assert.equal(await why(answer, { roots: rootsOf(other.pem('root') + authority.pem(name)) }), 'ok')
  })

  test('does not hold unless its certificate was signed over with it', async () => {
    const without = stampOf({ signing: ['-md', 'sha256'] })
    assert.equal(await why(without), 'other-certificate')
    assert.ok(!authority.verifies(without, imprint, AT))
  })

  test('is signed as a timestamp: another kind of thing that the authority signed does not pass for one', async () => {
    const statement = authority.statement({ imprint, at: AT })
    const other = authority.signed(statement, { type: '1.2.840.113549.1.9.16.1.5' })
    assert.equal(await why(other), 'unreadable')
    // The kind stands before what is signed, too, where no signature covers it; OpenSSL looks there alone.
    const kind = other.indexOf(Buffer.from('060b2a864886f70d0109100105', 'hex')) + 12
    assert.equal(await why(other.with(kind, 4)), 'signature')
    assert.ok(authority.verifies(other.with(kind, 4), imprint, AT))
  })

  test('of a hash by another way than SHA-256 is one of another hash', async () => {
    const statement = Buffer.from(authority.statement({ imprint, at: AT }))
    const way = statement.indexOf(Buffer.from('0609608648016503040201', 'hex')) + 10
    assert.equal(await why(authority.signed(statement)), 'ok')
    // SHA3-256 has as many digits.
    assert.equal(await why(authority.signed(statement.with(way, 8))), 'other-imprint')
  })

  test('is signed once', async () => {
    const along = 'root.pem'
    const twice = stampOf({
      along,
      signing: ['-cades', '-md', 'sha256', '-signer', 'issuer.pem', '-inkey', 'issuer.key'],
    })
    assert.equal(await why(twice), 'unreadable')
    assert.ok(!authority.verifies(twice, imprint, AT))
  })

  test('by SHA-1 is not taken any more; by longer hashes it is', async () => {
    assert.equal(await why(stampOf({ signing: ['-cades', '-md', 'sha1'] })), 'algorithm')
    for (const hash of ['sha384', 'sha512']) {
      const stamp = stampOf({ signing: ['-cades', '-md', hash] })
      assert.equal(await why(stamp), 'ok', hash)
      assert.ok(authority.verifies(stamp, imprint, AT), hash)
    }
  })

  test('must be exact to less than a minute', async () => {
    const within = async (accuracy: NonNullable<Stamping['accuracy']>) => {
      const proof = await verifyToken(stampOf({ accuracy }), { imprint, roots })
      return proof.ok ? proof.within : proof.why
    }
    assert.equal(await within({ seconds: 59 }), 59_000)
    assert.equal(await within({ seconds: 1, millis: 500, micros: 1 }), 1501)
    assert.equal(await within({ millis: 128 }), 128)
    assert.equal(await within({ seconds: 60 }), 'accuracy')
    assert.equal(await within({ millis: 1000 }), 'accuracy')
    assert.equal(await within({ seconds: 2 ** 40 }), 'accuracy')
  })

  test('with a time that RFC 3161 does not allow is none', async () => {
    const statement = Buffer.from(authority.statement({ imprint, at: new Date('2022-03-30T05:06:07Z') }))
    assert.equal(await why(authority.signed(statement)), 'ok')
    for (const time of ['20220304050607+', '20220230050607Z', '20221304050607Z', '20220304256607Z', '2022030405060.Z'])
      assert.equal(
        await why(
          authority.signed(Buffer.from(statement.toString('latin1').replace('20220330050607Z', time), 'latin1')),
        ),
        'unreadable',
        time,
      )
  })

  test('that was refused says why, in words', async () => {
    authority.openssl(...`ts -query -sha1 -digest ${'ab'.repeat(20)} -out other.tsq`.split(' '))
    authority.openssl(...'ts -reply -config own.cnf -queryfile other.tsq -out other.tsr'.split(' '))
    const refused = authority.read('other.tsr')
    assert.deepEqual(await readAnswer(refused), { status: 'rejected', failures: ['bad-algorithm'], hasToken: false })
    assert.match(FAILURE_WORDS['bad-algorithm'], /SHA-256/)
    assert.equal(await why(refused), 'not-granted')
    assert.deepEqual(await readAnswer(answer), { status: 'granted', failures: [], hasToken: true })
    const rejected = Buffer.from(answer)
    rejected[answer.indexOf(Buffer.from('3003020100', 'hex')) + 4] = 2
    assert.equal(await why(rejected), 'not-granted')
    assert.ok(!authority.verifies(rejected, imprint))
  })

  test('is nothing else: no bare token, no certificate, nothing before or after it, nothing too long', async () => {
    const bare = answer.subarray(answer.indexOf(Buffer.from('06092a864886f70d010702', 'hex')) - 4)
    for (const bytes of [
      bare,
      certificate,
      Buffer.alloc(0),
      Buffer.from('3000', 'hex'),
      Buffer.concat([answer, Buffer.of(0)]),
    ]) {
      assert.equal(await why(bytes), 'unreadable')
      assert.equal(await readAnswer(bytes), null)
    }
    assert.equal(await why(Buffer.alloc(MOST_ANSWER + 1, answer)), 'unreadable')
    assert.equal(await readAnswer(Buffer.alloc(MOST_ANSWER + 1, answer)), null)
  })
})
