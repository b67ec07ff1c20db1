import type { Lead, LeadPosting, Slot, SlotType, TemplatePart } from '../lead.ts'
import { shorten } from './figures.ts'
import { type Content, type Html, html } from './html.ts'
import { figures, spoken } from './tongue.ts'

const TITLE = 78
const EXCERPT = 150
/** Slots longer than this may break over lines; shorter ones (a phone number, a sum of money) never do. */
const UNBROKEN = 24
const WHOLE = 1400
/** Most of a slot's value shown inside a template; its values are listed below. */
const SLOT_SHOWN = 90
const SLOTS_LISTED = 8
const VALUES_LISTED = 5
const FILLINGS = 5

/** Class names are short because a report holds thousands of slots. */
const SLOT_CLASS: Record<SlotType, string> = {
  place: 'pl',
  pay: 'pa',
  date: 'da',
  contact: 'co',
  number: 'ot',
  name: 'ot',
  words: 'ot',
}

/** Slot types in the key, in order. */
export const SLOT_KEY: readonly SlotType[] = ['place', 'pay', 'date', 'contact', 'words']

/** A value in a slot, marked by its type. Long values may break; the style sheet isolates its direction. */
export function slotMark(type: SlotType, value: string, before: Content = null, after: Content = null): Html {
  const wraps = value.length > UNBROKEN ? ' w' : ''
  return html`<mark class="${SLOT_CLASS[type]}${wraps}">${before}${value}${after}</mark>`
}

/** The values that are not blank, most frequent first. */
export function filled(slot: Slot | undefined): Slot['values'] {
  return (slot?.values ?? []).filter(({ value }) => value.trim() !== '')
}

function top(slot: Slot | undefined): string {
  return filled(slot)[0]?.value ?? '…'
}

/** Whether two parts need a space between them, which word alignment may have dropped. */
function needsSpace(before: string, after: string): boolean {
  if (before === '' || after === '') return false
  return !/[\s([{«“„/@]$/.test(before) && !/^[\s)\]}»”.,;:!?%…/،؛؟]/.test(after)
}

/** A part of a template with its displayed text. */
export type Piece = { readonly part: TemplatePart; readonly text: string }

const gap = (text: string): Piece => ({ part: { kind: 'constant', text }, text })

function textOf(part: TemplatePart, lead: Lead): string {
  return part.kind === 'slot' ? top(lead.slots[part.slot]) : part.text
}

/**
 * The parts with their displayed text and the spaces between, up to about `most` UTF-16 units. A slot appears whole or
 * not at all, unless it is long; omitted parts become an ellipsis.
 */
function piecesOf(lead: Lead, parts: readonly TemplatePart[], most: number): Piece[] {
  const pieces: Piece[] = []
  let left = most
  for (const part of parts) {
    const whole = textOf(part, lead)
    const text = shorten(whole, part.kind === 'slot' ? SLOT_SHOWN : Math.max(left, 0))
    if (needsSpace(pieces.at(-1)?.text ?? '', text)) pieces.push(gap(' '))
    if (left < 4 || (part.kind === 'slot' && left < Math.min(text.length, UNBROKEN))) return [...pieces, gap('…')]
    pieces.push({ part, text })
    if (part.kind !== 'slot' && text.length < whole.length) return pieces
    left -= text.length
  }
  return pieces
}

/** Parts that all postings have, because a title must hold for every posting. */
const inAll = (lead: Lead): TemplatePart[] => lead.template.filter((part) => part.kind !== 'optional')

/** Title of a lead without common wording: its first quote, otherwise its id. */
function fallbackTitle(lead: Lead): string {
  return lead.indicators[0]?.quotes[0]?.quote ?? lead.id
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/…+$/, '…').trim()
}

/** A lead's title in plain text: the first words of its template, at most one line. */
export function leadTitle(lead: Lead): string {
  // Twice the length, because cutting to one line and tidying shorten it.
  const opening = piecesOf(lead, inAll(lead), TITLE * 2)
    .map(({ text }) => text)
    .join('')
    .trimStart()
  const line = opening.split('\n', 1)[0]
  const words = tidy(line) === '' ? fallbackTitle(lead) : line.length > 12 ? line : opening
  return shorten(tidy(words), TITLE).replace(/(?<=.)[\s.,;:–-]+$/, '')
}

function markPiece({ part, text }: Piece, lead: Lead): Content {
  return part.kind === 'slot' ? slotMark(lead.slots[part.slot]?.type ?? 'words', text) : text.replace(/\s+/g, ' ')
}

/** The first words of a lead's template with slots; without common wording its first quote. */
export function excerptPieces(lead: Lead): Piece[] {
  const pieces = piecesOf(lead, inAll(lead), EXCERPT)
  return pieces.length === 0 ? [gap(shorten(tidy(fallbackTitle(lead)), EXCERPT))] : pieces
}

/** The excerpt with marked slots, for the list. */
export function leadExcerpt(lead: Lead): Content {
  return excerptPieces(lead).map((piece) => markPiece(piece, lead))
}

/** Names of the slots: their type, numbered if several have it. */
function slotNames(slots: readonly Slot[]): string[] {
  const seen = new Map<SlotType, number>()
  const often = (type: SlotType) => slots.filter((slot) => slot.type === type).length > 1
  return slots.map(({ type }) => {
    seen.set(type, (seen.get(type) ?? 0) + 1)
    return often(type) ? `${type} ${seen.get(type)}` : type
  })
}

/** Shorter quotes occur in a wording by chance. */
const LEAST_QUOTE = 4

/** Matches words that signs quote, the longest first; null without quotes. */
function quotedWords({ indicators, protective }: Lead): RegExp | null {
  const quotes = [...indicators, ...protective].flatMap((sign) => sign.quotes.map(({ quote }) => quote.trim()))
  const long = [...new Set(quotes)].filter((quote) => quote.length >= LEAST_QUOTE).sort((a, b) => b.length - a.length)
  // The capturing group makes `split` keep each quote, at odd places.
  return long.length === 0 ? null : new RegExp(`(${long.map(RegExp.escape).join('|')})`)
}

/** Common wording with the quoted words marked. */
function wordingView(text: string, quoted: RegExp | null): Content {
  const tight = (words: string) => words.replace(/\s*\n\s*/g, '\n')
  if (quoted === null) return tight(text)
  return text
    .split(quoted)
    .map((words, i) => (i % 2 === 1 ? html`<b${figures(words)}>${tight(words)}</b>` : tight(words)))
}

function wholePiece({ part, text }: Piece, lead: Lead, names: readonly string[], quoted: RegExp | null): Content {
  if (part.kind === 'constant') return wordingView(text, quoted)
  if (part.kind === 'optional') {
    const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? ['', '', text, '']
    return html`${before}<span class="some">${words} <small>${part.postings} of ${lead.size}</small></span>${after}`
  }
  const more = filled(lead.slots[part.slot]).length - 1
  const kind = html`<small>${names[part.slot] ?? 'words'}</small>`
  return slotMark(lead.slots[part.slot]?.type ?? 'words', text, kind, more > 0 && html`<small>+${more}</small>`)
}

function valuesOf(slot: Slot, name: string): Html {
  const values = filled(slot)
  const shown = values.slice(0, VALUES_LISTED)
  return html`<div><dt>${name}</dt>${shown.map(
    ({ value, postings }) => html`<dd><bdi>${shorten(tidy(value), 60)}</bdi> <b>${postings}</b></dd>`,
  )}${values.length > shown.length && html`<dd class="note">+ ${values.length - shown.length} more</dd>`}</div>`
}

const WORDING = 600

/** A wording in plain text, each slot filled with its most frequent value. */
export function wordingText({ template, slots }: Pick<Lead, 'template' | 'slots'>): string {
  const told = template.map((part) => (part.kind === 'slot' ? (filled(slots[part.slot])[0]?.value ?? '…') : part.text))
  return shorten(tidy(told.reduce((text, next) => `${text}${needsSpace(text, next) ? ' ' : ''}${next}`, '')), WORDING)
}

/** The template with its slots, and the values of each slot with their frequency. */
export function templateView(lead: Lead): Html {
  if (lead.template.length === 0) {
    return html`<p class="note">No common wording: these postings are joined by their contact points.</p>`
  }
  const names = slotNames(lead.slots)
  const quoted = quotedWords(lead)
  const listed = lead.slots.slice(0, SLOTS_LISTED)
  const pieces = piecesOf(lead, lead.template, WHOLE)
  const more = lead.slots.length - listed.length
  return html`<p class="template${listed.length === 0 && ' plain'}" ${spoken(lead.languages[0]?.language)}>${pieces.map(
    (piece) => wholePiece(piece, lead, names, quoted),
  )}</p>
${listed.length > 0 && html`<dl class="values">${listed.map((slot, i) => valuesOf(slot, names[i]))}</dl>`}
${more > 0 && html`<p class="note">+ ${more} more slots in leads.json</p>`}`
}

/** One posting's fillings; of many slots only those that differ from the most frequent value. */
export function fillings(lead: Lead, posting: LeadPosting): Content {
  const many = lead.slots.length > FILLINGS
  const marks = posting.values.flatMap((value, i) => {
    const slot = lead.slots[i]
    const alike = many && value === top(slot)
    return slot === undefined || value.trim() === '' || alike ? [] : [slotMark(slot.type, shorten(tidy(value), 32))]
  })
  if (marks.length === 0) return many ? html`<span class="note">as the template</span>` : null
  return [
    marks.slice(0, FILLINGS).map((mark, i) => [i > 0 && ' ', mark]),
    marks.length > FILLINGS && ` +${marks.length - FILLINGS}`,
  ]
}
