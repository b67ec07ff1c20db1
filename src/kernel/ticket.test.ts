import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { isTicket, ticketFor } from './ticket.ts'

const SECRET = randomBytes(32)
const NOW = new Date('2026-12-01T10:00:00Z')
const UNTIL = NOW.getTime() + 60_000
const OF = ['member', 'thing']

describe('a ticket', () => {
  const ticket = ticketFor(SECRET, 'a use', OF, UNTIL)

  test('is good until its moment, for who and what it was made for', () => {
    assert.ok(isTicket(SECRET, 'a use', OF, NOW, ticket))
    assert.ok(!isTicket(SECRET, 'a use', OF, new Date(UNTIL), ticket))
    assert.ok(!isTicket(SECRET, 'another use', OF, NOW, ticket))
    assert.ok(!isTicket(SECRET, 'a use', ['member', 'other'], NOW, ticket))
    assert.ok(!isTicket(SECRET, 'a use', ['other', 'thing'], NOW, ticket))
    assert.ok(!isTicket(randomBytes(32), 'a use', OF, NOW, ticket))
  })

  test('whose moment was put off, or that is none, is refused', () => {
    const mark = ticket.split('.')[1]
    for (const told of [`${UNTIL + 60_000}.${mark}`, `${ticket}x`, '', '.', `NaN.${mark}`, `Infinity.${mark}`, mark])
      assert.ok(!isTicket(SECRET, 'a use', OF, NOW, told), told)
  })
})
