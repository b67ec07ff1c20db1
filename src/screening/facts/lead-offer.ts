import type { Quote } from '../posting.ts'
import { FACT_KINDS, type Fact, type FactKind, type FactValues, type Offer } from './fact.ts'

/** A fact that some postings of a lead state, with a few quotes. */
export type LeadFact<K extends FactKind> = {
  readonly value: FactValues[K]
  /** Number of postings that state it, among those whose words were kept. */
  readonly postings: number
  /** The same number as a share, 0..1. */
  readonly share: number
  readonly quotes: readonly (Quote & { readonly posting: string })[]
}

/** The usual values of each kind of fact, most frequent first; kinds that no posting states are missing. */
export type LeadOffer = { readonly [K in FactKind]?: readonly LeadFact<K>[] }

/** A posting with its offer. */
export type Offered = { readonly id: string; readonly offer: Offer }

/** Most values of a kind. Each place where somebody may be taken counts; of pay the usual sums are enough. */
const VALUES = 3
const PLACES = 12
const mostOf = (kind: FactKind): number => (kind === 'place' ? PLACES : VALUES)
const QUOTES = 3

/** The usual offer of postings in one wording: the most frequent values of each kind. */
export function leadOffer(postings: readonly Offered[]): LeadOffer {
  const offer: { -readonly [K in FactKind]?: readonly LeadFact<K>[] } = {}
  const put = <K extends FactKind>(kind: K): void => {
    const found = usualOf(kind, postings)
    if (found.length > 0) Object.assign(offer, { [kind]: found })
  }
  for (const kind of FACT_KINDS) put(kind)
  return offer
}

type Growing<K extends FactKind> = {
  readonly value: FactValues[K]
  readonly quotes: Map<string, Quote & { readonly posting: string }>
  postings: number
}

function usualOf<K extends FactKind>(kind: K, postings: readonly Offered[]): LeadFact<K>[] {
  const found = new Map<string, Growing<K>>()
  for (const { id, offer } of postings) {
    const seen = new Set<string>()
    for (const fact of factsOf(offer, kind)) {
      const { field, quote, start, end, ...value } = fact
      const key = JSON.stringify(value)
      const entry = found.get(key) ?? { value: value as unknown as FactValues[K], quotes: new Map(), postings: 0 }
      if (!seen.has(key)) entry.postings++
      seen.add(key)
      // Copies repeat a quote; a different one says more.
      if (entry.quotes.size < QUOTES && !entry.quotes.has(quote))
        entry.quotes.set(quote, { posting: id, field, quote, start, end })
      found.set(key, entry)
    }
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.postings - one.postings || (a < b ? -1 : 1))
    .slice(0, mostOf(kind))
    .map(([, { value, quotes, postings: count }]) => ({
      value,
      postings: count,
      share: Math.round((10_000 * count) / postings.length) / 10_000,
      quotes: [...quotes.values()],
    }))
}

const factsOf = <K extends FactKind>(offer: Offer, kind: K): readonly Fact<K>[] =>
  (offer[kind] as readonly Fact<K>[] | undefined) ?? []
