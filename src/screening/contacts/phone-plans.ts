import { type CountryCode, getCountries, getCountryCallingCode, Metadata } from 'libphonenumber-js/max'

/** The library's data for one kind of number in a country. */
type Kind = { readonly name: string; readonly pattern: RegExp; readonly lengths: readonly number[] | undefined }

/** A country's numbering plan, compiled for many numbers. */
type Plan = {
  readonly lengths: readonly number[]
  /** Matches a prefix that may precede a national number. */
  readonly prefix: RegExp | null
  readonly pattern: RegExp
  readonly kinds: readonly Kind[]
  /** Whether fixed and mobile numbers have the same ranges. */
  readonly isMobileAlike: boolean
}

/** Whether a country has numbers of this length, and the kind of number; no kind outside the assigned ranges. */
export type PlanReading = { readonly possible: boolean; readonly type: string | undefined }

/** Methods of the library's classes that its types leave out. */
type Described = { pattern(): string; possibleLengths(): number[] | undefined }
type Tables = {
  selectNumberingPlan(country: CountryCode): void
  possibleLengths(): number[]
  nationalNumberPattern(): string
  type(name: string): Described | undefined
  readonly numberingPlan: { nationalPrefixForParsing(): string | undefined }
}

const FIXED = 'FIXED_LINE'
const MOBILE = 'MOBILE'
/** The library tests the kinds in this order. */
const KINDS = [
  FIXED,
  MOBILE,
  'PREMIUM_RATE',
  'TOLL_FREE',
  'SHARED_COST',
  'VOIP',
  'PERSONAL_NUMBER',
  'PAGER',
  'UAN',
  'VOICEMAIL',
]
const LONGEST_CODE = 3
const LONGEST_NATIONAL = 17

/** Countries by calling code; null for a code that several countries share. */
const countries: ReadonlyMap<string, CountryCode | null> = new Map(
  [...Map.groupBy(getCountries(), (country) => String(getCountryCallingCode(country)))].map(([code, of]) => [
    code,
    of.length === 1 ? of[0] : null,
  ]),
)
const plans = new Map<CountryCode, Plan>()

/**
 * Reads digits that begin with the code of a single country, from the library's tables and with the library's result.
 * The library itself takes ten times as long for a number of any kind.
 * @returns null where the library must decide: for codes that several countries share, and for a possible trunk digit
 */
export function readByPlan(digits: string): PlanReading | null {
  const code = codeOf(digits)
  const country = countries.get(code)
  if (country === undefined || country === null) return null
  const plan = planOf(country)
  const national = digits.slice(code.length)
  if (national.length < 2 || national.length > LONGEST_NATIONAL || plan.prefix?.test(national) === true) return null
  return { possible: plan.lengths.includes(national.length), type: typeOf(national, plan) }
}

/** The calling code at the beginning of the digits; no code is the beginning of another. */
function codeOf(digits: string): string {
  for (let length = 1; length < LONGEST_CODE; length++) {
    const code = digits.slice(0, length)
    if (countries.has(code)) return code
  }
  return digits.slice(0, LONGEST_CODE)
}

function planOf(country: CountryCode): Plan {
  const known = plans.get(country)
  if (known !== undefined) return known
  const plan = makePlan(country)
  plans.set(country, plan)
  return plan
}

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`)

function makePlan(country: CountryCode): Plan {
  const tables = new Metadata() as unknown as Tables
  tables.selectNumberingPlan(country)
  const prefix = tables.numberingPlan.nationalPrefixForParsing()
  const mobile = tables.type(MOBILE)
  return {
    lengths: tables.possibleLengths(),
    prefix: prefix ? new RegExp(`^(?:${prefix})`) : null,
    pattern: whole(tables.nationalNumberPattern()),
    kinds: KINDS.flatMap((name) => {
      const kind = tables.type(name)
      return kind?.pattern() ? [{ name, pattern: whole(kind.pattern()), lengths: kind.possibleLengths() }] : []
    }),
    isMobileAlike: mobile === undefined || mobile.pattern() === '',
  }
}

function typeOf(national: string, { pattern, kinds, isMobileAlike }: Plan): string | undefined {
  if (!pattern.test(national)) return undefined
  const is = ({ lengths, pattern: own }: Kind) => (lengths?.includes(national.length) ?? true) && own.test(national)
  const kind = kinds.find(is)
  if (kind?.name !== FIXED) return kind?.name
  const isMobile = isMobileAlike || kinds.some((other) => other.name === MOBILE && is(other))
  return isMobile ? 'FIXED_LINE_OR_MOBILE' : FIXED
}
