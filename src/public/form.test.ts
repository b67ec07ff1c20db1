import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  ASKED,
  choicesOf,
  chosenOf,
  Form,
  faultOf,
  filledIn,
  lackOf,
  lastStep,
  newForm,
  PATHS,
  placeAfter,
  STEPS,
  stepsOf,
} from './form.ts'

const path = fc.constantFrom(...PATHS)
const step = fc.constantFrom(...STEPS)

describe('the steps of a form', () => {
  test('ask who reads it only where there is a choice, and end with sending', () => {
    for (const way of PATHS) {
      assert.equal(stepsOf(way, 1).includes('desk'), false)
      assert.equal(stepsOf(way, 2)[0], 'desk')
      assert.equal(stepsOf(way, 1).at(-1), 'files')
      assert.ok(stepsOf(way, 1).includes('text'))
    }
  })

  test('are fewer for somebody under 18, who is not asked who did it', () => {
    assert.ok(stepsOf('young', 1).length < stepsOf('report', 1).length)
    assert.ok(!stepsOf('young', 1).includes('who'))
  })

  test('are two more and no other after «yes, in danger right now», and all of them again where it was not', () => {
    for (const way of PATHS)
      for (const desks of [1, 2]) {
        const steps = stepsOf(way, desks, 'now')
        assert.deepEqual(steps.slice(steps.indexOf('urgent') + 1), ['spot', 'reach'], way)
        assert.equal(lastStep({ ...newForm(way), danger: 'now' }), 'reach')
        for (const danger of ['soon', 'unknown', 'no', null] as const)
          assert.deepEqual(stepsOf(way, desks, danger), stepsOf(way, desks))
      }
  })

  test('property: forth as often as there are steps leads to the last, back as often to the first', () => {
    fc.assert(
      fc.property(path, fc.integer({ min: 1, max: 3 }), (way, desks) => {
        const steps = stepsOf(way, desks)
        let at = steps[0]
        for (const _ of steps) at = placeAfter(steps, at, 'next', null)
        assert.equal(at, steps.at(-1))
        for (const _ of steps) at = placeAfter(steps, at, 'back', null)
        assert.equal(at, steps[0])
      }),
    )
  })

  test('property: whatever is posted leads to a step of the way', () => {
    fc.assert(
      fc.property(path, step, fc.string(), fc.boolean(), (way, from, go, hasFault) => {
        const steps = stepsOf(way, 1)
        assert.ok(steps.includes(placeAfter(steps, from, go, hasFault ? 'text.needed' : null)))
      }),
    )
  })

  test('a fault keeps one on the page, and never from going back', () => {
    const steps = stepsOf('report', 1)
    assert.equal(placeAfter(steps, 'text', 'next', 'text.needed'), 'text')
    assert.equal(placeAfter(steps, 'text', 'back', 'text.needed'), 'urgent')
    assert.equal(placeAfter(steps, 'text', 'language', null), 'text')
  })
})

describe('what is filled in', () => {
  test('each part of what is told is asked on some page', () => {
    const asked = new Set(Object.values(ASKED).flat())
    assert.deepEqual([...asked].sort(), Object.keys(newForm('report').told).sort())
  })

  test('property: stays a form that can be sealed and opened again, whatever is posted', () => {
    const fields = fc.dictionary(
      fc.constantFrom(
        'agency',
        'about',
        'danger',
        'text',
        'where',
        'when',
        'affected',
        'suspected',
        'source',
        'reach',
        '__proto__',
      ),
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        fc.constantFrom('now', 'work', 'x'.repeat(9000), '\0', 'a\r\nb'),
      ),
    )
    fc.assert(
      fc.property(path, step, fields, (way, at, posted) => {
        const form = filledIn(newForm(way), { fields: posted, step: at, go: 'next' })
        assert.ok(Form.safeParse(form).success)
        assert.ok(!JSON.stringify(form).includes('\\u0000') && !JSON.stringify(form).includes('\\r'))
      }),
    )
  })

  test('changes only what its page asks', () => {
    const form = newForm('report')
    const fields = { text: 'a', where: 'b', danger: 'now', about: 'work' }
    assert.deepEqual(filledIn(form, { fields, step: 'text', go: 'next' }), {
      ...form,
      told: { ...form.told, text: 'a' },
    })
    assert.deepEqual(filledIn(form, { fields, step: 'urgent', go: 'next' }), { ...form, danger: 'now' })
    assert.equal(filledIn(form, { fields: { danger: 'huge' }, step: 'urgent', go: 'next' }).danger, null)
  })

  test('has no answer before somebody chose one: «I do not know» is said by people, not by the program', () => {
    const form = newForm('report')
    assert.deepEqual([form.about, form.danger], [null, null])
    assert.equal(faultOf(form, 'about'), 'choice.needed')
    assert.equal(faultOf(form, 'urgent'), 'choice.needed')
    for (const danger of ['now', 'unknown'] as const) assert.equal(faultOf({ ...form, danger }, 'urgent'), null)
    assert.equal(faultOf({ ...form, about: 'other' }, 'about'), null)
    // Whoever asks for themselves, or is a child, is not asked what it is about.
    for (const way of ['help', 'young'] as const) assert.equal(faultOf(newForm(way), 'about'), null)
  })

  test('needs some words, and nothing else', () => {
    const form = newForm('help')
    assert.equal(faultOf(form, 'text'), 'text.needed')
    assert.equal(faultOf(form, 'place'), null)
    assert.equal(faultOf({ ...form, told: { ...form.told, text: 'x' } }, 'text'), null)
  })

  test('in danger now needs one word of what happens, where, or how to be reached', () => {
    const form = { ...newForm('help'), danger: 'now' as const }
    assert.deepEqual(lackOf(form), { step: 'spot', fault: 'spot.needed' })
    for (const part of ['text', 'where', 'reach'] as const)
      assert.equal(lackOf({ ...form, told: { ...form.told, [part]: 'x' } }), null, part)
    const soon = { ...form, danger: 'soon' as const, told: { ...form.told, where: 'x' } }
    assert.deepEqual(lackOf(soon), { step: 'text', fault: 'text.needed' })
  })

  test('has a number of its own from the beginning, and no receipt before it is sent', () => {
    const [one, two] = [newForm('report'), newForm('report')]
    assert.notEqual(one.form, two.form)
    assert.ok(!('receipt' in one))
  })
})

describe('who gets it', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => ({
    agency: `${letter.repeat(8)}-0000-4000-8000-${letter.repeat(12)}`,
  }))
  const to = (...desks: { agency: string }[]) => ({ ...newForm('report'), agencies: desks.map(({ agency }) => agency) })

  test('is who is ticked on the page that asks, each once, and nobody who is no number', () => {
    const fields = { [`to-${a.agency}`]: 'on', [`to-${b.agency}`]: 'on', 'to-nobody': 'on', known: 'on' }
    const form = filledIn(newForm('report'), { fields, step: 'desk', go: 'next' })
    assert.deepEqual([form.agencies, form.known], [[a.agency, b.agency], true])
    // What is not ticked is not chosen, also where it was before.
    const again = filledIn(form, { fields: { [`to-${b.agency}`]: 'on' }, step: 'desk', go: 'next' })
    assert.deepEqual([again.agencies, again.known], [[b.agency], false])
    assert.deepEqual(filledIn(form, { fields: {}, step: 'text', go: 'next' }).agencies, form.agencies)
  })

  test('must be one at least and five at most', () => {
    assert.equal(faultOf(to(), 'desk'), 'desk.needed')
    assert.equal(faultOf(to(a), 'desk'), null)
    assert.equal(faultOf(to(a, b, c, a, b), 'desk'), null)
    assert.equal(faultOf(to(a, b, c, a, b, c), 'desk'), 'desk.needed')
  })

  test('is the only one there is, all who were chosen, or nobody where one of them takes no reports any more', () => {
    assert.deepEqual(chosenOf(to(), [a]), [a])
    assert.deepEqual(chosenOf(to(), [a, b]), [])
    assert.deepEqual(chosenOf(to(c, a), [a, b, c]), [a, c])
    assert.deepEqual(chosenOf(to(a, c), [a, b]), [])
    assert.deepEqual([choicesOf(to(a, c), [a]), choicesOf(to(a), [a]), choicesOf(to(a), [])], [2, 1, 0])
  })
})
