import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { apart, linesOf } from './lines.ts'

const runs = (text: string, direction: 'ltr' | 'rtl' = 'ltr') =>
  linesOf(text, { width: 1000, direction, measure: (words) => words.length }).map((line) => ({
    text: line.text,
    seen: line.runs.map((run) => run.text),
  }))

describe('a line of paper', () => {
  test('a number after a name in Arabic stands whole, and after it', () => {
    const [line] = runs(`2. Copy made · ${apart('محمد')} · ${apart('08a1f7cd')}`)
    assert.equal(line.text, '2. Copy made · محمد · 08a1f7cd')
    assert.deepEqual(
      line.seen.filter((run) => run !== ''),
      ['2. Copy made · ', 'محمد', ' · ', '08a1f7cd'],
    )
  })

  test('signs of somebody that steer the writing are not there, and break out of nothing', () => {
    const [line] = runs(`Kept · ${apart('a\u2069\u202eb\u200fc')} · end`)
    assert.equal(line.text, 'Kept · a b c · end')
    assert.equal(line.seen.join(''), 'Kept · a b c · end')
  })
})
