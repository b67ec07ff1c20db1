import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ApprovalRow, MemberRow, Summary } from '../../shell/contract.ts'
import { leadsFound } from '../../shell/rooms.ts'
import { laneMargin, saidDays, shortened } from '../leads/timeline-view.ts'
import { inFours } from '../sign-in/recovery.ts'
import { toAdmit, toDecide } from './desk-view.ts'

describe('what waits on the desk', () => {
  test('only what this person may decide', () => {
    const rows = [
      { id: 'a', mayApprove: true },
      { id: 'b', mayApprove: false },
    ] as ApprovalRow[]
    assert.deepEqual(
      toDecide(rows)?.map(({ id }) => id),
      ['a'],
    )
    assert.equal(toDecide(undefined), undefined)
  })

  test('whoever waits for keys, but nobody who has left', () => {
    const row = (id: string, keys: MemberRow['keys'], state: MemberRow['state']) => ({ id, keys, state }) as MemberRow
    const rows = [
      row('waits', 'waiting', 'active'),
      row('left', 'waiting', 'ended'),
      row('open', 'open', 'active'),
      row('none', 'none', 'active'),
    ]
    assert.deepEqual(
      toAdmit(rows)?.map(({ id }) => id),
      ['waits'],
    )
    assert.equal(toAdmit(undefined), undefined)
  })
})

describe('leads in the palette', () => {
  const lead = (number: number, title: string | null) =>
    ({
      id: `id-${number}`,
      number,
      head: title === null ? null : { title, excerpt: [{ kind: 'text', text: 'first words' }] },
    }) as unknown as Summary
  const leads = [lead(7, 'Darbs noliktavā'), lead(17, 'Warehouse work'), lead(70, ''), lead(71, null)]
  const found = (typed: string) => leadsFound(leads, typed).map(({ name }) => name)

  test('by their number, however it is written, and no number near it', () => {
    for (const typed of ['7', 'L-7', 'l7', ' L 7 ']) assert.deepEqual(found(typed), ['L-7 Darbs noliktavā'], typed)
    assert.deepEqual(found('8'), [])
  })

  test('by words, without marks and case', () => {
    assert.deepEqual(found('noliktava'), ['L-7 Darbs noliktavā'])
    assert.deepEqual(found('WORK ware'), ['L-17 Warehouse work'])
  })

  test('by the first words where there is no title; sealed ones by number only', () => {
    assert.deepEqual(found('first'), ['L-70 first words'])
    assert.deepEqual(found('71'), ['L-71'])
  })

  test('nothing for nothing and for one letter', () => {
    for (const typed of ['', ' ', 'w']) assert.deepEqual(found(typed), [], typed)
  })

  test('few, and each leads to its page', () => {
    const many = Array.from({ length: 40 }, (_, i) => lead(100 + i, 'Same words'))
    const some = leadsFound(many, 'same')
    assert.equal(some.length, 6)
    assert.equal(some[0].to, '/leads/id-100')
  })
})

describe('names beside the lanes', () => {
  test('long ones are cut and say so', () => {
    const long = 'a-very-long-name-of-a-source.example'
    assert.equal(shortened(long).length, 26)
    assert.ok(shortened(long).endsWith('…') && long.startsWith(shortened(long).slice(0, -1)))
    assert.equal(shortened('board.example'), 'board.example')
    assert.equal(shortened('x'.repeat(26)), 'x'.repeat(26))
  })

  test('room for the longest, but never more than the picture can spare', () => {
    assert.ok(laneMargin(['ab']) < laneMargin(['ab', 'abcdefgh']))
    assert.ok(laneMargin(['x'.repeat(500)]) <= 180)
    assert.equal(laneMargin(['x'.repeat(500)]), laneMargin(['x'.repeat(26)]))
    assert.equal(laneMargin([]), 16)
  })

  test('days as a list; several postings on one are counted', () => {
    const list = (items: readonly string[]) => items.join(', ')
    const days = [
      { day: '2026-11-01', postings: 1 },
      { day: '2026-11-02', postings: 3 },
    ]
    assert.equal(saidDays(days, { day: (iso) => iso.slice(8), list }), '01, 02 ×3')
    assert.equal(saidDays([], { day: String, list }), '')
  })
})

describe('a secret to type by hand', () => {
  test('in fours, none of it lost', () => {
    assert.equal(inFours('ABCDEFGHIJ'), 'ABCD EFGH IJ')
    assert.equal(inFours('ABCD'), 'ABCD')
    assert.equal(inFours(''), '')
    const secret = 'Q'.repeat(32)
    assert.equal(inFours(secret).replaceAll(' ', ''), secret)
  })
})
