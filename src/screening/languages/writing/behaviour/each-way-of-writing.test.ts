import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ARABIC } from '../arabic.ts'
import { IRISH, MALTESE } from '../beginnings.ts'
import { bothScripts } from '../both-scripts.ts'
import { HAN } from '../han.ts'
import { spreadOf, type Writing } from '../writing.ts'

type Lists = Readonly<Record<string, string>>
const spread = (writing: Writing, lists: Lists = {}) => spreadOf(writing, new Map(Object.entries(lists)))
const terms = (writing: Writing, written: string, lists?: Lists): readonly string[] =>
  spread(writing, lists).term?.(written, 'free') ?? []
/** The alternatives of each place of a term. */
const words = (writing: Writing, written: string, lists?: Lists): string[][] =>
  terms(writing, written, lists).flatMap((term) => term.split(' ').map((place) => place.split('|')))

describe('Arabic', () => {
  test('a short word stands behind each particle', () => {
    const [place] = words(ARABIC, 'سكن')
    for (const word of ['سكن', 'والسكن', 'للسكن']) assert.ok(place.includes(word), word)
  })
  test('a long word is told by its ending, unless it names people', () => {
    assert.deepEqual(words(ARABIC, 'تذكرة'), [['*تذكرة']])
    assert.ok(words(ARABIC, 'فتيات', { NAMED: 'فتيات' })[0].includes('الفتيات'))
  })
  test('«=» keeps a word alone', () => assert.deepEqual(words(ARABIC, '=الأحد'), [['الأحد']]))
  test('other writing stays', () => assert.deepEqual(words(ARABIC, 'cv ~ #'), [['cv'], ['~'], ['#']]))
})

describe('Chinese', () => {
  test('each character is a place, with its traditional form', () => {
    assert.deepEqual(terms(HAN, '签证|护照 ~ cv', { TRADITIONAL: '签簽 证證|护護' }), ['签|簽|护|護 证|證|照 ~ cv'])
  })
  test('a term of one place is not mixed', () => {
    assert.deepEqual(terms(HAN, '签证|护照'), ['签 证', '护 照'])
  })
})

describe('Irish and Maltese', () => {
  test('Irish words begin in several ways', () => {
    assert.deepEqual(words(IRISH, 'conradh'), [['conradh', 'chonradh', 'gconradh']])
    assert.deepEqual(words(IRISH, 'sráid'), [['sráid', 'shráid', 'tsráid']])
    assert.deepEqual(words(IRISH, 'obair'), [['obair', 'hobair', 'dobair']])
  })
  test('Maltese words stand behind a preposition', () => {
    assert.deepEqual(words(MALTESE, 'viza ta'), [['viza', 'bviza', 'fviza'], ['ta']])
  })
})

describe('Devanagari and Latin', () => {
  test('a word is spelled as it sounds', () => {
    const [place] = words(bothScripts('by rule'), 'लड़कियाँ')
    for (const word of ['लडकियां', 'ladkiyan', 'ladkiya']) assert.ok(place.includes(word), `${word}: ${place}`)
  })
  test('words that are written otherwise are set beside it', () => {
    assert.ok(words(bothScripts('by rule'), 'वीज़ा', { SAME: 'टिकट ticket|वीज़ा visa viza' })[0].includes('visa'))
  })
  test('a verb has all its forms', () => {
    const [place] = words(bothScripts('by rule'), 'भेज+')
    for (const word of ['भेजना', 'भेजेगा', 'bhejna', 'bhejenge']) assert.ok(place.includes(word), `${word}: ${place}`)
  })
  test('Nepali is written by ear, and denied forms are none of a verb', () => {
    const [place] = words(bothScripts('by ear'), 'तिर्+')
    for (const word of ['तिर्नु', 'तीर्नु', 'tirnu']) assert.ok(place.includes(word), `${word}: ${place}`)
    assert.ok(!place.includes('तिर्दैन'))
  })
  test('months and people too', () => {
    const { names } = spread(bothScripts('by rule'))
    assert.deepEqual(names?.('मई स्त्री')?.split(' ').filter((word) => /[a-z]/.test(word)).slice(0, 3), ['mai', 'stri'])
  })
})
