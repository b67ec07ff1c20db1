import assert from 'node:assert/strict'
import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { describe, test } from 'node:test'
import { Told } from '../told.ts'
import { canonicalTold, checkProof, makeProof, Proof, proofKey } from './proof.ts'

const SECRET = Buffer.alloc(32, 7)
const told = Told.parse({ text: 'Somebody is locked in', where: 'Behind the mill', suspected: 'Sails' })
const about = {
  report: '0190a000-0000-7000-8000-000000000001',
  agency: 'Invented Authority',
  filedOn: '2026-11-20',
  told,
}
const made = () => makeProof(SECRET, about)
const check = (proof: object, more = {}) => checkProof(JSON.stringify(proof), more).kind

/** Signed by whoever wants to, as somebody would who writes a program of their own against the format. */
function signedElsewhere(claims: object): object {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { format, version, agency, filedOn, salt, fingerprint } = claims as Proof
  const text = JSON.stringify([format, version, agency, filedOn, salt, fingerprint])
  const signature = sign(null, Buffer.from(text), privateKey).toString('base64url')
  return { ...claims, key: publicKey.export({ format: 'jwk' }).x, signature }
}

describe('the format of a proof', () => {
  test('can be checked by a program that is not this one: Ed25519 over six values in their order', () => {
    const proof = made()
    const { format, version, agency, filedOn, salt, fingerprint, key, signature } = proof
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key }
    const signed = Buffer.from(JSON.stringify([format, version, agency, filedOn, salt, fingerprint]))
    const theKey = createPublicKey({ key: jwk, format: 'jwk' })
    assert.ok(verify(null, signed, theKey, Buffer.from(signature, 'base64url')))
  })

  test('its fingerprint is SHA-256 over the salt and the words as JSON, as the format says', () => {
    const { salt, fingerprint } = made()
    const words = '[["text","Somebody is locked in"],["where","Behind the mill"],["suspected","Sails"]]'
    assert.equal(canonicalTold(told), words)
    const hash = createHash('sha256').update(Buffer.from(salt, 'base64url')).update(words).digest('base64url')
    assert.equal(fingerprint, hash)
  })

  test('words in another order of parts are the same words: objects have no order that anybody promises', () => {
    const turned = Object.fromEntries(Object.entries(told).toReversed()) as Told
    assert.equal(canonicalTold(turned), canonicalTold(told))
  })

  test('holds what it says and no more: a file that says more was not made here', () => {
    assert.deepEqual(Object.keys(made()).toSorted(), [
      'agency',
      'filedOn',
      'fingerprint',
      'format',
      'key',
      'salt',
      'signature',
      'version',
    ])
    // What stands beside it is not signed, so it must not be shown as if it were.
    const found = checkProof(JSON.stringify({ ...made(), note: 'and the boss is guilty' }))
    assert.ok(found.kind === 'good')
    assert.ok(!('note' in found.proof))
  })

  for (const [what, change] of [
    ['another format', { format: 'other-proof' }],
    ['another version', { version: 2 }],
    ['a version in words', { version: '1' }],
    ['a day that there is not', { filedOn: '2026-02-30' }],
    ['an hour beside the day', { filedOn: '2026-11-20T08:00:00Z' }],
    ['a short salt', { salt: 'A'.repeat(42) }],
    ['a signature that is cut', { signature: 'A'.repeat(85) }],
    ['a name without an end', { agency: 'x'.repeat(201) }],
    ['a key of another kind', { key: null }],
  ] as const)
    test(`${what}: no proof`, () => assert.equal(check({ ...made(), ...change }), 'no-proof'))

  for (const name of Object.keys(Proof.shape) as (keyof Proof)[])
    test(`without its ${name}: no proof`, () => {
      const { [name]: _, ...rest } = made()
      assert.equal(check(rest), 'no-proof')
    })
})

describe('who has signed', () => {
  test('a proof that somebody else signs anew is good only for whoever does not ask by whom', () => {
    const forged = signedElsewhere({ ...made(), filedOn: '2020-01-01' })
    assert.equal(check(forged), 'good')
    assert.equal(check(forged, { key: proofKey(SECRET) }), 'other-key')
  })

  test('the agency’s key in a proof that another key has signed: changed', () => {
    const forged = signedElsewhere(made()) as Proof
    assert.equal(check({ ...forged, key: proofKey(SECRET) }, { key: proofKey(SECRET) }), 'changed')
  })

  test('a key that is no point of the curve makes no fault of the program', () => {
    for (const letter of ['A', '_', 'w']) assert.equal(check({ ...made(), key: letter.repeat(43) }), 'changed')
  })

  test('is said before the words are looked at: words of a stranger’s proof are not even compared', () => {
    const forged = signedElsewhere(made())
    const other = { ...told, text: 'Other words' }
    assert.equal(check(forged, { key: proofKey(SECRET), told: other }), 'other-key')
    assert.equal(check(made(), { key: proofKey(SECRET), told: other }), 'other-words')
  })
})

describe('the key', () => {
  test('is the same after a backup was restored, and another in every installation', () => {
    assert.equal(proofKey(SECRET), proofKey(Buffer.from(SECRET)))
    assert.notEqual(proofKey(SECRET), proofKey(Buffer.alloc(32, 8)))
    assert.equal(made().key, proofKey(SECRET))
    assert.match(proofKey(SECRET), /^[\w-]{43}$/)
  })

  test('and the salt tell nothing of each other, of the secret or of the report’s number', () => {
    const { salt, key } = made()
    const seen = [salt, key].map((one) => Buffer.from(one, 'base64url').toString('hex'))
    assert.ok(!seen.includes(SECRET.toString('hex')))
    assert.ok(!seen.join().includes(about.report.replaceAll('-', '')))
    const other = makeProof(SECRET, { ...about, report: about.report.replace(/1$/, '2') })
    assert.notEqual(other.salt, salt)
  })

  test('a later name or day of the agency is another proof with the same fingerprint: the words did not change', () => {
    const later = makeProof(SECRET, { ...about, agency: 'Renamed Authority' })
    assert.equal(later.fingerprint, made().fingerprint)
    assert.notEqual(later.signature, made().signature)
  })
})

describe('what checking has found', () => {
  test('says whether the key and the words were looked at: unlooked at they are not vouched for', () => {
    const proof = JSON.stringify(made())
    const key = proofKey(SECRET)
    const of = (asked: { key?: string; told?: Told }) => {
      const found = checkProof(proof, asked)
      return found.kind === 'good' ? [found.keyKnown, found.wordsMatch] : found.kind
    }
    assert.deepEqual(of({}), [false, false])
    assert.deepEqual(of({ key }), [true, false])
    assert.deepEqual(of({ told }), [false, true])
    assert.deepEqual(of({ key, told }), [true, true])
  })

  test('words that are empty are words, too: they match no proof of others', () => {
    assert.equal(check(made(), { told: Told.parse({}) }), 'other-words')
    const silent = makeProof(SECRET, { ...about, told: Told.parse({ text: ' \n' }) })
    assert.equal(check(silent, { told: Told.parse({}) }), 'good')
  })

  test('a letter that looks the same and is another one is another word', () => {
    // Latin a and Cyrillic а: whoever reads sees no difference, and the proof must.
    assert.equal(check(made(), { told: { ...told, suspected: 'Sаils' } }), 'other-words')
    // Composed or not, ē is one letter (NFC): keyboards and systems differ in it.
    const long = makeProof(SECRET, { ...about, told: { ...told, where: 'Me\u0304rsrags' } })
    assert.equal(check(long, { told: { ...told, where: 'M\u0113rsrags' } }), 'good')
  })
})
