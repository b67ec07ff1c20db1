import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAssessor } from '../../assess.ts'
import { withLatin } from './romanised.ts'
import { spreadOf, spreadTerms } from './writing.ts'

const { assess } = createAssessor()

const spread = spreadOf(withLatin('ru'), new Map())

test('names of companies stay as they are', () =>
  assert.deepEqual(spreadTerms({ company: ['бар'] }, spread), { company: ['бар'] }))

test('a word stands beside its Latin spellings', () =>
  assert.deepEqual(spreadTerms({ fee: ['границей ~ #|щи*'] }, spread), {
    fee: ['границей|granitsey|granicej|granicei ~ #|щи*|schi*|shi*'],
  }))

const SHOWN: readonly (readonly [language: string, code: string, text: string])[] = [
  ['ru', 'no-requirements', 'Rabota za granicej, bez opyta. Nuzhny lyudi, zvonite srochno.'],
  ['ru', 'travel-arranged', 'Rabota za granitsey dlya vsem, nuzhny devushki. Bilety oplachivaem my.'],
  ['uk', 'no-requirements', 'Robota za kordonom bez dosvidu. Potribni lyudy, pyshit terminovo.'],
  ['bg', 'no-requirements', 'Tarsim hora za rabota v chuzhbina, bez opit. Obadete se vednaga.'],
]
describe('adverts typed in Latin letters', () => {
  for (const [language, code, text] of SHOWN) {
    test(text, () => {
      const found = assess({ id: '1', title: '', text, employer: null, date: null, source: 's' })
      assert.equal(found.language, language)
      assert.ok(found.indicators.some((sign) => sign.code === code), found.indicators.map((sign) => sign.code).join())
    })
  }
})
