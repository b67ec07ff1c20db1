import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { counted, parts } from '../../../test/samples/figures.ts'
import { LEAST, type Part, type ShownCount, shownOf, untold } from './untold.ts'

const told = ({ n, overdue, divided }: ShownCount) => [
  n,
  overdue,
  ...divided.map((of) => of.map((one) => [one.n, one.overdue])),
]

describe('which numbers are told', () => {
  test('none and five are told, one to four are not, and the next larger stays untold beside them', () => {
    assert.deepEqual([...untold(parts(0, 5, 40))], [])
    assert.deepEqual([...untold(parts(40, 4, 9, 0))].sort(), ['p1', 'p2'])
    // Two of four together are eight: each could still be five or more.
    assert.deepEqual([...untold(parts(4, 4, 30))].sort(), ['p0', 'p1'])
    // One and one are two, and the sum would say so.
    assert.deepEqual([...untold(parts(1, 1, 30))].sort(), ['p0', 'p1', 'p2'])
  })

  test('where nothing is left to hide behind, all of it stays untold, also who is not there', () => {
    assert.deepEqual([...untold(parts(3, 2, 0))].sort(), ['p0', 'p1', 'p2'])
    assert.deepEqual(told(shownOf(counted(parts(3, 2, 0)))), [
      5,
      0,
      [
        [null, null],
        [null, null],
        [null, null],
      ],
    ])
  })

  test('of fewer than five in all nothing is told; of nobody, that there is nobody', () => {
    assert.deepEqual(told(shownOf(counted(parts(4, 0)))).slice(0, 2), [null, null])
    assert.deepEqual(told(shownOf(counted(parts(0, 0)))), [
      0,
      0,
      [
        [0, 0],
        [0, 0],
      ],
    ])
  })

  test('what is overdue is told where also those in time are none or five', () => {
    const overdueOf = (all: Part[]) => shownOf(counted(all)).divided[0]?.map(({ overdue }) => overdue)
    assert.deepEqual(overdueOf(parts([20, 5], [30, 0])), [5, 0])
    // Seven of whom six are late: one of them is known to be in time.
    assert.deepEqual(overdueOf(parts([7, 6], [30, 10])), [null, null])
    assert.equal(shownOf(counted(parts([20, 2], [30, 0]))).overdue, null)
  })

  test('what a larger table leaves untold, a table within it leaves untold too', () => {
    const all = shownOf(counted(parts(40, 9, 2)))
    assert.deepEqual(
      all.divided[0]?.map(({ n }) => n),
      [40, null, null],
    )
    // Nine on this track would say that the other one of eleven is two.
    const within = shownOf(counted(parts(20, 9, 0)), all)
    assert.deepEqual(
      within.divided[0]?.map(({ n }) => n),
      [20, null, null],
    )
  })
})

/**
 * The attacker: takes all that is told of one division with its sum, and asks whether a number that is not told could be `goal` or more.
 * All whole numbers that fit are tried, so this is no rule of thumb that the rules above could share an error with.
 */
function most(shown: ShownCount, at: number, target: number, of: 'n' | 'overdue' | 'in-time'): number {
  const rows = shown.divided[at] ?? []
  const { n: sum, overdue: late } = shown
  assert.ok(sum !== null)
  // From row to row: what can have been given out so far, and the most that the target can then have had.
  let reached = new Map<string, number>([['0 0', -1]])
  for (const [i, row] of rows.entries()) {
    const next = new Map<string, number>()
    for (const [key, best] of reached) {
      const [n0 = 0, o0 = 0] = key.split(' ').map(Number)
      for (let n = row.n ?? 0; n <= (row.n ?? sum - n0); n++)
        for (let o = row.overdue ?? 0; o <= (row.overdue ?? n); o++) {
          if (n0 + n > sum || o > n || (late !== null && o0 + o > late)) continue
          const had = i === target ? (of === 'n' ? n : of === 'overdue' ? o : n - o) : best
          // Where the sum of the overdue is not told, how many there were so far leads nowhere.
          const to = `${n0 + n} ${late === null ? 0 : o0 + o}`
          next.set(to, Math.max(next.get(to) ?? -1, had))
        }
    }
    reached = next
  }
  return reached.get(`${sum} ${late ?? 0}`) ?? -1
}

const somePart = fc.integer({ min: 0, max: 14 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })))
const someParts = fc.array(somePart, { minLength: 2, maxLength: 4 }).map((of) => parts(...of))

describe('nobody works out a number from one to four', () => {
  test('no number from one to four is ever told, of how many there are, are late, or are in time', () => {
    fc.assert(
      fc.property(someParts, (of) => {
        const shown = shownOf(counted(of))
        const numbers = [shown, ...(shown.divided[0] ?? [])].flatMap(({ n, overdue }) => [
          n,
          overdue,
          n === null || overdue === null ? null : n - overdue,
        ])
        for (const one of numbers) assert.ok(one === null || one === 0 || one >= LEAST, String(one))
      }),
    )
  })

  test('of each number that is not told, what is told beside it allows five or more', () => {
    fc.assert(
      fc.property(someParts, (of) => {
        const whole = counted(of)
        const shown = shownOf(whole)
        if (shown.n === null) return
        for (const [i, row] of (shown.divided[0] ?? []).entries()) {
          const is = of[i] as Part
          const hides = (number: number, hidden: boolean) => hidden && number > 0 && number < LEAST
          if (hides(is.n, row.n === null)) assert.ok(most(shown, 0, i, 'n') >= LEAST, `${i}: ${JSON.stringify(shown)}`)
          if (hides(is.overdue, row.overdue === null))
            assert.ok(most(shown, 0, i, 'overdue') >= LEAST, `late ${i}: ${JSON.stringify(shown)}`)
          if (hides(is.n - is.overdue, row.overdue === null))
            assert.ok(most(shown, 0, i, 'in-time') >= LEAST, `in time ${i}: ${JSON.stringify(shown)}`)
        }
      }),
      runs(300),
    )
  })

  test('the attack finds what is told badly: with the sums left in and one number out, it has that number', () => {
    const careless: ShownCount = {
      ...{ n: 12, overdue: null },
      divided: [
        [
          { value: 'a', n: 10, overdue: null },
          { value: 'b', n: null, overdue: null },
        ],
      ],
    }
    assert.equal(most(careless, 0, 1, 'n'), 2)
  })
})
