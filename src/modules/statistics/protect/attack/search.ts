import type { Program, Solving, Worth } from '../solver.ts'

// Searches worlds: whole numbers for the open cells that fit everything told. A world that was found is checked without the solver's rounding.

/** At least so many in some columns: what somebody knows besides. */
export type Floors = ReadonlyMap<number, number>
/** A number for each column. */
export type World = readonly number[]

/** What can still be, in one part of what is open. */
export type Search = {
  /** Whether some world has the columns worth so much, also with what somebody knows besides. */
  readonly reaches: (worth: Worth, wanted: number, floors?: Floors) => boolean
  /** The most that columns are worth in any world. */
  readonly most: (worth: Worth) => number
}

const NOBODY: Floors = new Map()
// Far more than the solver's rounding, far less than one person.
const CLOSE = 1e-6

/** @param truth a world that fits; there is one where nothing told contradicts the counts */
export function searchOf(program: Program, solving: Solving, truth: World): Search {
  const worlds: World[] = [truth]
  const found = (columns: Float64Array): World | undefined => {
    const world = Array.from(columns, Math.round)
    if (!fits(program, world)) return undefined
    worlds.push(world)
    return world
  }
  /** The best world, or a limit that none passes. */
  const best = (worth: Worth, wanted: number): { readonly world?: World; readonly limit: number } => {
    solving.aim(worth.map(([column, value]) => [column, -value]))
    const loose = solving.lowest()
    if (loose === undefined) return { limit: Number.NEGATIVE_INFINITY }
    const limit = Math.floor(-loose.value + CLOSE)
    if (limit < wanted) return { limit }
    const world = found(loose.columns)
    if (world !== undefined) return { world, limit }
    const whole = solving.lowestWhole()
    const exact = whole && found(whole.columns)
    return exact === undefined
      ? { limit: Number.NEGATIVE_INFINITY }
      : { world: exact, limit: Math.round(-(whole?.value ?? 0)) }
  }
  const withFloors = <T>(floors: Floors, work: () => T): T => {
    for (const [column, least] of floors)
      solving.limit(column, Math.max(least, program.from[column]), program.to[column])
    const done = work()
    for (const column of floors.keys()) solving.limit(column, program.from[column], program.to[column])
    return done
  }
  const isSuch = (world: World, worth: Worth, wanted: number, floors: Floors) =>
    worthOf(world, worth) >= wanted && floors.entries().every(([column, least]) => world[column] >= least)
  return {
    reaches: (worth, wanted, floors = NOBODY) =>
      worlds.some((world) => isSuch(world, worth, wanted, floors)) ||
      withFloors(floors, () => {
        const { world } = best(worth, wanted)
        return world !== undefined && isSuch(world, worth, wanted, floors)
      }),
    most: (worth) => best(worth, Number.NEGATIVE_INFINITY).limit,
  }
}

const worthOf = (world: World, worth: Worth): number =>
  worth.reduce((sum, [column, value]) => sum + value * world[column], 0)

const fits = ({ from, to, rows }: Program, world: World): boolean =>
  world.every((n, i) => n >= from[i] && n <= to[i]) &&
  rows.every((row) => {
    const sum = row.columns.reduce((all, column, i) => all + row.times[i] * world[column], 0)
    return sum >= row.from && sum <= row.to
  })
