import { fold } from '../fold.ts'
import { type Country, countries, homes } from './countries.ts'

const byCode: ReadonlyMap<string, Country> = new Map(countries.map((c) => [c.code, c]))
const byCalling = new Map<string, Country>()
for (const c of countries) if (!byCalling.has(c.calling)) byCalling.set(c.calling, c)

const KEY = 4
/** Beginnings of place words by their first four letters, and whole short words. */
const stems = new Map<string, { readonly stem: string; readonly country: string }[]>()
const wholes = new Map<string, string>()
for (const { code, places } of countries) {
  for (const place of fold(places).split(' ')) {
    if (place.endsWith('=')) wholes.set(place.slice(0, -1), code)
    else if (place.length < KEY) wholes.set(place, code)
    else stems.set(place.slice(0, KEY), [...(stems.get(place.slice(0, KEY)) ?? []), { stem: place, country: code }])
  }
}

/** Countries, cities and moneys named in a text, in order of first mention. */
export function countriesNamed(text: string): string[] {
  const named = new Set<string>()
  for (const word of fold(text).match(/[\p{L}]{2,}|[£₺₽]/gu) ?? []) {
    const whole = wholes.get(word)
    if (whole !== undefined) named.add(whole)
    if (word.length < KEY) continue
    const found = stems.get(word.slice(0, KEY))?.find((s) => word.startsWith(s.stem))
    if (found !== undefined) named.add(found.country)
  }
  return [...named]
}

/** Country of a national top-level domain in the source's name («ss.lv», «bazos.sk»). */
function countryOfSource(source: string): string | undefined {
  const tld = /\.([a-z]{2})(?:[/:?#]|$)/i.exec(source)?.[1].toUpperCase()
  return tld === 'UK' ? 'GB' : tld !== undefined && byCode.has(tld) ? tld : undefined
}

export type Hypotheses = {
  /** The language's first country, its others that the text names, the source's, other numbers': trusted without a cue. */
  readonly near: readonly Country[]
  /** Countries that the text only names, and the language's other ones. */
  readonly far: readonly Country[]
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
  const [language, region] = context.language.toLowerCase().split('-')
  const home = (homes[language] ?? homes.und ?? '').split(' ')
  const named = countriesNamed(text)
  const own = [region?.toUpperCase(), countryOfSource(context.source)]
  const beside = calling.map((code) => byCalling.get(code)?.code)
  // Where one language is at home in many countries, those that the text names come first.
  const near = [...own, ...home.filter((c) => named.includes(c)), ...home.slice(0, 1), ...beside]
  const known = (codes: readonly (string | undefined)[]) =>
    [...new Set(codes)].flatMap((code) => (code === undefined ? [] : (byCode.get(code) ?? [])))
  const trusted = known(near)
  return { near: trusted, far: known([...named, ...home]).filter((c) => !trusted.includes(c)) }
}
