import { fold } from '../fold.ts'
import type { Concept, IndicatorCode } from '../languages/pack.ts'
import { CLAUSE, NUMBER, SENTENCE } from '../tokens.ts'
import { CURRENCY_WORDS } from './currencies.ts'
import { excessiveHours } from './hours.ts'
import { tellsLasting } from './lasting-contract.ts'
import { isMoney } from './lengths.ts'
import { isPassportControl } from './passport-control.ts'
import { highPay, scamCompound } from './pay-rules.ts'
import { spansNear } from './places.ts'
import {
  affirmed,
  amountNear,
  anyOf,
  distance,
  endsClauseAt,
  firstNear,
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
  overlaps,
  pair,
  pauseWithin,
  phrase,
  placesOf,
  type Reading,
  type Rule,
  type Span,
  union,
  wordAt,
} from './reading.ts'
import { rentCut } from './rents.ts'
import { hoursAt, isOfTime } from './work-days.ts'

const upfrontFee: Rule = anyOf(
  (reading) =>
    firstOf(
      reading,
      'upfront-fee',
      (span) => !isRefusedFee(reading, span) && !overlaps(reading, span, 'no-fee-stated'),
    ),
  pair('fee', 'in-advance', 10),
  pair('pay-verb', 'in-advance', 6),
  (reading) => firstOf(reading, 'fee', (fee) => isOwed(reading, fee) && amountNear(reading, fee, 7) !== null),
  pair('fee', 'pay-verb', 4),
)

const REFUSAL_REACH = 4

/** Whether a fee is refused, also by a denied verb farther behind: «Vermittlungsgebühr gibt es bei uns nicht». */
export const isRefusedFee = (reading: Reading, fee: Span): boolean =>
  isRefused(reading, fee) || hasDeniedVerb(reading, fee, REFUSAL_REACH)

/** Whether a fee is neither refused nor stated to be zero. */
export const isOwed = (reading: Reading, fee: Span): boolean =>
  !isRefusedFee(reading, fee) &&
  near(reading, fee, 'free', 3) === null &&
  near(reading, fee, 'no-fee-stated', 2) === null

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

/** Whether a phrase ends with a denied deduction: «Flights paid by us, never deducted». */
const isNeverDeducted = (reading: Reading, span: Span): boolean => {
  const cut = firstNear(reading, 'deduct', span, 0, ({ start, end }) => end === span.end && start > span.start)
  return cut !== null && isDeniedBefore(reading, cut) && isDeniedInside(reading, span)
}

/** Whether the deduction pays for housing alone. */
const isRent = (reading: Reading, span: Span): boolean =>
  near(reading, span, 'housing', 6) !== null &&
  (['transport', 'advance', 'visa'] as const).every((concept) => near(reading, span, concept, 8) === null)

const travelArranged: Rule = anyOf(
  (reading) => {
    const found = phrase('travel-arranged')(reading)
    // A word inside a phrase may deny it, as in «The visa we do not make»; «for the journey do not worry» denies
    // nothing.
    const denied = found !== null && overlaps(reading, found, 'visa') && isDeniedInside(reading, found)
    return denied ? null : found
  },
  pair('transport', 'arrange', 5),
)

const visaShortcut: Rule = anyOf(phrase('visa-shortcut'), pair('visa', 'guaranteed', 5), pair('visa', 'no-need', 3))

/** Housing whose cost is deducted from pay or unstated: neither free nor with a sum beside it. */
const tiedHousing: Rule = anyOf(
  (reading) => firstOf(reading, 'tied-housing', (span) => !isDeniedBefore(reading, span) && !isFree(reading, span)),
  pair('housing', 'deduct', 8),
  rentCut,
  (reading) =>
    firstOf(
      reading,
      'housing',
      (span) =>
        !isRefused(reading, span) &&
        !costsNothing(reading, span) &&
        near(reading, span, 'free', 6) === null &&
        amountNear(reading, span, 7) === null,
    ),
)

/**
 * Whether housing is free and nothing is deducted from pay: «Room for two in the yard: free», but not «a room with free
 * internet».
 */
const isFree = (reading: Reading, span: Span): boolean =>
  near(reading, span, 'deduct', 8) === null &&
  (costsNothing(reading, span) ||
    firstNear(
      reading,
      'free',
      { start: span.end, end: span.end },
      BESIDE,
      ({ start, end }) =>
        start >= span.end && endsClauseAt(reading.tokens, end) && inOneSentence(reading.tokens, span, { start, end }),
    ) !== null)

const BESIDE = 3
const SUM_REACH = 7

/**
 * Whether a zero follows in the same clause («Room 0 €»), or zero money as the sentence's next number («room and meals:
 * 0 €»).
 */
export function costsNothing(reading: Reading, span: Span): boolean {
  const { tokens } = reading
  let isClause = true
  for (let at = span.end; at < span.end + SUM_REACH && at < tokens.count && tokens.pause[at] < SENTENCE; at++) {
    isClause &&= tokens.pause[at] < CLAUSE && at < span.end + BESIDE
    if (tokens.kind[at] !== NUMBER) continue
    if (numberAt(reading, at) === 0 && (isClause || isOfMoney(reading, at))) return true
    if (!isClause) return false
  }
  return false
}

/** Whether a currency sign or word follows a number. */
const isOfMoney = (reading: Reading, at: number): boolean =>
  /^\s?\p{Sc}/u.test(reading.text.slice(reading.tokens.end[at], reading.tokens.end[at] + 2)) ||
  CURRENCY_WORDS[fold(wordAt(reading, at + 1))] !== undefined

/** Whether a span names papers that somebody holds, or no papers at all; «at passport control» names none. */
const namesPapers = (reading: Reading, span: Span): boolean =>
  firstNear(reading, 'document', span, 0, (document) => isPassportControl(reading, document)) === null ||
  firstNear(reading, 'document', span, 0, (document) => !isPassportControl(reading, document)) !== null

const handedOver: Rule = anyOf(
  (reading) =>
    firstOf(reading, 'document-handover', (span) => !isDeniedBefore(reading, span) && namesPapers(reading, span)),
  pair('document', 'hand-over', 6, (reading, document) => !isPassportControl(reading, document)),
)

/** Papers are handed over; not where the text says that the worker keeps them. */
export const documentHandover: Rule = (reading) => {
  const found = handedOver(reading)
  return found === null || near(reading, found, 'stays-with-owner', 3) !== null ? null : found
}

/** Waived requirements. Unskilled work with a contract and a gross wage legitimately asks for no experience. */
const noRequirements: Rule = (reading) =>
  has(reading, 'gross') && affirmed(reading, 'contract') !== null && noContract(reading) === null
    ? null
    : waivedRequirement(reading)

const waivedRequirement: Rule = anyOf(
  // «Your parents need not know» waives no requirement.
  (reading) =>
    firstOf(
      reading,
      'no-requirements',
      (span) => !isDeniedBefore(reading, span) && !hasDeniedVerb(reading, span) && !overlaps(reading, span, 'secrecy'),
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
  return firstNear(reading, 'not', { start: span.start, end: span.start }, 1, (no) => {
    const gap = span.start - no.end
    return gap >= 0 && gap <= 1 && !pauseWithin(reading.tokens, no.end, span.start, CLAUSE)
  })
}

const urgency: Rule = anyOf(
  // A phrase that ends with a sum states no day of departure: «Brauciens 1 € dienā».
  (reading) => firstOf(reading, 'urgency', (span) => !isDeniedBefore(reading, span) && !isMoney(reading, span.end - 1)),
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
    // A month before the word states no day of departure: «in March the bus …».
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

/**
 * Whether a photo is of a document, as in «Send a photo of your passport», and not of the applicant: the document
 * stands in the phrase or within two words behind it.
 */
function isPictureOfPaper(reading: Reading, span: Span): boolean {
  const document = near(reading, span, 'document', 2)
  if (document === null || document.start < span.start || has(reading, 'family-status')) return false
  return !pauseWithin(reading.tokens, span.end, document.start, CLAUSE)
}

/** Two ages with a dash between them, near a span. */
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
      if (spansNear(reading.amounts, ages, 0).some((amount) => distance(amount, ages) === 0)) continue
      if (distance(span, ages) <= reach && inOneSentence(tokens, span, ages) && !/^\s?[€$£%:h]/.test(behind))
        return ages
    }
  }
  return null
}

const ADULT = 18

/**
 * Whether the numbers are adults' ages, money or times: «Age 18–65, experience does not matter», «3 hours, 15 €», «14
 * hours», «a 16-week run».
 */
const tellsAdults = (reading: Reading, span: Span): boolean => {
  for (let at = span.start; at < span.end; at++)
    if (numberAt(reading, at) > ADULT || hoursAt(reading, at).hours > 0 || isOfTime(reading, at)) return true
  return spansNear(reading.amounts, span, 0).some(({ start, end }) => start < span.end && end > span.start)
}

/**
 * Work for minors. The law requires parents' consent, so an advert that asks for it is lawful, unless papers are taken
 * or the work is secret: «parents' consent: we have somebody who makes it».
 */
const minorRecruited: Rule = (reading) => (isLawfulWork(reading) ? null : minorSought(reading))

const isLawfulWork = (reading: Reading): boolean =>
  firstOf(reading, 'parents-agree', (span) => isAsked(reading, span)) !== null &&
  documentHandover(reading) === null &&
  !has(reading, 'secrecy')

/** Whether consent is really asked for; «Consent of the parents not needed» and «we arrange it» ask nobody. */
const isAsked = (reading: Reading, span: Span): boolean =>
  !isRefused(reading, span) && near(reading, span, 'no-need', 3) === null && near(reading, span, 'arrange', 3) === null

const minorSought: Rule = anyOf(
  (reading) =>
    firstOf(reading, 'minor-recruited', (span) => !isDeniedBefore(reading, span) && !tellsAdults(reading, span)),
  ageAndOver,
  (reading) =>
    firstOf(
      reading,
      'minor',
      (span) => !isDenied(reading, span) && !tellsAdults(reading, span) && !has(reading, 'contract'),
    ),
)

/** An age below 18 with a plus, as in «15+», in a text without a contract, which would suggest lawful holiday work. */
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

const contractLater = pair('contract', 'later', 4)

/**
 * Whether a contract is permanent, as in «A permanent contract after three months». In «no permanent contract» the
 * found span begins with «no».
 */
const isLasting = (reading: Reading, span: Span): boolean =>
  tellsLasting(reading, span) && !isDeniedInside(reading, { start: span.start - 1, end: span.start + 2 })

/** No written contract, or a contract only later. */
export const noContract: Rule = once(
  anyOf(
    (reading) => firstOf(reading, 'no-contract', (span) => !isRefused(reading, span) && !isLasting(reading, span)),
    (reading) => {
      const later = contractLater(reading)
      return later === null || isLasting(reading, later) ? null : later
    },
    (reading) => firstOf(reading, 'cash', (span) => !isRefused(reading, span)),
    (reading) =>
      firstOf(reading, 'contract', (span) => isDeniedOnce(reading, span) || near(reading, span, 'no-need', 2) !== null),
  ),
)

/**
 * Whether a contract is denied: «No contract», «the contract we do not sign», but not «without a contract nobody
 * works».
 */
const isDeniedOnce = (reading: Reading, span: Span): boolean =>
  isDeniedBefore(reading, span) ? !hasDeniedVerb(reading, span) : isRefused(reading, span)

/**
 * Indicators in a posting's words; {@link ./employer-rules.ts} has those of absent things and uses some of these again.
 */
export const offerRules: readonly (readonly [IndicatorCode, Rule])[] = [
  ['pay-unrealistic', highPay],
  ['no-requirements', noRequirements],
  ['upfront-fee', once(upfrontFee)],
  ['debt-advance', once(debtAdvance)],
  ['travel-arranged', travelArranged],
  ['visa-shortcut', once(visaShortcut)],
  ['tied-housing', tiedHousing],
  ['vague-duties', phrase('vague-duties')],
  ['urgency', urgency],
  ['secrecy', phrase('secrecy')],
  ['personal-profile', personalProfile],
  ['document-handover', once(documentHandover)],
  ['place-withheld', phrase('place-withheld')],
  ['no-contract', noContract],
  ['excessive-hours', excessiveHours],
  ['targeted-vulnerable', targetedVulnerable],
  ['scam-compound', scamCompound],
  ['minor-recruited', minorRecruited],
]
