// The closed lists of the yearly return that imports nothing. Their words stand in `words/`, where each comes from in `code-lists.ts`.

/** The letters of Art. 19a(2) Directive 2011/36/EU as amended by Directive (EU) 2024/1712, a sheet each. */
export const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const
export type Letter = (typeof LETTERS)[number]

/** What is counted: persons, decisions of prosecutors, or judgments. */
export const MEASURES = ['victims', 'suspects', 'prosecuted', 'decisions', 'convicted', 'judgments'] as const
export type Measure = (typeof MEASURES)[number]

/** How the counted are divided, in the order of the columns. */
export const DIMENSIONS = [
  'organisation',
  'status',
  'stage',
  'sex',
  'age',
  'citizenship',
  'form',
  'decision',
  'instance',
  'outcome',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** All of a dimension together. */
export const TOTAL = 'total'

/** Who registered a victim. */
export const ORGANISATIONS = [
  'police',
  'border-guard',
  'labour-inspectorate',
  'prosecution',
  'court',
  'immigration',
  'social-services',
  'health',
  'municipality',
  'ngo',
  'international',
  'other',
  'unknown',
] as const

/** What an agency can be said to be: that it is unknown is said of none. */
export const REGISTRARS = ORGANISATIONS.filter((one) => one !== 'unknown')

/** Registered victims: formally identified, or meeting the definition without it. */
export const STATUSES = ['identified', 'presumed'] as const

/** Stages at which persons are counted under Art. 18a(1); they follow on one another and are never added up. */
export const STAGES = ['suspects', 'prosecuted', 'convicted'] as const

/** Citizenship, seen from the country that reports. */
export const CITIZENSHIPS = ['own', 'other-eu', 'non-eu', 'stateless', 'unknown'] as const

/** How a prosecutor decided. */
export const DECISIONS = ['charged', 'charged-otherwise', 'not-charged', 'other', 'unknown'] as const

/** Instances of courts; the same case may come before each of them, so they are never added up. */
export const INSTANCES = ['first', 'second', 'final'] as const

/** How a court decided. */
export const OUTCOMES = ['convicted', 'acquitted', 'other', 'unknown'] as const

/** Whether a count may be published as it is: freely, not because it is small, or not because a small one could be worked out from it. */
export const FLAGS = ['free', 'small', 'secondary'] as const
export type Flag = (typeof FLAGS)[number]

/** Files in which a return leaves: SDMX-CSV 2.1 and its structure, JSON-stat 2.0, one plain table, a workbook. */
export const RETURN_FORMATS = ['sdmx-csv', 'sdmx-structure', 'json-stat', 'csv', 'xlsx'] as const
export type ReturnFormat = (typeof RETURN_FORMATS)[number]

/** A return is a draft until a second person approves it; then it stays as it was sent. */
export const RETURN_STATES = ['draft', 'sent'] as const

/** Why a return may not be sent, the first that holds. */
export const RETURN_WHYS = ['sent', 'empty', 'unchanged', 'reason-missing'] as const
export type ReturnWhy = (typeof RETURN_WHYS)[number]

/** Largest file that a page reads, in bytes. */
export const MOST_RETURN_FILE = 10_000_000
