import { type Canonical, originalSpan } from '../../canonical.ts'
import { ABSENT } from '../../number-table.ts'
import { CLAUSE, SENTENCE, type Tokens, WORD } from '../../tokens.ts'
import { AND } from './and.ts'
import type { Gazetteer } from './gazetteer.ts'
import { NEVER_TELLS, TELLS } from './hashed-forms.ts'
import type { NameTable, Place } from './name-table.ts'

/** A name in a text: tokens `[from, to)`. */
export type Found = { readonly place: Place; readonly isWork: boolean; readonly from: number; readonly to: number }

type Look = { readonly c: Canonical; readonly tokens: Tokens; readonly gazetteer: Gazetteer }

/** All names of places in a text, in its order. @param firsts see {@link findPlacesIn} */
export function findNames(c: Canonical, tokens: Tokens, gazetteer: Gazetteer, firsts?: Int32Array): Found[] {
  const found: Found[] = []
  const { count, hash, kind } = tokens
  const look: Look = { c, tokens, gazetteer }
  for (let at = 0; at < count; ) {
    const first = firsts === undefined ? gazetteer.names.at(hash[at]) : firsts[at]
    const name = first === ABSENT || kind[at] !== WORD ? undefined : readName(look, first, at, found.at(-1))
    if (name === undefined) at++
    else {
      found.push(name)
      at = name.to
    }
  }
  return found
}

/** @param first of the names that may begin at the token */
function readName(look: Look, first: number, at: number, before: Found | undefined): Found | undefined {
  const { names } = look.gazetteer
  for (let name = first; name !== ABSENT; name = names.next(name)) {
    const told = tellsWhere(look.tokens, names, name, at)
    if (told === undefined) continue
    const to = at + names.more(name) + 1
    const isPlace = told || isWhere(look, at, to) || isAnnounced(look, at) || goesOn(look.tokens, before, at)
    if (counts(look, name, at, to, isPlace))
      return { place: names.place(name), isWork: isPlace && !saysElsewhere(look, at), from: at, to }
  }
  return undefined
}

/** Whether the form of a name that stands at a token says where; undefined where the name does not stand there. */
function tellsWhere(
  { count, hash, form, pause }: Tokens,
  names: NameTable,
  name: number,
  at: number,
): boolean | undefined {
  const last = at + names.more(name)
  const marks = names.form(name)
  if ((marks !== 0 && marks !== form[at]) || last >= count) return undefined
  let tells = names.tells(name)
  for (let next = at + 1; next <= last; next++) {
    tells = names.tellsBehind(name, next - at - 1, hash[next])
    if (tells === ABSENT || pause[next] === SENTENCE) return undefined
  }
  return tells === TELLS || (tells !== NEVER_TELLS && tells === form[last])
}

/** Names in small letters: of a country by itself, of a city where words around say that it is one. */
const LEAST_SMALL = 5
const LEAST_SMALL_COUNTRY = 6

/** Whether a name is one, and no ordinary word: by its capital letter, or by the words around it. */
function counts({ c, tokens, gazetteer }: Look, name: number, at: number, to: number, isPlace: boolean): boolean {
  const { names } = gazetteer
  const isWary = names.isWary(name)
  if (!gazetteer.hasCase) return !isWary || isPlace
  const [start, end] = originalSpan(c, tokens.start[at], tokens.end[to - 1])
  const quote = c.original.slice(start, end)
  if (!/[\p{Lu}\p{Ll}]/u.test(quote)) return !isWary || isPlace
  if (names.isCapitals(name)) return quote === quote.toUpperCase()
  const capital = /\p{Lu}/u.test(quote)
  if (isWary) return isPlace && capital
  if (capital) return true
  if (gazetteer.hasSmallCountries && names.place(name).city === null && quote.length >= LEAST_SMALL_COUNTRY) return true
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
