import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { AGES, MODES, PARTIES, SEXES } from '../../../../modules/cases/codes.ts'
import { AddInput, OpenInput } from '../../../../modules/cases/shapes.ts'
import { FIRST_SIGNS, FORMS, URGENT_NEEDS } from '../../../../modules/vocabulary/codes.ts'
import {
  CONTACT_STEPS,
  type ContactDraft,
  contactInput,
  ESTIMATES,
  isAnswered,
  type MetDraft,
  metInput,
  modeFor,
  newContact,
  newMet,
  toggledIn,
} from './contact-view.ts'

const DRAFT = '00000000-0000-4000-8000-000000000001'
const CASE = '00000000-0000-4000-8000-000000000002'

const mets: fc.Arbitrary<MetDraft> = fc.record({
  key: fc.uuid(),
  mode: fc.constantFrom('' as const, ...MODES),
  age: fc.constantFrom('' as const, ...AGES),
  sex: fc.constantFrom(...SEXES),
  name: fc.string({ maxLength: 200 }),
  citizenship: fc.constantFrom('unknown', 'stateless', 'UA', 'NG'),
  refuses: fc.subarray([...PARTIES]),
  // The estimate stays in the draft when the age is changed to «adult».
  atLeast: fc.constantFrom(...ESTIMATES),
})
const drafts: fc.Arbitrary<ContactDraft> = fc.record({
  draft: fc.constant(DRAFT),
  said: fc.boolean(),
  danger: fc.constantFrom('now' as const, 'no' as const, '' as const),
  needs: fc.subarray(URGENT_NEEDS.filter((need) => need !== 'none')),
  language: fc.constantFrom('', 'uk', 'ar', 'rom'),
  interpreter: fc.constantFrom('here' as const, 'none' as const, '' as const),
  informed: fc.constantFrom('told' as const, 'not-yet' as const, '' as const),
  persons: fc.array(mets, { maxLength: 4 }),
  form: fc.constantFrom(...FORMS),
  signs: fc.subarray([...FIRST_SIGNS]),
  place: fc.string({ maxLength: 40 }),
  account: fc.string({ maxLength: 60 }),
})

describe('a first contact, whatever was answered', () => {
  test('property: it is sent exactly when each step is answered, and the server accepts it', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const input = contactInput(draft)
        const whole = CONTACT_STEPS.every((step) => isAnswered(step, draft))
        assert.equal(input !== null, whole)
        if (input !== null) assert.ok(OpenInput.safeParse(input).success, JSON.stringify(input))
      }),
    )
  })

  test('property: nobody who is or may be under 18 is sent as only counted, and nobody counted has a name', () => {
    fc.assert(
      fc.property(mets, (met) => {
        const sent = metInput(met)
        assert.equal(sent === null, met.age === '' || met.mode === '')
        if (sent === null) return
        if (met.age !== 'adult') assert.notEqual(sent.mode, 'counted')
        if (sent.mode === 'counted') assert.equal('name' in sent || 'pseudonym' in sent, false)
        if (sent.mode === 'pseudonym') assert.equal('name' in sent, false, 'a pseudonym is not kept as the name')
        assert.ok(AddInput.safeParse({ case: CASE, language: 'uk', ...sent }).success)
      }),
    )
  })

  test('property: an estimate is sent as chosen, never for an adult, and «not known» as nothing', () => {
    fc.assert(
      fc.property(mets, (met) => {
        const sent = metInput(met)
        if (sent === null) return
        const said = met.age !== 'adult' && met.atLeast !== '' ? Number(met.atLeast) : undefined
        assert.equal(sent.atLeast, said)
        assert.equal('atLeast' in sent, said !== undefined)
      }),
    )
  })

  test('property: the page’s own row number is never sent', () => {
    fc.assert(
      fc.property(mets, (met) => {
        assert.equal('key' in (metInput(met) ?? {}), false)
      }),
    )
  })

  test('a doubted age turns a counted person into a registered one, and back again', () => {
    assert.equal(modeFor({ age: 'uncertain', mode: 'counted' }), 'pseudonym')
    assert.equal(modeFor({ age: 'adult', mode: 'counted' }), 'counted')
    assert.equal(modeFor({ age: 'child', mode: 'named' }), 'named')
  })

  test('begins with nothing assumed but «not known»: no danger, no form, no age and no name', () => {
    const fresh = newContact(DRAFT, CASE)
    assert.equal(fresh.danger, '')
    assert.equal(fresh.form, 'unknown')
    assert.deepEqual([fresh.needs, fresh.signs], [[], []])
    assert.deepEqual(fresh.persons, [newMet(CASE)])
    const [{ age, mode, sex, citizenship }] = fresh.persons
    assert.deepEqual([age, mode, sex, citizenship], ['', '', 'unknown', 'unknown'])
    assert.equal(contactInput(fresh), null)
  })

  test('signs and account may stay empty: help needs none of them', () => {
    const fresh = newContact(DRAFT, CASE)
    assert.ok(isAnswered('signs', fresh))
    const answered = {
      said: true,
      danger: 'no',
      needs: ['none'],
      language: 'uk',
      interpreter: 'here',
      informed: 'told',
      persons: [{ ...newMet(CASE), age: 'adult', mode: 'counted' }],
    } as const
    assert.ok(contactInput({ ...fresh, ...answered, needs: [...answered.needs], persons: [...answered.persons] }))
  })

  test('a form begun twice is one case, and two forms are two', () => {
    assert.equal(newContact(DRAFT, CASE).draft, DRAFT)
    assert.notEqual(newContact(CASE, DRAFT).draft, DRAFT)
  })
})

describe('ticks', () => {
  const codes = fc.subarray([...URGENT_NEEDS]) as fc.Arbitrary<(typeof URGENT_NEEDS)[number][]>

  test('property: two ticks cancel out, «none» aside; and nothing is ever ticked twice', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(...URGENT_NEEDS), (before, need) => {
        const after = toggledIn(before, need)
        assert.equal(new Set(after).size, after.length)
        assert.equal(after.includes(need), !before.includes(need))
        if (need !== 'none' && !before.includes('none'))
          assert.deepEqual(new Set(toggledIn(after, need)), new Set(before))
      }),
    )
  })

  test('property: «nothing» and something never stand together, in any order of ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...URGENT_NEEDS)), (ticks) => {
        const all = ticks.reduce<readonly (typeof URGENT_NEEDS)[number][]>((now, tick) => toggledIn(now, tick), [])
        assert.ok(!all.includes('none') || all.length === 1)
      }),
    )
  })
})
