import { type Canonical, canonical, originalSpan } from '../../canonical.ts'
import { Tokens, tokenise } from '../../tokens.ts'
import { type Found, findNames } from './finding.ts'
import { gazetteerOf } from './gazetteer.ts'

/** A place that an offer names; offsets are UTF-16 units of the text given. */
export type PlaceFact = {
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly country: string
  /** As the gazetteer has it, mostly in English; null where a whole country is named. */
  readonly city: string | null
  /** `work` where words around say that one works there or goes there. */
  readonly role: 'work' | 'mentioned'
  readonly quote: string
  readonly start: number
  readonly end: number
}

const own = new Tokens()

/**
 * The places that a text names, each once, in the order of the text: where one is first said to be a place of work, else where it
 * is first named.
 * @param language BCP 47 of the text; read as English where it has no words of its own
 */
export function findPlaces(text: string, language: string): PlaceFact[] {
  const c = canonical(text)
  return findPlacesIn(c, tokenise(c.text, own), language)
}

/**
 * As {@link findPlaces}, for a text that is split into words already.
 * @param tokens of the canonical text; offsets of the facts are of the original
 * @param firsts of each token the first name that begins with it, where they have been looked up before
 */
export function findPlacesIn(c: Canonical, tokens: Tokens, language: string, firsts?: Int32Array): PlaceFact[] {
  const found = findNames(c, tokens, gazetteerOf(language), firsts)
  if (found.length === 0) return []
  const best = new Map<string, Found>()
  for (const name of found) {
    const key = `${name.place.country} ${name.place.city ?? ''}`
    const before = best.get(key)
    if (before === undefined || (name.isWork && !before.isWork)) best.set(key, name)
  }
  return [...best.values()].sort((a, b) => a.from - b.from).map((name) => factOf(c, tokens, name))
}

function factOf(c: Canonical, tokens: Tokens, { place, isWork, from, to }: Found): PlaceFact {
  const [start, end] = originalSpan(c, tokens.start[from], tokens.end[to - 1])
  return { ...place, role: isWork ? 'work' : 'mentioned', quote: c.original.slice(start, end), start, end }
}
