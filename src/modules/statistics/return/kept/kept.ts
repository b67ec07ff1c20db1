import type { Row } from '../../../../kernel/database.ts'
import { LETTERS, type Letter, RETURN_WHYS, type ReturnWhy } from '../codes.ts'
import { type Codes, keyOf, type Observation, type Value } from '../cube.ts'

export type ReturnRow = Row<'returns'>

/** The file from which a letter was taken in last. Of one that was counted from the house's own records it has no name. */
export type Source = { readonly name: string; readonly by: string; readonly at: string; readonly isOwn?: boolean }

/** What is kept of a return: its counts, where each letter came from, and why what was sent is corrected. */
export type Kept = {
  readonly observations: readonly Observation[]
  readonly sources: Readonly<Partial<Record<Letter, Source>>>
  readonly why: string | null
}

export const EMPTY: Kept = { observations: [], sources: {}, why: null }

/** A draft with letters taken in anew; letters of which nothing is told stay as they were. */
export function takenIn(kept: Kept, letters: readonly Letter[], observations: readonly Observation[], source: Source) {
  return {
    ...kept,
    observations: [...kept.observations.filter(({ letter }) => !letters.includes(letter)), ...observations].toSorted(
      (a, b) => LETTERS.indexOf(a.letter) - LETTERS.indexOf(b.letter),
    ),
    sources: { ...kept.sources, ...Object.fromEntries(letters.map((letter) => [letter, source])) },
  }
}

export const lettersOf = ({ observations }: Pick<Kept, 'observations'>): readonly Letter[] =>
  LETTERS.filter((letter) => observations.some((one) => one.letter === letter))

/** A cell that differs between two vintages; null where one of them does not have it. */
export type Change = {
  readonly letter: Letter
  readonly codes: Codes
  readonly before: Value | null
  readonly after: Value | null
}

const placed = (observations: readonly Observation[]): ReadonlyMap<string, Observation> =>
  new Map(observations.map((one) => [keyOf(one.letter, one.codes), one]))

/** What is another number than before, in the order of the letters. */
export function changesBetween(before: readonly Observation[], after: readonly Observation[]): readonly Change[] {
  const [old, now] = [placed(before), placed(after)]
  const keys = [...new Set([...now.keys(), ...old.keys()])]
  return keys
    .map((key): Change => {
      const [then, here] = [old.get(key), now.get(key)]
      const { letter, codes } = (here ?? then) as Observation
      return { letter, codes, before: then?.value ?? null, after: here?.value ?? null }
    })
    .filter((change) => change.before !== change.after)
    .toSorted((a, b) => LETTERS.indexOf(a.letter) - LETTERS.indexOf(b.letter))
}

/**
 * Why a return may not be sent; null where it may.
 * @param before the vintage that was sent before; null for the first
 */
export function whyNotSend({ state }: Pick<ReturnRow, 'state'>, kept: Kept, before: Kept | null): ReturnWhy | null {
  const why: Readonly<Record<ReturnWhy, boolean>> = {
    sent: state === 'sent',
    empty: kept.observations.length === 0,
    // A second vintage that says the same would only make readers look for a difference.
    unchanged: before !== null && changesBetween(before.observations, kept.observations).length === 0,
    // The letters that were left out of a correction would look as if they had been taken back.
    'reason-missing': before !== null && kept.why === null,
  }
  return RETURN_WHYS.find((one) => why[one]) ?? null
}
