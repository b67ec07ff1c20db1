import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { CODE_LISTS } from '../return/code-lists.ts'
import { DIMENSIONS, type Dimension } from '../return/codes.ts'
import type { Codes } from '../return/cube.ts'
import { TOKENS, tokenFor, tokenOf } from './tokens.ts'

const codes = fc
  .subarray([...DIMENSIONS])
  .chain((names) => fc.tuple(...names.map((name) => fc.constantFrom(...pairs(name)))))
  .map((all): Codes => Object.fromEntries(all))
const pairs = (name: Dimension) => [...CODE_LISTS[name].codes.keys()].map((code) => [name, code] as const)

test('a token that a page offers is read back as what it was made of, wherever in a text it stands', () => {
  fc.assert(
    fc.property(codes, fc.boolean(), fc.string(), (of, isShare, beside) => {
      const token = tokenFor('victims-2025-by-sex', of, isShare)
      const text = `${beside.replaceAll(/[{}\n\r]/g, '')}${token} and more`
      const found = [...text.matchAll(TOKENS)]
      assert.equal(found.length, 1)
      const read = tokenOf(found[0]?.[1] ?? '')
      assert.deepEqual(read, { key: 'victims-2025-by-sex', codes: of, isShare })
    }),
    runs(300),
  )
})

test('whatever stands between braces is read or refused, and never breaks the page', () => {
  fc.assert(
    fc.property(fc.string(), (inside) => {
      const read = tokenOf(inside)
      assert.ok(read === null || /^[a-z0-9-]+$/.test(read.key))
    }),
    runs(300),
  )
})
