import { fold } from '../fold.ts'
import type { Slot, TemplatePart } from '../lead.ts'
import { CONTACT } from '../tokens.ts'
import { align, type Words } from './aligned-text.ts'
import { tell } from './description-length.ts'
import { slotType } from './slot-type.ts'

export type Template = {
  readonly parts: readonly TemplatePart[]
  readonly slots: readonly Slot[]
  /** For each text its filling of each slot, '' for none. */
  readonly fillings: readonly (readonly string[])[]
}

/** A place of the template: each text's value there, and whether it includes contact points. */
type Column = {
  readonly values: readonly string[]
  readonly contacts: boolean
  readonly lead: string
  readonly after: number
}
type Piece = { kind: 'constant' | 'optional' | 'slot'; text: string; postings: number; columns: Column[] }

/** A word that this share of the texts has is an anchor of the template. */
const ANCHOR = 0.7

/** Builds the common template of near-copies: constant words, optional words, and typed slots. */
export function buildTemplate(texts: readonly Words[], medoid: number): Template {
  const back = texts[medoid]
  const matches = texts.map((text) => align(back, text))
  const pieces = joinPieces(
    columnsOf(back, texts, matches)
      .map(tellColumn)
      .filter((piece) => piece !== null),
  )
  const slots: Slot[] = []
  const fillings: string[][] = texts.map(() => [])
  const parts = pieces.map((piece): TemplatePart => {
    if (piece.kind === 'constant') return { kind: 'constant', text: piece.text }
    if (piece.kind === 'optional') return { kind: 'optional', text: piece.text, postings: piece.postings }
    const values = texts.map((_, t) =>
      piece.columns
        .map((column) => column.values[t])
        .join('')
        .trim(),
    )
    for (const [t, value] of values.entries()) fillings[t].push(value)
    slots.push(makeSlot(piece, values, back))
    return { kind: 'slot', slot: slots.length - 1 }
  })
  return { parts, slots, fillings }
}

function makeSlot(piece: Piece, values: readonly string[], back: Words): Slot {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  const first = piece.columns[0]
  const last = piece.columns[piece.columns.length - 1]
  return {
    type: slotType(
      values,
      piece.columns.some((column) => column.contacts),
      first.lead,
      back.original.slice(last.after, last.after + 20),
    ),
    values: [...counts]
      .map(([value, postings]) => ({ value, postings }))
      .sort((a, b) => b.postings - a.postings || (a.value < b.value ? -1 : 1)),
  }
}

/** Makes the columns: each anchor word with the signs behind it, and the words between two anchors. */
function columnsOf(back: Words, texts: readonly Words[], matches: readonly Int32Array[]): Column[] {
  const anchors: number[] = []
  for (let i = 0; i < back.hashes.length; i++) {
    const support = matches.reduce((sum, match) => sum + Number(match[i] >= 0), 0)
    if (support >= ANCHOR * texts.length) anchors.push(i)
  }
  const columns: Column[] = []
  for (let k = -1; k < anchors.length; k++) {
    if (k >= 0) columns.push(anchorColumn(anchors[k], back, texts, matches))
    columns.push(gapColumn(anchors[k] ?? -1, anchors[k + 1] ?? -1, k + 1 === anchors.length, texts, matches, back))
  }
  return columns
}

function anchorColumn(anchor: number, back: Words, texts: readonly Words[], matches: readonly Int32Array[]): Column {
  const values = texts.map((text, t) => {
    const at = matches[t][anchor]
    // The value ends at the next word, so commas and spaces stay with the word before them.
    return at < 0 ? '' : text.original.slice(text.starts[at], text.starts[at + 1] ?? text.original.length)
  })
  return {
    values,
    contacts: back.kinds[anchor] === CONTACT,
    lead: back.original.slice(Math.max(0, back.starts[anchor] - 20), back.starts[anchor]),
    after: back.ends[anchor],
  }
}

/** Each text's words between two anchors; a text that lacks one of them has none here. */
function gapColumn(
  from: number,
  to: number,
  last: boolean,
  texts: readonly Words[],
  matches: readonly Int32Array[],
  back: Words,
): Column {
  let contacts = false
  const values = texts.map((text, t) => {
    const start = from < 0 ? 0 : matches[t][from] + 1
    const end = last ? text.hashes.length : matches[t][to]
    if ((from >= 0 && matches[t][from] < 0) || end < 0 || end <= start) return ''
    if (text.kinds.subarray(start, end).includes(CONTACT)) contacts = true
    return text.original.slice(text.starts[start], text.starts[end] ?? text.original.length)
  })
  const after = from < 0 ? 0 : back.ends[from]
  return { values, contacts, lead: back.original.slice(Math.max(0, after - 20), after), after }
}

const keyOf = (value: string): string =>
  fold(value.toLowerCase())
    .replace(/[^\p{L}\p{N}@+]+/gu, ' ')
    .trim()

function tellColumn(column: Column): Piece | null {
  if (column.values.every((value) => value === '')) return null
  const told = tell(column.values, keyOf)
  if (told.value === '') return null
  return { kind: told.reading, text: told.value, postings: told.postings, columns: [column] }
}

/** Joins neighbouring pieces of one kind: constants into one text, slots into one slot. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined[joined.length - 1]
    // Optional words of different numbers of postings vary separately.
    const same = last?.kind === piece.kind && (piece.kind !== 'optional' || last.postings === piece.postings)
    if (!same) {
      joined.push({ ...piece })
      continue
    }
    last.text += piece.text
    last.columns.push(...piece.columns)
  }
  return joined
}
