import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../kernel/errors.ts'
import { ROLES } from '../accounts/index.ts'
import { insistOnEnforcement, mayBeTold } from './suspicion.ts'

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
