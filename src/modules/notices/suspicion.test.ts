import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '../../kernel/errors.ts'
import { ROLES } from '../accounts/index.ts'
import { insistOnEnforcement, isSuspicion, mayBeTold } from './suspicion.ts'
import { MATTER_NAMES, MATTERS } from './vocabulary.ts'

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
