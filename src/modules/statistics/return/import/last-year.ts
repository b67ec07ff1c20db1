import { type Cube, keyOf, type Observation, type Value } from '../cube.ts'
import type { Remark } from './faults.ts'
import type { Line } from './line.ts'

/** Differences that are told: at least so many, and at least this share of the larger of the two. */
const [LEAST_APART, SHARE_APART] = [10, 0.5]

const isFar = (now: number, before: number): boolean => {
  const apart = Math.abs(now - before)
  return apart >= LEAST_APART && apart >= SHARE_APART * Math.max(now, before)
}

const keyFor = ({ letter, codes }: Observation): string => keyOf(letter, codes)

/** What a line is beside the same of the year before, where that is worth a look. It may well be right. */
export function besideLastYear(lines: readonly Line[], last: Cube | null): readonly Remark[] {
  const before = new Map<string, Value>(last?.observations.map((one) => [keyFor(one), one.value]))
  return lines.flatMap(({ observation, sheet, cell, isUnread }): Remark[] => {
    const [now, then] = [observation.value, before.get(keyFor(observation))]
    if (typeof then !== 'number' || isUnread) return []
    if (typeof now !== 'number') return then === 0 ? [] : [{ sheet, cell, why: 'gone-since-last-year', n: then }]
    return isFar(now, then) ? [{ sheet, cell, why: 'far-from-last-year', said: String(now), n: then }] : []
  })
}
