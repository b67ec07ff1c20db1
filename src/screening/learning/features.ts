import { SHOWN_ONLY, type SignCode, STATEMENTS } from '../evidence.ts'
import { INDICATORS, PROTECTIVE } from '../languages/pack.ts'
import type { TemplatePart } from '../lead.ts'
import { advertWords } from './advert-words.ts'

/** Parts of a lead that learning uses, in the shape in which leads are kept. */
export type LearnedFrom = {
  readonly size: number
  readonly languages: readonly string[]
  readonly sources: number
  readonly employers: number
  /** Signs with the share of postings that carry them. */
  readonly signs: readonly { readonly code: string; readonly share: number }[]
  readonly protective: readonly { readonly code: string; readonly share: number }[]
  readonly why: readonly {
    readonly code: string
    readonly seen: number
    readonly of: number
    readonly points: number
  }[]
  readonly template: readonly TemplatePart[]
  readonly otherWordings: readonly { readonly language: string; readonly template: readonly TemplatePart[] }[]
  /**
   * Share of postings for which a fact about the offer holds (0..1), by its code; absent where offers were not read.
   */
  readonly offer?: Readonly<Record<string, number>>
}

/** A lead as numbers; features without an entry are 0. */
export type Features = {
  readonly named: Readonly<Record<string, number>>
  /**
   * Buckets of hashed words and word pairs, ascending, each once: bucket + 1, negative for a negative sign of the hash.
   */
  readonly words: readonly number[]
}

/** Number of buckets. Words share them, so that no word can be recovered from its bucket even with the key. */
export const BUCKETS = 4096
/** Further words belong to the end of a long template. */
const MOST_WORDS = 250

/** Demands on people's attributes, age included: neither scored (design, rule 5) nor learned from. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set<SignCode>([...SHOWN_ONLY, 'minor-recruited'])

/** Campaign evidence that is learned from, each about 0 to 1. */
export const CAMPAIGN = ['size', 'contact-reuse', 'disguise', 'wordings', 'sources', 'employers'] as const

/** Prefix of facts about an offer. */
export const OFFER = 'offer:'

/** Names of features that every lead can have, in display order. */
export const NAMED: readonly string[] = [
  ...INDICATORS.filter((code) => !ABOUT_PEOPLE.has(code)),
  ...PROTECTIVE.map((code) => `protective:${code}`),
  ...STATEMENTS.map((statement) => `not-stated:${statement}`),
  ...CAMPAIGN.map((name) => `campaign:${name}`),
]
const MAY_LEARN: ReadonlySet<string> = new Set(NAMED)

const round = (value: number): number => Math.round(value * 1000) / 1000
/** Number of doublings as a share of `full`: from 2 to 4 counts the same as from 200 to 400. */
const doublings = (count: number, full: number): number => Math.min(2, Math.log2(Math.max(1, count)) / full)

/**
 * A lead's features. They do not depend on the people an advert asks for: codes about people are left out, and neither
 * words for people nor the language, which would imply a nation, are read.
 * @param hash keyed hash of a word or word pair, as an unsigned 32-bit number
 */
export function featuresOf(lead: LearnedFrom, hash: (gram: string) => number): Features {
  const all = { ...signsOf(lead), ...campaignOf(lead), ...offerOf(lead.offer ?? {}) }
  const named = Object.fromEntries(
    Object.entries(all)
      .map(([name, value]) => [name, round(value)] as const)
      .filter(([, value]) => value !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  return { named, words: wordsOf(lead, hash) }
}

function signsOf({ signs, protective, why }: LearnedFrom): Record<string, number> {
  const shares = [
    ...signs.map(({ code, share }) => [code, share] as const),
    ...protective.map(({ code, share }) => [`protective:${code}`, share] as const),
    ...why.filter(({ code }) => code.startsWith('not-stated:')).map(({ code, seen, of }) => [code, seen / of] as const),
  ]
  return Object.fromEntries(shares.filter(([code]) => MAY_LEARN.has(code)))
}

function campaignOf({ size, why, otherWordings, sources, employers }: LearnedFrom): Record<string, number> {
  const points = (code: string) => why.find((reason) => reason.code === code)?.points ?? 0
  return {
    'campaign:size': doublings(size, 6),
    // The score gives at most 4 and 2 points for these.
    'campaign:contact-reuse': points('contact-reuse') / 4,
    'campaign:disguise': points('disguise') / 2,
    'campaign:wordings': doublings(otherWordings.length + 1, 3),
    'campaign:sources': doublings(sources, 3),
    'campaign:employers': doublings(employers, 3),
  }
}

/** Codes of facts, without those about people. */
const offerOf = (facts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([code]) => !ABOUT_PEOPLE.has(code))
      .map(([code, value]) => [`${OFFER}${code}`, Math.max(-1, Math.min(1, value))]),
  )

function wordsOf({ template, languages, otherWordings }: LearnedFrom, hash: (gram: string) => number): number[] {
  const language = languages[0] ?? 'und'
  const grams = new Set<string>()
  for (const wording of [{ template, language }, ...otherWordings])
    for (const gram of gramsOf(wording.template, wording.language)) if (grams.size < MOST_WORDS) grams.add(gram)
  const signs = new Map<number, number>()
  for (const gram of grams) {
    const hashed = hash(gram)
    const bucket = hashed % BUCKETS
    // Signs make words that share a bucket cancel out on average (Weinberger et al. 2009, feature hashing).
    signs.set(bucket, (signs.get(bucket) ?? 0) + (hashed >>> 31 === 0 ? 1 : -1))
  }
  return [...signs]
    .filter(([, sign]) => sign !== 0)
    .sort(([a], [b]) => a - b)
    .map(([bucket, sign]) => Math.sign(sign) * (bucket + 1))
}

/**
 * Words and word pairs of a template's constant and optional parts. Slots (names, places, contact points) are not read.
 */
function* gramsOf(template: readonly TemplatePart[], language: string): Generator<string> {
  for (const part of template) {
    if (part.kind === 'slot') continue
    const words = advertWords(part.text, language)
    for (const [i, word] of words.entries()) {
      yield `${language} ${word}`
      if (i > 0) yield `${language} ${words[i - 1]} ${word}`
    }
  }
}
