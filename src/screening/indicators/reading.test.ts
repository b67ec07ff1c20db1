import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAssessor } from '../assess.ts'
import { canonical } from '../canonical.ts'
import { CLAUSE, SENTENCE, Tokens, tokenise } from '../tokens.ts'
import { findAmounts } from './amounts.ts'
import { compileLexicon, findTerms } from './lexicon.ts'
import * as read from './reading.ts'

const lexicon = compileLexicon({
  language: 'en',
  functionWords: 'the a',
  months: '',
  people: '',
  concepts: { visa: ['visa'], guaranteed: ['sure'], not: ['no', 'not'], fee: ['fee'], 'per-month': ['monthly'] },
})

/** Reads a wording with a small lexicon: visa, sure, no or not, fee, monthly. */
function reading(wording: string): read.Reading {
  const c = canonical(wording)
  const tokens = tokenise(c.text, new Tokens())
  const hits = findTerms(lexicon, c.text, tokens)
  const posting = { id: '1', title: '', text: wording, employer: null, date: null, source: 's' }
  return {
    ...c,
    posting,
    tokens,
    hits,
    contacts: [],
    amounts: findAmounts(c.text, tokens, hits, 'en'),
    towns: undefined,
  }
}
const at = (start: number, end = start + 1): read.Span => ({ start, end })

const TOGETHER: readonly (readonly [text: string, reach: number, span: read.Span | null])[] = [
  ['visa sure', 3, at(0, 2)],
  ['sure visa', 3, at(0, 2)],
  ['visa is really very sure', 3, at(0, 5)],
  ['visa is now really very sure', 3, null],
  ['visa here. Sure', 3, null],
  ['visa, sure', 3, at(0, 2)],
  ['no visa sure', 3, null],
  ['visa not sure', 3, null],
  ['visa', 3, null],
  ['sure', 3, null],
  ['visa of a kind sure visa', 5, at(4, 6)],
]
describe('together', () => {
  for (const [text, reach, span] of TOGETHER) {
    test(text, () => assert.deepEqual(read.together(reading(text), 'visa', 'guaranteed', reach), span))
  }
})

const DENIED: readonly (readonly [text: string, denied: boolean])[] = [
  ['visa', false],
  ['no visa', true],
  ['not a visa', true],
  ['not a new visa', true],
  ['not a new good visa', false],
  ['no, visa', false],
  ['no way. Visa', false],
  ['visa not', true],
  ['visa no, come', true],
  ['visa not needed', false],
]
describe('affirmed', () => {
  for (const [text, denied] of DENIED) {
    test(text, () => assert.equal(read.affirmed(reading(text), 'visa') === null, denied))
  }
})

const REFUSED: readonly (readonly [text: string, refused: boolean])[] = [
  ['fee', false],
  ['no fee', true],
  ['fee not taken', true],
  ['fee we do not take', true],
  ['fee we do not take, come', true],
  ['fee we would now not take', false],
  ['fee, not taken', false],
  ['fee not taken back by us', false],
  ['fee 200 not returned', false],
  ['fee no contract', false],
]
describe('refused', () => {
  for (const [text, refused] of REFUSED) {
    test(text, () => assert.equal(read.isRefused(reading(text), at(text.startsWith('no ') ? 1 : 0)), refused))
  }
})

const DISTANCES: readonly (readonly [a: read.Span, b: read.Span, words: number])[] = [
  [at(0), at(1), 0],
  [at(1), at(0), 0],
  [at(0), at(3), 2],
  [at(3), at(0), 2],
  [at(0, 4), at(2), 0],
]
describe('distance and union', () => {
  for (const [a, b, words] of DISTANCES) {
    test(JSON.stringify([a, b]), () => {
      assert.equal(read.distance(a, b), words)
      const both = read.union(a, b)
      assert.deepEqual(both, { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })
    })
  }
})

test('near asks for one sentence and a reach', () => {
  assert.deepEqual(read.near(reading('visa for a fee'), at(0), 'fee', 2), at(3))
  assert.equal(read.near(reading('visa for a fee'), at(0), 'fee', 1), null)
  assert.equal(read.near(reading('visa here. A fee'), at(0), 'fee', 5), null)
})
test('firstOf takes the first that fits', () => {
  const text = reading('visa and visa')
  assert.deepEqual(read.firstOf(text, 'visa'), at(0))
  assert.deepEqual(
    read.firstOf(text, 'visa', (span) => span.start > 0),
    at(2),
  )
  assert.equal(read.firstOf(text, 'fee'), null)
})
test('placesOf and has', () => {
  assert.deepEqual(read.placesOf(reading('visa and visa'), 'visa'), [0, 1, 2, 3])
  assert.deepEqual(read.placesOf(reading('visa'), 'fee'), [])
  assert.equal(read.has(reading('visa'), 'visa'), true)
  assert.equal(read.has(reading('visa'), 'fee'), false)
})
test('amountNear finds the sum in the sentence', () => {
  assert.equal(read.amountNear(reading('fee of 150 €'), at(0), 3)?.high, 150)
  assert.equal(read.amountNear(reading('fee first. Then 150 €'), at(0), 5), null)
})
test('pauseWithin looks for a strength', () => {
  const { tokens } = reading('visa, here. Now')
  assert.equal(read.pauseWithin(tokens, 1, 1, CLAUSE), true)
  assert.equal(read.pauseWithin(tokens, 1, 1, SENTENCE), false)
  assert.equal(read.pauseWithin(tokens, 1, 2, SENTENCE), true)
})
test('words, numbers and capitals', () => {
  const text = reading('Visa for 1,5 days')
  assert.equal(read.wordAt(text, 0), 'visa')
  assert.equal(read.wordAt(text, 9), '')
  assert.equal(read.numberAt(text, 2), 1.5)
  assert.ok(Number.isNaN(read.numberAt(text, 0)))
  assert.ok(Number.isNaN(read.numberAt(text, -1)))
  assert.equal(read.isCapital(text, 0), true)
  assert.equal(read.isCapital(text, 1), false)
  assert.equal(read.isCapital(text, 9), false)
})
test('tokenAt finds the token of an offset, or the one behind', () => {
  const { tokens } = reading('one two')
  assert.deepEqual(
    [0, 2, 3, 4, 6, 7].map((offset) => read.tokenAt(tokens, offset)),
    [0, 0, 1, 1, 1, 2],
  )
})
test('anyOf takes the first rule that finds', () => {
  const rule = read.anyOf(read.phrase('fee'), read.pair('visa', 'guaranteed', 2))
  assert.deepEqual(rule(reading('fee, visa sure')), at(0))
  assert.deepEqual(rule(reading('visa sure')), at(0, 2))
  assert.equal(rule(reading('no fee')), null)
})

describe('a verb denied behind, in the new languages', () => {
  const posting = (text: string) => ({ id: '1', title: '', text, employer: 'Larch', date: null, source: 's' })
  const { assess } = createAssessor()
  for (const text of [
    'Bizimle çalışacak ekip arkadaşları arıyoruz, iş için depozito almıyoruz.',
    'हमारी टीम में काम करने के लिए लोग चाहिए और हम आपसे फीस नहीं लेते।',
  ]) {
    test(text, () => assert.ok(!assess(posting(text)).indicators.some(({ code }) => code === 'upfront-fee')))
  }
})

test('a rule that is asked once is asked anew for another reading', () => {
  let asked = 0
  const rule = read.once((seen) => {
    asked++
    return read.affirmed(seen, 'visa')
  })
  const [one, other] = [reading('visa'), reading('fee')]
  assert.deepEqual([rule(one), rule(one), rule(other), rule(other), rule(one)], [at(0), at(0), null, null, at(0)])
  assert.equal(asked, 3)
})
