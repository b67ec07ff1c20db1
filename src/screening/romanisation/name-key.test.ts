import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { ALIKE, APART } from '../../../test/samples/name-pairs.ts'
import { nameKey } from './name-key.ts'
import { romanise } from './romanise.ts'
import type { RomanisationName } from './tables.ts'

const alike = ALIKE.flatMap((line) => {
  const names = line.split('|')
  return names.slice(1).map((name) => [names[0], name] as const)
})
const apart = APART.map((line) => line.split('|') as [string, string])
const meets = ([one, other]: readonly [string, string]): boolean => nameKey(one) === nameKey(other)

describe('names of firms in several scripts', () => {
  test('made pairs: at least 97 in 100 that meet are alike, and 95 in 100 of those alike meet', (t) => {
    const found = alike.filter(meets)
    const wrong = apart.filter(meets)
    const [precision, recall] = [found.length / (found.length + wrong.length), found.length / alike.length]
    t.diagnostic(`${alike.length} pairs alike, ${apart.length} apart: precision ${precision}, recall ${recall}`)
    for (const pair of alike)
      if (!meets(pair)) t.diagnostic(`apart: ${pair.join(' | ')}: ${pair.map(nameKey).join(' | ')}`)
    for (const pair of wrong) t.diagnostic(`joined: ${pair.join(' | ')}: ${nameKey(pair[0])}`)
    assert.ok(alike.length + apart.length >= 200)
    assert.ok(precision >= 0.97, `precision ${precision}`)
    assert.ok(recall >= 0.95, `recall ${recall}`)
  })

  test('case, marks, quotes, spaces and legal forms count for nothing', () => {
    for (const same of [
      'ООО «Ромашка»',
      'РОМАШКА',
      'ромашка ооо',
      '"Romashka" LLC',
      'OOO  ROMASHKA',
      'Romashka, Ltd.',
      'Рoмaшкa',
    ]) {
      assert.equal(nameKey(same), nameKey('Ромашка'), same)
    }
  })

  test('a name that is a legal form, or has no letters, is its own', () => {
    for (const name of ['ООО', 'Ltd', '', '!!!', '№ 5', 'АД']) assert.notEqual(nameKey(`${name}x`), '')
    assert.notEqual(nameKey('ООО'), nameKey('ЗАО'))
    assert.notEqual(nameKey('!!!'), nameKey('???'))
  })
})

/** Letters of each language, and letters that two tables spell alike, so that the Latin form is ambiguous. */
const LANGUAGES: readonly (readonly [RomanisationName, string, RegExp])[] = [
  ['uk', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя', /[кзсцґ]ь?г|дй|ьо|ио/],
  ['ru', 'абвгдеёжзийклмнопрстуфхцчшщыьэюя', /йо|ьо|дй|ыо/],
  ['bg', 'абвгдежзийклмнопрстуфхцчшщъюя', /[сзкцт]х|дй|йо|ъ[еюя]/],
  ['sr', 'абвгдђежзијклљмнњопрстћуфхцчџш', /[сзкцт]х|зж|љо|њо|дјо|[лн]ј|иц$/],
  ['be', 'абвгдежзійклмнопрстуфцчшыьэюя', /[кзсц]ь?г|дь|йо|ьо|ыо|[зсцнл]ь/],
]
/** Runs of letters that no language has and no table covers. */
const UNSAYABLE =
  /[йьъј]{2}|[еєэё]{2}|[аеёиіоуыэюяєїй]{3}|[бвгґджзклмнпрстфхцчшщђљњћџ]{3}|^[ьъйј]|[аеёиіоуыэюяєї][ьъ]|ъ$|щ[йюяёсшщ]|[бвгґджзклмнпрстфхцчшщ]й|й[ьъ]|т[сцшщ]|шт|ш[чћ]|дз|ддж|[цч]ц/

describe('a name has the key of its official romanisation', () => {
  for (const [language, letters, excluded] of LANGUAGES) {
    test(language, () => {
      const word = fc
        .array(fc.constantFrom(...letters), { minLength: 4, maxLength: 9 })
        .map((signs) => signs.join(''))
        .filter((one) => !excluded.test(one) && !UNSAYABLE.test(one))
      fc.assert(
        fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
          // A known word at each end keeps random letters from forming a legal form there.
          const name = `мак ${words.join(' ')} мак`
          assert.equal(nameKey(romanise(name, language)), nameKey(name), `${name}: ${romanise(name, language)}`)
        }),
        runs(2000),
      )
    })
  }
})

test('any name: no throw, never empty but for what is empty, the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      assert.equal(nameKey(name), nameKey(name))
      if (/\p{L}/u.test(name)) assert.notEqual(nameKey(name), '')
    }),
    runs(1000),
  )
})
