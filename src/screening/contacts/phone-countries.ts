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

/** Country of a national top-level domain in the source's name («ss.lv», «bazos.sk»). */
function countryOfSource(source: string): string | undefined {
  const tld = /\.([a-z]{2})(?:[/:?#]|$)/i.exec(source)?.[1].toUpperCase()
  // The United Kingdom's domain differs from its ISO code.
  return tld === 'UK' ? 'GB' : tld !== undefined && byCode.has(tld) ? tld : undefined
}

/**
 * Countries and cities in Chinese, which has no spaces between words, so the likeliest ones are searched for as they
 * are.
 */
const chinesePlaces: readonly (readonly [RegExp, string])[] = [
  [/西班牙|马德里|巴塞罗那|瓦伦西亚/u, 'ES'],
  [/意大利|米兰|罗马|普拉托/u, 'IT'],
  [/德国|柏林|法兰克福|慕尼黑/u, 'DE'],
  [/法国|巴黎/u, 'FR'],
  [/英国|伦敦|曼彻斯特/u, 'GB'],
  [/葡萄牙|里斯本/u, 'PT'],
  [/荷兰|阿姆斯特丹|鹿特丹/u, 'NL'],
  [/比利时|布鲁塞尔/u, 'BE'],
  [/波兰|华沙/u, 'PL'],
  [/匈牙利|布达佩斯/u, 'HU'],
  [/爱尔兰|都柏林/u, 'IE'],
  [/希腊|雅典/u, 'GR'],
  [/柬埔寨|西港|金边/u, 'KH'],
  [/泰国|曼谷/u, 'TH'],
  [/缅甸|妙瓦底/u, 'MM'],
]

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
}

/**
 * Countries to which a number without a code may belong, likeliest first.
 * @param calling codes of other numbers in the same posting
 */
export function hypothesesFor(
  text: string,
  context: { readonly language: string; readonly source: string },
  calling: readonly string[],
): Hypotheses {
  const [tag, region] = context.language.toLowerCase().split('-')
  const language = SERBIAN.test(text) ? 'sr' : tag in homes && tag !== 'und' ? tag : languageByLetters(text)
  const home = (homes[language] ?? homes.und ?? '').split(' ')
  const named =
    language === 'zh'
      ? [...countriesNamed(text), ...chinesePlaces.flatMap(([place, code]) => (place.test(text) ? [code] : []))]
      : countriesNamed(text)
  // Most adverts in Chinese are written by and for people abroad, so the number belongs to the country named.
  const isAbroad = language === 'und' || language === 'zh'
  const own = [region?.toUpperCase(), countryOfSource(context.source), ...(isAbroad ? named : [])]
  const beside = calling.map((code) => byCalling.get(code)?.code)
  // Countries of the language that the text names come before its other countries.
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
