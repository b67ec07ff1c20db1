import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { personList } from '../../../../../test/pages/cases/cases.ts'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import { LANGUAGES, type Language } from '../../../shell/languages.ts'
import { type Catalogue, voice } from '../../../shell/words.ts'
import { type Arrival, CHOICES, personsBeside, versionsBeside } from './arrival-view.ts'

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, lv, ar }
const words = (language: Language) => {
  const catalogue = CATALOGUES[language]
  return { catalogue, say: voice(catalogue, language), format: formats(language) }
}
type Told = NonNullable<Arrival['differs']>['first']
const told = (more: Partial<Told> = {}): Told => ({
  danger: 'soon',
  needs: ['medical', 'phone'],
  language: 'uk',
  interpreter: 'here',
  informed: 'told',
  exploitation: 'labour',
  signs: ['fear'],
  place: 'Invented Farm',
  account: '',
  persons: [
    { number: 1, called: '', born: '', mode: 'named', age: 'child', sex: 'female', citizenship: 'UA', refuses: [] },
  ],
  ...more,
})
const differing = (lines: ReturnType<typeof versionsBeside>) => lines.filter(({ same }) => !same).map(({ key }) => key)

describe('two versions side by side', () => {
  test('follow the order of the conversation, and differences are marked', () => {
    const second = told({ danger: 'now', account: 'A locked door.' })
    const lines = versionsBeside({ first: told(), second }, words('en'))
    assert.equal(lines[0].key, 'contact.safety')
    assert.deepEqual(differing(lines), ['contact.safety', 'contact.account'])
    assert.equal(lines[0].other, en['contact.danger-now'])
  })

  test('refusals are in the line of their person; a person without a name has a number', () => {
    const [met] = told().persons
    const second = told({ persons: [{ ...met, refuses: ['police', 'family'] }] })
    const line = versionsBeside({ first: told(), second }, words('en')).find(({ key }) => key === 'arrivals.persons')
    assert.match(line?.other ?? '', /\(1\).*Under 18.*police.*family/i)
    assert.doesNotMatch(line?.one ?? '', /police/i)
  })

  test('a year of birth that only one of them has is shown', () => {
    const [met] = told().persons
    const second = told({ persons: [{ ...met, born: '2009' }] })
    const lines = versionsBeside({ first: told(), second }, words('en'))
    assert.deepEqual(differing(lines), ['arrivals.persons'])
    assert.match(lines.find(({ same }) => !same)?.other ?? '', /Born: 2009/)
  })

  test('property: a version beside itself differs in nothing, in each language, and no line shows a bare code', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom('now' as const, 'soon' as const, 'unknown' as const, 'no' as const),
        fc.string({ maxLength: 40 }),
        (language, danger, account) => {
          const one = told({ danger, account })
          const lines = versionsBeside({ first: one, second: one }, words(language))
          assert.deepEqual(differing(lines), [])
          if (language !== 'en') assert.doesNotMatch(lines[1].one, /[a-z]{3,}.*medical|phone/)
        },
      ),
    )
  })
})

describe('two persons side by side', () => {
  test('by name, age, sex, form and language; equal values are marked', () => {
    const [came] = personList.persons
    const before = { ...came, id: came.id, age: 'adult' as const, name: `${came.name} the Elder` }
    const lines = personsBeside({ ...came, age: 'child' }, before, words('lv'))
    assert.deepEqual(differing(lines), ['contact.name', 'contact.age'])
  })
})

test('each kind of arrival has its own answers, and none of them merges anybody', () => {
  assert.deepEqual(CHOICES, { differs: ['first', 'second', 'both'], alike: ['one', 'several'] })
})
