import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { blocksOf } from './text.ts'

describe('the text of a chapter', () => {
  test('is paragraphs with an empty line between; lines within one go on', () => {
    assert.deepEqual(blocksOf('One\nand one.\n\n\nTwo.'), [
      { kind: 'paragraph', text: 'One and one.', line: 1 },
      { kind: 'paragraph', text: 'Two.', line: 5 },
    ])
  })

  test('has headings of two levels, which end a paragraph', () => {
    assert.deepEqual(blocksOf('Words\n## Women\n### Girls\nMore'), [
      { kind: 'paragraph', text: 'Words', line: 1 },
      { kind: 'heading', level: 3, text: 'Women', line: 2 },
      { kind: 'heading', level: 4, text: 'Girls', line: 3 },
      { kind: 'paragraph', text: 'More', line: 4 },
    ])
  })

  test('has lists with points and with numbers, whose items may go on below', () => {
    assert.deepEqual(blocksOf('- one\n  goes on\n- two\n1. first\n2) second'), [
      {
        ...{ kind: 'list', isNumbered: false, line: 1 },
        items: [
          { text: 'one goes on', line: 1 },
          { text: 'two', line: 3 },
        ],
      },
      {
        ...{ kind: 'list', isNumbered: true, line: 4 },
        items: [
          { text: 'first', line: 4 },
          { text: 'second', line: 5 },
        ],
      },
    ])
  })

  test('a list after an empty line is another one', () => {
    assert.equal(blocksOf('1. one\n\n1. one').length, 2)
  })

  test('a year at the beginning, a single # and a line of signs are words', () => {
    for (const text of ['2025. gads', '# One', '---', '-5 %']) assert.equal(blocksOf(text)[0]?.kind, 'paragraph', text)
  })

  test('loses no word, and the lines grow', () => {
    const line = fc.oneof(
      fc
        .constantFrom('', '## ', '- ', '1. ', '   ')
        .chain((start) => fc.string({ maxLength: 8 }).map((rest) => start + rest)),
      fc.string({ maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const blocks = blocksOf(lines.join('\n'))
        const words = (text: string) => text.replaceAll(/[\s#*•.)\-\p{Nd}]/gu, '')
        const kept = blocks
          .map((block) => (block.kind === 'list' ? block.items.map(({ text }) => text).join('') : block.text))
          .join('')
        assert.equal(words(kept), words(lines.join('')))
        const places = blocks.map((block) => block.line)
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
        )
      }),
      runs(500),
    )
  })
})
