import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ACT_MOVES, ACT_STATUSES, actMoves, whyNotTo } from './compelled.ts'

const both = { person: true, lawyer: true }
const status = fc.constantFrom(...ACT_STATUSES)

describe('an act that a person was compelled to', () => {
  test('property: an act that no authority knows never moves, whatever anybody agrees to', () => {
    fc.assert(
      fc.property(status, status, fc.boolean(), fc.boolean(), (from, to, person, lawyer) => {
        assert.equal(whyNotTo({ known: false, status: from }, to, { person, lawyer }), 'unknown')
      }),
    )
  })

  test('property: a notice is agreed only where the person and the lawyer both agree', () => {
    fc.assert(
      fc.property(status, fc.boolean(), fc.boolean(), (from, person, lawyer) => {
        const why = whyNotTo({ known: true, status: from }, 'notice-agreed', { person, lawyer })
        if (why === null) assert.ok(person && lawyer)
      }),
    )
  })

  test('no notice is sent that was not agreed', () => {
    for (const from of ACT_STATUSES) if (actMoves(from).includes('notice-sent')) assert.equal(from, 'notice-agreed')
    assert.equal(whyNotTo({ known: true, status: 'noted' }, 'notice-sent', both), 'no-such-step')
  })

  test('every status can be reached, and a charge or a fine is not the end of it', () => {
    const seen = new Set<string>(['noted'])
    for (const from of seen) for (const to of ACT_MOVES[from as keyof typeof ACT_MOVES]) seen.add(to)
    assert.deepEqual([...seen].sort(), [...ACT_STATUSES].sort())
    for (const from of ['charged', 'penalised'] as const)
      assert.equal(whyNotTo({ known: true, status: from }, 'notice-agreed', both), null, from)
  })
})
