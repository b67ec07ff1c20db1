import { type Country, countries } from './countries.ts'
import { type Candidate, FEWEST, isAmerican, looksWritten, MOST } from './phone-candidates.ts'
import type { Cue } from './phone-context.ts'
import { countriesNamed, type Hypotheses } from './phone-countries.ts'
import { assigned, international, national, type Resolved } from './phone-numbers.ts'
import type { Scan } from './scan.ts'

/**
 * 'near' trusts near countries without a cue; 'far' adds other countries and digits of no country's ranges, which need
 * more.
 */
export type Reach = 'near' | 'far'

export type Judge = {
  readonly scan: Scan
  /** Computed on first use, because few postings need the countries. */
  readonly hypotheses: (reach: Reach) => Hypotheses
}

/** Decides whether a candidate is a phone number, and resolves it. */
export function judge(candidate: Candidate, by: Judge, reach: Reach): Resolved | undefined {
  const { digits, plus, cue } = candidate
  if (digits.length < FEWEST || digits.length > MOST || cue === 'other') return undefined
  if (plus) return withCode(candidate, by, reach)
  if (digits.startsWith('00') && digits.length > 10) {
    const found = international(digits.slice(2))
    if (found !== undefined && (found.valid || reach === 'far')) return found
  }
  // E.164 allows at most fifteen digits.
  return digits.length > 15 ? undefined : withoutCode(candidate, by, reach)
}

/** A number of which a portal hid the rest: «+48 605 511 xxx». */
const MASKED = /^[\s-]?[x*•…_]/

/**
 * Resolves a number with a plus sign, which is a clear announcement: one digit too many or too few still makes a
 * contact.
 */
function withCode({ digits, end }: Candidate, { scan }: Judge, reach: Reach): Resolved | undefined {
  const found = international(digits) ?? (digits.startsWith('00') ? international(digits.slice(2)) : undefined)
  if (found?.valid === true) return found
  if (reach === 'near' || digits.length < 10 || digits.length > 15) return undefined
  if (MASKED.test(scan.text.slice(end, end + 3))) return undefined
  return found ?? { value: `+${digits}`, nature: 'phone', valid: false }
}

function withoutCode(candidate: Candidate, by: Judge, reach: Reach): Resolved | undefined {
  const { digits, pieces, cue } = candidate
  if (cue === 'none' && !looksWritten(pieces, reach === 'far')) return undefined
  const beside = besideCountry(candidate, by)
  if (beside !== undefined) return beside
  if (reach === 'near') {
    const { near } = by.hypotheses('near')
    return bestFit(digits, near, false) ?? codeWithoutPlus(digits, near, cue)
  }
  if (cue === 'phone' || (digits.startsWith('0') && pieces.length > 1)) {
    const { near, named } = by.hypotheses('far')
    // Three, three and four digits are a North American number rather than another country's without its trunk digit.
    const loose = !isAmerican(candidate)
    const home = bestFit(digits, near, false) ?? inventedAt(digits, by.hypotheses('far'))
    const far = home ?? bestFit(digits, [...near, ...named], loose) ?? elsewhere(candidate, by.hypotheses('far'), loose)
    return far ?? possible(digits, near) ?? unplaced(candidate, by)
  }
  const american = isAmerican(candidate) ? bestFit(digits, NORTH_AMERICA, true) : undefined
  return american ?? abroad(candidate, by) ?? ofLanguage(candidate, by) ?? unplaced(candidate, by)
}

/** Signs before a number in which a country is that of the number: «Thai line: …», «泰国电话 …». */
const BESIDE = 16

/** Resolves a number by the country that stands right before it. */
function besideCountry({ digits, start, cue }: Candidate, { scan }: Judge): Resolved | undefined {
  if (cue !== 'phone') return undefined
  const named = countriesNamed(scan.text.slice(Math.max(0, start - BESIDE), start))
  if (named.length !== 1) return undefined
  const country = countries.filter(({ code }) => code === named[0])
  return bestFit(digits, country, false) ?? possible(digits, country)
}

/**
 * Four zeros in a row stand in numbers that nobody has, in examples and exercises: whether a country assigned them says
 * nothing about where they belong.
 */
export const INVENTED = /0{4}/

/** Such a number in a country that the text names or in the language's only one, whose lengths it has. */
const inventedAt = (digits: string, { near, others, told }: Hypotheses): Resolved | undefined =>
  INVENTED.test(digits) ? possible(digits, others.length === 0 ? [...near, ...told] : told) : undefined

/** How Filipinos write a mobile number. */
const FILIPINO = /^09\d{9}$/

/**
 * Resolves a number in a language's other countries. One that begins with 0 belongs to a country in which that is usual:
 * Filipinos write «0917 123 4567», Indians leave the 0 out.
 */
function elsewhere({ digits, pieces }: Candidate, { near, others }: Hypotheses, loose: boolean): Resolved | undefined {
  if (!digits.startsWith('0')) return bestFit(digits, others, loose)
  const usual = bestFit(
    digits,
    others.filter(({ writesTrunk }) => writesTrunk),
    loose,
  )
  if (usual !== undefined) return usual
  const isFilipino = FILIPINO.test(digits) && pieces.map((piece) => piece.digits.length).join('') === '434'
  const among = isFilipino ? [...near, ...others].filter(({ code }) => code === 'PH') : []
  return possible(digits, among) ?? bestFit(digits, others, loose)
}

/** Gaps of a number written in groups; sums have commas and brackets between their digits. */
const PLAIN_GAP = /^[ ./–-]$/

/**
 * Resolves a number in groups by the only country that the text names beside the language's own; such adverts give that
 * country's numbers.
 */
function abroad({ digits, pieces }: Candidate, by: Judge): Resolved | undefined {
  if (pieces.length < 2 || !pieces.every(({ gap }, i) => i === 0 || PLAIN_GAP.test(gap))) return undefined
  const { named } = by.hypotheses('far')
  return named.length === 1 ? bestFit(digits, named, false) : undefined
}

/** Resolves groups of three, three and four that no North American has in another country of the language: Colombia. */
const ofLanguage = (candidate: Candidate, by: Judge): Resolved | undefined =>
  isAmerican(candidate) ? bestFit(candidate.digits, by.hypotheses('far').others, false) : undefined

/** The United States stand for all of +1, because these countries share the plan and give the same E.164 number. */
const NORTH_AMERICA = countries.filter((country) => country.code === 'US')

/**
 * The first country where the digits are assigned and written as usual; a number without its trunk digit counts only if
 * `loose`.
 */
function bestFit(digits: string, among: readonly Country[], loose: boolean): Resolved | undefined {
  let second: Resolved | undefined
  for (const country of among) {
    const fit = assigned(digits, country)
    if (fit?.asWritten === true) return fit
    second ??= fit
  }
  return loose ? second : undefined
}

/** Resolves a number with a country code but without the plus: «37120000000». */
function codeWithoutPlus(digits: string, near: readonly Country[], cue: Cue): Resolved | undefined {
  if (digits.length < 10 || digits.startsWith('0')) return undefined
  if (cue !== 'phone' && !near.some((country) => digits.startsWith(country.calling))) return undefined
  const found = international(digits)
  return found?.valid === true ? found : undefined
}

/**
 * A number of a near country's length outside its assigned ranges; countries of +1 are left out, because ten digits
 * alone say little.
 */
const possible = (digits: string, near: readonly Country[]): Resolved | undefined =>
  near
    .filter((country) => country.calling !== '1')
    .map((country) => national(digits, country))
    .find((fit) => fit?.asWritten)

/** Room for a name or «call me» beside the number, but not for a sentence. */
const LONE_LETTERS = 12
const LONE_LENGTH = 80

/** Keeps the bare digits of a phone that fits no country, if its shape or an announcement shows that it is a phone. */
function unplaced(candidate: Candidate, { scan }: Judge): Resolved | undefined {
  const { digits, cue } = candidate
  // Seven digits without a country are too often a reference number, even behind «tel».
  const announced = cue === 'phone' && digits.length >= 8 && digits.length <= 13
  const isPhone = announced || isAmerican(candidate) || (digits.length >= 8 && isAlone(scan.text))
  return isPhone ? { value: digits, nature: 'phone', valid: false } : undefined
}

/** Whether the posting has little beside the number. */
const isAlone = (text: string): boolean =>
  text.length <= LONE_LENGTH && (text.match(/\p{L}/gu)?.length ?? 0) < LONE_LETTERS
