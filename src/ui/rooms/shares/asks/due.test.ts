import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Out } from '../../../shell/contract.ts'
import type { Say } from '../../../shell/words.ts'
import { asksBeyond, asksDue } from './due.ts'

type Waiting = Out<'asks.waiting'>
const say = ((key: string) => key) as Say
const row = (more: Partial<Waiting['due'][number]> = {}): Waiting['due'][number] => ({
  ...{ ask: 'a', side: 'asked', clock: 'acknowledge', urgency: 'none', due: '2026-11-24T18:00:00Z', missed: false },
  ...more,
})
const waiting = (due: Waiting['due'], more: Partial<Waiting> = {}): Waiting => ({
  ...{ toAcknowledge: 0, toAnswer: 0, late: 0, answered: 0, due },
  ...more,
})

test('nothing where nothing was answered yet', () => {
  assert.deepEqual(asksDue(undefined, { say }), [])
  assert.equal(asksBeyond(undefined), 0)
})

test('those asked read what to do; the asker that the other agency is late; neither whom nor what', () => {
  const [asked, asker] = asksDue(waiting([row(), row({ side: 'asker', missed: true })]), { say })
  assert.deepEqual([asked.title, asked.note, asked.late], ['desk.ask-received', 'asks.clock-acknowledge', false])
  assert.deepEqual([asker.title, asker.note, asker.late], ['desk.ask-made', 'desk.ask-late', true])
  assert.deepEqual(asked.link, { to: '/shares/asks/$ask', params: { ask: 'a' } })
})

test('danger stands before all; what is merely urgent is said and no more', () => {
  const [danger, urgent] = asksDue(waiting([row({ urgency: 'danger' }), row({ urgency: 'urgent' })]), { say })
  assert.deepEqual([danger.danger, danger.note], [0, 'asks.urgency-danger · asks.clock-acknowledge'])
  assert.deepEqual([urgent.danger, urgent.note], [undefined, 'asks.urgency-urgent · asks.clock-acknowledge'])
})

test('what has no row of its own is counted', () => {
  assert.equal(asksBeyond(waiting([row()], { toAcknowledge: 3, toAnswer: 1, late: 1 })), 4)
  assert.equal(asksBeyond(waiting([row()], { toAcknowledge: 1 })), 0)
})
