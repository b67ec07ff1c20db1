import { type CountryCode, Metadata, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { ContactNature } from './contact.ts'
import { type Country, landlineFiction, mobileFiction } from './countries.ts'
import { readByPlan } from './phone-plans.ts'

export type Resolved = {
  /** E.164, or bare digits where no country fits. */
  readonly value: string
  readonly nature: ContactNature
  /** An assigned range (or one kept for fiction), not merely a possible length. */
  readonly valid: boolean
}

/** What the first digits say where a number is in no assigned range. */
const LANDLINE_BEGINNINGS = /^\+(?:380800|77[12]|7[348]|371[68]|4[89]800|34[89]|351[28])/
const MOBILE_BEGINNINGS = /^\+(?:639|977[9]|91[6-9]|77[07]|84[35789]|2348|2347|2349|2547)/

/** Premium, shared-cost and personal numbers: valid to the tables, never what an advert gives. */
const UNLIKELY = new Set(['PREMIUM_RATE', 'SHARED_COST', 'PERSONAL_NUMBER', 'PAGER', 'UAN', 'VOICEMAIL'])

function resolve(digits: string): Resolved | undefined {
  const read = readByPlan(digits)
  if (read !== null) return read.possible ? resolved(`+${digits}`, read.type) : undefined
  const number = parsePhoneNumberFromString(`+${digits}`)
  return number?.isPossible() ? resolved(number.number, number.getType()) : undefined
}

function resolved(value: string, type: string | undefined): Resolved {
  // The tables call numbers kept for fiction unassigned, but examples and tests are written with them.
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

/** Numbers read before: one is judged several times, and a campaign has the same in every posting. Bounded. */
const read = new Map<string, Resolved | undefined>()
const MOST_READ = 2048

/** Reads digits that begin with a country code; undefined where no country has numbers of that length. */
export function international(digits: string): Resolved | undefined {
  const known = read.get(digits)
  if (known !== undefined || read.has(digits)) return known
  const found = resolve(digits)
  if (read.size >= MOST_READ) read.clear()
  read.set(digits, found)
  return found
}

/** How well digits fit a country's way of writing a number without its code. */
export type NationalFit = Resolved & {
  /** False where the country always writes a trunk digit and it is missing. */
  readonly asWritten: boolean
}

const patterns = new Map<string, RegExp>()

/** The table's pattern of a country's numbers: a full reading costs fifty times as much. Most runs need those of few countries. */
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

/** Reads digits as an assigned number of one country, written without its code. */
export function assigned(digits: string, country: Country): NationalFit | undefined {
  const trunk = trunkOf(digits, country)
  if (trunk === undefined) return undefined
  const rest = digits.slice(trunk.length)
  const whole = `+${country.calling}${rest}`
  const likely = patternOf(country).test(rest) || mobileFiction.test(whole) || landlineFiction.test(whole)
  const fit = likely ? national(digits, country) : undefined
  return fit?.valid === true ? fit : undefined
}

/** Reads digits as a number of one country, written without its code, assigned or merely of the right length. */
export function national(digits: string, country: Country): NationalFit | undefined {
  const trunk = trunkOf(digits, country)
  if (trunk === undefined) return undefined
  const found = international(country.calling + digits.slice(trunk.length))
  return found === undefined ? undefined : { ...found, asWritten: trunk !== '' || !country.writesTrunk }
}

/** The trunk digits that leave a number of the country's length; undefined where none does. */
function trunkOf(digits: string, { trunk, lengths, code }: Country): string | undefined {
  const fits = (t: string) => digits.startsWith(t) && lengths.includes(digits.length - t.length)
  if (trunk !== '' && fits(trunk)) return trunk
  // Lithuania goes over from 8 to 0; older Polish adverts still dial 0 first.
  if ((code === 'LT' || code === 'PL') && fits('0')) return '0'
  // Until 2009 Ukraine dialled 8 and waited for a tone before the 0; Russian speakers still write it.
  if (code === 'UA' && fits('80')) return '80'
  // Where 0 is the trunk digit, no number of the right length begins with a further 0.
  return fits('') && !(trunk === '0' && digits.startsWith('0')) ? '' : undefined
}
