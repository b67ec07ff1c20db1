import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { type Band, bandOf } from '../live/bands.ts'
import { LEAST } from '../untold.ts'

// An attack: somebody who knows the rule, keeps every look, and tries all whole numbers that fit.

/** Everybody, some of them on one track, and others of them on a second that excludes the first. */
type World = { readonly persons: number; readonly one: number; readonly other: number }
type Told = { readonly [count in keyof World]: Band }
/** How low and how high a number may be, as far as a reader can tell. */
type Fits = { min: number; max: number }

const COUNTS = ['persons', 'one', 'other'] as const

function tellingOf(worlds: readonly World[]): readonly Told[] {
  const told: Told[] = []
  for (const world of worlds) {
    const of = (count: keyof World) => bandOf(world[count], told.at(-1)?.[count] ?? null)
    told.push({ persons: of('persons'), one: of('one'), other: of('other') })
  }
  return told
}

/** All numbers of which the rule makes this telling after that one. */
function numbersFor(band: Band, before: Band | null): readonly number[] {
  const within = Array.from({ length: band.to + 1 }, (_, n) => n)
  return within.filter((n) => bandOf(n, before).from === band.from)
}

/** What fits one look: each count, and who is on neither track. */
function readLook(told: Told, before: Told | null): Readonly<Record<keyof World | 'neither', Fits>> {
  const numbers = (count: keyof World) => numbersFor(told[count], before?.[count] ?? null)
  const [ones, others] = [numbers('one'), numbers('other')]
  const fits = { persons: none(), one: none(), other: none(), neither: none() }
  for (const p of numbers('persons'))
    for (const a of ones)
      for (const b of others)
        if (a + b <= p)
          for (const [name, n] of Object.entries({ persons: p, one: a, other: b, neither: p - a - b }))
            widen(fits[name as keyof typeof fits], n)
  return fits
}

const none = (): Fits => ({ min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY })
const widen = (fits: Fits, n: number): void => {
  fits.min = Math.min(fits.min, n)
  fits.max = Math.max(fits.max, n)
}

/** Five numbers or more fit, so that nobody is sure of one to four. */
function isOpen({ min, max }: Fits, what: string): void {
  assert.ok(max - min >= LEAST - 1, `${what}: ${min} to ${max}`)
}
const lessThan = (later: Fits, earlier: Fits): Fits => ({ min: later.min - earlier.max, max: later.max - earlier.min })

/** Few come and go at each look, now and then many. */
const worlds = fc.array(
  fc.record({ one: fc.nat(30), other: fc.nat(30), neither: fc.nat(12), few: fc.integer({ min: -4, max: 4 }) }),
  { minLength: 2, maxLength: 6 },
)
const histories = fc.tuple(worlds, fc.nat(3)).map(([all, kind]) => {
  const [first] = all
  return all.map(({ one, other, neither, few }): World => {
    // Of most histories each look is the first with few more or fewer: there a difference is one person's.
    const [a, b] = kind === 0 || first === undefined ? [one, other] : [Math.max(0, first.one + few), first.other]
    return { persons: a + b + (kind < 2 || first === undefined ? neither : first.neither), one: a, other: b }
  })
})

describe('two looks taken from each other', () => {
  const looks = (history: readonly World[]) => {
    const told = tellingOf(history)
    return told.map((one, i) => readLook(one, told[i - 1] ?? null))
  }

  test('of no look is a number known to less than five in a row', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const look of looks(history)) for (const [name, fits] of Object.entries(look)) isOpen(fits, name)
      }),
      runs(60),
    )
  })

  test('what one look is more than another is as open, for each count and for who is on neither track', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const all = looks(history)
        for (const [i, earlier] of all.entries())
          for (const later of all.slice(i + 1))
            for (const name of [...COUNTS, 'neither'] as const)
              isOpen(lessThan(later[name], earlier[name]), `more ${name}`)
      }),
      runs(60),
    )
  })

  test('also for somebody who knows a count of one look to the person: a closed month tells it, or a colleague', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const look of looks(history))
          for (const { persons, one, other } of history)
            for (const [name, n] of Object.entries({ persons, one, other })) {
              const more = lessThan(look[name as keyof World], { min: n, max: n })
              isOpen(more, `more ${name} than ${n}`)
            }
      }),
      runs(60),
    )
  })
})
