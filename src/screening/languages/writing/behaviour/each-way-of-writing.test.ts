import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Pack } from '../../pack.ts'
import { inArabic } from '../arabic.ts'
import { inIrish, inMaltese } from '../beginnings.ts'
import { inBothScripts } from '../both-scripts.ts'
import { inHan } from '../han.ts'

const packOf = (...terms: string[]): Pack => ({
  language: 'xx',
  functionWords: 'a',
  months: 'मई',
  people: 'स्त्री',
  concepts: { free: terms },
})
/** The alternatives of each place of a pack's one concept. */
const wordsOf = (pack: Pack): string[][] => (pack.concepts.free ?? []).flatMap((term) => term.split(' ').map((place) => place.split('|')))

describe('Arabic', () => {
  test('a short word stands behind each particle', () => {
    const [words] = wordsOf(inArabic(packOf('سكن'), ''))
    for (const word of ['سكن', 'والسكن', 'للسكن']) assert.ok(words.includes(word), word)
  })
  test('a long word is told by its ending, unless it names people', () => {
    assert.deepEqual(wordsOf(inArabic(packOf('تذكرة'), '')), [['*تذكرة']])
    assert.ok(wordsOf(inArabic(packOf('فتيات'), 'فتيات'))[0].includes('الفتيات'))
  })
  test('«=» keeps a word alone', () => assert.deepEqual(wordsOf(inArabic(packOf('=الأحد'), '')), [['الأحد']]))
  test('other writing stays', () => assert.deepEqual(wordsOf(inArabic(packOf('cv ~ #'), '')), [['cv'], ['~'], ['#']]))
})

describe('Chinese', () => {
  test('each character is a place, with its traditional form', () => {
    assert.deepEqual(inHan(packOf('签证|护照 ~ cv'), '签簽证證护護').concepts.free, ['签|簽|护|護 证|證|照 ~ cv'])
  })
  test('a term of one place is not mixed', () => {
    assert.deepEqual(inHan(packOf('签证|护照'), '').concepts.free, ['签 证', '护 照'])
  })
})

describe('Irish and Maltese', () => {
  test('Irish words begin in several ways', () => {
    assert.deepEqual(wordsOf(inIrish(packOf('conradh'))), [['conradh', 'chonradh', 'gconradh']])
    assert.deepEqual(wordsOf(inIrish(packOf('sráid'))), [['sráid', 'shráid', 'tsráid']])
    assert.deepEqual(wordsOf(inIrish(packOf('obair'))), [['obair', 'hobair', 'dobair']])
  })
  test('Maltese words stand behind a preposition', () => {
    assert.deepEqual(wordsOf(inMaltese(packOf('viza ta'))), [['viza', 'bviza', 'fviza'], ['ta']])
  })
})

describe('Devanagari and Latin', () => {
  test('a word is spelled as it sounds', () => {
    const [words] = wordsOf(inBothScripts(packOf('लड़कियाँ'), {}))
    for (const word of ['लडकियां', 'ladkiyan', 'ladkiya']) assert.ok(words.includes(word), `${word}: ${words}`)
  })
  test('words that are written otherwise are set beside it', () => {
    assert.ok(wordsOf(inBothScripts(packOf('वीज़ा'), { वीज़ा: 'visa viza' }))[0].includes('visa'))
  })
  test('a verb has all its forms', () => {
    const [words] = wordsOf(inBothScripts(packOf('भेज+'), {}))
    for (const word of ['भेजना', 'भेजेगा', 'bhejna', 'bhejenge']) assert.ok(words.includes(word), `${word}: ${words}`)
  })
  test('Nepali is written by ear, and denied forms are none of a verb', () => {
    const [words] = wordsOf(inBothScripts(packOf('तिर्+'), {}, 'by ear'))
    for (const word of ['तिर्नु', 'तीर्नु', 'tirnu']) assert.ok(words.includes(word), `${word}: ${words}`)
    assert.ok(!words.includes('तिर्दैन'))
  })
  test('months and people too', () => {
    const pack = inBothScripts(packOf(), {})
    assert.ok(pack.months.includes('mai'), pack.months)
    assert.ok(pack.people.includes('stri'), pack.people)
  })
})
