import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { PARTS } from '../cases/index.ts'
import { NEEDS } from '../vocabulary/index.ts'
import { REFUSALS } from './codes.ts'
import {
  AnswerInput,
  ArrivalInput,
  ConsentInput,
  DraftInput,
  FeedbackInput,
  FoundInput,
  ListReferrals,
  OverrideInput,
  SendInput,
} from './referral-shapes.ts'

const ID = '00000000-0000-4000-8000-000000000601'
const draft = (more: object = {}) => ({ persons: [ID], need: 'shelter', to: { agency: ID }, parts: [], ...more })
const blank = fc.stringMatching(/^[ \t\n]{0,8}$/)
const told = fc.string({ minLength: 1, maxLength: 200 }).filter((text) => /\S/.test(text))

/** The fields that a shape finds wrong. */
const wrong = (
  shape: { safeParse(input: unknown): { success: boolean; error?: { issues: { path: PropertyKey[] }[] } } },
  input: object,
) => {
  const read = shape.safeParse(input)
  return read.success ? [] : [...new Set((read.error?.issues ?? []).map(({ path }) => String(path[0] ?? '')))]
}

describe('a draft as it is sent', () => {
  test('goes to somebody, about somebody, for a need that the directory knows', () => {
    assert.deepEqual(wrong(DraftInput, draft()), [])
    assert.deepEqual(wrong(DraftInput, draft({ persons: [] })), ['persons'])
    assert.deepEqual(wrong(DraftInput, draft({ to: {} })), ['to'])
    assert.deepEqual(wrong(DraftInput, draft({ need: 'prison' })), ['need'])
    assert.deepEqual(wrong(DraftInput, draft({ persons: ['Oksana'] })), ['persons'])
  })

  test('takes no part that is not on the list, acts under compulsion least of all', () => {
    for (const part of ['acts', 'acts-known', 'criminal', 'everything', 'events'])
      assert.deepEqual(wrong(DraftInput, draft({ parts: [part] })), ['parts'], part)
  })

  test('property: what is ticked twice counts once, and nothing comes that was not ticked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PARTS), { maxLength: PARTS.length }),
        fc.constantFrom(...NEEDS),
        (parts, need) => {
          const read = DraftInput.parse(draft({ parts, need }))
          assert.deepEqual(read.parts, [...new Set(parts)])
          assert.equal(read.need, need)
        },
      ),
    )
  })

  test('access is never for ever, and never for no time; the usual where nobody says', () => {
    for (const days of [0, -1, 181, 1.5, Number.NaN])
      assert.deepEqual(wrong(DraftInput, draft({ accessDays: days })), ['accessDays'], String(days))
    assert.equal(DraftInput.parse(draft()).accessDays, 30)
    assert.equal(DraftInput.parse(draft({ accessDays: 180 })).accessDays, 180)
  })
})

describe('consent and sending', () => {
  const consent = (more: object = {}) => ({
    referral: ID,
    ground: 'given',
    how: 'x',
    language: 'uk',
    understood: true,
    ...more,
  })

  test('says how and in which language; danger to life is no consent', () => {
    assert.deepEqual(wrong(ConsentInput, consent()), [])
    assert.deepEqual(wrong(ConsentInput, consent({ ground: 'life' })), ['ground'])
    assert.deepEqual(wrong(ConsentInput, consent({ language: 'Ukrainian' })), ['language'])
    // Left out is not «yes»: somebody must say that it was understood.
    const { understood, ...rest } = consent() as { understood: boolean }
    assert.equal(understood, true)
    assert.deepEqual(wrong(ConsentInput, rest), ['understood'])
  })

  test('property: blanks are no words, wherever words are needed', () => {
    fc.assert(
      fc.property(blank, (nothing) => {
        assert.deepEqual(wrong(ConsentInput, consent({ how: nothing })), ['how'])
        assert.deepEqual(wrong(OverrideInput, { referral: ID, danger: nothing }), ['danger'])
        assert.deepEqual(wrong(FoundInput, { referral: ID, text: nothing }), ['text'])
        assert.deepEqual(wrong(FeedbackInput, { referral: ID, text: nothing }), ['text'])
      }),
    )
  })

  test('one is sent alone unless somebody says that all go', () => {
    assert.deepEqual(SendInput.parse({ referral: ID }), { referral: ID, withOthers: false, risk: '' })
  })
})

describe('answers and arrivals', () => {
  const answer = (more: object) => ({ referral: ID, ...more })
  const meeting = { answer: 'accept', meetsAt: '2026-11-24T10:00:00Z', place: 'Station', who: 'Anna' }

  test('property: who accepts says where, when and whom to ask for; one that is left out is named', () => {
    const fields = ['meetsAt', 'place', 'who'] as const
    fc.assert(
      fc.property(fc.subarray([...fields]), (left) => {
        const given = Object.fromEntries(Object.entries(meeting).filter(([name]) => !left.includes(name as 'who')))
        assert.deepEqual(wrong(AnswerInput, answer(given)).toSorted(), left.toSorted())
      }),
    )
  })

  test('property: who refuses says why, in a word of the list and in their own', () => {
    fc.assert(
      fc.property(fc.option(fc.constantFrom(...REFUSALS)), fc.oneof(blank, told), (refusedFor, text) => {
        const given = answer({ answer: 'reject', text, ...(refusedFor === null ? {} : { refusedFor }) })
        const expected = [...(refusedFor === null ? ['refusedFor'] : []), ...(text.trim() === '' ? ['text'] : [])]
        assert.deepEqual(wrong(AnswerInput, given).toSorted(), expected.toSorted())
      }),
    )
  })

  test('an hour is a moment with its zone, and not somebody’s words for one', () => {
    for (const at of ['tomorrow', '2026-11-24', '10:00', '2026-11-24T10:00:00'])
      assert.deepEqual(wrong(ArrivalInput, { referral: ID, place: 'x', who: 'y', at }), ['at'], at)
    assert.deepEqual(wrong(ArrivalInput, { referral: ID, place: 'x', who: 'y', at: '2026-11-24T10:00:00Z' }), [])
  })

  test('an arrival without a place, or that nobody saw, is none', () => {
    const at = '2026-11-24T10:00:00Z'
    assert.deepEqual(wrong(ArrivalInput, { referral: ID, place: ' ', who: 'y', at }), ['place'])
    assert.deepEqual(wrong(ArrivalInput, { referral: ID, place: 'x', who: '', at }), ['who'])
  })

  test('a list is of one side, never of both at once', () => {
    assert.deepEqual(wrong(ListReferrals, {}), ['side'])
    assert.deepEqual(wrong(ListReferrals, { side: 'all' }), ['side'])
    assert.equal(ListReferrals.parse({ side: 'sender' }).open, true)
  })
})
