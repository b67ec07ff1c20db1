// The closed lists of releases of figures; imports nothing.

/** How a release is protected: rounding that adds up, or hiding cells. */
export const WAYS = ['rounded', 'hidden'] as const
export type Way = (typeof WAYS)[number]

/** A release is a draft until the rapporteur publishes it; then it stays as it was told. */
export const RELEASE_STATES = ['draft', 'published'] as const

/** Why a table cannot be told: no number for all together, parts that do not add up, or cells without a number. */
export const TABLE_WHYS = ['no-whole', 'no-sum', 'gaps'] as const
export type TableWhy = (typeof TABLE_WHYS)[number]

/** Why a release may not be published, the first that holds. */
export const RELEASE_WHYS = [
  'published',
  'superseded',
  'no-table',
  'not-prepared',
  'refused',
  'ledger',
  'figures',
] as const
export type ReleaseWhy = (typeof RELEASE_WHYS)[number]

/** What was made of a draft: it may leave, the auditor refuses it, nothing adds up when rounded, or it is too large to be attacked. */
export const OUTCOMES_OF_PREPARING = ['passed', 'refused', 'no-rounding', 'too-large'] as const
export type Prepared = (typeof OUTCOMES_OF_PREPARING)[number]

/** What a finding is about: a cell, what was changed between two vintages, those without a form, all forms together, those with several. */
export const FOUND_OF = ['cell', 'change', 'without', 'each', 'several'] as const
export type FoundOf = (typeof FOUND_OF)[number]

/** How a cell is told. */
export const TOLD_AS = ['exact', 'rounded', 'hidden', 'unknown', 'blank'] as const

/** Most dimensions that a table crosses, tables of a release, and cells that one figure from elsewhere adds up. */
export const [MOST_CROSSED, MOST_TABLES, MOST_ADDED] = [3, 40, 20] as const
