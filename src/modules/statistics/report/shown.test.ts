import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LANGUAGES } from '../../vocabulary/index.ts'
import type { Codes } from '../return/cube.ts'
import { type DrawnFigure, figureBlock, nameOf, notesOf, toldWords } from './shown.ts'

const cell = (codes: Codes, told: DrawnFigure['told'][number]['told']) => ({ letter: 'd' as const, codes, told })
const ORIGIN = { year: 2025, geo: 'LV', vintage: 2, at: new Date('2026-10-01T22:30:00Z') }
const DECISIONS: DrawnFigure = {
  ...{ key: 'decisions-2025-by-decision', source: { kind: 'return', id: 'y' }, as: 'chart', isRounded: false },
  ...{ table: { letter: 'd', by: ['decision'] }, origin: { ...ORIGIN, release: null } },
  told: [
    cell({ decision: 'not-charged' }, 'unknown'),
    cell({}, 1240),
    cell({ decision: 'charged' }, 800),
    cell({ decision: 'charged-otherwise' }, 'blank'),
  ],
}
const released = (way: 'rounded' | 'hidden', by: DrawnFigure['table']['by'] = ['decision']): DrawnFigure => ({
  ...DECISIONS,
  ...{ table: { letter: 'd', by }, isRounded: way === 'rounded' },
  origin: { ...ORIGIN, release: { number: 3, way } },
})

describe('what stands in a cell', () => {
  test('is a number as the language writes it', () => {
    assert.equal(toldWords(1240, 'en'), '1,240')
    assert.match(toldWords(12400, 'lv'), /^12\s400$/)
    assert.equal(toldWords({ rounded: 5 }, 'en'), '5')
    assert.equal(toldWords(0, 'en'), '0', 'nought is a number')
  })

  test('is never empty, and tells what is hidden from what nobody knows and what nobody said', () => {
    for (const language of LANGUAGES) {
      const words = (['hidden', 'unknown', 'blank'] as const).map((told) => toldWords(told, language))
      assert.ok(
        words.every((one) => one !== '' && !/\d/.test(one)),
        language,
      )
      assert.equal(new Set(words).size, 3, language)
    }
  })
})

describe('the name of a figure', () => {
  test('says what is counted, of which year, by what', () => {
    assert.equal(nameOf(DECISIONS, 'en'), 'Prosecution decisions (d), 2025: by decision')
    assert.equal(nameOf(released('rounded', []), 'en'), 'Prosecution decisions (d), 2025')
    assert.equal(nameOf(DECISIONS, 'lv'), 'Prokuroru lēmumi (d), 2025 (dalījums: lēmums)')
  })
})

describe('the note of a figure', () => {
  test('of true counts has the vintage, its day and the query, and says that they are not for the public', () => {
    assert.deepEqual(notesOf(DECISIONS, 'en'), [
      'Source: yearly return of LV for 2025, vintage 2, sent on 2026-10-01. Query: (d) × decision. True counts, not for the public.',
    ])
  })

  test('of a release has its number, and by which rule small numbers are protected', () => {
    const [rounded] = notesOf(released('rounded'), 'en')
    assert.match(rounded ?? '', /^Source: published release no\. 3 of 2026-10-01, made of vintage 2 /)
    assert.match(rounded ?? '', /rounded to multiples of 5/)
    const [hidden] = notesOf(released('hidden'), 'en')
    assert.match(hidden ?? '', /somebody could be recognised is not told/)
    assert.doesNotMatch(`${rounded} ${hidden}`, /True counts/)
  })

  test('says where one person may stand in several lines, and nowhere else', () => {
    const forms = notesOf({ ...DECISIONS, table: { letter: 'a', by: ['form'] } }, 'en')
    assert.equal(forms.length, 2)
    assert.match(forms[1] ?? '', /add up to more than all/)
    assert.equal(notesOf(DECISIONS, 'en').length, 1)
  })

  test('has year, vintage and day in each language', () => {
    for (const language of LANGUAGES)
      for (const figure of [DECISIONS, released('rounded'), released('hidden')]) {
        const [note = ''] = notesOf(figure, language)
        for (const part of ['LV', '2025', '2026-10-01', '(d) × decision'])
          assert.ok(note.includes(part), `${language} lacks ${part}: ${note}`)
        assert.match(note, /(^|\D)2(\D|$)/, `${language}: the vintage`)
      }
  })
})

describe('a figure in a document', () => {
  const block = (figure: DrawnFigure) => {
    const made = figureBlock(figure, 'Table 4', 'en')
    return made.kind === 'figure' ? made : assert.fail('no figure')
  }

  test('has the total in its table and not among its bars, which a total would dwarf', () => {
    const { chart, table, caption } = block(DECISIONS)
    assert.equal(caption, 'Table 4. Prosecution decisions (d), 2025: by decision')
    assert.deepEqual(
      chart?.bars.map(({ words, value }) => [words, value]),
      [
        ['charged with trafficking', 800],
        ['charged with another offence', null],
        ['not charged', null],
      ],
    )
    assert.deepEqual(table.rows[0], ['total', '1,240'])
    assert.equal(table.rows.length, 4)
  })

  test('is heard: the sentence of its chart names each bar with its number, or why there is none', () => {
    const { chart } = block(DECISIONS)
    assert.match(
      chart?.alt ?? '',
      /charged with trafficking: 800; charged with another offence: –; not charged: unknown\.$/,
    )
  })

  test('has no chart where it is shown as a table, and its numbers at the end of each line', () => {
    const { chart, table } = block({ ...DECISIONS, as: 'table' })
    assert.equal(chart, null)
    assert.deepEqual(
      table.columns.map(({ isNumber }) => isNumber),
      [false, true],
    )
    assert.equal(table.heads, 1)
    assert.ok(table.rows.every((row) => row.length === table.columns.length))
  })
})
