import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { formAsked, requestsAsked } from './searches.ts'

const DRAFT = '0b6f0f5e-1111-4222-8333-444455556666'

test('the list of requests takes «all» from an address and nothing else', () => {
  assert.deepEqual(requestsAsked({ state: 'all' }), { state: 'all' })
  fc.assert(
    fc.property(fc.anything(), (state) => {
      if (state !== 'all') assert.deepEqual(requestsAsked({ state }), {})
    }),
  )
})

test('a draft is named by its number alone', () => {
  assert.deepEqual(formAsked({ draft: DRAFT }), { draft: DRAFT })
  for (const draft of [undefined, 7, '', `${DRAFT} `, 'What somebody told', [DRAFT], { draft: DRAFT }])
    assert.deepEqual(formAsked({ draft }), {}, String(draft))
})

test('no page of these rooms takes what stands in an address as it is', () => {
  // The router merges what it checked over what it did not: «?state=nonsense» would reach the server and be refused there.
  for (const page of ['reports', 'requests', 'form', 'blocks']) {
    const text = readFileSync(new URL(`./pages/${page}.tsx`, import.meta.url), 'utf8')
    for (const [line] of text.matchAll(/^.*useSearch\(\).*$/gm))
      assert.match(line, /\w+Asked\(route\.useSearch\(\)\)/, page)
  }
})
