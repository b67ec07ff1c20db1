// The closed lists of published figures of other states. Words for them stand with the pages.

/** Who published a file: Eurostat's JSON-stat (`crim_thb_*`), UNODC's GLOTIP, CTDC's cases, and the United Kingdom's referral mechanism. */
export const PUBLISHERS = ['eurostat', 'glotip', 'ctdc', 'nrm'] as const
export type Publisher = (typeof PUBLISHERS)[number]

/** What is wrong with a file. */
export const PUBLISHED_FAULTS = [
  'not-read',
  'no-column',
  'short-row',
  'no-place',
  'no-year',
  'no-count',
  'no-code',
  'nothing',
] as const
export type PublishedWhy = (typeof PUBLISHED_FAULTS)[number]

/** Why rows of a file are not among the figures. They are right, and say what the return does not ask or what is not comparable. */
export const LEFT_OUT = [
  'other-measure',
  'other-division',
  'other-place',
  'other-unit',
  'part-of-a-year',
  'no-value',
  'two-counts',
] as const
export type LeftOut = (typeof LEFT_OUT)[number]

/** Largest file, in bytes; and what of it may be sent, packed. */
export const MOST_PUBLISHED = 16_000_000

/** What is compared: a count, or a part of it with its share. */
export const COMPARED = ['all', 'children', 'women', 'own-citizens', 'other-eu', 'non-eu', 'sexual', 'labour'] as const
export type Compared = (typeof COMPARED)[number]

/** Where a compared number is from: a file, or the own return as it was sent. */
export const COMPARED_SOURCES = [...PUBLISHERS, 'own'] as const
export type ComparedSource = (typeof COMPARED_SOURCES)[number]
