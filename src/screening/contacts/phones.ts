import type { Canonical } from '../canonical.ts'
import { findPlacesIn } from '../facts/places/index.ts'
import { Tokens, tokenise } from '../tokens.ts'
import type { Contact } from './contact.ts'
import { Covered } from './covered.ts'
import { firstFrom } from './in-order.ts'
import { assess, type Candidate, countDigits, FEWEST, hasDigits } from './phone-candidates.ts'
import { BESIDE_FRONT, buildChains, type Chain, type Piece } from './phone-chains.ts'
import { flagsIn, type Hypotheses, hypothesesFor } from './phone-countries.ts'
import { isDisguisedPhone } from './phone-disguise.ts'
import { INVENTED, type Judge, judge, type Reach } from './phone-judge.ts'
import { international, type Resolved } from './phone-numbers.ts'
import type { Scan } from './scan.ts'

type Span = { readonly start: number; readonly end: number }
type Search = Judge & { readonly c: Canonical }

/**
 * Finds phone numbers in digits, words or both.
 * @param taken spans of links, addresses and accounts
 * @param tokens of the text, where it is already split into words
 */
export function findPhones(
  scan: Scan,
  c: Canonical,
  context: { readonly language: string; readonly source: string },
  taken: readonly Span[],
  tokens?: Tokens,
): Contact[] {
  if (scan.digits < FEWEST) return []
  const covered = new Covered(scan.text.length, taken)
  const free = taken.length === 0 ? scan.atoms : scan.atoms.filter((atom) => !covered.meets(atom))
  const fronts = scan.signs.filter((s) => s.words?.some((w) => w.role === 'front'))
  const chains = joinPrefixes(scan.text, buildChains(scan.text, free, context.language, fronts), fronts)
  // The search for countries reads the whole text, so it runs once and only for a number that needs it; that for towns only for one
  // that the nearest countries do not have.
  const found: Partial<Record<Reach, Hypotheses>> = {}
  const hypotheses = (reach: Reach) => {
    const places = () =>
      reach === 'near' && context.language !== SPACELESS ? [] : placesIn(c, context.language, tokens)
    found[reach] ??= hypothesesFor(scan.text, context, callingCodes(scan), places())
    return found[reach]
  }
  const search = { scan, c, hypotheses }
  return chains.flatMap((chain) =>
    countDigits(chain.pieces) + chain.prefix.length < FEWEST ? [] : searchChain(chain, search),
  )
}

/** Chinese leaves no spaces between words, so that the gazetteer alone finds its places. */
const SPACELESS = 'zh'

const own = new Tokens()

/** Countries of the flags and places in a posting. */
const placesIn = (c: Canonical, language: string, tokens: Tokens | undefined): string[] => [
  ...flagsIn(c.original),
  ...findPlacesIn(c, tokens ?? tokenise(c.text, own), language).map(({ country }) => country),
]

/**
 * Possible calling codes in the posting. «371» may begin with the code 3, 37 or 371; the table of countries has only
 * real ones. «0041» inside «0917 000 0041» is none.
 */
const callingCodes = ({ text, signs }: Scan): string[] => {
  const named = signs
    .filter((s) => s.words?.some((w) => w.role === 'plus'))
    .map((s) => /^ ?(\d{1,3})/.exec(text.slice(s.end, s.end + 4)))
  const written = [...text.matchAll(/(?:\+|(?<!\d[ ./-]?)00)(\d{1,3})/g)]
  return [...written, ...named].flatMap((match) =>
    match === null ? [] : [match[1], match[1].slice(0, 2), match[1].slice(0, 1)],
  )
}

const NEAR_PREFIX = 24
/** Room for «00» and a country code of two digits, or for a code of three alone. */
const LONGEST_PREFIX = 4

/**
 * Joins a short chain beside a word such as «in front» to the number as its prefix: «600 000 271, with thirty-four in
 * front».
 */
function joinPrefixes(text: string, chains: Chain[], fronts: readonly Span[]): Chain[] {
  const codes = new Set<Chain>()
  let from = 0
  for (const front of fronts) {
    // Both stand in the order of the text, so that what lies far behind is not looked at again.
    while (from < chains.length && chains[from].end < front.start - FAR) from++
    const near = chains.slice(from, firstFrom(chains, front.end + FAR)).filter((chain) => !codes.has(chain))
    const code = near.find((chain) => isCode(chain) && gapBetween(chain, front) <= BESIDE_FRONT)
    if (code === undefined) continue
    const span = { start: Math.min(code.start, front.start), end: Math.max(code.end, front.end) }
    const number = near.find((chain) => !isCode(chain) && isBeside(text, chain, span))
    if (number === undefined || number.prefix !== '') continue
    codes.add(code)
    const dialled = code.pieces.map((p) => p.digits).join('')
    // «with a zero in front» names the trunk digit.
    if (dialled === '0') number.pieces[0] = { ...number.pieces[0], digits: dialled + number.pieces[0].digits }
    else number.prefix = dialled.replace(/^00/, '')
    number.start = Math.min(number.start, span.start)
    number.end = Math.max(number.end, span.end)
  }
  return codes.size === 0 ? chains : chains.filter((chain) => !codes.has(chain))
}

/** More signs than a dialling code and the words around it take. */
const FAR = 400

const isCode = ({ pieces }: Chain): boolean => !hasDigits(pieces, 0, LONGEST_PREFIX + 1)

/** Whether two spans are close together in one sentence: in «Bus 66 stops in front. 0899…» they are not. */
const isBeside = (text: string, a: Span, b: Span): boolean =>
  gapBetween(a, b) <= NEAR_PREFIX && !/[.!?]\s|\n/.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)))

const gapBetween = (a: Span, b: Span): number => (a.end <= b.start ? b.start - a.end : a.start - b.end)

/** Searches a chain for numbers: near countries for the whole chain and its parts come before far ones. */
function searchChain(chain: Chain, search: Search): Contact[] {
  if (chain.prefix !== '') return prefixedChain(chain, search)
  const whole = assess(chain.pieces, search.scan)
  const near = judge(whole, search, 'near')
  if (near !== undefined) return [contactOf(whole, near, search)]
  const parts = splitStrong(chain.pieces, search.scan.text).map((part) => assess(part, search.scan))
  const inside = parts.length > 1 ? searchParts(parts, search, 'near') : searchWindows(whole, search)
  if (inside.length > 0) return inside
  const bare = withoutFirst(chain, search)
  if (bare.length > 0) return bare
  const far = judge(whole, search, 'far')
  if (far !== undefined) return [contactOf(whole, far, search)]
  return parts.length > 1 ? searchParts(parts, search, 'far') : []
}

/**
 * Searches without a first word that is a name in one language and a number in another, «Cem 0157 …», or without a first
 * count before a number in words: «after 20 three eight nine …», «ends in 417 (three zero …)».
 */
function withoutFirst({ pieces: [first, ...pieces] }: Chain, search: Search): Contact[] {
  const isName = first.kind === 'word' && !pieces.some(({ kind }) => kind === 'word')
  const isCount = first.kind === 'digits' && first.digits.length < FEWEST_OF_NUMBER && pieces[0]?.kind === 'word'
  if (pieces.length === 0 || !(isName || isCount)) return []
  const bare = assess(pieces, search.scan)
  const near = judge(bare, search, 'near')
  return near === undefined ? [] : [contactOf(bare, near, search)]
}

/** More digits in front of words are a part of their number. */
const FEWEST_OF_NUMBER = 4

function prefixedChain(chain: Chain, { c }: Search): Contact[] {
  const digits = chain.pieces.map((p) => p.digits).join('')
  // Writers keep the trunk zero when they name the code apart: «070 …, with 46 in front».
  const found = international(chain.prefix + digits.replace(/^0/, '')) ?? international(chain.prefix + digits)
  if (found === undefined) return []
  const disguised = isDisguisedPhone(chain.pieces, c)
  return [{ kind: 'phone', value: found.value, nature: found.nature, start: chain.start, end: chain.end, disguised }]
}

/** Judges the parts of a chain; once one is a near number, the others may be far ones. */
function searchParts(parts: readonly Candidate[], search: Search, reach: Reach): Contact[] {
  const near = parts.map((part) => judge(part, search, 'near'))
  const widely = reach === 'far' || near.some((found) => found !== undefined)
  const contacts: Contact[] = []
  for (const [i, part] of parts.entries()) {
    const found = near[i] ?? (widely ? judge(part, search, 'far') : undefined)
    if (found !== undefined) contacts.push(contactOf(part, found, search))
    else contacts.push(...(otherEnding(parts[i - 1], part, contacts.at(-1)) ?? searchWindows(part, search)))
  }
  return contacts
}

/** Resolves a second number of which only the ending is written: «+977 980 000 0416 / 0417». Its quote spans both. */
function otherEnding(
  before: Candidate | undefined,
  part: Candidate,
  first: Contact | undefined,
): Contact[] | undefined {
  if (before === undefined || first?.end !== before.end || !first.value.startsWith('+')) return undefined
  const ending = part.digits
  const { gap } = part.pieces[0]
  if (part.pieces.length > 1 || ending.length > 4 || !/^\s?[/,]\s?$/.test(gap)) return undefined
  // A single digit behind a comma is a list or a floor («…416, 5»), so it is dropped.
  if (!gap.includes('/') && ending.length < 2) return []
  const found = international(first.value.slice(1, -ending.length) + ending)
  return found === undefined ? [] : [{ ...first, value: found.value, end: part.end }]
}

/**
 * Finds numbers among other digits: «8-17 29000188», «29 000 188 9-18», two numbers with a space between. They must be
 * assigned in a near country, and either be one run or be announced.
 */
function searchWindows({ pieces }: Candidate, search: Search): Contact[] {
  const contacts: Contact[] = []
  if (pieces.length > LONGEST_TABLE || isOneByOne(pieces)) return contacts
  for (let i = 0; i < pieces.length; i++) {
    if (i > 0 && !/^\s|\s$/.test(pieces[i].gap)) continue
    for (let n = Math.min(pieces.length, i + LONGEST_WINDOW); n > i; n--) {
      if (n - i === pieces.length || (n < pieces.length && !/^\s|\s$/.test(pieces[n].gap))) continue
      const contact = windowContact(pieces.slice(i, n), search)
      if (contact === undefined) continue
      contacts.push(contact)
      // The loop continues behind the window, so that no piece belongs to two numbers.
      i = n - 1
      break
    }
  }
  return contacts
}

/** Whether all digits stand alone, so that nothing shows where another number would begin. */
const isOneByOne = (pieces: readonly Piece[]): boolean =>
  pieces.length <= LONGEST_WINDOW && pieces.every((p) => p.digits.length === 1)

const LONGEST_WINDOW = 15
/** A longer row of groups is a table of figures. */
const LONGEST_TABLE = 40

function windowContact(pieces: readonly Piece[], search: Search): Contact | undefined {
  const digits = countDigits(pieces)
  if (digits < FEWEST || digits > 15) return undefined
  const candidate = assess(pieces, search.scan)
  if (pieces.length > 1 && candidate.cue !== 'phone' && !candidate.plus) return undefined
  const found = judge(candidate, search, 'near')
  if (found?.valid === true) return contactOf(candidate, found, search)
  // An announced number in groups with its trunk digit, which nobody was given.
  const isInvented = pieces.length > 1 && candidate.digits.startsWith('0') && INVENTED.test(candidate.digits)
  const invented = isInvented ? judge(candidate, search, 'far') : undefined
  return invented?.value.startsWith('+') ? contactOf(candidate, invented, search) : undefined
}

const STRONG = /[,;/|!?•·]\s|\s[/|–—·•-]\s|\s{2,}|\.\s|^\s[–—-]$|[^\x20-\x7e]\s*[^\x20-\x7e]/

/** Splits at gaps that separate two numbers rather than two groups of one. */
function splitStrong(pieces: readonly Piece[], text: string): Piece[][] {
  const parts: Piece[][] = []
  for (const [i, piece] of pieces.entries()) {
    const closes =
      /\)\s?$/.test(piece.gap) && text[pieces[0].start - 1] !== '(' && !isAreaCode(parts.at(-1) ?? [], text)
    const slashed = piece.gap === '/' && hasDigits(parts.at(-1) ?? [], 0, FEWEST) && hasDigits(pieces, i, FEWEST)
    if (i === 0 || STRONG.test(piece.gap) || closes || slashed) parts.push([piece])
    else (parts.at(-1) as Piece[]).push(piece)
  }
  return parts
}

/** Whether a bracket closes an area code inside one number: «8 (700) 123-45-93». */
const isAreaCode = (part: readonly Piece[], text: string): boolean =>
  part.length === 2 && part[0].digits.length <= LONGEST_CODE && text[part[1].start - 1] === '('

const LONGEST_CODE = 3

function contactOf({ pieces, start, end }: Candidate, found: Resolved, { scan, c }: Search): Contact {
  // A start before the digits without «+» is a plus written as a word.
  const plusByName = start !== pieces[0].start && scan.text[start] !== '+'
  const disguised = plusByName || isDisguisedPhone(pieces, c)
  return { kind: 'phone', value: found.value, nature: found.nature, start, end, disguised }
}
