import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CHANGE_WHYS, FILE_WHYS, TOKEN_FAULTS } from '../../../../modules/statistics/report/codes.ts'
import { ar } from '../../../shell/catalogues/ar.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { lv } from '../../../shell/catalogues/lv.ts'
import { faultKey } from '../../../shell/failure-words.ts'
import { formats } from '../../../shell/format.ts'
import { voice } from '../../../shell/words.ts'
import { type Chapter, chapterAt, moved, offerKey, offerText, tableKey, written, writtenAsked } from './written-view.ts'

const words = { say: voice(en, 'en'), format: formats('en') }
const ID = '00000000-0000-4000-8000-000000000001'

describe('an address of a report', () => {
  test('names its part and its chapter', () => {
    assert.deepEqual(writtenAsked({ part: 'read', chapter: ID }), { part: 'read', chapter: ID })
  })

  test('that names nothing known is as usual', () => {
    assert.deepEqual(writtenAsked({ part: 'burn', chapter: '<b>' }), {})
    assert.deepEqual(writtenAsked({ chapter: 7 }), {})
  })
})

describe('what a figure is taken from', () => {
  const offer = { ...{ id: ID, year: 2025, geo: 'EL', vintage: 2, at: '2026-11-20T09:00:00.000Z' }, number: null }

  test('is a release by its number, a return by its vintage, and its country by name', () => {
    assert.equal(offerText({ ...offer, kind: 'release', number: 3 }, words), 'Release 3: Greece 2025')
    assert.equal(offerText({ ...offer, kind: 'return' }, words), 'True counts: Greece 2025, vintage 2')
  })

  test('has another name for a release and a return of one id', () => {
    assert.notEqual(offerKey({ ...offer, kind: 'return' }), offerKey({ ...offer, kind: 'release' }))
    assert.notEqual(tableKey({ letter: 'b', by: ['sex'] }), tableKey({ letter: 'b', by: ['sex', 'age'] }))
  })
})

describe('chapters', () => {
  test('move up and down by one, and not beyond the ends', () => {
    assert.deepEqual(moved(['a', 'b', 'c'], 'b', -1), ['b', 'a', 'c'])
    assert.deepEqual(moved(['a', 'b', 'c'], 'b', 1), ['a', 'c', 'b'])
    assert.equal(moved(['a', 'b'], 'a', -1), null)
    assert.equal(moved(['a', 'b'], 'b', 1), null)
    assert.equal(moved(['a', 'b'], 'gone', 1), null)
  })

  test('open by the address; the first one where it names none that is there', () => {
    const of = (id: string) => ({ id, heading: id, about: null, text: '', figures: [] }) satisfies Chapter
    const all = [of('a'), of('b')]
    assert.equal(chapterAt(all, 'b')?.id, 'b')
    assert.equal(chapterAt(all, 'gone')?.id, 'a')
    assert.equal(chapterAt([], 'a'), undefined)
  })
})

describe('what is written into a text', () => {
  const into = (text: string, token: string, isAlone: boolean) => {
    const at = text.indexOf('|')
    const plain = text.replace('|', '')
    return plain.slice(0, at) + written(plain, [at, at], token, isAlone) + plain.slice(at)
  }

  test('stands where the cursor is', () => {
    assert.equal(into('Of | persons', '{{a/total}}', false), 'Of {{a/total}} persons')
  })

  test('alone has an empty line above and below, and no more than one', () => {
    assert.equal(into('One.|Two.', '{{a}}', true), 'One.\n\n{{a}}\n\nTwo.')
    assert.equal(into('One.\n|\nTwo.', '{{a}}', true), 'One.\n\n{{a}}\n\nTwo.')
    assert.equal(into('One.\n\n|\n\nTwo.', '{{a}}', true), 'One.\n\n{{a}}\n\nTwo.')
  })

  test('alone in an empty text, or at an end, has none beyond it', () => {
    assert.equal(into('|', '{{a}}', true), '{{a}}')
    assert.equal(into('One.|', '{{a}}', true), 'One.\n\n{{a}}')
    assert.equal(into('|One.', '{{a}}', true), '{{a}}\n\nOne.')
  })
})

test('each refusal and each fault has its own words in each language', () => {
  for (const catalogue of [en, lv, ar]) {
    const of = (key: string) => (catalogue as Readonly<Record<string, unknown>>)[key]
    const keys = [
      ...[...CHANGE_WHYS, ...FILE_WHYS].map((why) => `rapporteur.why-${why}`),
      ...TOKEN_FAULTS.map((why) => `rapporteur.fault-${why}`),
    ]
    assert.deepEqual(
      keys.filter((key) => typeof of(key) !== 'string'),
      [],
    )
    assert.equal(new Set(keys.map(of)).size, keys.length)
  }
})

test('a refusal of a report is not told in the words of another room', () => {
  for (const why of [...CHANGE_WHYS, ...FILE_WHYS])
    assert.equal(faultKey(why, 'rapporteur', en), `rapporteur.why-${why}`)
})
