import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RIGHTS } from '../../modules/accounts/roles.ts'
import { en } from './catalogues/en.ts'
import { commandsFor, leadNumber, matching, ROOMS, roomAt, roomsFor } from './rooms.ts'
import { voice } from './words.ts'

const say = voice(en, 'en')
const of = (role: keyof typeof RIGHTS) => RIGHTS[role].permissions
const places = (permissions: readonly string[]) => roomsFor(permissions).map(({ to }) => to)

describe('rooms', () => {
  test('only what one’s roles open, in the order of workspaces', () => {
    assert.deepEqual(places(of('analyst')), [
      ...['/', '/leads', '/networks', '/sources', '/check', '/model', '/notices', '/blocks', '/evidence'],
      ...['/shares', '/approvals', '/jobs'],
      '/members',
      '/settings',
    ])
    // Who protects opens no lead, and may look an offer over all the same.
    assert.deepEqual(places(of('social-worker')), [
      ...['/', '/check', '/forms', '/cases', '/referrals', '/services', '/evidence', '/approvals'],
      ...['/jobs', '/members', '/settings'],
    ])
    // Comes from outside, with no key of the agency.
    assert.deepEqual(places(of('lawyer')), ['/', '/cases', '/guests', '/services', '/settings'])
    assert.deepEqual(places(of('auditor')), ['/', '/audit', '/members', '/settings'])
    assert.deepEqual(places(of('administrator')), ['/', '/breaches', '/jobs', '/members', '/clients', '/settings'])
    assert.deepEqual(places(of('coordinator')), ['/', '/figures', '/settings'])
    assert.deepEqual(places([]), ['/', '/settings'])
  })

  test('every room can be opened by some role', () => {
    const all = Object.values(RIGHTS).flatMap(({ permissions }) => permissions)
    for (const { to, opens } of ROOMS)
      assert.ok(opens.length === 0 || opens.some((one) => all.some((held) => held === one)), to)
  })

  test('whoever opens the list of identities has approvals as well: they are two parts of one room', () => {
    for (const [role, { permissions }] of Object.entries(RIGHTS)) {
      const held: readonly string[] = permissions
      assert.ok(!held.includes('identity:list') || held.includes('approval:decide'), role)
    }
  })

  test('one is in a room on its pages too, in the nearest of two, and at the desk only there', () => {
    const at = (path: string) => roomAt(path, ROOMS)?.to
    assert.deepEqual(['/', '/leads/1', '/upload', '/identities'].map(at), ['/', '/leads', '/leads', '/approvals'])
    assert.deepEqual(['/notices/1', '/notices/orders'].map(at), ['/notices', '/notices/orders'])
    assert.deepEqual(['/leadsmore', '/nowhere'].map(at), [undefined, undefined])
    // A room that is not open is no place to be in.
    assert.equal(roomAt('/leads', roomsFor([])), undefined)
  })
})

describe('the palette', () => {
  const commands = commandsFor(of('analyst'), say)

  test('offers rooms first, then what one may do', () => {
    assert.equal(commands[0].name, 'Desk')
    assert.ok(commands.some(({ id }) => id === 'command.upload'))
    assert.ok(!commands.some(({ id }) => id === 'command.verify'))
  })

  test('finds by all words typed, whatever their marks and case', () => {
    assert.deepEqual(
      matching(commands, 'NEW lea').map(({ id }) => id),
      ['command.new'],
    )
    const one = [{ id: 'x', name: 'Norādes', icon: 'leads', to: '/' } as const]
    assert.equal(matching(one, 'norades').length, 1)
    assert.equal(matching(commands, '').length, commands.length)
    assert.equal(matching(commands, 'zzz').length, 0)
  })

  test('a lead’s number in any way people write it', () => {
    assert.deepEqual(['L-2291', 'l2291', '2291', 'L 2291'].map(leadNumber), [2291, 2291, 2291, 2291])
    assert.deepEqual(['', 'L-', 'L-2291a', 'desk'].map(leadNumber), [null, null, null, null])
  })
})
