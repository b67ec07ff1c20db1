import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { describe, type TestContext, test } from 'node:test'
import { ContentInfo, SignedData, TimeStampResp } from 'pkijs'
import { type Making, noOpenssl, TimestampAuthority } from '../../../../test/fakes/timestamp-authority.ts'
import { whole } from './reading.ts'
import { freshNonce, timeRequest } from './request.ts'
import { rootsOf } from './roots.ts'
import { verifyToken } from './token.ts'

const imprint = createHash('sha256').update('what was captured').digest()
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const AT = day('2022-03-04')

const made = (t: TestContext, making: Making = {}): TimestampAuthority => {
  const authority = new TimestampAuthority(making)
  t.after(() => authority.close())
  return authority
}

async function why(authority: TimestampAuthority, answer: Uint8Array): Promise<string> {
  const proof = await verifyToken(answer, { imprint, roots: rootsOf(authority.pem('root')) })
  return proof.ok ? 'ok' : proof.why
}

/** What is said here of a token of a moment, and by OpenSSL. */
async function both(authority: TimestampAuthority, at: Date, along?: string): Promise<readonly [string, boolean]> {
  const answer = authority.stamp({ imprint, at, ...(along && { along }) })
  return [await why(authority, answer), authority.verifies(answer, imprint, at)]
}

describe('the certificates behind a timestamp', { skip: noOpenssl }, () => {
  test('must be valid at its time, not today', async (t) => {
    const authority = made(t, { valid: [day('2021-01-01'), day('2023-01-01')] })
    assert.deepEqual(await both(authority, AT), ['ok', true])
    for (const at of ['2020-12-31', '2023-01-02'])
      assert.deepEqual(await both(authority, day(at)), ['not-valid-then', false])
    // Made today, long after its end.
    const late = authority.reply(timeRequest(imprint, freshNonce()))
    assert.equal(await why(authority, late), 'not-valid-then')
    assert.ok(!authority.verifies(late, imprint))
  })

  test('must all be valid then, the root too; the first that ends is when the token ends', async (t) => {
    const authority = made(t, { valid: [day('2015-01-01'), day('2023-01-01')] })
    assert.deepEqual(await both(authority, day('2019-06-01')), ['not-valid-then', false])
    const proof = await verifyToken(authority.stamp({ imprint, at: AT }), {
      imprint,
      roots: rootsOf(authority.pem('root')),
    })
    assert.deepEqual(proof.ok && proof.until, day('2023-01-01'))
  })

  for (const [what, making] of [
    ['without a word on its use', { use: null }],
    ['whose use is not critical', { use: 'timeStamping' }],
    ['for another use', { use: 'critical,codeSigning' }],
    ['for another use besides', { use: 'critical,timeStamping,codeSigning' }],
    ['whose key may encrypt as well', { more: ['keyUsage=critical,digitalSignature,keyEncipherment'] }],
    ['whose key may do nothing', { more: ['keyUsage=critical,DER:030100'] }],
    ['whose key may not sign', { more: ['keyUsage=critical,keyAgreement'] }],
  ] as const)
    test(`are refused with one ${what}: purpose`, async (t) =>
      assert.deepEqual(await both(made(t, making), AT), ['purpose', false]))

  for (const [what, making] of [
    ['an issuer that is none', { issuer: 'CA:FALSE' }],
    ['an issuer whose key may not issue', { moreOfIssuer: ['keyUsage=critical,digitalSignature'] }],
    ['more issuers than the root lets stand below it', { root: 'critical,CA:TRUE,pathlen:0' }],
    ['something critical that is not known', { more: ['1.2.3.4=critical,ASN1:NULL'] }],
    ['an issuer with something critical that is not known', { moreOfIssuer: ['1.2.3.4=critical,ASN1:NULL'] }],
  ] as const)
    test(`are refused with ${what}: untrusted`, async (t) =>
      assert.deepEqual(await both(made(t, making), AT), ['untrusted', false]))

  for (const [what, making] of [
    ['a key that may only sign', { more: ['keyUsage=critical,digitalSignature,nonRepudiation'] }],
    ['an issuer that may have none below it', { issuer: 'critical,CA:TRUE,pathlen:0' }],
    ['a key of RSA', { key: ['-newkey', 'rsa:2048'] }],
    ['a longer curve', { key: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'] }],
  ] as const)
    test(`are good with ${what}`, async (t) => assert.deepEqual(await both(made(t, making), AT), ['ok', true]))

  test('are good with RSA in the padding of PSS, and refused with a short key', async (t) => {
    const authority = made(t, { key: ['-newkey', 'rsa:2048'] })
    const signing = ['-cades', '-md', 'sha256', '-keyopt', 'rsa_padding_mode:pss']
    const answer = authority.stamp({ imprint, at: AT, signing })
    assert.equal(await why(authority, answer), 'ok')
    assert.equal(await why(authority, answer.with(answer.length - 1, answer[answer.length - 1] ^ 1)), 'signature')
    assert.equal(
      await why(authority, authority.stamp({ imprint, at: AT, signing: ['-cades', '-md', 'sha1'] })),
      'algorithm',
    )
    const short = made(t, { key: ['-newkey', 'rsa:1024'] })
    assert.equal((await both(short, AT))[0], 'algorithm')
  })

  test('are refused where one was signed over SHA-1', async (t) => {
    assert.equal((await both(made(t, { sum: 'sha1' }), AT))[0], 'untrusted')
    assert.equal((await both(made(t, { sum: 'sha512' }), AT))[0], 'ok')
  })

  test('must name each other, besides being signed by each other’s keys', async (t) => {
    const authority = made(t)
    authority.certifyAgain('issuer', 'root', [day('2020-01-01'), day('2040-01-01')], ['-subj', '/CN=Invented other'])
    writeFileSync(authority.path('chain.pem'), authority.pem('issuer'))
    assert.deepEqual(await both(authority, AT), ['untrusted', false])
  })

  test('must be signed by each other’s keys, besides naming each other', async (t) => {
    // Whoever forges one leaves out whose key signed it.
    const [authority, forger] = [made(t), made(t, { moreOfIssuer: ['authorityKeyIdentifier=none'] })]
    writeFileSync(forger.path('root.pem'), authority.pem('root'))
    assert.deepEqual(await both(forger, AT), ['untrusted', false])
  })

  test('may come in any number up to some, and need not all be of the chain', async (t) => {
    const authority = made(t)
    const { status, timeStampToken } = new TimeStampResp({ schema: whole(authority.stamp({ imprint, at: AT })) })
    const signed = new SignedData({ schema: timeStampToken?.content })
    const [first, ...rest] = signed.certificates ?? []
    const withAlong = (count: number) => {
      signed.certificates = [first, ...rest, ...Array.from({ length: count }, () => first)]
      const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) })
      return new Uint8Array(new TimeStampResp({ status, timeStampToken: content }).toSchema().toBER())
    }
    assert.equal(await why(authority, withAlong(14)), 'ok')
    assert.equal(await why(authority, withAlong(15)), 'unreadable')
  })

  test('that sign each other in a circle end nowhere, and are left', async (t) => {
    const authority = made(t)
    const ca = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign']
    const long = [day('2020-01-01'), day('2040-01-01')] as const
    authority.certify('one', 'one', long, ca)
    authority.certify('two', 'one', long, ca)
    // The first again, signed by the second: neither leads out.
    authority.certifyAgain('one', 'two', long)
    authority.certify('time', 'one', long, ['extendedKeyUsage=critical,timeStamping'])
    writeFileSync(authority.path('circle.pem'), authority.pem('one') + authority.pem('two'))
    assert.deepEqual(await both(authority, AT, 'circle.pem'), ['untrusted', false])
  })
})
