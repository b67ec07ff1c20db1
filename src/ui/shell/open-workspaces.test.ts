import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { permissionsOf, RIGHTS, ROLES, type Role } from '../../modules/accounts/roles.ts'
import { barFor, FEW_ROOMS, IN_BAR, workspacesFor } from './open-workspaces.ts'
import { ROOMS, roomsFor } from './rooms.ts'
import { WORKSPACES } from './workspaces.ts'

const of = (...roles: Role[]) => permissionsOf(roles)
const ids = (permissions: readonly string[]) => workspacesFor(permissions).map(({ id }) => id)
const bar = (permissions: readonly string[]) => barFor(workspacesFor(permissions), permissions)

describe('workspaces', () => {
  test('eight at most, each with a letter of its own and six rooms at most; no room is without one', () => {
    assert.equal(WORKSPACES.map(({ letter }) => letter).join(''), 'tfiaposm')
    assert.equal(new Set(WORKSPACES.map(({ letter }) => letter)).size, WORKSPACES.length)
    const all = workspacesFor(of(...ROLES))
    assert.equal(all.length, 8)
    for (const { id, rooms } of all) assert.ok(rooms.length <= 6, id)
    assert.equal(
      all.reduce((sum, { rooms }) => sum + rooms.length, 0),
      ROOMS.length,
    )
  })

  test('what a role does not open is not shown', () => {
    assert.deepEqual(ids(of('analyst')), ['today', 'find', 'act', 'oversee', 'share', 'manage'])
    assert.deepEqual(ids(of('social-worker')), ['today', 'find', 'intake', 'protect', 'oversee', 'manage'])
    assert.deepEqual(ids([]), ['today', 'manage'])
    for (const { rooms } of workspacesFor(of('social-worker')))
      for (const room of rooms) assert.ok(roomsFor(of('social-worker')).includes(room))
  })

  test('a phone has one’s own work in its bar, in the order of the rail', () => {
    assert.deepEqual(bar(of('analyst')), ['today', 'find', 'act', 'oversee'])
    assert.deepEqual(bar(of('case-worker')), ['today', 'find', 'intake', 'protect'])
    assert.deepEqual(bar(of('intake-officer')), ['today', 'intake', 'act', 'protect'])
    assert.deepEqual(bar(of('prosecutor')), ['today', 'find', 'act', 'protect'])
    for (const role of ROLES) {
      const shown = bar(RIGHTS[role].permissions)
      assert.ok(shown.length <= IN_BAR && shown[0] === 'today', role)
    }
  })

  test('roles with few rooms have them all in the rail', () => {
    const flat = ROLES.filter((role) => roomsFor(RIGHTS[role].permissions).length <= FEW_ROOMS)
    for (const role of ['auditor', 'administrator', 'coordinator', 'lawyer'] as const)
      assert.ok(flat.includes(role), role)
    for (const role of ['analyst', 'case-worker', 'hotline'] as const) assert.ok(!flat.includes(role), role)
  })
})
