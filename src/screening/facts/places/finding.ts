import { type Canonical, originalSpan } from '../../canonical.ts'
import { CLAUSE, SENTENCE, type Tokens, WORD } from '../../tokens.ts'
import { AND } from './and.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type Name, NEVER_TELLS, type Place, TELLS } from './name-table.ts'

/** A name in a text: tokens `[from, to)`. */
export type Found = { readonly place: Place; readonly isWork: boolean; readonly from: number; readonly to: number }

type Look = { readonly c: Canonical; readonly tokens: Tokens; readonly gazetteer: Gazetteer }

/** All names of places in a text, in its order. */
export function findNames(c: Canonical, tokens: Tokens, gazetteer: Gazetteer): Found[] {
  const found: Found[] = []
  const { count, hash, kind } = tokens
  const look: Look = { c, tokens, gazetteer }
  for (let at = 0; at < count; ) {
    const names = gazetteer.names.at(hash[at])
    const name = names.length === 0 || kind[at] !== WORD ? undefined : readName(look, names, at, found.at(-1))
    if (name === undefined) at++
    else {
      found.push(name)
      at = name.to
    }
  }
  return found
}

function readName(look: Look, names: readonly Name[], at: number, before: Found | undefined): Found | undefined {
  for (const name of names) {
    const told = tellsWhere(look.tokens, name, at)
    if (told === undefined) continue
    const to = at + name.rest.length + 1
    const isPlace = told || isWhere(look, at, to) || isAnnounced(look, at) || goesOn(look.tokens, before, at)
    if (counts(look, name, at, to, isPlace))
      return { place: name.place, isWork: isPlace && !saysElsewhere(look, at), from: at, to }
  }
  return undefined
}

/** Whether the form of a name that stands at a token says where; undefined where the name does not stand there. */
function tellsWhere({ count, hash, form, pause }: Tokens, name: Name, at: number): boolean | undefined {
  const last = at + name.rest.length
  if ((name.form !== 0 && name.form !== form[at]) || last >= count) return undefined
  let tells = name.tells
  for (let next = at + 1; next <= last; next++) {
    const told = name.rest[next - at - 1].get(hash[next])
    if (told === undefined || pause[next] === SENTENCE) return undefined
    tells = told
  }
  return tells === TELLS || (tells !== NEVER_TELLS && tells === form[last])
}

/** Names in small letters: of a country by itself, of a city where words around say that it is one. */
const LEAST_SMALL = 5
const LEAST_SMALL_COUNTRY = 6

/** Whether a name is one, and no ordinary word: by its capital letter, or by the words around it. */
function counts({ c, tokens, gazetteer }: Look, name: Name, at: number, to: number, isPlace: boolean): boolean {
  if (!gazetteer.hasCase) return !name.wary || isPlace
  const [start, end] = originalSpan(c, tokens.start[at], tokens.end[to - 1])
  const quote = c.original.slice(start, end)
  if (!/[\p{Lu}\p{Ll}]/u.test(quote)) return !name.wary || isPlace
  if (name.capitals) return quote === quote.toUpperCase()
  const capital = /\p{Lu}/u.test(quote)
  if (name.wary) return isPlace && capital
  if (capital) return true
  if (gazetteer.hasSmallCountries && name.place.city === null && quote.length >= LEAST_SMALL_COUNTRY) return true
  return isPlace && quote.length >= LEAST_SMALL
}

const MOST_BETWEEN = 3

/** A word right before the name, or right behind it, says that it is where one works or goes. */
function isWhere({ tokens, gazetteer }: Look, at: number, to: number): boolean {
  if (to < tokens.count && tokens.pause[to] !== SENTENCE && gazetteer.behind.has(tokens.hash[to])) return true
  for (let i = at - 1; i >= 0 && i >= at - 1 - MOST_BETWEEN; i--) {
    if (tokens.pause[i + 1] === SENTENCE) return false
    if (gazetteer.where.has(tokens.hash[i])) return true
    if (!gazetteer.between.has(tokens.hash[i])) return false
  }
  return false
}

const ANNOUNCED = 3

function isAnnounced({ tokens, gazetteer }: Look, at: number): boolean {
  return standsBefore(tokens, gazetteer.announce, at, ANNOUNCED, SENTENCE)
}

const ELSEWHERE = 4

function saysElsewhere({ tokens, gazetteer }: Look, at: number): boolean {
  return standsBefore(tokens, gazetteer.elsewhere, at, ELSEWHERE, CLAUSE)
}

/** @param stop the pause that ends what belongs together: SENTENCE, or CLAUSE and all above */
function standsBefore(
  { pause, hash }: Tokens,
  words: ReadonlySet<number>,
  at: number,
  most: number,
  stop: number,
): boolean {
  for (let i = at - 1; i >= 0 && i >= at - most; i--) {
    if (pause[i + 1] >= stop) return false
    if (words.has(hash[i])) return true
  }
  return false
}

/** «in Germany, Poland and Latvia»: what is said of the first holds for the next. */
function goesOn({ pause, hash }: Tokens, before: Found | undefined, at: number): boolean {
  if (before === undefined || !before.isWork || at - before.to > 1) return false
  if (pause[at] === SENTENCE || pause[before.to] === SENTENCE) return false
  return at === before.to || AND.has(hash[before.to])
}
