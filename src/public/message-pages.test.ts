import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Mine } from '../modules/reports/index.ts'
import { pageOf } from './message-pages.ts'

const message = (text: string, at: number): Mine['messages'][number] => ({
  id: String(at),
  kind: 'reply',
  on: '2026-11-25',
  text,
  told: null,
  files: [],
})

describe('pages of messages', () => {
  test('property: page by page from the latest, each message is shown once, and no page is heavy without need', () => {
    const texts = fc.array(
      fc.integer({ min: 0, max: 20_000 }).map((length) => 'x'.repeat(length)),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(texts, (list) => {
        const messages = list.map(message)
        const seen: string[] = []
        for (let before: number | null = messages.length; before !== null; ) {
          const { shown, earlier } = pageOf(messages, before)
          assert.ok(shown.length > 0)
          assert.ok(shown.length === 1 || shown.reduce((sum, { text }) => sum + (text ?? '').length, 0) <= 30_000)
          seen.unshift(...shown.map(({ id }) => id))
          before = earlier
        }
        assert.deepEqual(
          seen,
          messages.map(({ id }) => id),
        )
      }),
    )
  })

  test('a place that is none shows what there is', () => {
    const messages = ['a', 'b'].map(message)
    assert.equal(pageOf(messages, 99).shown.length, 2)
    assert.equal(pageOf(messages, -5).shown.length, 1)
  })
})
