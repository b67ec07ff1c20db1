import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TELLING_PARTS } from '../codes.ts'
import { SOUGHT } from '../missing/codes.ts'
import { faultOfTelling, SharedTelling } from './to-share.ts'

const of = (whereabouts: string) => ({ row: { whereabouts } as never })

test('the sheet is no part of who is not missing; every other part is of anybody', () => {
  for (const part of TELLING_PARTS) {
    assert.equal(faultOfTelling(of('missing'), [part]), null, part)
    const fault = faultOfTelling(of('known'), [part])
    assert.deepEqual(
      fault?.fields ?? null,
      part === 'sought' ? [{ field: 'parts', message: 'not-missing' }] : null,
      part,
    )
  }
})

test('what is told has no place for an address, a way to somebody, health, or whom they refuse', () => {
  const fields = Object.keys(SharedTelling.shape)
  assert.deepEqual(fields.toSorted(), ['birth', 'citizenship', 'ground', 'language', 'name', 'sought', 'what'])
  const kept = SharedTelling.parse({
    ground: 'law',
    what: 'x',
    refuses: ['police'],
    channels: [],
    health: 'x',
    place: 'x',
  })
  assert.deepEqual(kept, { ground: 'law', what: 'x' })
  // The lines of a sheet are those of the sheet, by their own names.
  for (const field of SOUGHT)
    assert.ok(SharedTelling.safeParse({ ground: 'law', what: 'x', sought: [{ field, text: 'x' }] }).success)
})
