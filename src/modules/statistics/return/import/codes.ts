// The closed lists of reading a file of the return.

/** Why a cell of a workbook has no text, as the page that opens it tells. */
export const UNREAD_CELLS = ['no-value-kept', 'cell-error', 'no-date'] as const
export type UnreadCell = (typeof UNREAD_CELLS)[number]

/** What can be wrong with a file, from its sheets to its sums. With any of them nothing is imported. */
export const FAULTS = [
  'no-sheet',
  'nothing-told',
  'unknown-sheet',
  'doubled-sheet',
  'too-long',
  'open-quote',
  'no-heading',
  'unknown-heading',
  'doubled-heading',
  'under-no-heading',
  ...UNREAD_CELLS,
  'no-year',
  'other-year',
  'no-code',
  'unknown-code',
  'other-column',
  'no-total-here',
  'negative',
  'not-whole',
  'separators',
  'fewer-than',
  'too-large',
  'no-number',
  'doubled-line',
  'no-whole',
  'parts-more',
  'parts-less',
] as const
export type FaultWhy = (typeof FAULTS)[number]

/** What may be right and is worth a look: a part that nobody told, and a figure that is far from last year's. */
export const REMARKS = ['rest-untold', 'far-from-last-year', 'gone-since-last-year'] as const
export type RemarkWhy = (typeof REMARKS)[number]
