import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { blocksOf } from './text.ts'

const line = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '## Heading',
    '### Below',
    '- point',
    '1. first',
    '* star',
    'Words of a person.',
    '{{a/total}}',
  ),
  fc.string(),
)
const texts = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
const saidIn = (text: string): readonly string[] =>
  blocksOf(text).flatMap((block) => (block.kind === 'list' ? block.items.map((item) => item.text) : [block.text]))

test('whatever a person writes, no letter of it is lost', () => {
  const letters = (text: string) => [...text.replaceAll(/[^\p{L}\p{N}]/gu, '')]
  fc.assert(
    fc.property(texts, (text) => {
      // The number of a numbered point is written anew by whoever counts them.
      const plain = text.replaceAll(/^\s*\p{Nd}{1,3}[.)](?=[^\S\r\n]+\S)/gmu, '')
      assert.deepEqual(letters(saidIn(text).join(' ')), letters(plain))
    }),
    runs(300),
  )
})

test('each part says a line that is there, and lines never go back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const most = text.split(/\r\n|\r|\n/).length
      const lines = blocksOf(text).flatMap((block) =>
        block.kind === 'list' ? block.items.map((item) => item.line) : [block.line],
      )
      assert.ok(lines.every((at, i) => at >= 1 && at <= most && at > (lines[i - 1] ?? 0)))
    }),
    runs(300),
  )
})
