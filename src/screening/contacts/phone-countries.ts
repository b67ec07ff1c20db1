import { fold } from '../fold.ts'
import { HASH_SEED, hashUnit } from '../tokens.ts'
import { type Country, countries, homes } from './countries.ts'
import { languageByLetters } from './letters.ts'
import { foldedLetter } from './scan.ts'

const byCode: ReadonlyMap<string, Country> = new Map(countries.map((c) => [c.code, c]))
/** Countries share +1 and +7: the first in the list stands for the code. */
const byCalling = new Map<string, Country>()
for (const c of countries) if (!byCalling.has(c.calling)) byCalling.set(c.calling, c)

/** Four letters survive most case endings: «Rīgā», «Rīgas» and «Rīga» hash alike. */
const KEY = 4
type Place = { readonly stem: string; readonly whole: boolean; readonly country: string }

/** Place words by the hash of their first four folded letters, or of all where there are fewer. */
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

/** Countries, cities and moneys named in a text, in order of first mention. */
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

/** Country of a national top-level domain in the source's name («ss.lv», «bazos.sk»). */
function countryOfSource(source: string): string | undefined {
  const tld = /\.([a-z]{2})(?:[/:?#]|$)/i.exec(source)?.[1].toUpperCase()
  // The United Kingdom's domain is not its ISO code.
  return tld === 'UK' ? 'GB' : tld !== undefined && byCode.has(tld) ? tld : undefined
}

/** So few homes can all be trusted: their numbers differ in length or trunk digit. */
const FEW_HOMES = 3

export type Hypotheses = {
  /** The language's first country, its others that the text names, the source's, other numbers': need no cue. */
  readonly near: readonly Country[]
  /** Countries that the text only names. */
  readonly named: readonly Country[]
  /** The language's other countries. */
  readonly others: readonly Country[]
}

/**
 * Countries to which a number without a code may belong, likeliest first.
 * @param calling codes of numbers with a code that stand in the same posting
 */
export function hypothesesFor(
  text: string,
  context: { readonly language: string; readonly source: string },
  calling: readonly string[],
): Hypotheses {
  const [tag, region] = context.language.toLowerCase().split('-')
  const language = tag in homes && tag !== 'und' ? tag : languageByLetters(text)
  const home = (homes[language] ?? homes.und ?? '').split(' ')
  const named = countriesNamed(text)
  const own = [region?.toUpperCase(), countryOfSource(context.source), ...(language === 'und' ? named : [])]
  const beside = calling.map((code) => byCalling.get(code)?.code)
  // Where one language is at home in many countries, those that the text names come first.
  const near = [
    ...own,
    ...home.filter((c) => named.includes(c)),
    ...home.slice(0, home.length > FEW_HOMES ? 1 : FEW_HOMES),
    ...beside,
  ]
  const known = (codes: readonly (string | undefined)[]) =>
    [...new Set(codes)].flatMap((code) => (code === undefined ? [] : (byCode.get(code) ?? [])))
  const trusted = known(near)
  const rest = (codes: readonly string[], without: readonly Country[]) =>
    known(codes).filter((c) => !without.includes(c))
  const only = rest(named, trusted)
  return { near: trusted, named: only, others: rest(home, [...trusted, ...only]) }
}
