import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LANGUAGES } from '../../../vocabulary/index.ts'
import { CHAPTERS, OUTLINES } from '../codes.ts'
import { REPORT_WORDS } from './index.ts'

const FROM = { year: 2025, geo: 'XX', vintage: 3, day: '2026-10-01' }

describe('the words of a report', () => {
  test('say a number, a share with how many it is of, a sheet and a table, in each language', () => {
    for (const language of LANGUAGES) {
      const words = REPORT_WORDS[language]
      const told = words.share(12.5, 40)
      assert.match(told, /12[.,]5/, `${language}: ${told}`)
      assert.match(told, /40/, `${language}: ${told}`)
      for (const said of [words.page(2, 9), words.label(7), words.number(7)]) assert.match(said, /[279]/, language)
      assert.match(words.page(2, 9), /2.*9/)
    }
  })

  test('name a source with all that finds it again, in each language', () => {
    for (const language of LANGUAGES) {
      const { fromRelease, fromReturn } = REPORT_WORDS[language]
      for (const said of [fromRelease({ ...FROM, number: 8 }), fromReturn(FROM)])
        for (const part of ['XX', '2025', '3', '2026-10-01']) assert.ok(said.includes(part), `${language}: ${said}`)
      assert.ok(fromRelease({ ...FROM, number: 8 }).includes('8'))
    }
  })

  test('of a mark and of what is hidden differ from language to language', () => {
    const of = (read: (words: (typeof REPORT_WORDS)['en']) => string) => LANGUAGES.map((one) => read(REPORT_WORDS[one]))
    for (const read of [
      (words: (typeof REPORT_WORDS)['en']) => words.internal,
      (words: (typeof REPORT_WORDS)['en']) => words.hidden,
      (words: (typeof REPORT_WORDS)['en']) => words.trueCounts,
    ])
      assert.equal(new Set(of(read)).size, LANGUAGES.length)
  })

  test('Arabic runs from right to left and has Latin words between «» alone', () => {
    const { ar } = REPORT_WORDS
    assert.equal(ar.direction, 'rtl')
    const said = [
      ...OUTLINES.flatMap((outline) => Object.values(ar.outlines[outline])),
      ...OUTLINES.flatMap((outline) => CHAPTERS[outline].flatMap((name) => [...ar.chapters[name]])),
      ...[ar.internal, ar.contents, ar.hides, ar.trueCounts, ar.several, ar.page(1, 2), ar.fromReturn(FROM)],
    ]
    for (const one of said) assert.doesNotMatch(one.replaceAll(/«[^»]*»/g, ''), /[a-z]/i, one)
  })

  test('of an outline end as sentences do, so that a reader knows that nothing was cut', () => {
    for (const language of LANGUAGES)
      for (const outline of OUTLINES) {
        const { note, unverified } = REPORT_WORDS[language].outlines[outline]
        for (const one of [note, unverified]) assert.match(one, /\.$/, one)
        for (const name of CHAPTERS[outline]) assert.match(REPORT_WORDS[language].chapters[name][1], /\.$/)
      }
  })
})
