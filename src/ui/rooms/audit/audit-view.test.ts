import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { signatureOf } from '../../shell/search-key.ts'
import { auditFilter, namesNoRecord, verifyAll, wholeExport } from './audit-view.ts'

describe('the audit', () => {
  test('an address names ids and closed lists only', () => {
    assert.deepEqual(auditFilter({ act: 'opened' }), { act: 'opened' })
    assert.deepEqual(auditFilter({ act: 'guessed' }), {})
    const filter = auditFilter({
      verb: 'disclosure',
      outcome: 'lost',
      operation: 'leads.pass',
      subject: 'a b',
      actor: 'Anna',
      verify: 'yes',
    })
    assert.deepEqual(filter, { verb: 'disclosure', operation: 'leads.pass' })
    assert.match(auditFilter({ from: '2026-11-02' }).from ?? '', /^2026-11-0[12]T/)
    assert.deepEqual(auditFilter({ from: 'yesterday' }), {})
  })

  test('what names a record: its id, the signs of it that the page shows, or its code', () => {
    const whole = 'c9c10d30-8e05-4ed0-bebf-4f901183fc6f'
    for (const subject of [whole, whole.slice(0, 8), whole.slice(0, 23), 'C9C10D', 'P-C9C10D', 'c-c9c10d'])
      assert.equal(namesNoRecord({ subject }), false, subject)
    for (const subject of ['L-3', 'L-123456789', 'c9c10', 'Anna', `${whole}0`])
      assert.equal(namesNoRecord({ subject }), true, subject)
    assert.equal(namesNoRecord({}), false)
  })

  test('verifies stretch after stretch to the end', async () => {
    const told: number[] = []
    const steps = [
      { checked: 2, of: 5, next: 2, fault: null },
      { checked: 3, of: 5, next: null, fault: null },
    ]
    const at = await verifyAll(
      async (after) => steps[after === 0 ? 0 : 1],
      ({ checked }) => told.push(checked),
    )
    assert.deepEqual([at, told], [{ checked: 5, of: 5, fault: null, isDone: true }, [2, 5]])
  })

  test('is taken out stretch after stretch, each once', async () => {
    const asked: number[] = []
    const parts = await wholeExport(async (after) => {
      asked.push(after)
      return { text: `from ${after}\n`, next: after < 4 ? after + 2 : null }
    })
    assert.deepEqual([asked, parts.join('')], [[0, 2, 4], 'from 0\nfrom 2\nfrom 4\n'])
  })

  test('stops at the first fault', async () => {
    let calls = 0
    const at = await verifyAll(
      async () => {
        calls += 1
        return { checked: 2, of: 5, next: 2, fault: 'Entry 2 was changed.' }
      },
      () => {},
    )
    assert.deepEqual([calls, at.fault, at.isDone], [1, 'Entry 2 was changed.', true])
  })

  test('the same filters in another order are the same', () => {
    assert.equal(signatureOf({ b: '2', a: '1', c: '' }), signatureOf({ a: '1', b: '2' }))
  })
})
