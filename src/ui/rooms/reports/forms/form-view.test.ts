import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import { filled } from '../../../../../test/samples/forms.ts'
import { answersOf, plainOfForm, toldOfForm } from '../../../../modules/reports/forms/form.ts'
import { shownForm } from '../../../../modules/reports/forms/forms.ts'
import { FORMS } from '../../../../modules/reports/forms/index.ts'
import { answerText, differing, faultsOf, plainOf, signsTicked, tidied, toldOf } from './form-view.ts'

describe('a form on a page or a device', () => {
  for (const form of FORMS) {
    const shape = shownForm(form)
    test(`${form.id}: the same parts and the same place in the queue as on the server`, () => {
      fc.assert(
        fc.property(filled(form), (answers) => {
          assert.deepEqual(toldOf(shape, answers), toldOfForm(form, answers))
          assert.deepEqual({ ...plainOf(shape, answers), language: 'lv' }, plainOfForm(form, answers, 'lv'))
        }),
        runs(40),
      )
    })

    test(`${form.id}: what it finds wrong the server does, and what it lets through the server takes`, () => {
      const messy = fc.record(
        Object.fromEntries(
          form.fields.map(({ name, kind, options = [] }) => [
            name,
            kind === 'choice'
              ? fc.constantFrom('', ...options.map(({ value }) => value))
              : kind === 'choices'
                ? fc.subarray(options.map(({ value }) => value))
                : kind === 'number'
                  ? fc.oneof(fc.constant(''), fc.nat(), fc.constant(-1), fc.constant(1.5))
                  : kind === 'date'
                    ? fc.constantFrom('', '2026-11-02')
                    : fc.oneof(
                        fc.constantFrom('', '  ', 'words'),
                        fc.integer({ min: 1, max: 6000 }).map((n) => 'x'.repeat(n)),
                      ),
          ]),
        ),
        { requiredKeys: [] },
      )
      fc.assert(
        fc.property(messy, (answers) => {
          const { success, error } = answersOf(form).safeParse(tidied(shape, answers as never))
          const wrong = new Set(error?.issues.map(({ path }) => String(path[0])))
          assert.deepEqual(new Set(faultsOf(shape, answers as never)), wrong)
          assert.equal(success, wrong.size === 0)
        }),
        runs(60),
      )
    })
  }

  const labour = shownForm(FORMS[0])
  test('answers in words, in each language', () => {
    const signs = labour.fields.find(({ name }) => name === 'signs')
    assert.ok(signs)
    assert.equal(
      answerText(signs, ['papers', 'housing'], 'en'),
      'Papers are kept by somebody else · Lives where they work',
    )
    assert.equal(answerText(signs, undefined, 'lv'), '')
    assert.equal(answerText(signs, ['made up'], 'lv'), 'made up', 'what is not known is shown as it is')
  })

  test('signs are those that were ticked, in the words of the reader; a form without that question has none', () => {
    const ticked = { signs: ['papers', 'locked', 'made up'], described: 'papers' }
    assert.deepEqual(signsTicked(labour, ticked, 'lv'), [
      'Dokumentus glabā kāds cits',
      'Nedrīkst aiziet vai tiek uzraudzīts',
      'made up',
    ])
    for (const signs of [undefined, [], null, 'papers']) assert.deepEqual(signsTicked(labour, { signs }, 'en'), [])
    const unasked = { fields: labour.fields.filter(({ name }) => name !== 'signs') }
    assert.deepEqual(signsTicked(unasked, ticked, 'en'), [])
  })

  test('each form that meets people in person asks for signs by the same name', () => {
    for (const form of FORMS.filter(({ id }) => id !== 'hotline'))
      assert.ok(
        form.fields.some(({ name, kind }) => name === 'signs' && kind === 'choices'),
        form.id,
      )
  })

  test('what differs between two ways to fill it in', () => {
    assert.deepEqual(
      [...differing(labour, { where: 'a', persons: 2, signs: ['x'] }, { where: 'a', persons: 3, signs: ['x'] })],
      ['persons'],
    )
    assert.deepEqual([...differing(labour, {}, { when: 'now' })], ['when'])
    assert.equal(differing(labour, { where: 'a' }, { where: 'a' }).size, 0)
  })
})
