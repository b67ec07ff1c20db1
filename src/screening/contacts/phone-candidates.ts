import { firstFrom } from './in-order.ts'
import { groupsOf, type Piece } from './phone-chains.ts'
import { besideMeasure, type Cue, cueBefore, isList, isMeasureShape, isPhoneWord } from './phone-context.ts'
import type { Scan } from './scan.ts'

/** Fewest and most digits of a candidate, codes and «00» included. */
export const FEWEST = 7
export const MOST = 17

/** Pieces that may form one number. */
export type Candidate = {
  readonly pieces: readonly Piece[]
  readonly digits: string
  readonly start: number
  readonly end: number
  /** A plus sign, or a word for it, stands before the digits. */
  readonly plus: boolean
  readonly spelled: boolean
  /** Meaning of the surrounding words; `other` rules a phone out. */
  readonly cue: Cue
}

export const countDigits = (pieces: readonly Piece[]): number => pieces.reduce((sum, p) => sum + p.digits.length, 0)

/** Whether the pieces from `at` on have so many digits. It counts no further, since a table of figures is one long row. */
export function hasDigits(pieces: readonly Piece[], at: number, fewest: number): boolean {
  let digits = 0
  for (let i = at; i < pieces.length && digits < fewest; i++) digits += pieces[i].digits.length
  return digits >= fewest
}

/** Reads pieces as one number and examines its surroundings. */
export function assess(pieces: readonly Piece[], scan: Scan): Candidate {
  const first = pieces[0]
  const end = (pieces.at(-1) as Piece).end
  const plusAt = plusBefore(first.start, scan)
  const plus = plusAt >= 0
  const digits = dialledDigits(pieces, plus || first.digits.startsWith('00'), scan.text)
  const spelled = pieces.some((p) => p.kind === 'word')
  const candidate = { pieces, digits, start: plus ? plusAt : first.start, end, plus, spelled, cue: 'none' as const }
  const isPlain = plus || digits.length < FEWEST || digits.length > MOST
  return isPlain ? candidate : { ...candidate, cue: cueAround(candidate, scan) }
}

/** Digits to dial, without the bracketed trunk digit, which is not dialled from abroad: «+44 (0)7700». */
function dialledDigits(pieces: readonly Piece[], abroad: boolean, text: string): string {
  const second = pieces[1]
  const isTrunk =
    abroad &&
    second?.digits === '0' &&
    second.kind === 'digits' &&
    text[second.start - 1] === '(' &&
    text[second.end] === ')'
  return pieces
    .filter((p) => !isTrunk || p !== second)
    .map((p) => p.digits)
    .join('')
}

/** Signs between a word for plus and the digits. */
const PLUS_REACH = 3

function plusBefore(start: number, { text, signs }: Scan): number {
  let at = start - 1
  while (at >= 0 && (text[at] === ' ' || text[at] === '(') && start - at < 3) at--
  if (text[at] === '+') return at
  // The word before stands last among those that begin before the digits.
  for (let i = firstFrom(signs, start) - 1; i >= 0 && start - signs[i].end <= PLUS_REACH; i--)
    if (signs[i].end <= start && signs[i].words?.some((w) => w.role === 'plus')) return signs[i].start
  return -1
}

/**
 * The cue around digits without a plus sign; `other` where shape or surroundings show that they are no phone number.
 */
function cueAround({ pieces, digits, spelled, start, end }: Candidate, { text }: Scan): Cue {
  const { groups, gaps } = groupsOf(pieces)
  if (digits.startsWith('000') || isMeasureShape(groups, gaps) || besideMeasure(text, start, end)) return 'other'
  const cue = spelled ? 'phone' : cueBefore(text, start)
  if (cue === 'other' || isGlued(text, start, end, cue)) return 'other'
  if (cue === 'none' && isReference(groups, text.slice(Math.max(0, start - 4), start))) return 'other'
  return !spelled && isList(groups, gaps, cue === 'phone') ? 'other' : cue
}

/** Whether the groups are a number with its year: «nr 5514-2026». */
const isReference = (groups: readonly string[], before: string): boolean =>
  groups.length === 2 && /^20[12]\d$/.test(groups[1]) && /(?:^|[^\p{L}])(?:nr|no|nº|n°|№|нр|num)\.? ?$/u.test(before)

/**
 * Whether letters, a «#» or an underscore directly beside the digits make them part of a name or code. A phone word
 * does not («tel2555…»), nor does Chinese, which leaves no spaces.
 */
function isGlued(text: string, start: number, end: number, cue: Cue): boolean {
  const before = /([\p{L}--\p{sc=Han}]*)([#_\/\\.\-]?)$/v.exec(
    text.slice(Math.max(0, start - 14), start),
  ) as RegExpExecArray
  if (before[1] !== '' && !isPhoneWord(before[1])) return true
  if (/[#_]$/.test(before[0])) return true
  const after = text.slice(end, end + 4)
  if (/^(?:[_#]|[\p{L}--\p{sc=Han}]{1,2}\d)/v.test(after)) return true
  return cue !== 'phone' && /^(?:-(?!ext)\p{L}|\.\p{L}|[\p{L}--\p{sc=Han}]{3})/v.test(after)
}

/**
 * Whether the groups can be one phone number without an announcing word, and not several numbers or a decimal.
 * @param strict a year among the groups also excludes a phone
 */
export function looksWritten(pieces: readonly Piece[], strict: boolean): boolean {
  const { groups, gaps } = groupsOf(pieces)
  if (groups.length === 2 && groups[1].length < 3) return false
  // Nobody lists single digits with spaces, so other separators between them form groups: «0 7 4 0 . 0 0 1».
  if (
    groups.length >= FEWEST &&
    groups.every((group, i) => group.length === 1 && (i === 0 || ' .,-'.includes(gaps[i - 1].trim()))) &&
    (gaps.includes(' ') || !gaps.some((gap) => gap.includes(',')))
  )
    return true
  const evenly = gaps.every((gap) => gap === gaps[0])
  if (!evenly && gaps.some((gap) => /[,;.]\s|\s{2}/.test(gap))) return false
  if (strict && groups.length > 1 && groups.some((g) => /^(?:19|20)\d\d$/.test(g))) return false
  const singles = groups.filter((g) => g.length === 1).length
  return groups.length < 7 || singles >= 4
}

/**
 * Whether the digits are area, exchange and line of a North American number; only mixed-in words may cut these groups.
 */
export function isAmerican({ pieces, digits }: Candidate): boolean {
  if (digits.length !== 10) return false
  const lengths = pieces.map((p) => p.digits.length)
  if (pieces.every((p) => p.kind === 'digits')) return lengths.join('') === '334'
  let sum = 0
  const ends = lengths.map((length) => {
    sum += length
    return sum
  })
  return ends.includes(3) && ends.includes(6)
}
