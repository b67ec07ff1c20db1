import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueLines } from './due-view.ts'

test('deadlines and what papers ask for stand in one list by time; a day ends with its last hour', () => {
  const clock = (name: string, due: string) => ({ track: 'support', name, due, missed: false }) as const
  const paper = (kind: 'step' | 'plan', due: string) => ({ kind, due, missed: false, what: '', who: '' })
  const lines = dueLines({
    clocks: [clock('needs', '2026-12-03T08:00:00.000Z'), clock('reflection', '2026-12-24T21:59:59.000Z')],
    dues: [paper('step', '2026-12-03'), paper('step', '2026-12-03'), paper('plan', '2027-01-01')],
  })
  assert.deepEqual(
    lines.map((line) => ('clock' in line ? line.clock.name : `${line.paper.kind} ${line.paper.due}`)),
    ['needs', 'step 2026-12-03', 'step 2026-12-03', 'reflection', 'plan 2027-01-01'],
  )
  assert.equal(new Set(lines.map(({ key }) => key)).size, lines.length)
})
