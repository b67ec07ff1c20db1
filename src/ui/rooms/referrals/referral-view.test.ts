import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { referralPage, referralRow, referralStep } from '../../../../test/pages/referrals/referrals.ts'
import { ar, lv } from '../../../../test/samples/catalogues.ts'
import { PARTS } from '../../../modules/cases/codes.ts'
import { REFUSALS } from '../../../modules/referrals/codes.ts'
import { operations } from '../../../modules/referrals/index.ts'
import { ACTS, CLOCKS, GROUNDS, STATES, WHYS } from '../../../modules/referrals/referral.ts'
import { DraftInput, ListReferrals } from '../../../modules/referrals/referral-shapes.ts'
import { en } from '../../shell/catalogues/en.ts'
import { knows } from '../../shell/words.ts'
import {
  type Act,
  closedSteps,
  draftOf,
  EMPTY,
  fieldsOf,
  goesWith,
  lackingOf,
  lookOf,
  newDraft,
  newInput,
  openSteps,
  referAsked,
  referralsAsked,
  referralsInput,
  stepInput,
} from './referral-view.ts'

const FILLED = {
  ...EMPTY,
  ...{ how: ' Told ', language: 'uk', understood: true, danger: 'd', risk: 'r', day: '2026-11-24', time: '9:30' },
  ...{ place: 'Bus station', who: 'Anna', text: 'No bed', saidBy: 'Ilga' },
}
const here = referralPage()

describe('words of referrals', () => {
  test('every state, act, ground, refusal, part, clock and reason has its words in each language', () => {
    const keys = [
      ...STATES.map((state) => `referral.state-${state}`),
      ...ACTS.flatMap((act) => [`referral.act-${act}`, `referral.did-${act}`]),
      ...GROUNDS.map((ground) => `referral.consent-${ground}`),
      ...REFUSALS.map((one) => `referral.refusal-${one}`),
      ...PARTS.map((part) => `referral.part-${part}`),
      ...CLOCKS.map((clock) => `clock.${clock}`),
      ...WHYS.map((why) => `referral.why-${why}`),
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
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('side', 'all', 'here', 'after', 'x'), fc.string()), (search) => {
        const asked = referralsAsked(search)
        assert.ok(ListReferrals.safeParse(referralsInput(asked)).success)
        assert.deepEqual(referralsAsked(asked), asked, 'reading it again changes nothing')
      }),
    )
  })

  test('received and open is what is asked where nothing is said', () => {
    assert.deepEqual(referralsInput({}), { side: 'receiver', open: true, here: false, after: 0 })
    assert.deepEqual(referralsInput(referralsAsked({ side: 'sender', all: 'yes', after: '50' })), {
      ...{ side: 'sender', open: false, here: false, after: 50 },
    })
    // Who lives in the house is asked for whatever else the list shows.
    assert.equal(referralsInput(referralsAsked({ here: 'yes' })).here, true)
  })

  test('a new referral reads numbers from its address and nothing that could be a name', () => {
    const id = '00000000-0000-4000-8000-000000000601'
    assert.deepEqual(referAsked({ person: id, service: 'Oksana', draft: '../x' }), { person: id })
    assert.deepEqual(referAsked({ person: `${id}0` }), {})
  })
})

describe('the forms of steps', () => {
  const parses = (act: Act, page: typeof here) => {
    const input = stepInput(page, { act }, FILLED)
    const operation = referralStep({ act }).operation as keyof typeof operations
    return { input, result: operations[operation].input.safeParse(input) }
  }

  test('each step, filled in, is taken by its operation, in every place it can stand', () => {
    for (const act of ACTS)
      for (const childPath of [true, false])
        for (const byHand of [true, false]) {
          const page = referralPage({ childPath, byHand, abroad: true })
          assert.deepEqual(lackingOf(page, act, FILLED), {}, act)
          const { result } = parses(act, page)
          assert.ok(result.success, `${act}: ${result.success ? '' : result.error.message}`)
        }
  })

  test('nobody is asked for what does not matter: who said so where they answer themselves, risk at home, consent of a child', () => {
    assert.deepEqual(fieldsOf(here, 'accept'), ['when', 'place', 'who'])
    assert.deepEqual(fieldsOf({ ...here, byHand: true }, 'accept'), ['when', 'place', 'who', 'saidBy'])
    assert.deepEqual(fieldsOf(here, 'send'), [])
    assert.deepEqual(fieldsOf({ ...here, abroad: true }, 'send'), ['risk'])
    assert.deepEqual(fieldsOf({ ...here, childPath: true }, 'consent'), ['how', 'language'])
    const together = { ...here, others: [referralRow({ state: here.state })] }
    assert.deepEqual(fieldsOf(together, 'send'), ['others'])
  })

  test('what was typed for another step does not go along', () => {
    assert.deepEqual(stepInput(here, { act: 'alarm' }, FILLED), { referral: here.id, text: 'No bed' })
    assert.deepEqual(stepInput(here, { act: 'finish' }, FILLED), { referral: here.id })
    const { meetsAt, ...reject } = stepInput(here, { act: 'reject' }, FILLED)
    assert.equal(meetsAt, undefined)
    assert.deepEqual(reject, { referral: here.id, answer: 'reject', refusedFor: 'full', text: 'No bed' })
  })

  test('a child’s consent is never said to be the child’s, and an adult’s only where it was understood', () => {
    const child = stepInput({ ...here, childPath: true }, { act: 'consent' }, FILLED)
    assert.deepEqual([child.ground, child.language], ['child', 'uk'])
    assert.equal(stepInput(here, { act: 'consent' }, FILLED).ground, 'given')
    assert.deepEqual(lackingOf(here, 'consent', { ...FILLED, understood: false }), { understood: 'not-understood' })
  })

  test('a form names the field that is empty', () => {
    for (const [act, missing, field = Object.keys(missing)[0]] of [
      ['accept', { place: ' ' }],
      ['accept', { who: '' }],
      ['accept', { time: '25:00' }, 'when'],
      ['confirm-arrival', { day: '' }, 'when'],
      ['reject', { text: '' }],
      ['override', { danger: '' }],
    ] as const)
      assert.deepEqual(Object.keys(lackingOf(here, act, { ...FILLED, ...missing })), [field], act)
  })

  test('only who stands at the same place goes along with a step', () => {
    const others = [referralRow({ state: 'accepted' }), referralRow({ state: 'not-arrived' })]
    assert.deepEqual(goesWith({ others, state: 'accepted' }), [others[0]])
  })
})

describe('drafts', () => {
  test('a new one takes little along, and is taken by the server', () => {
    const draft = newDraft([here.id], here.id)
    assert.deepEqual(draft.parts, ['identity', 'needs', 'channels'])
    const read = DraftInput.parse(newInput(draft))
    const to = { agency: null, service: here.id, name: '', abroad: false }
    assert.deepEqual([read.to, read.party, read.accessDays], [to, null, 30])
  })

  test('a house that is neither here nor in the directory goes by its name, and comes back with it', () => {
    const page = referralPage({
      byHand: true,
      abroad: true,
      to: { agency: null, service: null, name: 'Invented house' },
    })
    assert.deepEqual(newInput(draftOf(page), page.id).to, { name: 'Invented house', abroad: true })
    // Once somebody is chosen, what was typed before is no receiver.
    assert.deepEqual(newInput({ ...draftOf(page), agency: here.id }).to, { agency: here.id, service: null })
  })

  test('one that is changed comes back as it was, and says which one it is', () => {
    const page = referralPage({ party: 'police', parts: ['plan'], accessDays: 9 })
    const { referral, ...input } = newInput(draftOf(page), page.id)
    assert.equal(referral, page.id)
    assert.deepEqual(input, {
      ...{ persons: [page.person], need: page.need, party: 'police', parts: ['plan'], accessDays: 9 },
      ...{ note: page.summary?.note, to: { agency: page.to.agency, service: page.to.service } },
    })
    assert.deepEqual(draftOf(referralPage({ person: null, summary: null })).persons, [])
  })
})

describe('what a page shows', () => {
  test('steps that help stand before those that take something; what the other side does is not called closed', () => {
    const steps = [
      referralStep({ act: 'revoke', adverse: true }),
      referralStep({ act: 'send' }),
      referralStep({ act: 'accept', allowed: false, why: 'not-your-step' }),
      referralStep({ act: 'alarm', allowed: false, why: 'is-missing' }),
    ]
    assert.deepEqual(
      openSteps(steps).map(({ act }) => act),
      ['send', 'revoke'],
    )
    assert.deepEqual(
      closedSteps(steps).map(({ act }) => act),
      ['alarm'],
    )
  })

  test('who did not arrive looks like danger and nothing else does', () => {
    assert.deepEqual(
      STATES.filter((state) => lookOf(state).meaning === 'danger'),
      ['not-arrived'],
    )
    assert.deepEqual(
      STATES.filter((state) => lookOf(state).meaning === 'done'),
      ['arrived', 'feedback', 'done'],
      'accepted is not arrived',
    )
  })
})
