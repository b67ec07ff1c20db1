import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { TakenFile } from '../../public/behind.ts'
import { Tickets } from './tickets.ts'

const HOUR = 3600_000
const stored = (file: string): TakenFile => ({
  file,
  size: 7,
  sha256: Buffer.alloc(32).toString('base64url'),
  type: 'image/png',
  scan: { verdict: 'not-scanned', why: 'none' },
})

describe('tickets for files', () => {
  test('a ticket is good for one file, once, with the key that was given with it', () => {
    const tickets = new Tickets(() => 0)
    const { file, key } = tickets.issue()
    assert.equal(tickets.redeem(stored(file)).key, key)
    assert.throws(() => tickets.redeem(stored(file)), Problem)
  })

  test('a file that no ticket was given for goes into no report', () => {
    const tickets = new Tickets(() => 0)
    tickets.issue()
    assert.throws(() => tickets.redeem(stored(newId())), Problem)
  })

  test('a ticket ends after four hours, and makes room for others', () => {
    let now = 0
    const tickets = new Tickets(() => now)
    const { file } = tickets.issue()
    now = 4 * HOUR + 1
    assert.throws(() => tickets.redeem(stored(file)), Problem)
  })

  test('a flood of tickets that nobody uses ends with a refusal, and only until they are over', () => {
    let now = 0
    const tickets = new Tickets(() => now)
    for (let n = 0; n < 100_000; n++) tickets.issue()
    assert.throws(() => tickets.issue(), Problem)
    now = 4 * HOUR + 1
    assert.ok(tickets.issue())
  })
})
