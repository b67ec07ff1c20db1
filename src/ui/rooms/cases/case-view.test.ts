import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { step } from '../../../../test/pages/cases/cases.ts'
import { QUEUES } from '../../../modules/cases/codes.ts'
import { EVENT_KINDS } from '../../../modules/cases/events.ts'
import { ALL_RULES } from '../../../modules/cases/rules/country.ts'
import { ListInput, MoveInput } from '../../../modules/cases/shapes.ts'
import { TRACKS, WHYS } from '../../../modules/cases/tracks/shape.ts'
import { RULES } from '../../../modules/cases/tracks/table.ts'
import { FIRST_SIGNS, FORMS, URGENT_NEEDS } from '../../../modules/vocabulary/index.ts'
import { en } from '../../shell/catalogues/en.ts'
import { knows, type Say } from '../../shell/words.ts'
import {
  casesAsked,
  casesInput,
  citizenshipOf,
  closedSteps,
  lookOf,
  moveInput,
  newDraft,
  openSteps,
  seatsOf,
} from './case-view.ts'

describe('words of the tables', () => {
  test('every state, step, period, reason, list, seat and sign has its words', () => {
    const keys = [
      ...TRACKS.flatMap((track) => [
        `track.${track}`,
        ...Object.entries(RULES[track].states).flatMap(([state, { moves, clock }]) => [
          `at.${track}.${state}`,
          ...Object.keys(moves).map((act) => `step.${track}.${act}`),
          ...(clock === null ? [] : [`clock.${clock}`]),
        ]),
      ]),
      ...WHYS.map((why) => `shut.${why}`),
      ...QUEUES.map((queue) => `work.${queue}`),
      ...EVENT_KINDS.map((kind) => `done-as.${kind}`),
      ...ALL_RULES.flatMap(({ deciders }) => deciders.seats.map((seat) => `seat.${seat}`)),
      ...FORMS.map((form) => `form.${form}`),
      ...FIRST_SIGNS.map((sign) => `sign.${sign}`),
      ...URGENT_NEEDS.map((need) => `need.${need}`),
    ]
    assert.deepEqual(
      keys.filter((key) => !knows(en, key)),
      [],
    )
  })
})

describe('an address of the list', () => {
  test('is read; unknown values become the default', () => {
    assert.deepEqual(casesAsked({ queue: 'alarm', after: '50' }), { queue: 'alarm', after: 50 })
    assert.deepEqual(casesAsked({ queue: 'x', after: '-1', name: 'Olena' }), {})
    assert.deepEqual(casesInput({}), { queue: 'open', after: 0 })
    assert.deepEqual(casesAsked({ case: 'Olena' }), {})
    const of = '0197a000-0000-4000-8000-000000000001'
    assert.deepEqual(casesInput(casesAsked({ case: of })), { queue: 'all', case: of, after: 0 })
  })

  test('property: whatever an address says, the server gets known values', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('queue', 'case', 'after', 'name'), fc.string()), (search) => {
        assert.ok(ListInput.safeParse(casesInput(casesAsked(search))).success)
      }),
    )
  })
})

describe('steps', () => {
  test('helpful ones come before adverse ones; those closed by roles are not explained on each page', () => {
    const steps = [
      step({ act: 'refuse', adverse: true }),
      step(),
      step({ act: 'identify', allowed: false, why: 'not-permitted' }),
      step({ act: 'close', allowed: false, why: 'support-open' }),
    ]
    assert.deepEqual(
      openSteps(steps).map(({ act }) => act),
      ['presume', 'refuse'],
    )
    assert.deepEqual(
      closedSteps(steps).map(({ act }) => act),
      ['close'],
    )
  })

  test('carry only their own fields, in the form the server takes', () => {
    const seats = seatsOf({ seats: ['lawyer', 'psychologist'], quorum: 3 })
    assert.deepEqual(seats, ['lawyer', 'psychologist', 'lawyer'])
    const draft = { ...newDraft(3, ''), remedy: 'Court', plan: 'unasked', language: 'uk', deciders: ['Ada', '', 'Bea'] }
    const person = '00000000-0000-4000-8000-000000000001'
    const input = moveInput(person, step({ asks: ['remedy', 'language', 'deciders'] }), draft, seats)
    assert.deepEqual(input, {
      person,
      track: 'identification',
      act: 'presume',
      remedy: 'Court',
      language: 'uk',
      deciders: [
        { seat: 'lawyer', name: 'Ada' },
        { seat: 'lawyer', name: 'Bea' },
      ],
    })
    assert.ok(MoveInput.safeParse(input).success)
    assert.deepEqual(moveInput(person, step(), draft, seats), { person, track: 'identification', act: 'presume' })
  })

  test('a missing person and a child without a guardian look urgent, a track without a beginning quiet', () => {
    assert.equal(lookOf('whereabouts', 'missing').meaning, 'danger')
    assert.equal(lookOf('child', 'guardian-needed').meaning, 'warning')
    assert.equal(lookOf('support', 'open').meaning, 'done')
    assert.equal(lookOf('criminal', 'none').icon, 'ring')
  })
})

describe('a citizenship in words', () => {
  const words = {
    say: ((key: string) => key) as Say,
    format: { country: (code: string) => (code === 'UA' ? 'Ukraine' : null) },
  }

  test('two values are no countries and are told apart; a code without a name stays as it is', () => {
    assert.deepEqual(
      ['UA', 'stateless', 'unknown', 'XK'].map((code) => citizenshipOf(code, words)),
      ['Ukraine', 'person.citizen-stateless', 'person.citizen-unknown', 'XK'],
    )
  })
})
