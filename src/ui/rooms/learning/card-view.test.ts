import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksOf } from './card-view.ts'

test('headings, paragraphs, lists and tables of a card', () => {
  const card = `# Model card

Made by the program.

## Weights

### By language

- one
- two \\*

| Sign | Weight |
| --- | --- |
| a\\|b \\[x\\] | 0.5 |
|  | – |
`
  assert.deepEqual(blocksOf(card), [
    { kind: 'title', text: 'Model card' },
    { kind: 'text', text: 'Made by the program.' },
    { kind: 'part', text: 'Weights' },
    { kind: 'group', text: 'By language' },
    { kind: 'list', items: ['one', 'two *'] },
    {
      kind: 'table',
      head: ['Sign', 'Weight'],
      rows: [
        ['a|b [x]', '0.5'],
        ['', '–'],
      ],
    },
  ])
  assert.deepEqual(blocksOf(''), [])
})
