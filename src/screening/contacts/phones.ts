import type { Canonical } from '../canonical.ts'
import type { Contact } from './contact.ts'
import { type Country, countries } from './countries.ts'
import { buildChains, type Chain, groupsOf, type Piece } from './phone-chains.ts'
import { besideMeasure, type Cue, cueBefore, isList, isMeasureShape, isPhoneWord } from './phone-context.ts'
import { type Hypotheses, hypothesesFor } from './phone-countries.ts'
import { assigned, international, national, type Resolved } from './phone-numbers.ts'
import { isDisguisedPhone } from './phone-disguise.ts'
import type { Scan } from './scan.ts'

const FEWEST = 7
const MOST = 17

type Span = { readonly start: number; readonly end: number }

/** Pieces judged as one number. */
type Candidate = {
  readonly pieces: readonly Piece[]
  readonly digits: string
  readonly start: number
  readonly end: number
  /** A plus sign or word stands before. */
  readonly plus: boolean
  readonly spelled: boolean
  /** What stands around; `other` rules a phone out. */
  readonly cue: Cue
}

type Search = {
  readonly scan: Scan
  readonly c: Canonical
  /** Countries are looked for only once a number needs them. */
  readonly hypotheses: () => Hypotheses
}

/** Near countries are trusted without a cue; far ones, and digits in no country's ranges, need more. */
const REACHES = ['near', 'far'] as const
type Reach = (typeof REACHES)[number]

/**
 * Phone numbers written out, in digits, words or both.
 * @param taken spans that are links, addresses or accounts already
 */
export function findPhones(
  scan: Scan,
  c: Canonical,
  context: { readonly language: string; readonly source: string },
  taken: readonly Span[],
): Contact[] {
  if (scan.digits < FEWEST) return []
  const free = taken.length === 0 ? scan.atoms : scan.atoms.filter((a) => !taken.some((t) => a.start < t.end && a.end > t.start))
  const chains = joinPrefixes(buildChains(scan.text, free), scan).filter(
    (chain) => countDigits(chain.pieces) + chain.prefix.length >= FEWEST,
  )
  if (chains.length === 0) return []
  let found: Hypotheses | undefined
  const hypotheses = () => {
    found ??= hypothesesFor(scan.text, context, callingCodes(scan.text))
    return found
  }
  return chains.flatMap((chain) => searchChain(chain, { scan, c, hypotheses }))
}

/** Codes of the numbers that have one; «371» may begin with the code 3, 37 or 371, and the table knows which exist. */
const callingCodes = (text: string): string[] =>
  [...text.matchAll(/(?:\+|(?<!\d)00)(\d{1,3})/g)].flatMap(([, b]) => [b, b.slice(0, 2), b.slice(0, 1)])

const countDigits = (pieces: readonly Piece[]): number => pieces.reduce((sum, p) => sum + p.digits.length, 0)

const NEAR_PREFIX = 24
const BESIDE_WORD = 4

/** «600 000 271, with thirty-four in front»: the short chain beside such a word becomes the prefix of the long one. */
function joinPrefixes(chains: Chain[], scan: Scan): Chain[] {
  const fronts = scan.signs.filter((s) => s.words?.some((w) => w.role === 'front'))
  let joined = chains
  for (const front of fronts) {
    const isCode = (chain: Chain) => countDigits(chain.pieces) <= 4
    const code = joined.find((chain) => isCode(chain) && gapBetween(chain, front) <= BESIDE_WORD)
    if (code === undefined) continue
    const start = Math.min(code.start, front.start)
    const end = Math.max(code.end, front.end)
    const number = joined.find((chain) => !isCode(chain) && gapBetween(chain, { start, end }) <= NEAR_PREFIX)
    if (number === undefined || number.prefix !== '') continue
    number.prefix = code.pieces.map((p) => p.digits).join('').replace(/^00/, '')
    number.start = Math.min(number.start, start)
    number.end = Math.max(number.end, end)
    joined = joined.filter((chain) => chain !== code)
  }
  return joined
}

const gapBetween = (a: Span, b: Span): number => (a.end <= b.start ? b.start - a.end : a.start - b.end)

/** Near countries first, for the whole chain and its parts, before far ones are tried. */
function searchChain(chain: Chain, search: Search): Contact[] {
  if (chain.prefix !== '') return prefixedChain(chain, search)
  const parts = splitStrong(chain.pieces, search.scan.text)
  const views = parts.length > 1 ? parts.map((part) => assess(part, search.scan)) : []
  const whole = assess(chain.pieces, search.scan)
  for (const reach of REACHES) {
    const found = resolve(whole, search, reach)
    if (found !== undefined) return [contactOf(whole, found, search)]
    const contacts = views.length > 0 ? searchParts(views, search, reach) : searchSingles(whole, search, reach)
    if (contacts.length > 0) return contacts
  }
  return []
}

function prefixedChain(chain: Chain, { c }: Search): Contact[] {
  const digits = chain.pieces.map((p) => p.digits).join('')
  const found = international(chain.prefix + digits.replace(/^0/, '')) ?? international(chain.prefix + digits)
  if (found === undefined) return []
  const { start, end } = chain
  return [{ kind: 'phone', value: found.value, nature: found.nature, start, end, disguised: isDisguisedPhone(chain.pieces, c) }]
}

function searchParts(parts: readonly Candidate[], search: Search, reach: Reach): Contact[] {
  const contacts: Contact[] = []
  for (const [i, part] of parts.entries()) {
    const found = resolve(part, search, reach)
    if (found !== undefined) contacts.push(contactOf(part, found, search))
    else contacts.push(...(otherEnding(parts[i - 1], part, contacts.at(-1)) ?? searchSingles(part, search, reach)))
  }
  return contacts
}

/** «+977 980 000 0416 / 0417»: the second number differs in its end alone; its quote is the whole. */
function otherEnding(before: Candidate | undefined, part: Candidate, first: Contact | undefined): Contact[] | undefined {
  if (before === undefined || first?.end !== before.end || part.pieces.length > 1 || !first.value.startsWith('+')) return undefined
  const ending = part.digits
  if (!/^\s?[/,]\s?$/.test(part.pieces[0].gap) || ending.length > 4) return undefined
  if (!part.pieces[0].gap.includes('/') && ending.length < 2) return []
  const found = international(first.value.slice(1, -ending.length) + ending)
  return found === undefined ? [] : [{ ...first, value: found.value, end: part.end }]
}

/** Runs that are a whole number by themselves, beside hours or another number: «8-17 29000188». */
function searchSingles({ pieces }: Candidate, search: Search, reach: Reach): Contact[] {
  if (pieces.length < 2) return []
  return pieces.flatMap((piece) => {
    if (piece.digits.length < FEWEST) return []
    const single = assess([piece], search.scan)
    const found = resolve(single, search, reach)
    return found?.valid === true ? [contactOf(single, found, search)] : []
  })
}

const STRONG = /[,;/|!?•·]\s|\s[/|–—·•-]\s|\s{2,}|\.\s|^\s[–—-]$|[^\x20-\x7e]\s*[^\x20-\x7e]/

/** Cuts at gaps that rather part two numbers than two groups of one. */
function splitStrong(pieces: readonly Piece[], text: string): Piece[][] {
  const parts: Piece[][] = []
  for (const [i, piece] of pieces.entries()) {
    const closes = /\)\s?$/.test(piece.gap) && text[pieces[0].start - 1] !== '('
    const parted = piece.gap === '/' && countDigits(parts.at(-1) ?? []) >= FEWEST && countDigits(pieces.slice(i)) >= FEWEST
    if (i === 0 || STRONG.test(piece.gap) || closes || parted) parts.push([piece])
    else (parts.at(-1) as Piece[]).push(piece)
  }
  return parts
}

/** Reads pieces as one number and what stands around it. */
function assess(pieces: readonly Piece[], scan: Scan): Candidate {
  const first = pieces[0]
  const end = (pieces.at(-1) as Piece).end
  const plusAt = plusBefore(first.start, scan)
  const plus = plusAt >= 0
  // «+44 (0)7700»: the trunk digit in brackets is not dialled from abroad.
  const abroad = plus || first.digits.startsWith('00')
  const dialled = abroad ? pieces.filter((p) => !isTrunkInBrackets(p, pieces, scan.text)) : pieces
  const digits = dialled.map((p) => p.digits).join('')
  const spelled = pieces.some((p) => p.kind === 'word')
  const start = plus ? plusAt : first.start
  const cue = plus || digits.length < FEWEST || digits.length > MOST ? 'none' : cueAround(pieces, digits, spelled, start, end, scan)
  return { pieces, digits, start, end, plus, spelled, cue }
}

/** What announces digits without a plus sign; `other` where they are no phone number by their shape or surroundings. */
function cueAround(
  pieces: readonly Piece[],
  digits: string,
  spelled: boolean,
  start: number,
  end: number,
  { text }: Scan,
): Cue {
  const { groups, gaps } = groupsOf(pieces)
  if (digits.startsWith('000') || isMeasureShape(groups, gaps) || besideMeasure(text, start, end)) return 'other'
  const cue = spelled ? 'phone' : cueBefore(text, start)
  return cue === 'other' || (!spelled && isList(groups, gaps, cue === 'phone')) || isGlued(text, start, end, cue) ? 'other' : cue
}

const isTrunkInBrackets = (piece: Piece, pieces: readonly Piece[], text: string): boolean =>
  piece === pieces[1] && piece.kind === 'digits' && piece.digits === '0' && text[piece.start - 1] === '(' && text[piece.end] === ')'

function plusBefore(start: number, scan: Scan): number {
  let at = start - 1
  while (at >= 0 && (scan.text[at] === ' ' || scan.text[at] === '(') && start - at < 3) at--
  if (scan.text[at] === '+') return at
  const word = scan.signs.find((s) => s.end <= start && s.end >= start - 3 && s.words?.some((w) => w.role === 'plus'))
  return word?.start ?? -1
}

/** Decides whether digits are a phone number and which. */
function resolve(candidate: Candidate, search: Search, reach: Reach): Resolved | undefined {
  const { digits, plus, cue } = candidate
  if (digits.length < FEWEST || digits.length > MOST || cue === 'other') return undefined
  if (plus) return withCode(candidate, search, reach)
  if (digits.startsWith('00') && digits.length > 10) {
    const found = international(digits.slice(2))
    if (found?.valid === true || (found !== undefined && reach === 'far')) return found
  }
  return digits.length > 15 ? undefined : withoutCode(candidate, search, reach)
}

/** A plus sign is statement enough: a number one digit too long or short is still a contact. */
function withCode({ digits, end }: Candidate, { scan }: Search, reach: Reach): Resolved | undefined {
  const found = international(digits) ?? (digits.startsWith('00') ? international(digits.slice(2)) : undefined)
  if (found?.valid === true) return found
  if (reach === 'near' || digits.length < 10 || digits.length > 15 || MASKED.test(scan.text.slice(end, end + 3))) return undefined
  return found ?? { value: `+${digits}`, nature: 'phone', valid: false }
}

/** «+48 605 511 xxx»: a portal hid the rest. */
const MASKED = /^[\s-]?[x*•…_]/

function withoutCode(candidate: Candidate, search: Search, reach: Reach): Resolved | undefined {
  const { digits, pieces, cue } = candidate
  if (cue === 'none' && !looksWritten(pieces, reach)) return undefined
  if (reach === 'near') {
    const { near } = search.hypotheses()
    return bestFit(digits, near, false) ?? codeWithoutPlus(digits, near, cue)
  }
  const open = cue === 'phone' || (digits.startsWith('0') && pieces.length > 1)
  const american = isAmerican(candidate)
  const among = open ? search.hypotheses() : undefined
  const fit =
    among === undefined
      ? bestFit(digits, american ? NORTH_AMERICA : [], true)
      : (bestFit(digits, [...among.near, ...among.named], true) ?? bestFit(digits, among.others, true))
  return fit ?? unplaced(candidate, american, among?.near ?? [], search)
}

const NORTH_AMERICA = countries.filter((country) => country.code === 'US')

/** The first country where the digits are an assigned number, written as people there do; without the trunk only if `loose`. */
function bestFit(digits: string, among: readonly Country[], loose: boolean): Resolved | undefined {
  let second: Resolved | undefined
  for (const country of among) {
    const fit = assigned(digits, country)
    if (fit === undefined) continue
    if (fit.asWritten) return fit
    second ??= fit
  }
  return loose ? second : undefined
}

/** Letters, a «#» or an underscore right beside digits make them part of a name or code; «tel2555…» does not. */
function isGlued(text: string, start: number, end: number, cue: Cue): boolean {
  const before = /(\p{L}*)([#_/\\.,-]?)$/u.exec(text.slice(Math.max(0, start - 14), start)) as RegExpExecArray
  if (before[1] !== '' && !isPhoneWord(before[1])) return true
  if (/[#_]$/.test(before[0])) return true
  const after = text.slice(end, end + 4)
  return /^(?:[_#]|\p{L}{1,2}\d)/u.test(after) || (cue !== 'phone' && /^(?:-(?!ext)\p{L}|\.\p{L}|\p{L}{3})/u.test(after))
}

/** Without any announcing word, the groups must not be those of several numbers, a decimal, or (far from home) a year. */
function looksWritten(pieces: readonly Piece[], reach: Reach): boolean {
  const { groups, gaps } = groupsOf(pieces)
  if (groups.length === 2 && groups[1].length < 3) return false
  if (gaps.some((gap) => /[,;.]\s|\s{2}/.test(gap)) && !isEvenly(gaps)) return false
  if (reach === 'far' && groups.length > 1 && groups.some((g) => /^(?:19|20)\d\d$/.test(g))) return false
  const singles = groups.filter((g) => g.length === 1).length
  return groups.length < 7 || singles >= 4
}

const isEvenly = (gaps: readonly string[]): boolean => gaps.every((gap) => gap === gaps[0])

/** «37120000000»: a country's code, the plus forgotten. */
function codeWithoutPlus(digits: string, near: Hypotheses['near'], cue: Cue): Resolved | undefined {
  if (digits.length < 10 || digits.startsWith('0')) return undefined
  const home = near.some((country) => digits.startsWith(country.calling))
  if (!home && cue !== 'phone') return undefined
  const found = international(digits)
  return found?.valid === true ? found : undefined
}

/** A phone by its shape or announcement that is in no country's assigned range. */
function unplaced(
  { digits, cue }: Candidate,
  american: boolean,
  near: readonly Country[],
  { scan }: Search,
): Resolved | undefined {
  const possible = near.map((country) => national(digits, country)).find((fit) => fit !== undefined)
  if (possible !== undefined) return possible
  const alone = digits.length >= 8 && countLetters(scan.text) < LONE_LETTERS
  const announced = cue === 'phone' && digits.length >= 8 && digits.length <= 13
  return american || alone || announced ? { value: digits, nature: 'phone', valid: false } : undefined
}

/** Area, exchange and line of a North American number, groups cut further only where words are mixed in. */
function isAmerican({ pieces, digits, spelled }: Candidate): boolean {
  if (digits.length !== 10) return false
  const groups = pieces.map((p) => p.digits.length)
  if (!spelled && !pieces.some((p) => p.kind !== 'digits')) return groups.join('') === '334'
  let sum = 0
  const ends = groups.map((length) => (sum += length))
  return ends.includes(3) && ends.includes(6)
}

const LONE_LETTERS = 12
const countLetters = (text: string): number => (text.length > 80 ? LONE_LETTERS : (text.match(/\p{L}/gu)?.length ?? 0))

function contactOf({ pieces, start, end }: Candidate, found: Resolved, { scan, c }: Search): Contact {
  const plusByName = start !== pieces[0].start && scan.text[start] !== '+'
  const disguised = plusByName || isDisguisedPhone(pieces, c)
  return { kind: 'phone', value: found.value, nature: found.nature, start, end, disguised }
}
