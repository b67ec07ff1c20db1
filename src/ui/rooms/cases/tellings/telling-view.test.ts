import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { TELLING_PARTS } from '../../../../modules/cases/codes.ts'
import { URGENCIES } from '../../../../modules/shares/codes.ts'
import { operations } from '../../../../modules/shares/operations.ts'
import {
  askInput,
  closedAgencies,
  isUrgent,
  lackingTelling,
  newTelling,
  openAgencies,
  partsOf,
  type TellDraft,
  tellsAgencies,
  urgenciesOf,
  urgentInput,
} from './telling-view.ts'

const [COURT, POLICE, CONSULATE] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`)
const AGENCIES = [
  { id: COURT, name: 'Bāriņtiesa', why: null },
  { id: POLICE, name: 'Valsts policija', why: 'refused-by-person' },
  { id: CONSULATE, name: 'Cita valsts', why: 'party-to-conflict' },
]
const PERSON = '00000000-0000-4000-8000-000000000009'
const filled = (more: Partial<TellDraft> = {}): TellDraft => ({
  ...newTelling({ child: false }),
  ...{ to: COURT, what: ' A guardian is needed. ', ground: 'law', basis: 'Art. 14', theirBasis: 'Section 27' },
  ...{ reason: 'They appoint guardians here.', told: 'told', ...more },
})
const ids = (agencies: readonly { id: string }[]) => agencies.map(({ id }) => id)

describe('whom one tells', () => {
  test('every agency is offered or named with its reason; a danger opens what the person refused alone', () => {
    for (const urgency of URGENCIES) {
      const [open, closed] = [openAgencies(AGENCIES, { urgency }), closedAgencies(AGENCIES, { urgency })]
      assert.deepEqual(ids([...open, ...closed]).toSorted(), ids(AGENCIES))
      assert.deepEqual(ids(open), urgency === 'none' ? [COURT] : [COURT, POLICE])
      assert.equal(isUrgent({ urgency }), urgency !== 'none')
    }
  })

  test('an agency that closed since it was chosen is not told', () => {
    assert.deepEqual(lackingTelling(filled({ to: POLICE }), AGENCIES), { agency: 'nothing-was-chosen' })
    assert.deepEqual(lackingTelling(filled({ to: POLICE, urgency: 'danger' }), AGENCIES), {})
    assert.deepEqual(lackingTelling(filled({ to: CONSULATE, urgency: 'danger' }), AGENCIES), {
      agency: 'nothing-was-chosen',
    })
  })

  test('of who is only counted nobody is told, and by nobody whose roles do not allow it', () => {
    const may = ['persons.tell-urgently']
    assert.equal(tellsAgencies({ may, mode: 'named' }), true)
    assert.equal(tellsAgencies({ may: ['persons.tell-agency'], mode: 'pseudonym' }), true)
    assert.equal(tellsAgencies({ may, mode: 'counted' }), false)
    assert.equal(tellsAgencies({ may: ['persons.tell'], mode: 'named' }), false)
  })
})

describe('what one tells', () => {
  test('nothing is chosen before somebody chooses; a child carries no consent, and is missing where it is', () => {
    assert.deepEqual(newTelling({ child: false }).parts, [])
    assert.deepEqual([newTelling({ child: false }).ground, newTelling({ child: true }).ground], ['', 'law'])
    assert.deepEqual(partsOf({ missing: true }), TELLING_PARTS)
    assert.ok(!partsOf({ missing: false }).includes('sought'))
    const urgencies = (child: boolean, missing: boolean) => urgenciesOf({ child, missing })
    assert.deepEqual(urgencies(true, true), [...URGENCIES])
    for (const [child, missing] of [
      [true, false],
      [false, true],
      [false, false],
    ])
      assert.deepEqual(urgencies(child, missing), ['none', 'danger'])
  })

  test('what lacks is named by its field', () => {
    assert.deepEqual(Object.keys(lackingTelling(newTelling({ child: false }), AGENCIES)).toSorted(), [
      ...['agency', 'basis', 'ground', 'reason', 'theirBasis', 'told', 'what'],
    ])
    assert.deepEqual(lackingTelling(filled({ handling: ['H3'] }), AGENCIES), { restrictions: 'empty' })
    assert.deepEqual(lackingTelling(filled(), AGENCIES), {})
  })

  test('the server takes what was written, by either way; at once the reason goes with the call', () => {
    const asked = askInput(PERSON, filled({ parts: ['name', 'sought'] }))
    assert.deepEqual(
      [asked.person, asked.agency, asked.what, asked.ground, asked.parts, asked.urgency],
      [PERSON, COURT, 'A guardian is needed.', 'law', ['name', 'sought'], 'none'],
    )
    assert.ok(operations['persons.tell-agency'].input.safeParse(asked).success)
    for (const urgency of ['danger', 'missing-child'] as const) {
      const input = urgentInput(PERSON, filled({ urgency }))
      assert.equal(input.urgency, urgency)
      assert.ok(!('reason' in input))
      assert.ok(operations['persons.tell-urgently'].input.safeParse(input).success)
    }
  })
})
