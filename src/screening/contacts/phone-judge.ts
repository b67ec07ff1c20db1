import { type Country, countries } from './countries.ts'
import { type Candidate, FEWEST, isAmerican, looksWritten, MOST } from './phone-candidates.ts'
import type { Cue } from './phone-context.ts'
import type { Hypotheses } from './phone-countries.ts'
import { assigned, international, national, type Resolved } from './phone-numbers.ts'
import type { Scan } from './scan.ts'

/** Near countries are trusted without a cue; far ones, and digits in no country's ranges, need more. */
export type Reach = 'near' | 'far'

export type Judge = {
  readonly scan: Scan
  /** Countries are looked for only once a number needs them. */
  readonly hypotheses: () => Hypotheses
}

/** Decides whether a candidate is a phone number and which. */
export function judge(candidate: Candidate, by: Judge, reach: Reach): Resolved | undefined {
  const { digits, plus, cue } = candidate
  if (digits.length < FEWEST || digits.length > MOST || cue === 'other') return undefined
  if (plus) return withCode(candidate, by, reach)
  if (digits.startsWith('00') && digits.length > 10) {
    const found = international(digits.slice(2))
    if (found !== undefined && (found.valid || reach === 'far')) return found
  }
  // E.164 allows no more.
  return digits.length > 15 ? undefined : withoutCode(candidate, by, reach)
}

/** «+48 605 511 xxx»: a portal hid the rest. */
const MASKED = /^[\s-]?[x*•…_]/

/** A plus sign is statement enough: a number one digit too long or short is still a contact. */
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
  if (reach === 'near') {
    const { near } = by.hypotheses()
    return bestFit(digits, near, false) ?? codeWithoutPlus(digits, near, cue)
  }
  if (cue === 'phone' || (digits.startsWith('0') && pieces.length > 1)) {
    const { near, named, others } = by.hypotheses()
    // Three, three and four digits are North American before they are anyone's without the trunk digit.
    const loose = !isAmerican(candidate)
    const fit = bestFit(digits, [...near, ...named], loose) ?? bestFit(digits, others, loose)
    return fit ?? possible(digits, near) ?? unplaced(candidate, by)
  }
  const american = isAmerican(candidate) ? bestFit(digits, NORTH_AMERICA, true) : undefined
  return american ?? abroad(candidate, by) ?? unplaced(candidate, by)
}

/** Sums have commas and brackets between their digits. */
const PLAIN_GAP = /^[ ./–-]$/

/** An advert that speaks of one country alone, not of the language's own, gives a number there, mostly in groups. */
function abroad({ digits, pieces }: Candidate, by: Judge): Resolved | undefined {
  if (pieces.length < 2 || !pieces.every(({ gap }, i) => i === 0 || PLAIN_GAP.test(gap))) return undefined
  const { named } = by.hypotheses()
  return named.length === 1 ? bestFit(digits, named, false) : undefined
}

/** One country stands for all of +1: they share the plan and give the same E.164 number. */
const NORTH_AMERICA = countries.filter((country) => country.code === 'US')

/** The first country where the digits are assigned and written as usual; without the trunk digit only if `loose`. */
function bestFit(digits: string, among: readonly Country[], loose: boolean): Resolved | undefined {
  let second: Resolved | undefined
  for (const country of among) {
    const fit = assigned(digits, country)
    if (fit?.asWritten === true) return fit
    second ??= fit
  }
  return loose ? second : undefined
}

/** «37120000000»: a country's code, the plus forgotten. */
function codeWithoutPlus(digits: string, near: readonly Country[], cue: Cue): Resolved | undefined {
  if (digits.length < 10 || digits.startsWith('0')) return undefined
  if (cue !== 'phone' && !near.some((country) => digits.startsWith(country.calling))) return undefined
  const found = international(digits)
  return found?.valid === true ? found : undefined
}

/** A number of the right length for a near country, in none of its assigned ranges (ten digits alone say little). */
const possible = (digits: string, near: readonly Country[]): Resolved | undefined =>
  near
    .filter((country) => country.calling !== '1')
    .map((country) => national(digits, country))
    .find((fit) => fit?.asWritten)

/** Room for a name or «call me» beside the number, not for a sentence. */
const LONE_LETTERS = 12
const LONE_LENGTH = 80

/** A phone by its shape or announcement that fits no country: its bare digits are kept. */
function unplaced(candidate: Candidate, { scan }: Judge): Resolved | undefined {
  const { digits, cue } = candidate
  // Seven digits without a country are too often a reference number, even behind «tel».
  const announced = cue === 'phone' && digits.length >= 8 && digits.length <= 13
  const isPhone = announced || isAmerican(candidate) || (digits.length >= 8 && isAlone(scan.text))
  return isPhone ? { value: digits, nature: 'phone', valid: false } : undefined
}

/** The posting is hardly more than the number. */
const isAlone = (text: string): boolean =>
  text.length <= LONE_LENGTH && (text.match(/\p{L}/gu)?.length ?? 0) < LONE_LETTERS
