import type { ToldCell } from '../release/ready.ts'
import { LETTERS, type Letter } from '../return/codes.ts'
import { type Codes, keyOf, type Observation, type Value } from '../return/cube.ts'

// Vintages of one year beside each other: each line with what every one of them says, in their order. Pure.

/** A cell of several vintages or releases; null where one of them does not have it. */
export type Beside<T> = { readonly letter: Letter; readonly codes: Codes; readonly said: readonly (T | null)[] }

type Placed = { readonly letter: Letter; readonly codes: Codes }

function beside<C extends Placed, T>(columns: readonly (readonly C[])[], of: (cell: C) => T): readonly Beside<T>[] {
  const placed = columns.map((cells) => new Map(cells.map((cell) => [keyOf(cell.letter, cell.codes), cell])))
  const keys = [...new Set(placed.flatMap((cells) => [...cells.keys()]))]
  return keys
    .map((key): Beside<T> => {
      const here = placed.map((cells) => cells.get(key))
      const { letter, codes } = here.find((one) => one !== undefined) as C
      return { letter, codes, said: here.map((one) => (one === undefined ? null : of(one))) }
    })
    .toSorted((a, b) => LETTERS.indexOf(a.letter) - LETTERS.indexOf(b.letter))
}

/** Whether two of those that say something say different things. */
export function differs({ said }: Pick<Beside<unknown>, 'said'>): boolean {
  const there = said.filter((one) => one !== null).map((one) => JSON.stringify(one))
  return new Set(there).size > 1
}

/** Counts of vintages as they were sent, the earliest first. */
export const sentBeside = (vintages: readonly (readonly Observation[])[]): readonly Beside<Value>[] =>
  beside(vintages, ({ value }) => value)

/** What releases told, the earliest first: only cells that two of them tell, since of one there is nothing to compare. */
export const toldBeside = (releases: readonly (readonly ToldCell[])[]): readonly Beside<ToldCell['told']>[] =>
  beside(releases, ({ told }) => told).filter(({ said }) => said.filter((one) => one !== null).length > 1)
