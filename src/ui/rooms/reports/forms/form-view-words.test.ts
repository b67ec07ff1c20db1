import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import { filled } from '../../../../../test/samples/forms.ts'
import { shownForm } from '../../../../modules/reports/forms/forms.ts'
import { FORMS } from '../../../../modules/reports/forms/index.ts'
import { LANGUAGES } from '../../../shell/languages.ts'
import { answerText, differing, type FormField, faultsOf, inLanguage, plainOf, tidied, toldOf } from './form-view.ts'

const words = { en: 'x', lv: 'y', ar: 'ز' }
const field = (name: string, more: Partial<FormField> = {}): FormField => ({
  name,
  kind: 'line',
  label: words,
  hint: null,
  required: false,
  most: 10,
  options: [],
  told: null,
  item: null,
  ...more,
})
const form = (...fields: FormField[]) => ({
  id: 'invented',
  about: 'work',
  help: null,
  law: 'Art. 1',
  title: words,
  duty: words,
  fields,
})
const shapes = FORMS.map(shownForm)
const anyForm = fc
  .constantFrom(...shapes.map((_, i) => i))
  .chain((i) => filled(FORMS[i]).map((answers) => ({ i, answers })))

describe('what a form’s answers become', () => {
  test('property: tidying twice is tidying once, and nothing comes in that no question asks for', () => {
    const stray = fc.dictionary(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }))
    fc.assert(
      fc.property(anyForm, stray, ({ i, answers }, more) => {
        const once = tidied(shapes[i], { ...more, ...answers })
        assert.deepEqual(tidied(shapes[i], once), once)
        const asked = new Set(shapes[i].fields.map(({ name }) => name))
        assert.ok(Object.keys(once).every((name) => asked.has(name)))
      }),
      runs(80),
    )
  })

  test('a nought is an answer, a blank and an empty list are none', () => {
    const shape = form(field('n', { kind: 'number' }), field('line'), field('some', { kind: 'choices' }))
    assert.deepEqual(tidied(shape, { n: 0, line: ' \t ', some: [] }), { n: 0 })
    assert.deepEqual(tidied(shape, { line: ' a b ' }), { line: 'a b' })
  })

  for (const [what, answer, isWrong] of [
    ['nought', 0, false],
    ['the most', 100_000, false],
    ['one more', 100_001, true],
    ['less than nothing', -1, true],
    ['half a person', 0.5, true],
    ['no number', Number.NaN, true],
    ['letters', 'twelve', true],
  ] as const)
    test(`how many: ${what}`, () => {
      const shape = form(field('persons', { kind: 'number' }))
      assert.deepEqual(faultsOf(shape, { persons: answer }), isWrong ? ['persons'] : [])
    })

  test('what is as long as it may be is let through, one sign more is told; blanks around it do not count', () => {
    const shape = form(field('where'))
    assert.deepEqual(faultsOf(shape, { where: 'x'.repeat(10) }), [])
    assert.deepEqual(faultsOf(shape, { where: `  ${'x'.repeat(10)}  ` }), [])
    assert.deepEqual(faultsOf(shape, { where: 'x'.repeat(11) }), ['where'])
  })

  test('faults come in the order of the questions, so that the first of them is the first on the page', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapes), (shape) => {
        const required = shape.fields.filter(({ required: must }) => must).map(({ name }) => name)
        assert.deepEqual(faultsOf(shape, {}), required)
      }),
    )
  })

  test('answers that stand in one part are put one under the other, in the order of the questions', () => {
    const shape = form(
      field('a', { told: 'suspected' }),
      field('b', { told: 'where' }),
      field('c', { kind: 'number', told: 'suspected' }),
      field('d'),
    )
    const told = toldOf(shape, { d: 'kept apart', c: 3, b: 'here', a: 'first' })
    assert.deepEqual([told.suspected, told.where, told.source], ['first\n3', 'here', ''])
    assert.ok(!Object.values(told).join().includes('kept apart'))
  })
})

describe('what the queue needs of a form', () => {
  const shape = {
    ...form(field('caller'), field('where', { told: 'where' })),
    help: { field: 'caller', value: 'self' },
  }

  for (const [what, answers, expected] of [
    ['nothing answered: nobody says there is no danger', {}, { danger: 'unknown', kind: 'suspicion', child: true }],
    ['a child', { children: 'yes' }, { child: true }],
    ['perhaps a child goes the way of a child', { children: 'unknown' }, { child: true }],
    ['nobody under 18', { children: 'no' }, { child: false }],
    ['a danger that no list has', { danger: 'terrible' }, { danger: 'unknown' }],
    ['danger now', { danger: 'now' }, { danger: 'now' }],
    ['a subject that no list has', { about: 'weather' }, { about: 'work' }],
    ['a subject of the list', { about: 'begging' }, { about: 'begging' }],
    ['somebody for themselves', { caller: 'self' }, { kind: 'help' }],
    ['somebody for another', { caller: 'near' }, { kind: 'suspicion' }],
    ['a place makes it more complete', { where: 'here' }, { complete: 1 }],
    ['blanks do not', { where: '  ' }, { complete: 0 }],
  ] as const)
    test(what, () => {
      const plain: Record<string, unknown> = plainOf(shape, answers)
      for (const [name, value] of Object.entries(expected)) assert.equal(plain[name], value, name)
    })

  test('a form without a question who asks is never a call for help', () => {
    fc.assert(
      fc.property(anyForm, ({ i, answers }) => {
        if (shapes[i].help === null) assert.equal(plainOf(shapes[i], answers).kind, 'suspicion')
      }),
    )
  })
})

describe('answers in words', () => {
  const anyLanguage = fc.constantFrom(...LANGUAGES)

  test('property: each option is shown by its name in the reader’s language and never by its value', () => {
    for (const { fields } of shapes)
      for (const one of fields.filter(({ kind }) => kind === 'choice' || kind === 'choices'))
        fc.assert(
          fc.property(anyLanguage, fc.subarray([...one.options], { minLength: 1 }), (language, some) => {
            const names = some.map(({ label }) => label[language])
            const shown =
              one.kind === 'choice'
                ? answerText(one, some[0].value, language)
                : answerText(
                    one,
                    some.map(({ value }) => value),
                    language,
                  )
            assert.equal(shown, one.kind === 'choice' ? names[0] : names.join(' · '))
          }),
          runs(10),
        )
  })

  test('whatever a device sealed is shown, and nothing of it breaks the page', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapes.flatMap(({ fields }) => fields)), fc.jsonValue(), (one, answer) => {
        const shown = answerText(one, answer, 'lv')
        assert.equal(typeof shown, 'string')
        if (answer === null) assert.equal(shown, '')
      }),
    )
  })

  test('a number and a day stand as they are', () => {
    assert.equal(answerText(field('n', { kind: 'number' }), 0, 'ar'), '0')
    assert.equal(answerText(field('d', { kind: 'date' }), '2026-11-02', 'ar'), '2026-11-02')
  })

  test('each language has its own words', () => {
    assert.deepEqual(LANGUAGES.map((language) => inLanguage(words, language)).sort(), ['x', 'y', 'ز'].sort())
  })

  test('property: what differs is the same whichever comes first, and nothing differs from itself', () => {
    fc.assert(
      fc.property(anyForm, anyForm, ({ i, answers: one }, { answers: other }) => {
        assert.deepEqual(differing(shapes[i], one, other), differing(shapes[i], other, one))
        assert.equal(differing(shapes[i], one, structuredClone(one)).size, 0)
      }),
      runs(50),
    )
  })
})
