import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asks, fromAgency } from './asks.ts'

test('what asks is headed as a question, in each script; all else is news', () => {
  for (const text of ['Can you talk?', 'هل أنت بأمان؟', '你安全吗？', 'Vai varat runāt? Mēs gaidām.'])
    assert.ok(asks(text), text)
  for (const text of ['Somebody is on the way.', 'Zvanām jums 18.00.', '', null]) assert.ok(!asks(text), String(text))
  assert.deepEqual([fromAgency('Where?'), fromAgency('We are coming.')], ['mine.question', 'mine.news'])
})
