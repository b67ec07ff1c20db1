import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAssessor } from '../../assess.ts'
import { readPack } from '../../read/packs.ts'
import { PACKS } from '../index.ts'
import { TYPED_FORMS } from './typed-forms.ts'
import { spreadOf, spreadTerms } from './writing.ts'

const concepts = { free: ['bez maksas', 'mūsu ~ rēķina'], cash: ['naudā|rokā', 'aploksnē*|skaidrā'] }

describe('words typed without the keyboard of their language', () => {
  const typed = spreadTerms(concepts, spreadOf(TYPED_FORMS, new Map()))
  test('stand beside the words with marks', () => {
    assert.deepEqual(typed.cash, ['naudā|naudaa|rokā|rokaa', 'aploksnē*|aploksnee*|skaidrā|skaidraa'])
  })
  test('leave gaps and words without marks as they are', () => {
    assert.deepEqual(typed.free, ['bez maksas', 'mūsu|muusu ~ rēķina|reeķina'])
  })
  test('are small words too, once', () => assert.equal(TYPED_FORMS.small?.('mēs un kā'), 'mēs un kā mees kaa'))
  test('leave the words of the text unchanged', () => assert.deepEqual(concepts.free, ['bez maksas', 'mūsu ~ rēķina']))
  test('are added to Latvian alone', () => {
    for (const { language, functionWords } of PACKS) assert.equal(/\bstraadaat\b/.test(functionWords), language === 'lv')
    assert.ok(!/\bstraadaat\b/.test(readPack('lv').functionWords))
  })
})

const { assess } = createAssessor()
const posting = (text: string) => ({ id: '1', title: '', text, employer: null, date: null, source: 's' })

describe('Latvian typed without marks or with doubled vowels', () => {
  const WAYS = [
    'Mēs meklējam cilvēkus darbam Vācijā. Strādāsi 13 stundas dienā bez brīvdienām. Pasi glabāsim pie šefa.',
    'Mes meklejam cilvekus darbam Vacija. Stradasi 13 stundas diena bez brivdienam. Pasi glabasim pie sefa.',
    'Mees mekleejam cilveekus darbam Vaacijaa. Straadaasi 13 stundas dienaa bez briivdienaam. Pasi glabaasim pie shefa.',
  ]
  for (const text of WAYS) {
    test(text, () => {
      const { language, indicators } = assess(posting(text))
      const codes = indicators.map(({ code }) => code)
      assert.equal(language, 'lv')
      assert.ok(codes.includes('excessive-hours') && codes.includes('document-handover'), codes.join())
    })
  }
})
