// The rule by which figures are protected, as data.

/** How numbers of a release are rounded, where they are. */
export type Rounding = {
  /** What is told is a multiple of this. */
  readonly base: number
  /** «controlled» differs from the number by less than the base; «nearest» by at most half of it. */
  readonly way: 'controlled' | 'nearest'
  /** A small cell's highest possible number less its lowest must be this at least. */
  readonly width: number
}

/** What may be told, and how uncertain the rest must stay. */
export type Rule = {
  /** Fewer persons than this, and not none, are told nowhere. */
  readonly threshold: number
  /**
   * A zero is about nobody: «free» tells or hides it, «told» tells each, so that a hidden cell is known to be one or more; «small» treats it as a
   * small number.
   */
  readonly zeros: 'free' | 'told' | 'small'
  /** Of a small cell that is hidden, each whole number from here to there must stay possible. */
  readonly range: { readonly from: number; readonly to: number }
  /** How high a small cell must still reach for one person who knows their own cell, and for two who combine; 0 does not ask. */
  readonly knowing: { readonly one: number; readonly two: number }
  /** A group of fewer persons than this must not be known to lie whole in one part; 0 does not ask. */
  readonly group: number
  /** What readers take to be the most by which a revision moves a number. */
  readonly revised: number
  readonly rounding: Rounding | null
}

/** One to four are told as no number: `LEAST` of the figures inside, said of what is published. */
export const RULE: Rule = {
  threshold: 5,
  zeros: 'free',
  range: { from: 1, to: 5 },
  knowing: { one: 5, two: 5 },
  group: 20,
  revised: 10,
  rounding: null,
}

/** The same with numbers that are rounded so that sums are kept: how figures are published unless exact numbers are asked for. */
export const ROUNDED: Rule = { ...RULE, rounding: { base: 5, way: 'controlled', width: 4 } }

/** Whether a number is too small to be told. Changes may be negative, and are as small as their size. */
export const isSmall = ({ threshold, zeros }: Rule, count: number, signed = false): boolean =>
  Math.abs(count) < threshold && (count !== 0 || (zeros === 'small' && !signed))
