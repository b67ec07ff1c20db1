import { fingerprint } from '../../../screening/shingles.ts'
import { assessed } from '../../leads/index.ts'
import type { Told } from '../told.ts'

/** A way in which whoever is told about can be reached or paid. */
export type Point = {
  readonly kind: string
  readonly value: string
  /** As it stands in the text. */
  readonly written: string
}

/** What a reporter has written. */
export type Telling = {
  readonly told: Told
  /** What they wrote later, in order. */
  readonly replies: readonly string[]
  /** How many messages there are, those of the agency too. */
  readonly messages: number
}

/** What a report is compared by. */
export type Read = {
  /** All that is told about others, in one text. */
  readonly text: string
  readonly points: readonly Point[]
  /** Hashed two-word pieces, ascending and once each. */
  readonly pieces: Uint32Array
}

/** Parts that tell about others. How a reporter knows, and how they may be reached, are about themselves. */
const ABOUT_OTHERS = ['text', 'where', 'when', 'affected', 'suspected'] as const

/** Reads what was told, and what was written since, as screening reads an advert. */
export function readTold(told: Told, replies: readonly string[], country: string): Read {
  const text = [...ABOUT_OTHERS.map((part) => told[part].trim()), ...replies].filter((part) => part !== '').join('\n')
  const { assessment, tokens } = assessed(text, country)
  const pieces = Uint32Array.from(fingerprint(tokens).shingles)
  const own = new Set(pointsIn(told.reach, country).map(({ value }) => value))
  // Whoever repeats their own number among the rest has not given it away by that.
  const points = distinct(assessment.contacts).filter(({ value }) => !own.has(value))
  return { text, points, pieces }
}

/** Contact points in a text, each once. */
export const pointsIn = (text: string, country: string): readonly Point[] =>
  text.trim() === '' ? [] : distinct(assessed(text, country).assessment.contacts)

function distinct(found: readonly { kind: string; value: string; quote: string }[]): Point[] {
  const points = new Map(found.map(({ kind, value, quote }) => [value, { kind, value, written: quote }]))
  return [...points.values()]
}
