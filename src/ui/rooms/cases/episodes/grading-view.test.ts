import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { CREDIBILITIES, NATURES, RELIABILITIES, SOURCES } from '../../../../modules/cases/codes.ts'
import { gradingFault } from '../../../../modules/cases/grading.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { voice } from '../../../shell/words.ts'
import { fitting, gradingWords, sourcesFor, UNGRADED } from './grading-view.ts'

const english = { say: voice(en, 'en') }
const grading = fc.record({
  source: fc.constantFrom(...SOURCES),
  reliability: fc.constantFrom(...RELIABILITIES),
  credibility: fc.constantFrom(...CREDIBILITIES),
})
const nature = fc.constantFrom(...NATURES)

describe('source and grade on a page', () => {
  test('a fact may come from every source, and hearsay not from an own observation', () => {
    assert.deepEqual(sourcesFor('fact'), SOURCES)
    assert.deepEqual(
      SOURCES.filter((source) => !sourcesFor('hearsay').includes(source)),
      ['observation'],
    )
  })

  test('the source comes first, then the grade; an ungraded half is a dash, not the letter for «cannot be judged»', () => {
    const said = (more: object) => gradingWords('fact', { ...UNGRADED, ...more }, english)
    assert.equal(said({ source: 'witness', reliability: 'B', credibility: '2' }), 'A witness · B2')
    assert.equal(said({ source: 'document', credibility: '1' }), 'A document · –1')
    assert.equal(said({ source: 'person', reliability: 'F' }), 'The person · F–')
    assert.equal(said({}), 'Source not said · not graded')
    assert.equal(gradingWords('hearsay', undefined, english), 'Source not said · not graded', 'an older entry')
  })

  test('property: an assessment never shows a grade, whatever was kept with it', () => {
    fc.assert(fc.property(grading, (kept) => gradingWords('assessment', kept, english) === null))
    assert.equal(gradingWords(undefined, UNGRADED, english), null, 'and neither does what is no note')
  })

  test('property: the server never refuses the form’s grading, after any changes of the nature', () => {
    fc.assert(
      fc.property(fc.array(nature, { minLength: 1 }), grading, (natures, first) => {
        const last = natures.reduce((kept, one) => fitting(one, kept), first)
        assert.equal(gradingFault(natures.at(-1) ?? 'fact', last), null)
      }),
    )
  })

  test('a fitting grading stays as it was chosen', () => {
    const chosen = { source: 'authority', reliability: 'C', credibility: '4' } as const
    assert.deepEqual(fitting('hearsay', chosen), chosen)
    assert.deepEqual(fitting('hearsay', { ...chosen, source: 'observation' }), {
      ...UNGRADED,
      credibility: '4',
    })
  })

  test('no two sources and no two grades read alike, in any language', () => {
    for (const [language, catalogue] of Object.entries({ en, lv, ar })) {
      const say = voice(catalogue, language as 'en' | 'lv' | 'ar')
      const names = SOURCES.map((source) => say(`source.${source}`))
      assert.equal(new Set(names).size, SOURCES.length, language)
      const grades = [...RELIABILITIES.slice(1), ...CREDIBILITIES.slice(1)].map((one) => say(`grade.${one}`))
      assert.equal(new Set(grades).size, grades.length, language)
    }
  })
})
