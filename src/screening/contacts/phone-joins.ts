import { LETTER, unitClass } from './scan.ts'

export const LONGEST_GAP = 8
const GLUED = 'glued'
export const APART = 'apart'
export const AND = 'and'
export const TIMES = 'times'
export const NO = 'no'
export type Join = typeof GLUED | typeof APART | typeof AND | typeof TIMES | typeof NO

const BREAKS = new Set(`':;}=%€$£¤₽₴₺#<>?"|&+№°²³\n\r\u2028\u2029`)
const ANDS = new Set([
  'y',
  'e',
  'i',
  'și',
  'si',
  'и',
  'і',
  'та',
  'und',
  'and',
  'et',
  'en',
  'és',
  'a',
  'og',
  'och',
  'un',
  've',
  'και',
])
const OF = new Set(['de', 'x', 'х', '×'])

/** The join of two atoms, from the text between them. */
export function joinOf(text: string, from: number, to: number): Join {
  if (to === from) return GLUED
  if (to - from > LONGEST_GAP || to < from) return NO
  if (text[from] === '\n' && to === from + 1) return isLineOfNumber(text, from, to) ? APART : NO
  let letters = false
  for (let i = from; i < to; i++) {
    if (BREAKS.has(text[i])) return NO
    if (unitClass[text.charCodeAt(i)] === LETTER) letters = true
  }
  if (!letters) return APART
  const word = text.slice(from, to).replace(/^[\s,]+|\s+$/g, '')
  if (ANDS.has(word)) return AND
  return OF.has(word) ? TIMES : NO
}

const LINES_BACK = 20
/** Most digits of a number that are written together as one group. */
export const LONGEST_GROUP = 4

/** Whether a line break lies inside a number cut into lines to evade filters: «0740», «000», «846». */
const isLineOfNumber = (text: string, from: number, to: number): boolean =>
  /(?:^|\n)0\d{1,3}(?:\n\d{2,4})*$/.test(text.slice(Math.max(0, from - LINES_BACK), from)) &&
  /^\d{2,4}(?:\n|$)/.test(text.slice(to, to + LONGEST_GROUP + 1))
