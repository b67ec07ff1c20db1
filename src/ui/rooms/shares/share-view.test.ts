import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sharePage, shareStep, toldByHand } from '../../../../test/pages/shares/shares.ts'
import { ar, lv } from '../../../../test/samples/catalogues.ts'
import { PASSED_PARTS, RECIPIENTS } from '../../../modules/reports/codes.ts'
import {
  HANDLING_CODES,
  LEAD_PARTS,
  SUBJECT_TOLD,
  SUSPECT_PARTS,
  THINGS,
  TLP,
  URGENCIES,
} from '../../../modules/shares/codes.ts'
import { operations } from '../../../modules/shares/operations.ts'
import { ListInput, PassLeadInput, PassReportInput } from '../../../modules/shares/shapes.ts'
import { ACTS, CLOCKS, STATES, WHYS } from '../../../modules/shares/share.ts'
import { toggled } from '../../parts/toggled.ts'
import { en } from '../../shell/catalogues/en.ts'
import { knows } from '../../shell/words.ts'
import {
  CHANGES,
  closedSteps,
  EMPTY,
  fieldsOf,
  HAND,
  inTerms,
  lackingOf,
  lackingPass,
  lookOf,
  NEW_PASS,
  newReportPass,
  openSteps,
  type PassDraft,
  partsFor,
  passAsked,
  passInput,
  passReportInput,
  sharesAsked,
  sharesInput,
  stepInput,
} from './share-view.ts'

const LEAD = '00000000-0000-4000-8000-000000000101'
const POLICE = '00000000-0000-4000-8000-000000000901'
const SHELTER = '00000000-0000-4000-8000-000000000902'
const RECEIVERS = [
  { id: POLICE, suspects: true },
  { id: SHELTER, suspects: false },
]
const here = sharePage('receiver', 'acknowledged')
const byHand = toldByHand('acknowledged')

describe('words of shares', () => {
  test('everything that a page may have to say has its words in each language', () => {
    const keys = [
      ...STATES.map((state) => `share.state-${state}`),
      ...ACTS.flatMap((act) => [`share.act-${act}`, `share.did-${act}`, `share.means-${act}`]),
      ...['share.did-send', 'share.did-over', 'share.did-withdraw'],
      ...THINGS.map((thing) => `share.thing-${thing}`),
      ...CLOCKS.map((clock) => `share.clock-${clock}`),
      ...WHYS.map((why) => `share.why-${why}`),
      ...LEAD_PARTS.map((part) => `share.part-${part}`),
      ...HANDLING_CODES.map((code) => `share.handling-${code}`),
      ...TLP.map((tlp) => `share.tlp-${tlp}`),
      ...URGENCIES.map((urgency) => `share.urgency-${urgency}`),
      ...SUBJECT_TOLD.map((told) => `share.told-${told}`),
      ...Object.keys(EMPTY).map((field) => `share.field-${field}`),
      // What the server says of a receiver has no better words than these.
      ...['suspects', 'no-such-agency', 'own-agency', 'needed', 'complaint-by-hand', 'files-by-hand'].map(
        (code) => `fault.${code}`,
      ),
    ]
    for (const catalogue of [en, lv, ar])
      assert.deepEqual(
        keys.filter((key) => !knows(catalogue, key)),
        [],
      )
  })
})

describe('addresses', () => {
  test('property: whatever stands in one, the server takes the list as it is asked', () => {
    const search = fc.dictionary(
      fc.constantFrom('side', 'all', 'after', 'x'),
      fc.oneof(fc.string(), fc.integer(), fc.constantFrom('sender', 'receiver', 'yes', '50', '-1')),
    )
    fc.assert(
      fc.property(search, (one) => {
        const asked = sharesAsked(one)
        assert.ok(ListInput.safeParse(sharesInput(asked)).success)
        assert.deepEqual(sharesAsked(asked), asked, 'reading it again changes nothing')
      }),
    )
  })

  test('received and open is what is asked where nothing is said', () => {
    assert.deepEqual(sharesInput({}), { side: 'receiver', open: true, after: 0 })
    assert.deepEqual(sharesInput(sharesAsked({ side: 'sender', all: 'yes', after: '50' })), {
      ...{ side: 'sender', open: false, after: 50 },
    })
    assert.deepEqual(sharesAsked({ side: 'both', all: 'no', after: '0' }), {})
  })

  test('which lead is passed on is a number of the program and nothing else', () => {
    assert.deepEqual(passAsked({ lead: LEAD, x: 'y' }), { lead: LEAD })
    for (const lead of [undefined, '', `${LEAD}0`, `${LEAD}\n../x`, 'L-2291', 7])
      assert.deepEqual(passAsked({ lead }), {})
  })
})

describe('how a share stands', () => {
  test('done is only what is worked on; what needs a second look is a warning, and nothing looks like danger', () => {
    const of = (meaning: string) => STATES.filter((state) => lookOf(state).meaning === meaning)
    assert.deepEqual(of('done'), ['accepted'])
    assert.deepEqual(of('warning'), ['declined', 'recalled', 'kept'])
    assert.deepEqual(of('danger'), [])
  })

  test('open steps: those that take something stand last; the others keep their order', () => {
    const steps = [
      shareStep('decline', { reason: true }),
      shareStep('accept'),
      shareStep('read-correction', { allowed: false, why: 'nothing-corrected' }),
      shareStep('end'),
    ]
    assert.deepEqual(
      openSteps(steps).map(({ act }) => act),
      ['accept', 'end', 'decline'],
    )
  })

  test('closed steps that are explained: not the other side’s, and not what roles keep closed', () => {
    const steps = WHYS.map((why) => shareStep('accept', { allowed: false, why }))
    assert.deepEqual(
      closedSteps([...steps, shareStep('end')]).map(({ why }) => why),
      ['no-such-step', 'speaks-for-defendant', 'nothing-corrected', 'read-correction-first'],
    )
  })

  test('no step is shown twice, in any state, for either side', () => {
    for (const state of STATES)
      for (const side of ['sender', 'receiver'] as const) {
        const { steps } = sharePage(side, state)
        const shown = [...openSteps(steps), ...closedSteps(steps)].map(({ act }) => act)
        assert.equal(new Set(shown).size, shown.length, `${side}, ${state}`)
      }
  })
})

describe('the forms of steps', () => {
  const FILLED = {
    text: ' It is ours ',
    what: 'It is on Tuesday ',
    saidBy: 'Ilga ',
    law: 'Law 7',
    file: 'File 9',
    until: '2027-01-31',
  }
  const FIELDS = {
    acknowledge: [],
    accept: [],
    decline: ['text'],
    correct: ['text'],
    'read-correction': [],
    end: [],
    recall: ['text'],
    'say-removed': [],
    'say-kept': ['law', 'file', 'until'],
  } as const
  // Steps of the sender's own need nobody who said so.
  const OWN = ['correct', 'end', 'recall']

  test('whoever answers for themselves is not asked who said so; by hand it is asked for each answer, and last', () => {
    for (const act of ACTS) {
      assert.deepEqual(fieldsOf(here, act), FIELDS[act], act)
      assert.deepEqual(fieldsOf(byHand, act), OWN.includes(act) ? FIELDS[act] : [...FIELDS[act], 'saidBy'], act)
    }
  })

  test('a correction of what was told of a person may say what is so now, and of nothing else', () => {
    const told = { ...here, thing: 'person' } as const
    assert.deepEqual(fieldsOf(told, 'correct'), ['text', 'what'])
    for (const act of ACTS) if (act !== 'correct') assert.ok(!fieldsOf(told, act).includes('what'), act)
    const input = stepInput(told, 'correct', FILLED)
    assert.deepEqual(input, { share: told.id, text: 'It is ours', what: 'It is on Tuesday' })
    assert.ok(operations['shares.correct-telling'].input.safeParse(input).success)
    // The words stay where nobody wrote others; why it was corrected is always said.
    assert.deepEqual(lackingOf(told, 'correct', { ...FILLED, what: '' }), {})
    assert.deepEqual(lackingOf(told, 'correct', EMPTY), { text: 'empty' })
  })

  test('each step sends exactly what it asks for, without the blanks around it, and its operation takes that', () => {
    for (const act of ACTS)
      for (const page of [here, byHand]) {
        const input = stepInput(page, act, FILLED)
        assert.deepEqual(Object.keys(input), ['share', ...fieldsOf(page, act)], act)
        const result = operations[`shares.${act}`].input.safeParse(input)
        assert.ok(result.success, `${act}: ${result.error?.message}`)
        assert.deepEqual(lackingOf(page, act, FILLED), {}, act)
      }
    assert.deepEqual(stepInput(byHand, 'decline', FILLED), { share: byHand.id, text: 'It is ours', saidBy: 'Ilga' })
  })

  test('an empty form lacks each of its fields, a day being chosen and words being written', () => {
    assert.deepEqual(lackingOf(byHand, 'say-kept', { ...EMPTY, law: '  ' }), {
      ...{ law: 'empty', file: 'empty', until: 'nothing-was-chosen', saidBy: 'empty' },
    })
    for (const act of ACTS) assert.deepEqual(Object.keys(lackingOf(here, act, EMPTY)), fieldsOf(here, act), act)
  })

  test('after a step the share, the lists and what waits are asked anew', () => {
    assert.deepEqual([...CHANGES].sort(), ['shares.get', 'shares.list', 'shares.waiting'])
  })
})

const FULL: PassDraft = {
  ...NEW_PASS,
  ...{ to: POLICE, basis: 'Section 12', theirBasis: 'Section 3', reason: 'They are hurt there.', told: 'restricted' },
}

describe('passing a lead on', () => {
  test('nobody’s contact points go along until somebody ticks them', () => {
    assert.deepEqual(
      NEW_PASS.parts.filter((part) => SUSPECT_PARTS.includes(part)),
      [],
    )
    assert.deepEqual([NEW_PASS.onward, NEW_PASS.proceedings, NEW_PASS.to, NEW_PASS.told], [false, false, '', ''])
  })

  test('an empty form lacks what must be said; of the receiver only once there is one', () => {
    const lacks = { basis: 'empty', reason: 'empty', told: 'nothing-was-chosen' }
    assert.deepEqual(lackingPass(NEW_PASS, RECEIVERS), { agency: 'nothing-was-chosen', ...lacks })
    assert.deepEqual(lackingPass({ ...NEW_PASS, to: HAND }, RECEIVERS), { authority: 'empty', ...lacks })
    assert.deepEqual(lackingPass({ ...NEW_PASS, to: POLICE }, RECEIVERS), { theirBasis: 'empty', ...lacks })
    assert.deepEqual(lackingPass(FULL, RECEIVERS), {})
  })

  test('H3 needs its words, and they go along with it alone', () => {
    const coded: PassDraft = { ...FULL, handling: ['H3'], restrictions: ' ' }
    assert.deepEqual(lackingPass(coded, RECEIVERS), { restrictions: 'empty' })
    const said = { ...coded, restrictions: 'Call us first' }
    assert.deepEqual(lackingPass(said, RECEIVERS), {})
    assert.equal(passInput(LEAD, 'en', said, RECEIVERS).terms?.restrictions, 'Call us first')
    assert.equal(passInput(LEAD, 'en', { ...said, handling: [] }, RECEIVERS).terms?.restrictions, '')
  })

  test('parts: none chosen, or none that may go to this receiver, is lacking', () => {
    const lacks = { parts: 'nothing-was-chosen' }
    assert.deepEqual(lackingPass({ ...FULL, parts: [] }, RECEIVERS), lacks)
    assert.deepEqual(lackingPass({ ...FULL, parts: ['contacts'] }, RECEIVERS), {})
    assert.deepEqual(lackingPass({ ...FULL, parts: ['contacts'], to: SHELTER }, RECEIVERS), lacks)
  })

  test('data on suspects are closed to whoever is not police or justice, and to nobody before somebody was chosen', () => {
    assert.deepEqual(partsFor({ to: SHELTER }, RECEIVERS, LEAD_PARTS), [
      'summary',
      'wording',
      'offer',
      'places',
      'timeline',
    ])
    for (const to of [POLICE, HAND, '']) assert.deepEqual(partsFor({ to }, RECEIVERS, LEAD_PARTS), LEAD_PARTS)
  })

  test('what was ticked or typed for another receiver does not go along', () => {
    const parts = ['summary', 'contacts'] as const
    const draft = { ...FULL, parts, authority: 'Elsewhere Court' }
    const police = passInput(LEAD, 'lv', draft, RECEIVERS)
    assert.deepEqual([police.parts, police.agency, police.authority], [parts, POLICE, ''])
    assert.deepEqual([police.lead, police.language, police.theirBasis], [LEAD, 'lv', 'Section 3'])
    assert.deepEqual(passInput(LEAD, 'lv', { ...draft, to: SHELTER }, RECEIVERS).parts, ['summary'])
    const hand = passInput(LEAD, 'lv', { ...draft, to: HAND }, RECEIVERS)
    assert.deepEqual([hand.agency, hand.authority, hand.theirBasis], [null, 'Elsewhere Court', ''])
  })

  test('H1 and H2 go before what was ticked earlier', () => {
    const ticked = { ...FULL, onward: true, proceedings: true }
    const terms = (handling: PassDraft['handling']) => {
      const { onward, proceedings } = passInput(LEAD, 'en', { ...ticked, handling }, RECEIVERS).terms ?? {}
      return { onward, proceedings }
    }
    assert.deepEqual(terms([]), { onward: true, proceedings: true })
    assert.deepEqual(terms(['H1']), { onward: true, proceedings: false })
    assert.deepEqual(terms(['H2']), { onward: false, proceedings: true })
  })

  test('property: a form that lacks nothing is taken by the server, whatever was ticked', () => {
    const words = fc.string({ minLength: 10, maxLength: 200 }).filter((text) => text.trim().length >= 10)
    const draft = fc.record({
      to: fc.constantFrom(POLICE, SHELTER, HAND),
      ...{ authority: words, basis: words, theirBasis: words, reason: words, restrictions: words },
      parts: fc.subarray([...LEAD_PARTS]),
      handling: fc.subarray([...HANDLING_CODES]),
      tlp: fc.constantFrom(...TLP),
      ...{ onward: fc.boolean(), proceedings: fc.boolean(), exculpatory: fc.boolean() },
      told: fc.constantFrom(...SUBJECT_TOLD),
      urgency: fc.constantFrom(...URGENCIES),
      days: fc.integer({ min: 1, max: 730 }).map(String),
    })
    fc.assert(
      fc.property(draft, (filled) => {
        fc.pre(Object.keys(lackingPass(filled, RECEIVERS)).length === 0)
        const read = PassLeadInput.safeParse(passInput(LEAD, 'en', filled, RECEIVERS))
        assert.ok(read.success, read.error?.message)
        const { agency, parts } = read.data
        assert.ok(agency !== SHELTER || !parts.some((part) => SUSPECT_PARTS.includes(part)))
      }),
    )
  })

  test('property: of a report nothing is ticked at first, and what lacks nothing is taken by the server', () => {
    assert.deepEqual(
      [newReportPass(RECEIVERS).parts, newReportPass(RECEIVERS).to, newReportPass([]).to],
      [[], '', HAND],
    )
    const words = fc.string({ minLength: 10, maxLength: 200 }).filter((text) => text.trim().length >= 10)
    const typed = fc.record({
      to: fc.constantFrom(POLICE, SHELTER, HAND),
      ...{ authority: words, basis: words, theirBasis: words, reason: words },
      parts: fc.subarray([...PASSED_PARTS]),
      recipient: fc.constantFrom(...RECIPIENTS),
    })
    fc.assert(
      fc.property(typed, (more) => {
        const filled = { ...newReportPass(RECEIVERS), ...more }
        fc.pre(Object.keys(lackingPass(filled, RECEIVERS)).length === 0)
        const read = PassReportInput.safeParse(passReportInput(LEAD, filled, RECEIVERS))
        assert.ok(read.success, read.error?.message)
        const { agency, parts, recipient } = read.data
        assert.ok(agency !== SHELTER || !parts.includes('suspected'))
        assert.equal(agency !== null && parts.includes('files'), false)
        assert.equal(recipient === undefined, agency !== null)
      }),
    )
  })

  test('a choice of several: put in and taken out in the order of the list, and never twice', () => {
    assert.deepEqual(toggled(HANDLING_CODES, ['H3'], 'H1', true), ['H1', 'H3'])
    assert.deepEqual(toggled(HANDLING_CODES, ['H1', 'H3'], 'H1', true), ['H1', 'H3'])
    assert.deepEqual(toggled(HANDLING_CODES, ['H1', 'H3'], 'H1', false), ['H3'])
    fc.assert(
      fc.property(fc.subarray([...LEAD_PARTS]), fc.constantFrom(...LEAD_PARTS), (chosen, one) => {
        const on = toggled(LEAD_PARTS, chosen, one, true)
        assert.ok(on.includes(one))
        assert.deepEqual(
          toggled(LEAD_PARTS, on, one, false),
          chosen.filter((part) => part !== one),
        )
      }),
    )
  })

  test('the server’s word of a term is found at its field, what the form knows goes before it', () => {
    assert.equal(inTerms({ 'terms.told': 'needed' }, 'told'), 'needed')
    assert.equal(inTerms({ told: 'empty', 'terms.told': 'needed' }, 'told'), 'empty')
    assert.equal(inTerms({ 'terms.tlp': 'needed' }, 'told'), undefined)
  })
})
