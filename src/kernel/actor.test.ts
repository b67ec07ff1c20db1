import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Actor, type Member, memberFor, sessionOf, system, visitor } from './actor.ts'

const member: Member = {
  kind: 'member',
  id: 'a member',
  agency: 'an agency',
  roles: ['analyst'],
  session: 'a session',
  confirmedAt: 0,
  keys: null,
}

test('an act of members is refused to every other kind of actor, in the sentence of its room', () => {
  assert.equal(memberFor(member, 'Only members do this.'), member)
  const others: readonly Actor[] = [
    visitor,
    system('an agency'),
    { kind: 'reporter', id: 'a report', agency: 'an agency' },
    { kind: 'client', id: 'a client', agency: 'an agency', roles: ['platform'] },
  ]
  for (const actor of others)
    assert.throws(() => memberFor(actor, 'Only members do this.'), {
      code: 'not-permitted',
      message: 'Only members do this.',
    })
})

test('the database is told who acts, and of a visitor that nobody is known', () => {
  assert.deepEqual(sessionOf(member, 'protection'), {
    kind: 'member',
    actor: 'a member',
    agency: 'an agency',
    purpose: 'protection',
  })
  assert.deepEqual(sessionOf(visitor, 'prevention'), {
    kind: 'visitor',
    actor: null,
    agency: null,
    purpose: 'prevention',
  })
  assert.deepEqual(sessionOf(system('an agency'), 'administration'), {
    kind: 'system',
    actor: null,
    agency: 'an agency',
    purpose: 'administration',
  })
})
