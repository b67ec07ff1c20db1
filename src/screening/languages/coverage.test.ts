import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { coverage, gapOf, type Measurement, SIGN_CODES, saidSigns, termsInAll, termsOf } from './coverage.ts'
import { PACKS } from './index.ts'
import { MEASURED } from './measured.ts'
import type { Pack } from './pack.ts'

const pack = (language: string, concepts: Pack['concepts']): Pack => {
  return { language, functionWords: '', months: '', people: '', concepts }
}
const many = (n: number): string[] => Array.from({ length: n }, (_, i) => `word${i}`)
const packs = [
  pack('aa', { secrecy: many(10), urgency: many(4), 'hand-over': many(3) }),
  pack('bb', { secrecy: many(4), urgency: many(4) }),
  pack('cc', { secrecy: many(12), 'no-fee-stated': many(1) }),
]
const measurement: Measurement = {
  day: '2026-11-25',
  languages: { aa: { postings: 5, signs: { secrecy: [10, 9], urgency: [10, 8] } } },
}
const cell = (language: string, code: (typeof SIGN_CODES)[number]) => {
  const rows = coverage(packs, measurement)
  return rows.find((row) => row.language === language)?.cells[SIGN_CODES.indexOf(code)]
}

describe('what a language has', () => {
  test('phrases of a sign, and all terms with the building blocks', () => {
    assert.equal(termsOf(packs[0], 'secrecy'), 10)
    assert.equal(termsOf(packs[0], 'licence-number'), 0)
    assert.equal(termsInAll(packs[0]), 17)
  })

  test('signs without phrases of their own are told by rules: they have no number of phrases', () => {
    assert.deepEqual(saidSigns(packs), ['urgency', 'secrecy', 'no-fee-stated'])
    assert.equal(cell('aa', 'employer-hidden')?.terms, null)
    assert.equal(cell('aa', 'no-fee-stated')?.terms, 0)
  })

  test('a language that nobody has measured says so', () => {
    const [aa, bb] = coverage(packs, measurement)
    assert.deepEqual([aa.postings, bb.postings], [5, 0])
    assert.deepEqual(cell('cc', 'secrecy'), { terms: 12, labelled: 0, found: 0, gap: 'unmeasured' })
  })
})

describe('gaps', () => {
  test('what is labelled and not found goes before few phrases, and these before nothing measured', () => {
    assert.equal(cell('aa', 'secrecy')?.gap, null)
    assert.equal(cell('aa', 'urgency')?.gap, 'missed')
    assert.equal(cell('bb', 'secrecy')?.gap, 'few')
    assert.equal(gapOf({ terms: 1, labelled: 4, found: 0 }, 10), 'missed')
    assert.equal(gapOf({ terms: 5, labelled: 0, found: 0 }, 10), 'unmeasured')
    assert.equal(gapOf({ terms: null, labelled: 2, found: 2 }, 10), null)
  })

  test('more found never makes a gap, more phrases never fewer', () => {
    const number = fc.nat({ max: 50 })
    fc.assert(
      fc.property(number, number, number, number, (terms, labelled, found, usual) => {
        const before = gapOf({ terms, labelled, found: Math.min(found, labelled) }, usual)
        const after = gapOf({ terms: terms + 1, labelled, found: labelled }, usual)
        assert.ok(after !== 'missed' && (before !== null || after === null))
      }),
    )
  })
})

describe('the packs of this project', () => {
  test('every language has its row and every sign its cell', () => {
    const rows = coverage(PACKS, MEASURED)
    assert.deepEqual(
      rows.map(({ language }) => language),
      PACKS.map(({ language }) => language),
    )
    for (const { cells } of rows) assert.equal(cells.length, SIGN_CODES.length)
  })

  test('what was measured is of languages and signs that are there, and adds up', () => {
    const known = new Set(PACKS.map(({ language }) => language))
    assert.match(MEASURED.day, /^\d{4}-\d{2}-\d{2}$/)
    for (const [language, { postings, signs }] of Object.entries(MEASURED.languages)) {
      assert.ok(known.has(language) && postings > 0, language)
      for (const [code, [labelled, found]] of Object.entries(signs)) {
        assert.ok((SIGN_CODES as readonly string[]).includes(code), code)
        assert.ok(found <= labelled && labelled <= postings, `${language} ${code}`)
      }
    }
  })
})
