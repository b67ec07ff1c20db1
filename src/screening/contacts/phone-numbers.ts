import { type CountryCode, Metadata, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { ContactNature } from './contact.ts'
import { type Country, landlineFiction, mobileFiction } from './countries.ts'
import { readByPlan } from './phone-plans.ts'

export type Resolved = {
  /** E.164, or bare digits if no country fits. */
  readonly value: string
  readonly nature: ContactNature
  /** The number lies in an assigned range or one reserved for fiction; a possible length alone is not enough. */
  readonly valid: boolean
}

/** Beginnings that show the nature of a number outside the assigned ranges. */
const LANDLINE_BEGINNINGS = /^\+(?:380800|77[12]|7[348]|371[68]|4[89]800|34[89]|351[28])/
const MOBILE_BEGINNINGS = /^\+(?:639|977[9]|91[6-9]|77[07]|84[35789]|2348|2347|2349|2547)/

/** Types of premium, shared-cost and personal numbers: valid in the tables, but no advert gives one. */
const UNLIKELY = new Set(['PREMIUM_RATE', 'SHARED_COST', 'PERSONAL_NUMBER', 'PAGER', 'UAN', 'VOICEMAIL'])

function resolve(digits: string): Resolved | undefined {
  const read = readByPlan(digits)
  if (read !== null) return read.possible ? resolved(`+${digits}`, read.type) : undefined
  const number = parsePhoneNumberFromString(`+${digits}`)
  return number?.isPossible() ? resolved(number.number, number.getType()) : undefined
}

function resolved(value: string, type: string | undefined): Resolved {
  // The tables call reserved numbers unassigned, but examples and tests use them.
  if (mobileFiction.test(value)) return { value, nature: 'mobile', valid: true }
  if (landlineFiction.test(value)) return { value, nature: 'landline', valid: true }
  return { value, nature: natureOf(value, type), valid: type !== undefined && !UNLIKELY.has(type) }
}

function natureOf(value: string, type: string | undefined): ContactNature {
  if (type === 'MOBILE') return 'mobile'
  if (type === 'FIXED_LINE' || type === 'TOLL_FREE') return 'landline'
  if (type !== undefined) return 'phone'
  return MOBILE_BEGINNINGS.test(value) ? 'mobile' : LANDLINE_BEGINNINGS.test(value) ? 'landline' : 'phone'
}

/**
 * Numbers resolved before: each is judged several times, and a campaign repeats it in every posting. The map is
 * bounded.
 */
const read = new Map<string, Resolved | undefined>()
const MOST_READ = 2048

/** Resolves digits that begin with a country code; undefined if no country has numbers of that length. */
export function international(digits: string): Resolved | undefined {
  const known = read.get(digits)
  if (known !== undefined || read.has(digits)) return known
  const found = resolve(digits)
  if (read.size >= MOST_READ) read.clear()
  read.set(digits, found)
  return found
}

/** A number read with one country's plan, without its code. */
export type NationalFit = Resolved & {
  /** False where the country always writes a trunk digit and the number lacks it. */
  readonly asWritten: boolean
}

const patterns = new Map<string, RegExp>()

/**
 * Pattern of a country's numbers, from the library's tables; a full reading takes fifty times as long. Patterns are
 * compiled on first use, since most runs need few countries.
 */
function patternOf({ code }: Country): RegExp {
  const known = patterns.get(code)
  if (known !== undefined) return known
  const metadata = new Metadata()
  metadata.selectNumberingPlan(code as CountryCode)
  const plan = metadata.numberingPlan as unknown as { nationalNumberPattern(): string }
  const pattern = new RegExp(`^(?:${plan.nationalNumberPattern()})$`)
  patterns.set(code, pattern)
  return pattern
}

/** Resolves digits as an assigned number of one country, written without its code. */
export function assigned(digits: string, country: Country): NationalFit | undefined {
  const trunk = trunkOf(digits, country)
  if (trunk === undefined) return undefined
  const rest = digits.slice(trunk.length)
  const whole = `+${country.calling}${rest}`
  const likely = patternOf(country).test(rest) || mobileFiction.test(whole) || landlineFiction.test(whole)
  const fit = likely ? national(digits, country) : undefined
  return fit?.valid === true ? fit : undefined
}

/**
 * Resolves digits as a number of one country, written without its code: an assigned number, or one of the right length.
 */
export function national(digits: string, country: Country): NationalFit | undefined {
  const trunk = trunkOf(digits, country)
  if (trunk === undefined) return undefined
  const found = international(country.calling + digits.slice(trunk.length))
  return found === undefined ? undefined : { ...found, asWritten: trunk !== '' || !country.writesTrunk }
}

/** The trunk digits before a national number of the right length; undefined where the length fits in no way. */
function trunkOf(digits: string, { trunk, lengths, code }: Country): string | undefined {
  const fits = (t: string) => digits.startsWith(t) && lengths.includes(digits.length - t.length)
  if (trunk !== '' && fits(trunk)) return trunk
  // Lithuania is changing from 8 to 0; older Polish adverts still dial 0 first.
  if ((code === 'LT' || code === 'PL') && fits('0')) return '0'
  // Until 2009 Ukraine dialled 8, waited for a tone and dialled 0; Russian speakers still write «80».
  if (code === 'UA' && fits('80')) return '80'
  // In countries with trunk digit 0, no complete number begins with another 0.
  return fits('') && !(trunk === '0' && digits.startsWith('0')) ? '' : undefined
}
