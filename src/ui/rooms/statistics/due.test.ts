import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnsDue } from './due.ts'

const say = ((key: string) => key) as never
const due = (more: object) => ({
  returns: [],
  due: { year: 2025, by: '2026-09-30', isWished: true, draft: null, ...more },
})

test('what is due leads to its draft, or to where files are taken in', () => {
  const [item] = returnsDue(due({}), { say })
  assert.deepEqual([item?.due, item?.late, item?.note], ['2026-09-30', false, 'returns.due-wished'])
  assert.deepEqual(item?.link, { to: '/returns' })
  const [last] = returnsDue(due({ by: '2026-12-31', isWished: false, draft: 'r' }), { say })
  assert.deepEqual([last?.note, last?.link], ['returns.due-last', { to: '/returns/$yearly', params: { yearly: 'r' } }])
})

test('nothing is due before the server has answered, nor once it was sent', () => {
  assert.deepEqual(returnsDue(undefined, { say }), [])
  assert.deepEqual(returnsDue({ returns: [], due: null }, { say }), [])
})
