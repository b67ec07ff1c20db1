import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { counted, parts } from '../../../test/samples/figures.ts'
import { LEAST, type ShownCount, shownOf } from './untold.ts'

/** Whether the whole and a track within it could be told as they are while row `target` of the whole, or of the track, has five or more. */
function allows(whole: ShownCount, track: ShownCount, target: number, where: 'whole' | 'track'): boolean {
  const rows = whole.divided[0] ?? []
  const within = track.divided[0] ?? []
  let reached = new Set(['0 0'])
  for (const [i, row] of rows.entries()) {
    const next = new Set<string>()
    for (const key of reached) {
      const [w0 = 0, t0 = 0] = key.split(' ').map(Number)
      const top = whole.n ?? 60
      for (let w = row.n ?? 0; w <= (row.n ?? top - w0); w++)
        for (let t = within[i]?.n ?? 0; t <= (within[i]?.n ?? w); t++) {
          // Whoever is on a track is one of all.
          if (t > w || (i === target && (where === 'whole' ? w : t) < LEAST)) continue
          next.add(`${w0 + w} ${t0 + t}`)
        }
    }
    reached = next
  }
  return [...reached].some((key) => {
    const [w, t] = key.split(' ').map(Number)
    return (whole.n === null || w === whole.n) && (track.n === null || t === track.n)
  })
}

describe('nor by holding a track against all persons', () => {
  const someBoth = fc
    .array(
      fc.integer({ min: 0, max: 12 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n }))),
      { minLength: 2, maxLength: 4 },
    )
    .map((of) => [parts(...of.map(([n]) => n)), parts(...of.map(([, on]) => on))] as const)

  test('each number from one to four that is not told could still be five or more, knowing both', () => {
    fc.assert(
      fc.property(someBoth, ([all, on]) => {
        const whole = shownOf(counted(all))
        const track = shownOf(counted(on), whole)
        for (const i of all.keys()) {
          const [a, b] = [all[i]?.n ?? 0, on[i]?.n ?? 0]
          if (whole.n !== null && a > 0 && a < LEAST)
            assert.ok(allows(whole, track, i, 'whole'), `all ${i}: ${JSON.stringify([whole, track])}`)
          if (track.n !== null && b > 0 && b < LEAST)
            assert.ok(allows(whole, track, i, 'track'), `track ${i}: ${JSON.stringify([whole, track])}`)
        }
      }),
      runs(300),
    )
  })
})
