import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { canonical } from '../canonical.ts'
import { Tokens, tokenise } from '../tokens.ts'
import { CONCEPT, compileLexicon, findTerms } from './lexicon.ts'

/** Places of one term in a text, as the words it covers. */
function found(term: string, wording: string): string[] {
  const lexicon = compileLexicon({
    language: 'en',
    functionWords: 'the a of to',
    months: '',
    people: '',
    concepts: { visa: [term] },
  })
  const { text } = canonical(wording)
  const tokens = tokenise(text, new Tokens())
  const hits = findTerms(lexicon, text, tokens)[CONCEPT.visa] ?? []
  const places: string[] = []
  for (let i = 0; i < hits.length; i += 2) places.push(text.slice(tokens.start[hits[i]], tokens.end[hits[i + 1] - 1]))
  return places
}

const CASES: readonly (readonly [term: string, text: string, found: readonly string[]])[] = [
  ['visa', 'the visa is here', ['visa']],
  ['visa', 'VISA', ['visa']],
  ['visa', 'visas', []],
  ['visa', 'visa or visa', ['visa', 'visa']],
  ['ārzemēs', 'darbs arzemes', ['arzemes']],
  ['arzemes', 'darbs ārzemēs', ['ārzemēs']],
  ['guarant*', 'guaranteed', ['guaranteed']],
  ['guarant*', 'guarant', ['guarant']],
  ['guarant*', 'unguaranteed', []],
  ['*unterkunft', 'Sammelunterkunft', ['sammelunterkunft']],
  ['*unterkunft', 'unterkunft', ['unterkunft']],
  ['*unterkunft', 'unterkunftsplatz', []],
  ['work permit', 'a work permit', ['work permit']],
  ['work permit', 'permit work', []],
  ['work permit', 'work and permit', []],
  ['work permit', 'work, permit', ['work, permit']],
  ['work permit', 'work. Permit', []],
  ['work ~ permit', 'work one two three permit', ['work one two three permit']],
  ['work ~ permit', 'work one two three four permit', []],
  ['work ~ permit', 'work permit', ['work permit']],
  ['work ~ permit', 'work once. two permit', []],
  ['work ~~ permit', 'work 1 2 3 4 5 6 7 8 permit', ['work 1 2 3 4 5 6 7 8 permit']],
  ['work ~~ permit', 'work 1 2 3 4 5 6 7 8 9 permit', []],
  ['no|without visa', 'without visa', ['without visa']],
  ['no|without visa', 'no visa', ['no visa']],
  ['no|without visa', 'with visa', []],
  ['# seats', '3 seats', ['3 seats']],
  ['# seats', '1,450 seats', ['1,450 seats']],
  ['# seats', 'three seats', []],
  ['100', 'sure 100 times', ['100']],
  ['100', 'sure 1000 times', []],
  ['full-time', 'full time', ['full time']],
  ['full-time', 'full-time', ['full-time']],
  ["don't ask", 'dont ask', ['dont ask']],
  ["don't ask", 'don’t ask', ['don’t ask']],
  ["від'їзд", 'відїзд завтра', ['відїзд']],
  ['visa ~ free', 'visa is free and free', ['visa is free']],
  ['a ~ of visa', 'a kind of visa', ['a kind of visa']],
  ['visa free', 'vi\u200bsa free', ['visa free']],
  ['visa', '', []],
]

describe('findTerms', () => {
  for (const [term, text, expected] of CASES) {
    test(`${term} in ${JSON.stringify(text)}`, () => assert.deepEqual(found(term, text), expected))
  }
})

test('of two terms from one start the longer stays', () => {
  const concepts = { visa: ['work', 'work permit'] }
  const lexicon = compileLexicon({ language: 'en', functionWords: 'the', months: '', people: '', concepts })
  const tokens = tokenise('the work permit', new Tokens())
  assert.deepEqual(findTerms(lexicon, 'the work permit', tokens)[CONCEPT.visa], [1, 3])
})

test('a lexicon has no memory from text to text', () => {
  const lexicon = compileLexicon({
    language: 'en',
    functionWords: 'the',
    months: '',
    people: '',
    concepts: { visa: ['work ~ permit'] },
  })
  const tokens = new Tokens()
  for (const text of ['work', 'permit', 'work', 'permit']) {
    assert.equal(findTerms(lexicon, text, tokenise(text, tokens))[CONCEPT.visa], undefined)
  }
})

test('months are found in every language', () => {
  const lexicon = compileLexicon({ language: 'lv', functionWords: 'un', months: 'mart*', people: '', concepts: {} })
  const tokens = tokenise('15. martā', new Tokens())
  assert.deepEqual(findTerms(lexicon, '15. martā', tokens)[CONCEPT.month], [1, 2])
})

test('an error names language, concept and term', () => {
  const broken = { language: 'en', functionWords: 'the', months: '', people: '', concepts: { visa: ['vi.sa'] } }
  assert.throws(() => compileLexicon(broken), /en visa «vi\.sa» has «vi\.sa», not one word/)
})
