import assert from 'node:assert/strict'
import { test } from 'node:test'
import { permissionsOf, ROLES } from '../../../../modules/accounts/roles.ts'
import { standOfIntake } from './intake-steps-view.ts'

const member = { name: 'Ilze', roles: ['administrator', 'analyst'], state: 'active', keys: 'open' } as const
const stand = (...members: object[]) => standOfIntake(members.map((more) => ({ ...member, ...more })) as never)

test('the founder alone has nobody for the intake, though they hold keys', () => {
  assert.deepEqual(stand({}), { officers: [], hasKeys: false, colleagues: 1 })
})

test('an officer without keys is half the way; one who has left is none', () => {
  const officer = { name: 'Līga', roles: ['intake-officer'], keys: 'waiting' }
  assert.deepEqual(stand({}, officer), { officers: ['Līga'], hasKeys: false, colleagues: 2 })
  assert.equal(stand({}, { ...officer, keys: 'open' }).hasKeys, true)
  assert.deepEqual(stand({}, { ...officer, state: 'ended' }).officers, [])
})

test('all roles that may set the intake count, and no other', () => {
  for (const role of ROLES)
    assert.equal(stand({ roles: [role] }).officers.length === 1, permissionsOf([role]).includes('intake:set'), role)
})
