import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { SUBJECTS, type Subject, TELLING_MEDIA, UNDERSTOOD } from '../../../../modules/cases/codes.ts'
import { informPerson } from '../../../../modules/cases/contact/inform.ts'
import { en } from '../../../shell/catalogues/en.ts'
import type { PersonEvent } from '../../../shell/contract.ts'
import { OTHER_TONGUE, TONGUES, UNKNOWN_TONGUE } from '../../../shell/tongues.ts'
import { knows } from '../../../shell/words.ts'
import {
  allTellings,
  isTold,
  newTelling,
  openFor,
  owedTo,
  type TellingDraft,
  tellingInput,
  tellingsIn,
} from './told-view.ts'

const PERSON = '00000000-0000-4000-8000-000000000001'

const event = (more: Partial<PersonEvent> = {}): PersonEvent => ({
  id: '00000000-0000-4000-8000-000000000002',
  at: '2026-11-24T08:00:00Z',
  by: { id: '00000000-0000-4000-8000-000000000003', name: 'Dace Ozoliņa' },
  kind: 'informed',
  track: null,
  act: null,
  from: null,
  to: null,
  rules: null,
  words: { text: 'help asylum', language: 'uk', method: 'interpreter', value: 'yes' },
  ...more,
})

const told = (text: string, value: string) => event({ words: { text, language: 'uk', method: 'spoken', value } })

describe('the lists of the page', () => {
  test('have their words in each language', () => {
    const keys = [
      ...SUBJECTS.map((one) => `about.${one}`),
      ...TELLING_MEDIA.map((one) => `medium.${one}`),
      ...UNDERSTOOD.map((one) => `understood.${one}`),
    ]
    for (const catalogue of [en, lv, ar])
      assert.deepEqual(
        keys.filter((key) => !knows(catalogue, key)),
        [],
      )
  })
})

describe('information given to a person', () => {
  test('is read from the record, with the member and the means', () => {
    assert.deepEqual(tellingsIn([event()]), [
      {
        id: '00000000-0000-4000-8000-000000000002',
        at: '2026-11-24T08:00:00Z',
        by: 'Dace Ozoliņa',
        about: ['help', 'asylum'],
        language: 'uk',
        medium: 'interpreter',
        understood: 'yes',
      },
    ])
  })

  test('telling the police about a person is not telling the person', () => {
    assert.deepEqual(tellingsIn([event({ kind: 'told' }), event({ kind: 'noted' })]), [])
  })

  test('entries without words, after erasing, are left out', () => {
    assert.deepEqual(tellingsIn([event({ words: null })]), [])
  })

  test('an unknown subject is left out, the others stay', () => {
    assert.deepEqual(tellingsIn([told('help something-new', 'yes')])[0].about, ['help'])
    assert.deepEqual(tellingsIn([event({ words: {} })])[0].about, [])
  })
})

describe('missing information', () => {
  test('a guardian concerns persons who are or may be under 18, and nobody else', () => {
    assert.equal(owedTo({ age: 'adult' }).includes('guardian'), false)
    assert.ok(owedTo({ age: 'child' }).includes('guardian'))
    assert.ok(owedTo({ age: 'uncertain' }).includes('guardian'), 'doubt counts as child')
  })

  test('only understood subjects are closed: told, told in part, or not asked is not enough', () => {
    const person = (value: string) => ({ age: 'adult' as const, events: [told('help', value)] })
    assert.equal(openFor(person('yes')).includes('help'), false)
    for (const value of ['partly', 'no', 'not-asked']) assert.ok(openFor(person(value)).includes('help'), value)
  })

  test('an understood subject stays closed, whichever entry comes first', () => {
    const entries = [told('help', 'no'), told('help', 'yes')]
    for (const events of [entries, entries.toReversed()])
      assert.equal(openFor({ age: 'adult', events }).includes('help'), false)
  })

  const value = fc.constantFrom(...UNDERSTOOD)
  const about = fc.uniqueArray(fc.constantFrom(...SUBJECTS))
  const age = fc.constantFrom('adult' as const, 'child' as const, 'uncertain' as const)
  const record = fc.array(fc.tuple(about, value))

  test('property: more entries never reopen a subject, and only owed subjects are open', () => {
    fc.assert(
      fc.property(age, record, record, (years, first, later) => {
        const events = (all: readonly (readonly [readonly Subject[], string])[]) =>
          all.map(([subjects, understood]) => told(subjects.join(' '), understood))
        const before = openFor({ age: years, events: events(first) })
        const after = openFor({ age: years, events: events([...later, ...first]) })
        assert.ok(after.every((one) => before.includes(one)))
        assert.ok(before.every((one) => owedTo({ age: years }).includes(one)))
      }),
    )
  })

  test('property: when all owed subjects were understood, nothing is open', () => {
    fc.assert(
      fc.property(age, (years) => {
        const all = owedTo({ age: years }).map((subject) => told(subject, 'yes'))
        assert.deepEqual(openFor({ age: years, events: all }), [])
      }),
    )
  })
})

describe('what the first contact recorded', () => {
  const met = (informed: 'understood' | 'told' | 'not-yet', interpreter: 'here' | 'asked' = 'here') => ({
    age: 'adult' as const,
    events: [],
    language: 'uk',
    openedAt: '2026-11-24T08:00:00Z',
    contact: {
      danger: 'no' as const,
      needs: [],
      signs: [],
      interpreter,
      informed,
      place: '',
      account: '',
      openedAt: '2026-11-24T08:00:00Z',
      openedBy: { id: PERSON, name: 'Dace Ozoliņa' },
    },
  })

  test('understood then is understood: nobody is asked to tell it again', () => {
    assert.deepEqual(openFor(met('understood')), [])
    assert.equal(allTellings(met('understood'))[0].medium, 'interpreter')
  })

  test('told, without asking whether it was understood, stands there and stays open', () => {
    const [first] = allTellings(met('told', 'asked'))
    assert.deepEqual([first.understood, first.medium, first.language], ['not-asked', '', 'uk'])
    assert.deepEqual(openFor(met('told')), owedTo({ age: 'adult' }))
  })

  test('not yet is nothing, and whoever was added later heard none of it', () => {
    assert.deepEqual(allTellings(met('not-yet')), [])
    assert.deepEqual(allTellings({ ...met('understood'), openedAt: '2026-12-01T08:00:00Z' }), [])
  })
})

describe('a new entry', () => {
  const person = { age: 'adult' as const, language: 'uk', events: [told('help reflection', 'yes')] }

  test('begins with the open subjects, in the person’s language, and assumes nothing about understanding', () => {
    const draft = newTelling(person)
    assert.equal(draft.about.includes('help'), false)
    assert.ok(draft.about.includes('asylum'))
    assert.equal(draft.language, 'uk')
    assert.equal(draft.understood, 'not-asked')
  })

  test('needs a subject and a language', () => {
    const draft = newTelling(person)
    assert.ok(isTold(draft))
    assert.equal(isTold({ ...draft, about: [] }), false)
    assert.equal(isTold({ ...draft, language: '' }), false)
  })

  test('property: each valid entry is accepted by the server, and comes back as it was written', () => {
    const draft: fc.Arbitrary<TellingDraft> = fc.record({
      about: fc.uniqueArray(fc.constantFrom(...SUBJECTS)),
      language: fc.constantFrom('', UNKNOWN_TONGUE, OTHER_TONGUE, ...TONGUES),
      medium: fc.constantFrom(...TELLING_MEDIA),
      understood: fc.constantFrom(...UNDERSTOOD),
    })
    fc.assert(
      fc.property(draft, (one) => {
        const parsed = informPerson.input.safeParse(tellingInput(PERSON, one))
        assert.equal(parsed.success, isTold(one))
      }),
    )
  })
})
