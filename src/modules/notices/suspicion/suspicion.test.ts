import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '../../../kernel/errors.ts'
import { ROLES } from '../../accounts/index.ts'
import { MATTER_NAMES, STATE_NAMES } from '../codes.ts'
import { MATTERS } from '../letters/matters.ts'
import { dueOfSuspicion, insistOnEnforcement, isSuspicion, mayBeTold, whyNotTell } from './suspicion.ts'

test('police and prosecutors may be told', () => {
  for (const role of ['investigator', 'prosecutor', 'border-officer'])
    assert.ok(mayBeTold({ regime: '2016-680', roles: ['analyst', role] }), role)
})

test('nobody else, whichever roles their members hold', () => {
  for (const role of ROLES) assert.ok(!mayBeTold({ regime: 'gdpr', roles: [role] }), role)
  const others = ROLES.filter((role) => !['investigator', 'prosecutor', 'border-officer'].includes(role))
  assert.ok(!mayBeTold({ regime: '2016-680', roles: others }))
  assert.ok(!mayBeTold({ regime: '2016-680', roles: [] }))
})

test('who passes one on to somebody else is refused with what to do', () => {
  assert.doesNotThrow(() => insistOnEnforcement({ regime: '2016-680', roles: ['prosecutor'] }))
  assert.throws(
    () => insistOnEnforcement({ regime: 'gdpr', roles: ['hotline'] }),
    (error) => error instanceof Problem && error.code === 'not-permitted' && /Article 18/.test(error.message),
  )
})

test('each form of trafficking threatens somebody; what is a fraud where nothing more is known does not', () => {
  // By Art. 2(3) Directive 2011/36/EU as amended: a matter that is added must be decided here as well.
  const frauds = ['recruitment-fees', 'unlicensed-recruitment', 'fraudulent-offer', 'false-account']
  for (const matter of MATTER_NAMES) assert.equal(isSuspicion(matter), !frauds.includes(matter), matter)
})

test('of a draft that names no matter nobody has said that it threatens anybody', () =>
  assert.equal(isSuspicion(null), false))

test('what threatens life is named to the EU’s database as violence, what does not as fraud', () => {
  for (const matter of MATTER_NAMES) {
    const { category } = MATTERS[matter]
    assert.equal(category === 'STATEMENT_CATEGORY_VIOLENCE', isSuspicion(matter), matter)
  }
})

test('property: one role that enforces is enough, none of the others adds up to one, and the law they work under decides', () => {
  const enforcing = ['investigator', 'prosecutor', 'border-officer']
  const others = ROLES.filter((role) => !enforcing.includes(role))
  fc.assert(
    fc.property(
      fc.constantFrom('gdpr' as const, '2016-680' as const),
      fc.subarray(enforcing),
      fc.subarray([...others]),
      (regime, some, rest) => {
        const told = mayBeTold({ regime, roles: [...rest, ...some] })
        assert.equal(told, regime === '2016-680' && some.length > 0)
      },
    ),
  )
})

const telling = { state: 'draft', suspicion: true, barred: false, receivers: 1, wasTold: false } as const

test('somebody is told within a day, counted from the draft; the last second counts', () =>
  assert.equal(dueOfSuspicion(new Date('2026-11-23T08:00:00Z')).toISOString(), '2026-11-24T08:00:00.000Z'))

test('a suspicion is told in every state but of what was perhaps wrong: a life in danger does not wait for an answer', () => {
  for (const state of STATE_NAMES) {
    // A hold lies over a draft or an approved notice and is no state of its own here.
    if (state === 'held') continue
    const over = state === 'withdrawn' || state === 'corrected'
    assert.equal(whyNotTell({ ...telling, state }), over ? state : null, state)
  }
})

test('whoever cannot tell learns what to do instead, the gravest reason first', () => {
  assert.equal(whyNotTell({ ...telling, suspicion: false }), 'no-suspicion')
  assert.equal(whyNotTell({ ...telling, receivers: 0 }), 'nobody-to-tell')
  assert.equal(whyNotTell({ ...telling, receivers: 0, wasTold: true }), 'told-already')
  assert.equal(whyNotTell({ ...telling, barred: true, suspicion: false, state: 'withdrawn' }), 'child-abuse-material')
})
