import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Assessor, createAssessor } from './assess.ts'
import { assessBatch, MOST_LETTERS } from './batch.ts'
import { Gathered } from './gathered.ts'
import type { Posting } from './posting.ts'
import { readAll } from './run.ts'

const posting = (id: string, text: string): Posting => ({
  id,
  title: '',
  text,
  employer: null,
  date: null,
  source: 's',
})

const HONEST = 'Workers wanted for a farm, 1,400 € a month gross, 40 hours a week.'
const assessor = createAssessor()

/** An assessor that fails for a text, at one of its two halves. */
const failing = (half: 'look' | 'judge'): Assessor => ({
  ...assessor,
  tokens: assessor.tokens,
  marks: new Uint32Array(),
  sums: [],
  look(one, tokens) {
    if (half === 'look' && one.text === 'bad') throw new RangeError('Maximum call stack, and the secret words')
    return assessor.look(one, tokens)
  },
  judge(looked) {
    if (half === 'judge' && looked.posting.text === 'bad') throw new TypeError('the secret words')
    return assessor.judge(looked)
  },
})

describe('a posting that cannot be assessed', () => {
  for (const [half, name] of [
    ['look', 'RangeError'],
    ['judge', 'TypeError'],
  ] as const)
    test(`is broken with its line and the kind of the fault (${half}), and the others are assessed`, () => {
      const postings = [posting('1', HONEST), posting('2', 'bad'), posting('3', HONEST)]
      const batch = assessBatch(failing(half), postings, [4, 7, 9])
      assert.deepEqual(batch.ids, ['1', '3'])
      assert.deepEqual(batch.broken, [{ line: 7, reason: `the posting could not be assessed (${name})` }])
      assert.equal(batch.recordLengths.length, 2)
    })

  test('because it is too long is told so, and one that is just short enough is assessed', () => {
    const postings = [posting('1', 'a '.repeat(MOST_LETTERS / 2)), posting('2', 'a'.repeat(MOST_LETTERS + 1))]
    const batch = assessBatch(assessor, postings, [1, 2])
    assert.deepEqual(batch.ids, ['1'])
    assert.deepEqual(batch.broken, [{ line: 2, reason: `the posting is longer than ${MOST_LETTERS} letters` }])
  })

  test('in a file: the run goes on, and counts it among the broken records', async () => {
    async function* input() {
      yield {
        file: 'a.txt',
        postings: [posting('1', HONEST), posting('2', 'x'.repeat(MOST_LETTERS + 1))],
        lines: [1, 2],
        broken: [],
      }
      yield { file: 'a.txt', postings: [posting('3', HONEST)], lines: [3], broken: [{ line: 4, reason: 'no text' }] }
    }
    const store = { append: () => 0, read: () => '' }
    const { gathered, broken, brokenCount } = await readAll(input(), store, new Gathered(), { threads: 0 })
    assert.deepEqual(gathered.ids, ['1', '3'])
    assert.equal(brokenCount, 2)
    assert.deepEqual(
      broken.map(({ file, line }) => `${file} ${line}`),
      ['a.txt 2', 'a.txt 4'],
    )
  })
})
