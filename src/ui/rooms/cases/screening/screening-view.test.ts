import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { STANDS } from '../../../../modules/cases/codes.ts'
import { Screening } from '../../../../modules/cases/papers/paper.ts'
import { outcomeOf } from '../../../../modules/cases/papers/screening.ts'
import { ILO_LABOUR, SCREENING_FORMS, SCREENING_SETS, signsIn } from '../../../../modules/vocabulary/index.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { knows } from '../../../shell/words.ts'
import {
  bareIn,
  countIn,
  DIMENSIONS,
  formFor,
  outsideOf,
  partsOf,
  SETS,
  type Sign,
  screeningWords,
  type Ticked,
  tickedWith,
} from './screening-view.ts'

const ALL = partsOf('labour').flatMap(({ signs }) => signs)
const EACH = SCREENING_FORMS.flatMap((form) => partsOf(form).map((part) => ({ form, ...part })))
const of = (dimension: string) =>
  ALL.filter((id) => ILO_LABOUR.some((one) => one.id === id && one.dimension === dimension))

describe('the signs of the page', () => {
  test('are those of the lists: each form with all of its own, in their dimensions and order', () => {
    for (const form of SCREENING_FORMS) {
      const { weighed, asked } = SCREENING_SETS[form]
      for (const { name, signs } of partsOf(form))
        assert.deepEqual(
          [...signs],
          name === 'asked' ? [...asked] : weighed.filter((one) => one.dimension === name).map(({ id }) => id),
          `${form} ${name}`,
        )
      const shown = partsOf(form).flatMap(({ signs }) => signs)
      assert.deepEqual(shown.toSorted(), [...signsIn(form)].toSorted(), form)
    }
  })

  test('source, year and draft of each form are those of its list', () => {
    for (const form of SCREENING_FORMS) {
      const { source, year, draft, weighed } = SCREENING_SETS[form]
      assert.deepEqual(SETS[form], { source, year, draft, weighed: weighed.length > 0 }, form)
      assert.ok(knows(en, `set.${source}`) && knows(en, `form.${form}`))
    }
  })

  test('an interview begins with the form of the suspected exploitation, or with labour', () => {
    assert.deepEqual(['sexual', 'begging', 'slavery', 'unknown'].map(formFor), [
      'sexual',
      'begging',
      'labour',
      'labour',
    ])
  })

  test('have their words in each language, and no words exist for other signs', () => {
    const keys = [...DIMENSIONS, 'asked', ...new Set(EACH.flatMap(({ signs }) => signs))].map((one) => `ilo.${one}`)
    for (const catalogue of [en, lv, ar]) {
      assert.deepEqual(
        keys.filter((key) => !knows(catalogue, key)),
        [],
      )
      const written = Object.keys(catalogue).filter((key) => key.startsWith('ilo.'))
      assert.deepEqual(
        written.filter((key) => !keys.includes(key)),
        [],
      )
    }
    for (const stands of STANDS) assert.ok(knows(en, `stands.${stands}`))
  })

  test('two signs of one dimension never read the same', () => {
    for (const [language, catalogue] of Object.entries({ en, lv, ar }))
      for (const { form, name, signs } of EACH) {
        const said = signs.map((sign) => (catalogue as Record<string, unknown>)[`ilo.${sign}`])
        assert.equal(new Set(said).size, said.length, `${language} ${form} ${name}`)
      }
  })
})

describe('ticking', () => {
  test('a sign begins as a statement, still without words', () => {
    const ticked = tickedWith({}, 'EX01')
    assert.deepEqual(ticked, { EX01: { stands: 'said', words: '' } })
    assert.deepEqual(bareIn('labour', ticked), ['EX01'])
    assert.equal(countIn(ticked, of('exploitation')), 1)
    assert.equal(countIn(ticked, of('coercion-at-destination')), 0)
  })

  test('removing a sign removes its words', () => {
    const before: Ticked = { EX01: { stands: 'seen', words: 'Fourteen hours' }, CD01: { stands: 'said', words: 'x' } }
    const after = tickedWith(before, 'EX01')
    assert.deepEqual(after, { CD01: { stands: 'said', words: 'x' } })
    assert.doesNotMatch(JSON.stringify(screeningWords('labour', true, 'adult', after)), /Fourteen/)
    assert.ok(before.EX01, 'what was before is not changed under anybody’s hands')
  })

  test('words are sent without the blanks around them', () => {
    const [tick] = screeningWords('labour', true, 'adult', { EX02: { stands: 'seen', words: '  90 euro \n' } }).ticks
    assert.deepEqual(tick, { indicator: 'EX02', stands: 'seen', words: '90 euro' })
  })

  test('blanks are no source', () => {
    assert.deepEqual(bareIn('labour', { EX02: { stands: 'seen', words: ' \n ' } }), ['EX02'])
  })

  test('signs of another form stay after a change of form, are counted, and are not sent', () => {
    const ticked = ['EX01', 'BG01'].reduce<Ticked>((all, sign) => tickedWith(all, sign as Sign), {})
    assert.deepEqual(
      [outsideOf('labour', ticked), outsideOf('begging', ticked), outsideOf('sexual', ticked)],
      [1, 1, 1],
    )
    const sent = screeningWords('begging', true, 'child', ticked)
    assert.deepEqual([sent.form, sent.ticks.map(({ indicator }) => indicator)], ['begging', ['BG01']])
    assert.deepEqual(bareIn('begging', ticked), ['BG01'], 'a sign that does not go along keeps nobody from saving')
  })

  const tick = fc.record({ stands: fc.constantFrom(...STANDS), words: fc.string({ maxLength: 30 }) })
  const ticked = fc.dictionary(fc.constantFrom(...ALL), tick) as fc.Arbitrary<Ticked>

  test('property: two ticks cancel out', () => {
    fc.assert(
      fc.property(ticked, fc.constantFrom(...ALL), (before, sign) => {
        fc.pre(before[sign] === undefined)
        assert.deepEqual({ ...tickedWith(tickedWith(before, sign), sign) }, { ...before })
      }),
    )
  })

  test('property: the server takes an interview exactly if every sign has its source', () => {
    fc.assert(
      fc.property(ticked, fc.boolean(), (signs, act) => {
        const words = screeningWords('labour', act, 'uncertain', signs)
        assert.equal(Screening.safeParse(words).success, bareIn('labour', signs).length === 0)
      }),
    )
  })

  test('property: every tick is sent once, in the order of the list whatever the order of the talk', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ALL]), (order: Sign[]) => {
        const signs = order.reduce<Ticked>((all, sign) => tickedWith(all, sign), {})
        const sent = screeningWords('labour', false, 'adult', signs).ticks.map(({ indicator }) => indicator)
        assert.deepEqual(
          sent,
          ALL.filter((sign) => order.includes(sign)),
        )
        const counted = DIMENSIONS.reduce((sum, dimension) => sum + countIn(signs, of(dimension)), 0)
        assert.equal(counted, order.length)
      }),
    )
  })

  test('the published rule counts the page’s input: two strong signs of three dimensions point to trafficking', () => {
    const strong = (dimension: string) =>
      ILO_LABOUR.filter((one) => one.dimension === dimension && one.adult === 'strong').slice(0, 2)
    const chosen = ['coercive-recruitment', 'exploitation', 'coercion-at-destination'].flatMap((dimension) => {
      const two = strong(dimension)
      // A dimension with a single strong sign also needs a medium one.
      const medium = ILO_LABOUR.find((one) => one.dimension === dimension && one.adult === 'medium')
      return (two.length === 2 ? two : [...two, medium]).map((one) => one?.id as Sign)
    })
    const signs = chosen.reduce<Ticked>((all, sign) => tickedWith(all, sign), {})
    const { act, ticks } = screeningWords('labour', true, 'adult', signs)
    const indicators = ticks.map(({ indicator }) => indicator)
    assert.equal(outcomeOf({ form: 'labour', act, child: false, indicators }), 'trafficking')
    assert.equal(
      outcomeOf({ form: 'labour', act, child: false, indicators: [] }),
      'ask-further',
      'no sign is no refusal',
    )
  })
})
