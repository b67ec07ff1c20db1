import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { WordSearch } from '../../../../test/rules/words-in-bytes.ts'
import { Told } from '../told.ts'
import { canonicalTold, checkProof, fingerprintOf, makeProof, type Proof, proofKey } from './proof.ts'

const SECRET = randomBytes(32)
const told = (parts: Partial<Told>) => Told.parse(parts)
const about = (words: Told, report = crypto.randomUUID()) => ({
  report,
  agency: 'Invented Authority',
  filedOn: '2026-11-20',
  told: words,
})
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((one) => one.trim() !== '')
const parts = fc.record(
  { text, where: text, when: text, affected: text, suspected: text, source: text, reach: text },
  { requiredKeys: [] },
)

describe('a proof of report', () => {
  test('property: holds for the words it was made of, however they are spaced and composed, and for no others', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const words = told(one)
        const proof = JSON.stringify(makeProof(SECRET, about(words)))
        const key = proofKey(SECRET)
        const spaced = told(
          Object.fromEntries(
            Object.entries(one).map(([part, said]) => [part, `\r\n ${said.replaceAll(' ', '\n\n')} `]),
          ),
        )
        for (const same of [words, spaced]) assert.equal(checkProof(proof, { key, told: same }).kind, 'good')
        const isSame = canonicalTold(told(other)) === canonicalTold(words)
        assert.equal(checkProof(proof, { key, told: told(other) }).kind, isSame ? 'good' : 'other-words')
      }),
    )
  })

  test('property: changed in any one place it holds no more', () => {
    const proof = makeProof(SECRET, about(told({ text: 'Somebody is locked in' })))
    const field = fc.constantFrom<keyof Proof>('agency', 'filedOn', 'salt', 'fingerprint', 'signature', 'key')
    fc.assert(
      fc.property(field, fc.nat(), fc.constantFrom(...'aA0_-é'), (name, at, letter) => {
        const value = String(proof[name])
        const place = at % value.length
        const changed = { ...proof, [name]: value.slice(0, place) + letter + value.slice(place + 1) }
        // The last letter of a number of 32 bytes has bits that say nothing.
        fc.pre(
          changed[name] !== proof[name] && !(place === value.length - 1 && ['salt', 'key', 'signature'].includes(name)),
        )
        assert.ok(['changed', 'no-proof'].includes(checkProof(JSON.stringify(changed), {}).kind))
      }),
    )
  })

  test('property: whatever the file holds, checking it says so and throws nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (file) => {
        assert.equal(checkProof(file).kind, 'no-proof')
      }),
    )
  })

  test('signed by anybody else it is told from the agency’s own, and without a key that is not vouched for', () => {
    const foreign = JSON.stringify(makeProof(randomBytes(32), about(told({ text: 'x' }))))
    assert.equal(checkProof(foreign, { key: proofKey(SECRET) }).kind, 'other-key')
    const unasked = checkProof(foreign)
    assert.deepEqual([unasked.kind, unasked.kind === 'good' && unasked.keyKnown], ['good', false])
  })

  test('holds no word, no number of the report and no hour; the same words of two reports have nothing in common', () => {
    const words = told({ text: 'Zvirgzdenieši snowcrabs', where: 'kvistdarbs' })
    const [one, two] = [about(words), about(words)]
    const [first, second] = [makeProof(SECRET, one), makeProof(SECRET, two)]
    const found = new WordSearch(['Zvirgzdenieši', 'snowcrabs', 'kvistdarbs', one.report])
    assert.deepEqual(found.in(Buffer.from(JSON.stringify(first))), [])
    assert.doesNotMatch(JSON.stringify(first), /T\d\d:\d\d/)
    assert.notEqual(first.fingerprint, second.fingerprint)
    assert.deepEqual(makeProof(SECRET, one), first)
  })

  test('parts do not run into each other: words that move from one part to the next are other words', () => {
    const salt = 'A'.repeat(43)
    assert.notEqual(fingerprintOf(salt, told({ text: 'a b' })), fingerprintOf(salt, told({ text: 'a', where: 'b' })))
    assert.notEqual(fingerprintOf(salt, told({ where: 'a' })), fingerprintOf(salt, told({ when: 'a' })))
  })
})
