// The closed lists of reports of the rapporteur; imports nothing.

/** Outlines that a report begins from: the rapporteur's own, GRETA's questionnaire of the fourth round, the national plan. */
export const OUTLINES = ['rapporteur', 'greta-4', 'plan-19b'] as const
export type OutlineName = (typeof OUTLINES)[number]

/** How far an outline was held against the text that it follows: some of it was read, or none. */
export const HELD = ['part', 'none'] as const
export type Held = (typeof HELD)[number]

/** Chapters of each outline, by the names that their words have. */
export const CHAPTERS = {
  rapporteur: ['summary', 'mandate', 'trends', 'victims', 'justice', 'results', 'gaps', 'recommendations', 'data'],
  'greta-4': ['prevention', 'identification', 'investigation', 'follow-up', 'statistics'],
  'plan-19b': ['making', 'objectives', 'preventing', 'fighting', 'helping', 'monitoring'],
} as const satisfies Record<OutlineName, readonly string[]>
export type ChapterName = (typeof CHAPTERS)[OutlineName][number]

/** Whom a file is for: anybody, or the office of the rapporteur alone. */
export const AUDIENCES = ['public', 'internal'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Where a figure is from: what was published, or true counts as they were sent. */
export const SOURCES = ['release', 'return'] as const
/** How it stands in the report; a chart has its table below. */
export const SHOWN_AS = ['table', 'chart'] as const
export type ShownAs = (typeof SHOWN_AS)[number]

/** What is wrong with a number that the text takes from a figure, the first that holds. */
export const TOKEN_FAULTS = [
  'unreadable',
  'no-figure',
  'elsewhere',
  'twice',
  'no-division',
  'no-code',
  'apart',
  'not-told',
  'no-share',
] as const
export type TokenFault = (typeof TOKEN_FAULTS)[number]

/** Why a file is not written, the first that holds. */
export const FILE_WHYS = ['faults', 'from-return'] as const
export type FileWhy = (typeof FILE_WHYS)[number]

/** Why a change is not made. */
export const CHANGE_WHYS = ['changed', 'no-chapter', 'no-figure', 'order', 'table', 'chart', 'too-many'] as const
export type ChangeWhy = (typeof CHANGE_WHYS)[number]

/** Most chapters of a report, figures of a report, and letters of a chapter. */
export const [MOST_CHAPTERS, MOST_FIGURES, MOST_LETTERS] = [60, 80, 60_000] as const
