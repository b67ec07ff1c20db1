import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RIGHTS } from '../../../modules/accounts/roles.ts'
import { GROUPS, ROLE_GROUPS, toggled } from './roles.ts'

describe('roles to pick', () => {
  test('every role that can be given stands in one group', () => {
    const grouped = GROUPS.flatMap((group) => [...ROLE_GROUPS[group]]).sort()
    const all = Object.keys(RIGHTS).filter((role) => role !== 'installation-administrator')
    assert.deepEqual(grouped, all.sort())
  })

  test('put in and taken out', () => {
    assert.deepEqual(toggled(['administrator'], 'analyst', true), ['analyst', 'administrator'])
    assert.deepEqual(toggled(['analyst', 'administrator'], 'analyst', false), ['administrator'])
  })
})
