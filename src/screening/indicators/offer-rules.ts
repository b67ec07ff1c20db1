import type { Concept, IndicatorCode } from '../languages/pack.ts'
import { CLAUSE, NUMBER } from '../tokens.ts'
import { euroPerMonth } from './amounts.ts'
import { EURO_FOR } from './currencies.ts'
import { excessiveHours } from './hours.ts'
import {
  affirmed,
  amountNear,
  anyOf,
  distance,
  firstOf,
  has,
  hasDeniedVerb,
  inOneSentence,
  isDenied,
  isDeniedBefore,
  isDeniedInside,
  isRefused,
  near,
  numberAt,
  once,
  pair,
  pauseWithin,
  phrase,
  placesOf,
  type Reading,
  type Rule,
  type Span,
  together,
  union,
} from './reading.ts'

/** Upper end of what unskilled work pays net a month in the EU's best-paying states, autumn 2026 (Eurostat minimum wages: at most 2,704 € gross). */
const UNSKILLED_NET = 2250
const UNSKILLED_GROSS = 3400

/** Where plain work is paid better than anywhere in the EU by euro: by how much more, by the currency that tells the country. */
const DEARER: Readonly<Record<string, number>> = { DKK: 1.4, NOK: 1.3, CHF: 1.8 }

const highPay: Rule = (reading) => {
  const said = firstOf(reading, 'pay-unrealistic') ?? together(reading, 'high', 'pay', 2)
  if (said !== null && (amountNear(reading, said, 6) === null || firstOf(reading, 'pay-unrealistic') !== null))
    return said
  return reading.amounts.find((amount) => isTooMuch(reading, amount) && !isSkilled(reading, amount)) ?? null
}

const HEADLINE = 14
const SKILL_REACH = 10

/** A skilled occupation stands in the headline or near the sum: for it the sum may be usual. */
const isSkilled = (reading: Reading, amount: Span): boolean =>
  firstOf(reading, 'skilled', (span) => span.start < HEADLINE || distance(span, amount) <= SKILL_REACH) !== null

/** So much an hour, or less than that for anything. */
const HOURLY = 45
const isSmall = ({ high, currency }: Reading['amounts'][number]): boolean => high * (EURO_FOR[currency] ?? 1) < HOURLY

function isTooMuch(reading: Reading, amount: Reading['amounts'][number]): boolean {
  const month = euroPerMonth(amount)
  // Pay by the hour is told gross nearly everywhere.
  const gross = amount.period === 'hour' || isSmall(amount) || near(reading, amount, 'gross', 4) !== null
  // A small sum without a period may be a fine or a fee as well as an hour's pay.
  if (amount.period === null && isSmall(amount) && near(reading, amount, 'pay', 4) === null) return false
  const usual = (gross ? UNSKILLED_GROSS : UNSKILLED_NET) * (DEARER[amount.currency] ?? 1)
  if (month < usual || month > 60000) return false
  // What one pays beforehand is no wage.
  if (near(reading, amount, 'in-advance', 4) !== null || near(reading, amount, 'fee', 4) !== null) return false
  const other = ['housing', 'transport', 'deduct', 'visa'] as const
  return (
    !other.some((concept) => near(reading, amount, concept, 2) !== null) || near(reading, amount, 'pay', 3) !== null
  )
}

const upfrontFee: Rule = anyOf(
  (reading) =>
    firstOf(
      reading,
      'upfront-fee',
      (span) => !isRefused(reading, span) && near(reading, span, 'no-fee-stated', 0) === null,
    ),
  pair('fee', 'in-advance', 10),
  pair('pay-verb', 'in-advance', 6),
  (reading) => firstOf(reading, 'fee', (fee) => isOwed(reading, fee) && amountNear(reading, fee, 7) !== null),
  pair('fee', 'pay-verb', 4),
)

const isOwed = (reading: Reading, fee: Span): boolean =>
  !isRefused(reading, fee) && near(reading, fee, 'free', 3) === null && near(reading, fee, 'no-fee-stated', 2) === null

const debtAdvance: Rule = anyOf(
  (reading) =>
    firstOf(
      reading,
      'debt-advance',
      (span) => !isDeniedBefore(reading, span) && !isRent(reading, span) && !isNeverDeducted(reading, span),
    ),
  pair('transport', 'deduct', 9),
  pair('visa', 'deduct', 8),
  pair('advance', 'deduct', 10),
  pair('fee', 'deduct', 6),
)

/** «Flights paid by us, never deducted»: what a phrase ends with is denied. */
const isNeverDeducted = (reading: Reading, span: Span): boolean => {
  const cut = firstOf(reading, 'deduct', ({ start, end }) => end === span.end && start > span.start)
  return cut !== null && isDeniedBefore(reading, cut) && isDeniedInside(reading, span)
}

/** What a wage is cut for in this sentence is the bed alone. */
const isRent = (reading: Reading, span: Span): boolean =>
  near(reading, span, 'housing', 6) !== null &&
  (['transport', 'advance', 'visa'] as const).every((concept) => near(reading, span, concept, 8) === null)

const travelArranged: Rule = anyOf(
  (reading) => {
    const found = phrase('travel-arranged')(reading)
    // «The visa we do not make»: a word inside a phrase may deny it; «for the journey do not worry» denies nothing.
    const denied = found !== null && near(reading, found, 'visa', 0) !== null && isDeniedInside(reading, found)
    return denied ? null : found
  },
  pair('transport', 'arrange', 5),
)

const visaShortcut: Rule = anyOf(phrase('visa-shortcut'), pair('visa', 'guaranteed', 5), pair('visa', 'no-need', 3))

/** Housing whose cost is taken from pay, or not told: neither free nor with a sum beside it. */
const tiedHousing: Rule = anyOf(phrase('tied-housing'), pair('housing', 'deduct', 8), (reading) =>
  firstOf(
    reading,
    'housing',
    (span) =>
      !isDenied(reading, span) &&
      !costsNothing(reading, span) &&
      near(reading, span, 'free', 6) === null &&
      amountNear(reading, span, 7) === null,
  ),
)

const BESIDE = 3

/** «Room 0 €»: a nought close behind in the same clause. */
export function costsNothing(reading: Reading, span: Span): boolean {
  const { tokens } = reading
  for (let at = span.end; at < span.end + BESIDE && at < tokens.count && tokens.pause[at] < CLAUSE; at++)
    if (tokens.kind[at] === NUMBER && numberAt(reading, at) === 0) return true
  return false
}

const handedOver: Rule = anyOf(phrase('document-handover'), pair('document', 'hand-over', 6))

/** Not where the text says that the worker keeps the papers. */
export const documentHandover: Rule = (reading) => {
  const found = handedOver(reading)
  return found === null || near(reading, found, 'stays-with-owner', 3) !== null ? null : found
}

/** Unskilled work under a contract and for a gross wage asks for no experience, and rightly so. */
const noRequirements: Rule = (reading) =>
  has(reading, 'gross') && affirmed(reading, 'contract') !== null && noContract(reading) === null
    ? null
    : waivedRequirement(reading)

const waivedRequirement: Rule = anyOf(
  // «Your parents need not know» waives nothing.
  (reading) =>
    firstOf(
      reading,
      'no-requirements',
      (span) => !isDeniedBefore(reading, span) && near(reading, span, 'secrecy', 0) === null,
    ),
  (reading) => {
    const spans = placesOf(reading, 'requirement')
    for (let i = 0; i < spans.length; i += 2) {
      const span = { start: spans[i], end: spans[i + 1] }
      const waived = near(reading, span, 'no-need', 3) ?? deniedWith(reading, span)
      if (waived !== null) return union(span, waived)
    }
    return null
  },
)

function deniedWith(reading: Reading, span: Span): Span | null {
  return firstOf(reading, 'not', (no) => {
    const gap = span.start - no.end
    return gap >= 0 && gap <= 1 && !pauseWithin(reading.tokens, no.end, span.start, CLAUSE)
  })
}

const urgency: Rule = anyOf(
  phrase('urgency'),
  pair('departure', 'soon', 4),
  (reading) => dated(reading, 'departure', 3),
  (reading) => dated(reading, 'transport', 2),
  phrase('place-left'),
)

/** A word with a day of the month close behind: «автобус 9 березня», «plecare pe 20 februarie». */
function dated(reading: Reading, concept: Concept, reach: number): Span | null {
  const places = placesOf(reading, concept)
  for (let i = 0; i < places.length; i += 2) {
    const span = { start: places[i], end: places[i + 1] }
    const month = near(reading, span, 'month', reach)
    // «in March the bus …» tells no day of leaving.
    if (month === null || month.start < span.end || isDenied(reading, span)) continue
    const day = [month.start - 1, month.end].find((at) => numberAt(reading, at) >= 1 && numberAt(reading, at) <= 31)
    if (day !== undefined) return union(span, { start: Math.min(day, month.start), end: Math.max(day + 1, month.end) })
  }
  return null
}

const personalProfile: Rule = anyOf(
  (reading) =>
    firstOf(reading, 'personal-profile', (span) => !isDeniedBefore(reading, span) && !isPictureOfPaper(reading, span)),
  (reading) => firstOf(reading, 'person', (span) => ageRangeNear(reading, span, 6) !== null),
  pair('only', 'person', 2),
  pair('person', 'looks', 6),
  pair('person', 'family-status', 6),
  (reading) => firstOf(reading, 'years-old', (span) => ageRangeNear(reading, span, 1) !== null),
)

/** «Send a photo of your passport» asks for papers, not for looks: the document stands in the words found, or not more than two behind them. */
function isPictureOfPaper(reading: Reading, span: Span): boolean {
  const document = near(reading, span, 'document', 2)
  if (document === null || document.start < span.start || has(reading, 'family-status')) return false
  return !pauseWithin(reading.tokens, span.end, document.start, CLAUSE)
}

/** Two ages with a dash between, or «до 35», beside a span. */
export function ageRangeNear(reading: Reading, span: Span, reach: number): Span | null {
  const { tokens, text } = reading
  for (let at = Math.max(0, span.start - reach - 2); at < span.end + reach && at + 1 < tokens.count; at++) {
    if (tokens.kind[at] !== NUMBER || tokens.kind[at + 1] !== NUMBER) continue
    const low = numberAt(reading, at)
    const high = numberAt(reading, at + 1)
    const gap = text.slice(tokens.end[at], tokens.start[at + 1]).trim()
    if (low >= 14 && low < high && high <= 65 && /^[-–—−]$/.test(gap)) {
      const ages = { start: at, end: at + 2 }
      const behind = text.slice(tokens.end[at + 1], tokens.end[at + 1] + 2)
      if (reading.amounts.some((amount) => distance(amount, ages) === 0)) continue
      if (distance(span, ages) <= reach && inOneSentence(tokens, span, ages) && !/^\s?[€$£%:h]/.test(behind))
        return ages
    }
  }
  return null
}

const minorRecruited: Rule = anyOf(phrase('minor-recruited'), ageAndOver, (reading) =>
  firstOf(reading, 'minor', (span) => !isDenied(reading, span) && !has(reading, 'contract')),
)

/** «15+»: an age below 18 with a plus, where no contract hints at lawful holiday work. */
function ageAndOver(reading: Reading): Span | null {
  const { text, tokens } = reading
  if (has(reading, 'contract')) return null
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] !== NUMBER || text[tokens.end[at]] !== '+') continue
    const age = numberAt(reading, at)
    if (age >= 13 && age <= 17 && /\s|^$|[,.)]/.test(text[tokens.end[at] + 1] ?? '')) return { start: at, end: at + 1 }
  }
  return null
}

const targetedVulnerable: Rule = anyOf(
  phrase('targeted-vulnerable'),
  (reading) => affirmed(reading, 'group'),
  pair('only', 'nationality', 2),
)

/** No written contract, or only later. */
export const noContract: Rule = once(
  anyOf(
    (reading) => firstOf(reading, 'no-contract', (span) => !isRefused(reading, span)),
    pair('contract', 'later', 4),
    (reading) => firstOf(reading, 'cash', (span) => !isRefused(reading, span)),
    (reading) =>
      firstOf(reading, 'contract', (span) => isDeniedOnce(reading, span) || near(reading, span, 'no-need', 2) !== null),
  ),
)

/** «No contract» and «the contract we do not sign», but not «without a contract nobody works». */
const isDeniedOnce = (reading: Reading, span: Span): boolean =>
  isDeniedBefore(reading, span) ? !hasDeniedVerb(reading, span) : isRefused(reading, span)

const scamCompound: Rule = anyOf(phrase('scam-compound'), (reading) => {
  const place = firstOf(reading, 'compound-place')
  const work = firstOf(reading, 'online-work')
  if (place === null || work === null) return null
  return distance(place, work) <= 25 ? union(place, work) : place
})

/** Indicators that a posting's words show; what shows by absence stands in {@link ./employer-rules.ts}. */
export const offerRules: readonly (readonly [IndicatorCode, Rule])[] = [
  ['pay-unrealistic', highPay],
  ['no-requirements', noRequirements],
  ['upfront-fee', upfrontFee],
  ['debt-advance', debtAdvance],
  ['travel-arranged', travelArranged],
  ['visa-shortcut', visaShortcut],
  ['tied-housing', tiedHousing],
  ['vague-duties', phrase('vague-duties')],
  ['urgency', urgency],
  ['secrecy', phrase('secrecy')],
  ['personal-profile', personalProfile],
  ['document-handover', documentHandover],
  ['place-withheld', phrase('place-withheld')],
  ['no-contract', noContract],
  ['excessive-hours', excessiveHours],
  ['targeted-vulnerable', targetedVulnerable],
  ['scam-compound', scamCompound],
  ['minor-recruited', minorRecruited],
]
