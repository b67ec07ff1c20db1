import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Chosen } from '../release/chosen.ts'
import { MOST_CHAPTERS, MOST_FIGURES } from './codes.ts'
import { type Change, type Chapter, changed, type Figure, keyFor, type Report, whyNotWritten } from './report.ts'

const chapter = (id: string, figures: readonly Figure[] = []): Chapter => ({
  ...{ id, from: null, heading: `Chapter ${id}`, text: '', figures },
})
const SEX: Chosen = { letter: 'a', by: ['sex'] }
const figure = (key: string, kind: 'release' | 'return' = 'release', table = SEX): Figure => ({
  ...{ key, source: { kind, id: 'r' }, table, as: 'table' },
})
const REPORT: Report = { title: 'Report', chapters: [chapter('1'), chapter('2', [figure('one')]), chapter('3')] }
const made = (change: Change, report = REPORT): Report => {
  const after = changed(report, change)
  if (typeof after === 'string') throw new Error(after)
  return after
}
const ids = ({ chapters }: Report) => chapters.map(({ id }) => id).join('')

describe('a report', () => {
  test('gets another title, and keeps all else', () => {
    assert.deepEqual(made({ kind: 'title', title: 'Another' }), { ...REPORT, title: 'Another' })
  })

  test('gets a chapter at its end, and no more than it holds', () => {
    assert.equal(ids(made({ kind: 'add', id: '4', heading: 'New' })), '1234')
    const full = { ...REPORT, chapters: Array.from({ length: MOST_CHAPTERS }, (_, i) => chapter(`${i}`)) }
    assert.equal(changed(full, { kind: 'add', id: 'x', heading: 'New' }), 'too-many')
  })

  test('has a chapter written, and the others as they were', () => {
    const { chapters } = made({ kind: 'write', chapter: '2', heading: 'Two', text: 'Words' })
    assert.deepEqual(
      chapters.map(({ heading, text }) => [heading, text]),
      [
        ['Chapter 1', ''],
        ['Two', 'Words'],
        ['Chapter 3', ''],
      ],
    )
    assert.equal(chapters[1]?.figures.length, 1)
    assert.equal(changed(REPORT, { kind: 'write', chapter: '9', heading: 'x', text: '' }), 'no-chapter')
  })

  test('is put in another order, of which each chapter is named once', () => {
    assert.equal(ids(made({ kind: 'order', chapters: ['3', '1', '2'] })), '312')
    for (const chapters of [['1', '2'], ['1', '2', '2'], ['1', '2', '9'], ['1', '2', '3', '3'], []])
      assert.equal(changed(REPORT, { kind: 'order', chapters }), 'order', chapters.join())
  })

  test('loses a chapter with its figures', () => {
    assert.equal(ids(made({ kind: 'drop', chapter: '2' })), '13')
    assert.equal(changed(REPORT, { kind: 'drop', chapter: '9' }), 'no-chapter')
  })
})

describe('a figure', () => {
  const put = (table: Chosen, as: 'table' | 'chart' = 'table', report = REPORT) =>
    changed(report, { kind: 'put', chapter: '1', source: { kind: 'return', id: 'y' }, table, as, year: 2025 })

  test('is put into a chapter under a name that says what it is', () => {
    const after = put({ letter: 'b', by: ['sex', 'age'] })
    assert.ok(typeof after === 'object')
    assert.equal(after.chapters[0]?.figures[0]?.key, 'suspects-2025-by-sex-age')
    assert.equal(keyFor(REPORT, { letter: 'g', by: [] }, 2025), 'knowing-use-2025')
  })

  test('a second one of the same has a number, also once the first is gone', () => {
    const one = put(SEX)
    assert.ok(typeof one === 'object')
    assert.equal(keyFor(one, SEX, 2025), 'victims-2025-by-sex-2')
    assert.equal(keyFor(one, SEX, 2024), 'victims-2024-by-sex')
  })

  test('is no chart where it is crossed', () => {
    assert.equal(put({ letter: 'b', by: ['sex', 'age'] }, 'chart'), 'chart')
    assert.equal(put({ letter: 'b', by: [] }, 'chart'), 'chart')
    assert.equal(typeof put(SEX, 'chart'), 'object')
    const crossed = {
      ...REPORT,
      chapters: [chapter('1', [figure('x', 'return', { letter: 'b', by: ['sex', 'age'] })])],
    }
    assert.equal(changed(crossed, { kind: 'show', figure: 'x', as: 'chart' }), 'chart')
  })

  test('is no more than a report holds', () => {
    const full = {
      ...REPORT,
      chapters: [
        chapter(
          '1',
          Array.from({ length: MOST_FIGURES }, (_, i) => figure(`f-${i}`)),
        ),
      ],
    }
    assert.equal(put(SEX, 'table', full), 'too-many')
  })

  test('is shown otherwise, brought up to date and taken out by its name', () => {
    const one = (report: Report) => report.chapters[1]?.figures[0]
    assert.equal(one(made({ kind: 'show', figure: 'one', as: 'chart' }))?.as, 'chart')
    const source = { kind: 'release', id: 'later' } as const
    assert.deepEqual(one(made({ kind: 'renew', figure: 'one', source }))?.source, source)
    assert.equal(one(made({ kind: 'take-out', figure: 'one' })), undefined)
    assert.equal(changed(REPORT, { kind: 'take-out', figure: 'two' }), 'no-figure')
    assert.equal(changed(REPORT, { kind: 'renew', figure: 'two', source }), 'no-figure')
  })
})

describe('a file', () => {
  const inside = { ...REPORT, chapters: [...REPORT.chapters, chapter('4', [figure('true', 'return')])] }

  test('is for the public where all figures are from releases', () => {
    assert.equal(whyNotWritten(REPORT, 0, 'public'), null)
    assert.equal(whyNotWritten(inside, 0, 'public'), 'from-return')
    assert.equal(whyNotWritten(inside, 0, 'internal'), null)
  })

  test('is for nobody while a number names nothing', () => {
    assert.equal(whyNotWritten(inside, 1, 'public'), 'faults')
    assert.equal(whyNotWritten(REPORT, 1, 'internal'), 'faults')
  })
})
