import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RIGHTS } from '../../modules/accounts/roles.ts'
import { en } from './catalogues/en.ts'
import { commandsFor, isIn, leadNumber, matching, ROOMS, roomsFor } from './rooms.ts'
import { voice } from './words.ts'

const say = voice(en, 'en')
const of = (role: keyof typeof RIGHTS) => RIGHTS[role].permissions
const places = (permissions: readonly string[]) => roomsFor(permissions).map(({ to }) => to)

describe('rooms', () => {
  test('only what one’s roles open', () => {
    assert.deepEqual(places(of('analyst')), [
      ...['/', '/leads', '/notices', '/blocks', '/networks', '/sources', '/check', '/model', '/approvals', '/jobs'],
      '/members',
      '/settings',
    ])
    // Who protects opens no lead, and may look an offer over all the same.
    assert.deepEqual(places(of('social-worker')), [
      ...['/', '/cases', '/referrals', '/services', '/forms', '/check', '/approvals', '/jobs', '/members', '/settings'],
    ])
    // Comes from outside, with no key of the agency.
    assert.deepEqual(places(of('lawyer')), ['/', '/cases', '/services', '/settings'])
    assert.deepEqual(places(of('auditor')), ['/', '/members', '/audit', '/settings'])
    assert.deepEqual(places(of('administrator')), ['/', '/breaches', '/jobs', '/members', '/clients', '/settings'])
    assert.deepEqual(places(of('coordinator')), ['/', '/figures', '/settings'])
    assert.deepEqual(places([]), ['/', '/settings'])
  })

  test('every room can be opened by some role', () => {
    const all = Object.values(RIGHTS).flatMap(({ permissions }) => permissions)
    for (const { to, opens } of ROOMS)
      assert.ok(opens.length === 0 || opens.some((one) => all.some((held) => held === one)), to)
  })

  test('rooms of a group stand together: the rail has one line before each group', () => {
    const changes = ROOMS.filter(({ group }, i) => i > 0 && group !== ROOMS[i - 1].group)
    assert.deepEqual(
      changes.map(({ group }) => group),
      ['look', 'house'],
    )
  })

  test('one is in a room on its pages too; the desk is only itself', () => {
    assert.ok(isIn('/leads/1', { to: '/leads' }))
    assert.ok(!isIn('/leadsmore', { to: '/leads' }))
    assert.ok(isIn('/', { to: '/' }) && !isIn('/leads', { to: '/' }))
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
