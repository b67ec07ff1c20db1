import { SHOWN_ONLY, type SignCode, STATEMENTS } from '../evidence.ts'
import { INDICATORS, PROTECTIVE } from '../languages/pack.ts'
import type { TemplatePart } from '../lead.ts'
import { advertWords } from './advert-words.ts'

/** What learning looks at of a lead, in the shape in which leads are kept. */
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
  /** Whether a fact about the offer holds (0 or 1), by its code; none where offers were not read for facts. */
  readonly offer?: Readonly<Record<string, number>>
}

/** A lead as numbers: what is not named counts as 0. */
export type Features = {
  readonly named: Readonly<Record<string, number>>
  /** Buckets of hashed words and pairs of words, ascending, each once: bucket + 1, negative where the hash says so. */
  readonly words: readonly number[]
}

/** Buckets for words. Few enough that words share them, so that none can be told from its bucket even with the key. */
export const BUCKETS = 4096
/** Words beyond are the tail of a long template. */
const MOST_WORDS = 250

/** Demands on attributes of people, age among them: neither scored (design, rule 5) nor learned from. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set<SignCode>([...SHOWN_ONLY, 'minor-recruited'])

/** What campaign evidence is learned from. Each is about 0 to 1. */
export const CAMPAIGN = ['size', 'contact-reuse', 'disguise', 'wordings', 'sources', 'employers'] as const

/** Facts about an offer begin with this. */
export const OFFER = 'offer:'

/** Names of features that every lead can have, in the order in which they are shown. */
export const NAMED: readonly string[] = [
  ...INDICATORS.filter((code) => !ABOUT_PEOPLE.has(code)),
  ...PROTECTIVE.map((code) => `protective:${code}`),
  ...STATEMENTS.map((statement) => `not-stated:${statement}`),
  ...CAMPAIGN.map((name) => `campaign:${name}`),
]
const MAY_LEARN: ReadonlySet<string> = new Set(NAMED)

const round = (value: number): number => Math.round(value * 1000) / 1000
/** Doubling counts the same whether from 2 to 4 or from 200 to 400. */
const doublings = (count: number, full: number): number => Math.min(2, Math.log2(Math.max(1, count)) / full)

/**
 * A lead's features. Whoever an advert asks for leaves no trace in them: codes about people are left out, words for people
 * are not read, and neither is the language, which would stand for a nation.
 * @param hash keyed hash of a word or a pair of words, as an unsigned number of 32 bits
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
    // As the score counts them: at most 4 and 2 points.
    'campaign:contact-reuse': points('contact-reuse') / 4,
    'campaign:disguise': points('disguise') / 2,
    'campaign:wordings': doublings(otherWordings.length + 1, 3),
    'campaign:sources': doublings(sources, 3),
    'campaign:employers': doublings(employers, 3),
  }
}

/** Codes of facts as they come, but never one about people. */
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
    // The sign lets words that share a bucket cancel out on average (Weinberger et al. 2009, feature hashing).
    signs.set(bucket, (signs.get(bucket) ?? 0) + (hashed >>> 31 === 0 ? 1 : -1))
  }
  return [...signs]
    .filter(([, sign]) => sign !== 0)
    .sort(([a], [b]) => a - b)
    .map(([bucket, sign]) => Math.sign(sign) * (bucket + 1))
}

/** Words and pairs of words of what stands in all or some postings. What is filled in (names, places, contacts) is not read. */
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
