import { calibrated, type Scale } from './calibration.ts'
import { BUCKETS, type Features, NAMED } from './features.ts'
import type { Rows } from './logistic.ts'

/** A trained model: weights, and the scale that converts their sum into a probability. */
export type Model = {
  readonly version: 1
  readonly intercept: number
  /** Weights by feature name. */
  readonly named: Readonly<Record<string, number>>
  /** Nonzero weights by bucket. */
  readonly words: readonly (readonly [bucket: number, weight: number])[]
  readonly scale: Scale
}

/** Columns of features: names first, then buckets. */
export type Columns = { readonly names: readonly string[]; readonly width: number }

/** Columns for some leads: the names that every lead can have, and those of facts that some of these leads have. */
export function columnsFor(all: readonly Features[]): Columns {
  const others = new Set(all.flatMap(({ named }) => Object.keys(named)).filter((name) => !NAMED.includes(name)))
  const names = [...NAMED, ...[...others].sort()]
  return { names, width: names.length + BUCKETS }
}

/** Weight of one word: all words of a lead together weigh as much as one sign. */
const share = (words: readonly number[]): number => (words.length === 0 ? 0 : 1 / Math.sqrt(words.length))

export function rowsOf(all: readonly Features[], { names }: Columns): Rows {
  const at = new Map(names.map((name, i) => [name, i]))
  const rows = { starts: [0], columns: [] as number[], values: [] as number[] }
  for (const { named, words } of all) {
    for (const [name, value] of Object.entries(named)) {
      const column = at.get(name)
      if (column === undefined) continue
      rows.columns.push(column)
      rows.values.push(value)
    }
    for (const word of words) {
      rows.columns.push(names.length + Math.abs(word) - 1)
      rows.values.push(Math.sign(word) * share(words))
    }
    rows.starts.push(rows.columns.length)
  }
  return rows
}

export function modelOf(weights: Float64Array, { names, width }: Columns, scale: Scale): Model {
  const words = Array.from({ length: BUCKETS }, (_, bucket) => [bucket, weights[names.length + bucket]] as const)
  return {
    version: 1,
    intercept: weights[width],
    named: Object.fromEntries(names.map((name, i) => [name, weights[i]])),
    words: words.filter(([, weight]) => weight !== 0),
    scale,
  }
}

/** The part of the margin from one feature: its weight times its value. */
export type Contribution = { readonly name: string; readonly value: number; readonly adds: number }

/** Name for all words of a lead, which count as one feature. */
export const WORDING = 'wording'

/** Judges leads with one model. */
export type Judge = {
  /** The calibrated probability that a person would pursue the lead (0..1). */
  probability(features: Features): number
  /** Contributions to the probability, the largest first, without the intercept, which all leads share. */
  contributions(features: Features): Contribution[]
}

export function judge({ intercept, named, words, scale }: Model): Judge {
  const weightOf = new Map(words)
  const wording = ({ words: buckets }: Features) =>
    buckets.reduce((sum, word) => sum + Math.sign(word) * (weightOf.get(Math.abs(word) - 1) ?? 0), 0) * share(buckets)
  const signs = (features: Features) =>
    Object.entries(features.named).map(([name, value]) => ({ name, value, adds: value * (named[name] ?? 0) }))
  return {
    probability(features) {
      const margin = signs(features).reduce((sum, { adds }) => sum + adds, intercept) + wording(features)
      return calibrated(scale, margin)
    },
    contributions: (features) =>
      [...signs(features), { name: WORDING, value: features.words.length, adds: wording(features) }]
        .filter(({ adds }) => adds !== 0)
        .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds) || (a.name < b.name ? -1 : 1)),
  }
}

/** Weights by size. The buckets count as one weight: their spread (root of the sum of squares). */
export function coefficients({ named, words }: Model): { readonly name: string; readonly weight: number }[] {
  const spread = Math.sqrt(words.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return [...Object.entries(named).map(([name, weight]) => ({ name, weight })), { name: WORDING, weight: spread }].sort(
    (a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1),
  )
}
