import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { exampleAdverts } from '../../test/samples/adverts.ts'
import { canonical } from './canonical.ts'
import { lexiconOf } from './facts/occupations/words.ts'
import { gazetteerOf } from './facts/places/gazetteer.ts'
import { compileLexicon, findTerms, findTermsBy } from './indicators/lexicon.ts'
import { PACKS } from './languages/index.ts'
import { wording } from './posting.ts'
import { Tokens, tokenise, WORD } from './tokens.ts'
import { readWords, vocabularyOf } from './vocabulary.ts'

const texts = exampleAdverts().map((posting) => canonical(wording(posting)).text)
const tokens = new Tokens()

/** Asserts the same results as separate lists that look up every word anew. */
function assertSame(language: string, list: readonly string[]): void {
  const lexicon = compileLexicon(PACKS.find((pack) => pack.language === language) ?? assert.fail(language))
  const vocabulary = vocabularyOf(language, lexicon)
  const { names } = gazetteerOf(language)
  for (const text of list) {
    tokenise(text, tokens)
    const words = readWords(vocabulary, text, tokens)
    assert.deepEqual(findTermsBy(lexicon, words.terms, tokens), findTerms(lexicon, text, tokens), text)
    const occupations = findTermsBy(vocabulary.occupations, words.occupations, tokens)
    assert.deepEqual(occupations, findTerms(lexiconOf(language), text, tokens), text)
    for (let at = 0; at < tokens.count; at++)
      if (tokens.kind[at] === WORD) assert.equal(words.names[at], names.at(tokens.hash[at]), text)
  }
}

describe('words looked up once for all', () => {
  for (const language of ['en', 'lv', 'ru', 'de', 'ar'])
    test(`${language}: are what each list by itself says`, () => assertSame(language, texts.slice(0, 60)))

  test('whatever the text, and however long', () => {
    const words = fc.array(fc.constantFrom('work', 'in', 'Riga', 'driver', 'no', 'visa', '24', '1 850', 'x'.repeat(40)))
    fc.assert(
      fc.property(fc.array(words, { maxLength: 3 }), (lists) =>
        assertSame('en', [...lists.map((list) => list.join(' ').toLowerCase()), 'driver '.repeat(600)]),
      ),
      runs(5),
    )
  })
})
