import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { visitor } from '../../kernel/actor.ts'
import type { Permission, Purpose } from '../../kernel/operation.ts'
import { operations } from '../../operations.ts'
import { CLIENT_RIGHTS } from './client.ts'
import { ASSIGNABLE_ROLES, mayHoldKeys, permissionsOf, permits, RIGHTS, ROLES, type RoleRights } from './roles.ts'

const member = (...roles: string[]) => ({
  kind: 'member' as const,
  id: 'm',
  agency: 'a',
  roles,
  session: 's',
  confirmedAt: 0,
  keys: null,
})
const rights = Object.entries(RIGHTS) as [string, RoleRights][]

describe('roles', () => {
  test('those who keep order open no content, and those who open content keep no order', () => {
    for (const role of [
      'administrator',
      'auditor',
      'data-protection-officer',
      'coordinator',
      'installation-administrator',
    ])
      assert.equal(mayHoldKeys([role]), false, role)
    for (const [role, { content, permissions }] of rights) {
      const admits = permissions.includes('member:admit')
      assert.equal(admits, content, `${role} admits only if it opens content`)
      assert.ok(!(admits && permissions.includes('member:invite')), `${role} invites and admits`)
      assert.ok(!(content && permissions.includes('audit:read')), `${role} oversees itself`)
    }
  })

  test('the installation’s administrator is not given by hand', () => {
    assert.ok(!(ASSIGNABLE_ROLES as readonly string[]).includes('installation-administrator'))
    assert.equal(ASSIGNABLE_ROLES.length, ROLES.length - 1)
  })

  test('one role must hold both the permission and the purpose', () => {
    const both = member('auditor', 'administrator')
    assert.ok(permits(both, 'audit:read', 'oversight'))
    assert.ok(!permits(member('administrator'), 'audit:read', 'oversight'))
    // An auditor who also analyses may read leads to investigate and the audit to oversee, but not crosswise.
    const mixed = member('auditor', 'analyst')
    assert.ok(permits(mixed, 'lead:read', 'investigation'))
    assert.ok(!permits(mixed, 'lead:read', 'oversight'))
    assert.ok(!permits(mixed, 'audit:read', 'investigation'))
  })

  test('a visitor may what anyone may, a member also what concerns themselves, and unknown roles give nothing', () => {
    assert.ok(permits(visitor, 'anyone', 'administration'))
    assert.ok(!permits(visitor, 'self', 'administration'))
    assert.ok(permits(member(), 'self', 'administration'))
    assert.ok(!permits(member('root', 'constructor', '__proto__'), 'agency:read', 'administration'))
    assert.deepEqual(permissionsOf(['root', 'toString']), [])
    for (const other of [
      { kind: 'reporter', id: 'r', agency: 'a' },
      { kind: 'client', id: 'c', agency: 'a', roles: ['analyst'] },
    ] as const)
      assert.ok(!permits(other, 'lead:read', 'investigation'))
    // What is a reporter's own is nobody else's, whatever roles they hold.
    for (const role of ROLES) assert.ok(!permits(member(role), 'report:own', 'protection'), role)
    assert.ok(!permits(visitor, 'report:own', 'protection'))
  })

  test('every operation can be used by some role, and every permission of a role belongs to some operation', () => {
    const reporter = { kind: 'reporter', id: 'r', agency: 'a' } as const
    const clients = Object.keys(CLIENT_RIGHTS).map(
      (kind) => ({ kind: 'client', id: 'c', agency: 'a', roles: [kind] }) as const,
    )
    const declared = Object.entries(operations) as [string, { permission: Permission; purpose: Purpose }][]
    for (const [name, { permission, purpose }] of declared)
      assert.ok(
        [reporter, ...clients, ...ROLES.map((role) => member(role))].some((actor) =>
          permits(actor, permission, purpose),
        ),
        `nobody may use ${name}`,
      )
    const used = new Set(declared.map(([, { permission }]) => permission))
    for (const permission of permissionsOf(ROLES)) assert.ok(used.has(permission), `${permission} opens nothing`)
  })
})
