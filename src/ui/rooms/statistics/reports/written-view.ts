import type { Out } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Say } from '../../../shell/words.ts'
import { countryOf } from '../return-view.ts'

export type WrittenList = Out<'rapporteur-reports.list'>
export type Written = Out<'rapporteur-reports.get'>
export type Chapter = Written['chapters'][number]
export type FigureShown = Chapter['figures'][number]
export type Offer = FigureShown['renewals'][number]
export type Source = Written['sources'][number]
export type Table = Source['tables'][number]
export type Read = Written['reads'][number]
export type ReadFigure = Extract<Read, { kind: 'figure' }>

/** Writes something into the text where its cursor stands; `isAlone` gives it a line of its own. */
export type Insert = (token: string, isAlone?: boolean) => void

/** Parts of a report's page. */
export const PARTS = ['write', 'read', 'files'] as const
/** What an address says of a report's page: which part is open, and which chapter is written. */
export type WrittenAsked = { readonly part?: (typeof PARTS)[number]; readonly chapter?: string }

/** Reads an address; what it does not know is as usual. */
export function writtenAsked(search: Readonly<Record<string, unknown>>): WrittenAsked {
  const part = PARTS.find((one) => one === search.part)
  const chapter = typeof search.chapter === 'string' && /^[0-9a-f-]{36}$/.test(search.chapter) ? search.chapter : null
  return { ...(part ? { part } : {}), ...(chapter === null ? {} : { chapter }) }
}

/** What a figure is taken from, in words. */
export function offerText({ kind, year, geo, vintage, number }: Offer, words: { say: Say; format: Formats }): string {
  const { say, format } = words
  const of = { country: format.country(countryOf(geo)) ?? geo, year: String(year), vintage: String(vintage) }
  return say(`rapporteur.of-${kind}`, { ...of, n: String(number ?? '') })
}

/** The name of an offer, as a list of choices has it. */
export const offerKey = ({ kind, id }: Pick<Offer, 'kind' | 'id'>): string => `${kind} ${id}`
export const tableKey = ({ letter, by }: Pick<Table, 'letter' | 'by'>): string => [letter, ...by].join(' ')

/** The order of chapters with one of them moved up (-1) or down (1); null at the ends. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): readonly string[] | null {
  const from = ids.indexOf(id)
  const to = from + by
  if (from === -1 || to < 0 || to >= ids.length) return null
  return ids.with(from, ids[to] ?? id).with(to, id)
}

/** What is written into a text in the place of what is chosen there; alone on its line, the figure itself stands there. */
export function written(text: string, [from, to]: readonly [number, number], token: string, isAlone: boolean): string {
  if (!isAlone) return token
  const above = text.slice(0, from)
  const below = text.slice(to)
  return `${gap(/\n*$/.exec(above), above)}${token}${gap(/^\n*/.exec(below), below)}`
}

/** The ends of line that are lacking between two paragraphs; none where nothing stands beyond. */
const gap = (ends: RegExpExecArray | null, beyond: string): string =>
  beyond.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - (ends?.[0].length ?? 0)))

/** The chapter that is written: the one the address names, else the first. */
export const chapterAt = (chapters: readonly Chapter[], id: string | undefined): Chapter | undefined =>
  chapters.find((one) => one.id === id) ?? chapters[0]
