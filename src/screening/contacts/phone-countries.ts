import { fold } from '../fold.ts'
import { HASH_SEED, hashUnit } from '../tokens.ts'
import { type Country, countries, homes } from './countries.ts'
import { languageByLetters } from './letters.ts'
import { foldedLetter } from './scan.ts'

const byCode: ReadonlyMap<string, Country> = new Map(countries.map((c) => [c.code, c]))
/** Countries by calling code; several share +1 and +7, and the first in the list stands for the code. */
const byCalling = new Map<string, Country>()
for (const c of countries) if (!byCalling.has(c.calling)) byCalling.set(c.calling, c)

/** Length of the hashed beginning: four letters survive most case endings («Rīgā», «Rīgas», «Rīga»). */
const KEY = 4
type Place = { readonly stem: string; readonly whole: boolean; readonly country: string }

/** Place words by the hash of their first four folded letters, or of all letters of a shorter word. */
const places = new Map<number, Place[]>()
const sieve = new Uint8Array(1 << 16)
for (const { code, places: list } of countries) {
  for (const place of fold(list).split(' ')) {
    const stem = place.replace('=', '')
    const hash = [...stem.slice(0, KEY)].reduce((h, sign) => hashUnit(h, sign.charCodeAt(0)), HASH_SEED)
    const whole = stem !== place || stem.length < KEY
    places.set(hash, [...(places.get(hash) ?? []), { stem, whole, country: code }])
    sieve[hash >>> 16] = 1
  }
}

/** Countries whose names, cities or currencies a text mentions, in order of first mention. */
export function countriesNamed(text: string): string[] {
  const named: string[] = []
  for (let i = 0; i < text.length; ) {
    if (foldedLetter[text.charCodeAt(i)] === 0) {
      i++
      continue
    }
    const start = i
    let hash = HASH_SEED | 0
    for (; i < text.length && i < start + KEY; i++) {
      const letter = foldedLetter[text.charCodeAt(i)]
      if (letter === 0) break
      hash = hashUnit(hash, letter)
    }
    while (i < text.length && foldedLetter[text.charCodeAt(i)] > 0) i++
    if (sieve[hash >>> 16] === 1) notePlace(fold(text.slice(start, i)), places.get(hash), named)
  }
  return named
}

function notePlace(word: string, found: readonly Place[] | undefined, named: string[]): void {
  const place = found?.find((p) => (p.whole ? word === p.stem : word.startsWith(p.stem)))
  if (place !== undefined && !named.includes(place.country)) named.push(place.country)
}

/** Flags in a text: two regional letters each. */
const FLAG = /([\u{1f1e6}-\u{1f1ff}])([\u{1f1e6}-\u{1f1ff}])/gu
const FIRST_REGIONAL = 0x1f1e6

/** Countries whose flags a text shows, in its order. @param text as it was written, since the canonical text has no flags */
export function flagsIn(text: string): string[] {
  const letter = (sign: string) => String.fromCharCode(65 + (sign.codePointAt(0) as number) - FIRST_REGIONAL)
  return Array.from(text.matchAll(FLAG), ([, first, second]) => letter(first) + letter(second))
}

/** Country of a national top-level domain in the source's name («ss.lv», «bazos.sk»). */
function countryOfSource(source: string): string | undefined {
  const tld = /\.([a-z]{2})(?:[/:?#]|$)/i.exec(source)?.[1].toUpperCase()
  // The United Kingdom's domain differs from its ISO code.
  return tld === 'UK' ? 'GB' : tld !== undefined && byCode.has(tld) ? tld : undefined
}

/** Letters of Serbian in Cyrillic, which has no language pack and is taken for a neighbour. */
const SERBIAN = /[ћђ]/

/** At most this many countries of a language are all trusted, because their numbers differ in length or trunk digit. */
const FEW_HOMES = 3

export type Hypotheses = {
  /**
   * Countries trusted without a cue: the language's first ones and those of its others that the text names, the
   * source's country, countries of other numbers in the posting.
   */
  readonly near: readonly Country[]
  /** Countries that only the text names. */
  readonly named: readonly Country[]
  /** The language's remaining countries. */
  readonly others: readonly Country[]
  /** Countries that the text or its source names: the language's own first. */
  readonly told: readonly Country[]
}

/**
 * Countries to which a number without a code may belong, likeliest first.
 * @param calling codes of other numbers in the same posting
 * @param places countries of the places that the gazetteer finds in the text
 */
export function hypothesesFor(
  text: string,
  context: { readonly language: string; readonly source: string },
  calling: readonly string[],
  places: readonly string[] = [],
): Hypotheses {
  const [tag, region] = context.language.toLowerCase().split('-')
  const language = SERBIAN.test(text) ? 'sr' : tag in homes && tag !== 'und' ? tag : languageByLetters(text)
  const home = (homes[language] ?? homes.und ?? '').split(' ')
  const named = [...new Set([...places, ...countriesNamed(text)])]
  // Most adverts in Chinese are written by and for people abroad, so the number belongs to the country named.
  const isAbroad = language === 'und' || language === 'zh'
  const own = [region?.toUpperCase(), countryOfSource(context.source), ...(isAbroad ? named : [])]
  const beside = calling.map((code) => byCalling.get(code)?.code)
  // Countries of the language that the text names come before its other countries.
  const near = [
    ...own,
    ...named.filter((c) => home.includes(c)),
    ...home.slice(0, home.length > FEW_HOMES ? 1 : FEW_HOMES),
    ...beside,
  ]
  const known = (codes: readonly (string | undefined)[]) =>
    [...new Set(codes)].flatMap((code) => (code === undefined ? [] : (byCode.get(code) ?? [])))
  const trusted = known(near)
  const rest = (codes: readonly string[], without: readonly Country[]) =>
    known(codes).filter((c) => !without.includes(c))
  const only = rest(named, trusted)
  const told = known([...own, ...named.filter((c) => home.includes(c)), ...named])
  return { near: trusted, named: only, others: rest(home, [...trusted, ...only]), told }
}
