import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAssessor } from '../../assess.ts'
import { withLatin } from './romanised.ts'

const { assess } = createAssessor()

test('names of companies stay as they are', () => {
  const pack = { language: 'ru', functionWords: '', months: '', people: '', concepts: { company: ['бар'] } }
  assert.deepEqual(withLatin(pack, '').concepts.company, ['бар'])
})

test('a word stands beside its Latin spellings', () => {
  const pack = { language: 'ru', functionWords: 'и', months: '', people: '', concepts: { fee: ['границей ~ #|щи*'] } }
  assert.deepEqual(withLatin(pack, 'rabota').concepts.fee, ['границей|granitsey|granicej|granicei ~ #|щи*|schi*|shi*'])
  assert.equal(withLatin(pack, 'rabota').functionWords, 'и rabota')
})

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
