import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { OpenInput } from '../../../../modules/cases/shapes.ts'
import {
  CONTACT_STEPS,
  type ContactDraft,
  contactAsked,
  contactInput,
  ESTIMATES,
  isAnswered,
  metInput,
  modeFor,
  newContact,
  newMet,
  toggledIn,
  toldOn,
  withTold,
} from './contact-view.ts'

const DRAFT = '00000000-0000-4000-8000-000000000001'
/** An adult by name: said, not taken for granted. */
const adult = (key: string) => ({ ...newMet(key), mode: 'named', age: 'adult' }) as const
const answered: ContactDraft = {
  ...newContact(DRAFT, 'a'),
  persons: [adult('a')],
  said: true,
  danger: 'soon',
  needs: ['sleep'],
  language: 'uk',
  interpreter: 'here',
  informed: 'told',
}

describe('a first contact on the page', () => {
  test('goes on only after an answer to each step, and begins with the duties to pass on', () => {
    const empty = newContact(DRAFT, 'a')
    assert.equal(CONTACT_STEPS[0], 'pass-on')
    assert.deepEqual(
      CONTACT_STEPS.filter((step) => !isAnswered(step, empty)),
      ['pass-on', 'safety', 'needs', 'talk', 'persons'],
    )
    assert.equal(contactInput(empty), null)
    assert.equal(contactInput({ ...answered, said: false }), null, 'what must be passed on is said before all else')
  })

  test('is sent as the server takes it', () => {
    const persons = [
      { ...adult('a'), name: ' Olena ', refuses: ['police' as const] },
      { ...adult('b'), mode: 'pseudonym' as const, name: 'Blue' },
      { ...adult('c'), mode: 'counted' as const, name: 'Not kept' },
    ]
    const input = contactInput({ ...answered, persons })
    const parsed = OpenInput.parse(input)
    assert.deepEqual(
      parsed.persons.map(({ name, pseudonym }) => [name, pseudonym]),
      [
        ['Olena', ''],
        ['', 'Blue'],
        ['', ''],
      ],
    )
    assert.deepEqual(parsed.persons[0].refuses, ['police'])
  })

  test('a person who is or may be under 18 is never only counted', () => {
    for (const age of ['child', 'uncertain'] as const) assert.equal(modeFor({ age, mode: 'counted' }), 'pseudonym')
    assert.equal(modeFor({ age: 'adult', mode: 'counted' }), 'counted')
  })

  test('is not sent while of one person the age or the way of registering is missing', () => {
    for (const missing of [{ age: '' }, { mode: '' }] as const)
      assert.equal(contactInput({ ...answered, persons: [adult('a'), { ...adult('b'), ...missing }] }), null)
    assert.equal(modeFor({ age: '', mode: 'counted' }), 'counted', 'nobody has said yet that they may be a child')
  })

  test('an age is estimated only below eighteen; an older form without the question is sent unchanged', () => {
    assert.deepEqual([ESTIMATES[0], ESTIMATES[1], ESTIMATES.at(-1)], ['', '0', '17'])
    const { atLeast: _, ...old } = { ...adult('a'), age: 'child' as const, atLeast: '' }
    assert.equal('atLeast' in (metInput(old) ?? {}), false)
    assert.equal(metInput({ ...old, atLeast: '0' })?.atLeast, 0, 'a baby is not «not known»')
  })

  test('a contact made from a report carries its number; the address gives a number or nothing', () => {
    assert.deepEqual(contactAsked({ report: DRAFT }), { report: DRAFT })
    for (const report of [undefined, '', 'all', `${DRAFT}/x`, ['a'], 7]) assert.deepEqual(contactAsked({ report }), {})
    assert.equal(OpenInput.parse(contactInput({ ...answered, report: DRAFT })).report, DRAFT)
    assert.equal('report' in (contactInput(answered) ?? {}), false)
  })

  test('nothing needed stands alone', () => {
    assert.deepEqual(toggledIn<string>(['sleep'], 'none'), ['none'])
    assert.deepEqual(toggledIn<string>(['none'], 'sleep'), ['sleep'])
    assert.deepEqual(toggledIn<string>(['sleep', 'phone'], 'sleep'), ['phone'])
  })
})

describe('what a report has already', () => {
  const told = { filedOn: '2026-11-20', danger: 'now', language: 'uk', place: '', account: 'Locked in' } as const

  test('stands in the draft as from there, until somebody changes it; what it leaves open is asked', () => {
    const draft = withTold(newContact(DRAFT, 'a'), told)
    assert.deepEqual([draft.danger, draft.language, draft.place, draft.account], ['now', 'uk', '', 'Locked in'])
    assert.equal(toldOn(draft, 'danger'), '2026-11-20')
    assert.equal(toldOn({ ...draft, danger: 'no' }, 'danger'), null)
    assert.equal(toldOn(draft, 'place'), null)
    assert.equal(toldOn(newContact(DRAFT, 'a'), 'danger'), null)
    assert.deepEqual(withTold(newContact(DRAFT, 'a'), null), newContact(DRAFT, 'a'))
  })

  test('where nobody has spoken with them nothing was said, and one goes on', () => {
    const draft = newContact(DRAFT, 'a')
    assert.equal(isAnswered('pass-on', { ...draft, spoken: 'no' }), true)
    assert.equal(isAnswered('pass-on', { ...draft, spoken: 'yes' }), false)
  })
})
