import type { Occupation, Place } from '../facts/fact.ts'
import { hashText } from '../shingles.ts'

// Work and places of an offer as marks: 32-bit words that stand in one row with its numbers and picture signs, so that
// the state keeps them as it keeps those. Their last twelve bits tell them apart.

/** What a mark is of. */
export type MarkKind = 'number' | 'picture' | 'work' | 'country' | 'city'
type FactKind = 'work' | 'country' | 'city'

const TAG_BITS = 12
const TAG = (1 << TAG_BITS) - 1
/** All odd, as picture signs are; a picture sign that ends like one of them is moved away. */
const TAGS: Readonly<Record<FactKind, number>> = { work: 0x5a1, country: 0x5a3, city: 0x5a5 }
const KINDS = new Map(Object.entries(TAGS).map(([kind, tag]) => [tag, kind as FactKind]))
const AWAY = 0x800

/** Bits of a work mark above its tag: the ISCO-08 sub-major group, two digits. */
const GROUP_BITS = 7
const GROUP = (1 << GROUP_BITS) - 1

/** What a mark is of. Numbers are even, all others odd. */
export const kindOf = (mark: number): MarkKind => ((mark & 1) === 0 ? 'number' : (KINDS.get(mark & TAG) ?? 'picture'))

/** The kind of a mark whose rarity counts, a number or a picture sign; null for a fact. */
export function rareKindOf(mark: number): 'number' | 'picture' | null {
  const kind = kindOf(mark)
  return kind === 'number' || kind === 'picture' ? kind : null
}

/** A picture sign's mark from its hash: odd, and none of the facts' marks. */
export function pictureMarkOf(hash: number): number {
  const mark = (hash | 1) >>> 0
  return KINDS.has(mark & TAG) ? (mark ^ AWAY) >>> 0 : mark
}

/** The sub-major group of ISCO-08 that a work mark's occupation belongs to. */
export const groupOf = (work: number): number => (work >>> TAG_BITS) & GROUP

const MAJOR = 10

export function workMark({ code, isco }: Pick<Occupation, 'code' | 'isco'>): number {
  // A major group alone («7») is written as its first sub-major group could not be: 70.
  const group = isco.length > 1 ? Number(isco.slice(0, 2)) : MAJOR * Number(isco)
  const upper = hashText(code)[0] << (TAG_BITS + GROUP_BITS)
  return (upper | ((group & GROUP) << TAG_BITS) | TAGS.work) >>> 0
}

export const countryMark = (country: string): number => factMark(country, TAGS.country)
export const cityMark = ({ country, city }: Pick<Place, 'country' | 'city'>): number =>
  factMark(`${country} ${city}`, TAGS.city)

const factMark = (text: string, tag: number): number => ((hashText(text)[0] << TAG_BITS) | tag) >>> 0

/** An offer's facts that a translation leaves as they are. */
export type FactsOfOffer = {
  readonly occupation: readonly Pick<Occupation, 'code' | 'isco'>[]
  readonly place: readonly Pick<Place, 'country' | 'city'>[]
}

/** A fact's mark and the words for it: a code of `OCCUPATIONS`, a country's ISO code, a city's name. */
export type FactMark = { readonly hash: number; readonly shown: string }

/** The marks of an offer's work and places, each once. */
export function factMarks({ occupation, place }: FactsOfOffer): FactMark[] {
  const found = new Map<number, string>()
  for (const one of occupation) found.set(workMark(one), one.code)
  for (const { country, city } of place) {
    found.set(countryMark(country), country)
    if (city !== null) found.set(cityMark({ country, city }), city)
  }
  return Array.from(found, ([hash, shown]) => ({ hash, shown }))
}
