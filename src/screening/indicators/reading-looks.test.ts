import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { canonical } from '../canonical.ts'
import { Tokens, tokenise } from '../tokens.ts'
import { findAmounts } from './amounts.ts'
import { isMoney } from './lengths.ts'
import { compileLexicon, findTerms } from './lexicon.ts'
import * as read from './reading.ts'

const lexicon = compileLexicon({
  language: 'en',
  functionWords: 'the a',
  months: '',
  people: '',
  concepts: { visa: ['visa'], not: ['no'], fee: ['fee'], 'per-month': ['monthly'] },
})

/** A text of so many fees, and a count of the looks at its places and sums. */
function fees(times: number) {
  const wording = 'no visa fee 10 € monthly, '.repeat(times)
  const c = canonical(wording)
  const tokens = tokenise(c.text, new Tokens())
  const hits = findTerms(lexicon, c.text, tokens)
  let looks = 0
  const counted = <T extends object>(list: T): T =>
    new Proxy(list, {
      get(target, key) {
        looks++
        return Reflect.get(target, key)
      },
    })
  const amounts = findAmounts(c.text, tokens, hits, 'en')
  const reading: read.Reading = {
    ...c,
    posting: { id: '1', title: '', text: wording, employer: null, date: null, source: 's' },
    tokens,
    hits: hits.map((places) => places && counted(places as number[])),
    contacts: [],
    amounts: counted(amounts),
    towns: undefined,
  }
  const starts = read.placesOf(reading, 'fee')
  const last = { start: starts[starts.length - 2], end: starts[starts.length - 1] }
  return { reading, last, amount: amounts[amounts.length - 1], looks: () => looks }
}

const LOOKS: readonly (readonly [string, (reading: read.Reading, span: read.Span) => unknown])[] = [
  ['what is near', (reading, span) => read.near(reading, span, 'visa', 3)],
  ['what is near and nowhere', (reading, span) => read.near(reading, span, 'per-month', 0)],
  ['the first near', (reading, span) => read.firstNear(reading, 'visa', span, 4)],
  ['denied', read.isDenied],
  ['denied before', read.isDeniedBefore],
  ['denied inside', read.isDeniedInside],
  ['a denied verb behind', read.hasDeniedVerb],
  ['overlapped', (reading, span) => read.overlaps(reading, span, 'visa')],
  ['a known word', (reading, span) => read.isKnownWord(reading, span.start)],
  ['a sum near', (reading, span) => read.amountNear(reading, span, 5)],
  ['money', (reading, span) => isMoney(reading, span.start)],
]

describe('a look around one place costs no more where a word stands a thousand times', () => {
  for (const [name, look] of LOOKS)
    test(name, () => {
      const [few, many] = [100, 1000].map((times) => {
        const { reading, last, looks } = fees(times)
        // The first look learns how long the longest place is, once for all.
        look(reading, last)
        const before = looks()
        look(reading, last)
        return looks() - before
      })
      assert.ok(many <= 2 * few + 10, `${many} looks among a thousand, ${few} among a hundred`)
    })

  test('pairs of two words cost no more than the words', () => {
    const [few, many] = [100, 1000].map((times) => {
      const { reading, looks } = fees(times)
      read.together(reading, 'fee', 'per-month', 1)
      return looks()
    })
    assert.ok(many <= 15 * few, `${many} looks for ten times the words, ${few} for the words`)
  })

  test('periods beside sums cost no more than the sums', () => {
    const [few, many] = [100, 1000].map((times) => {
      const { reading, looks } = fees(times)
      const before = looks()
      findAmounts(reading.text, reading.tokens, reading.hits, 'en')
      return looks() - before
    })
    assert.ok(many <= 15 * few, `${many} looks for ten times the sums, ${few} for the sums`)
  })
})
