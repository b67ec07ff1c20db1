import type { Target } from './target.ts'

/** What an attack came to. */
export type Outcome = {
  /** Whether the promise held. */
  readonly held: boolean
  /** What was seen, in figures. */
  readonly seen: string
}

/** How hard it is tried: whole by `npm run attack`, short as part of the tests, where no time is judged. */
export type Effort = {
  readonly isWhole: boolean
  /** Seconds of a flood, and of the quiet before it. */
  readonly seconds: number
  readonly connections: number
  /** Requests that are mutated over all routes. */
  readonly mutated: number
}

export const WHOLE: Effort = { isWhole: true, seconds: 60, connections: 1000, mutated: 20_000 }
export const SHORT: Effort = { isWhole: false, seconds: 3, connections: 60, mutated: 400 }

export type Attack = {
  /** What the attacker wants, in a few words. */
  readonly name: string
  /** The promise of the threat model that it tries to break. */
  readonly promise: string
  run(target: Target, effort: Effort): Promise<Outcome>
}

/** The value under which so much of a list lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}
