import { canonical } from '../canonical.ts'
import type { Contact, ContactNature } from '../contacts/contact.ts'
import { firstFrom } from '../contacts/in-order.ts'
import type { IndicatorCode, ProtectiveCode } from '../languages/pack.ts'
import { CLAUSE, NUMBER, SENTENCE, WORD } from '../tokens.ts'
import { CHANNEL_WORDS } from './channel-words.ts'
import { isHouse, placeBehind } from './employer-place.ts'
import { excessiveHours } from './hours.ts'
import { tellsLasting } from './lasting-contract.ts'
import { isMoney, lengthAt } from './lengths.ts'
import { costsNothing, isOwed, isRefusedFee, noContract, offerRules } from './offer-rules.ts'
import {
  affirmed,
  amountNear,
  anyOf,
  firstOf,
  has,
  isCapital,
  isCapitalBeside,
  isDenied,
  isNameBeside,
  near,
  once,
  phrase,
  type Reading,
  type Rule,
  type Span,
  tokenAt,
} from './reading.ts'
import { hasRent, rentTold } from './rents.ts'
import { wordSet } from './word-values.ts'

/** Natures that identify nobody. Accounts are left out, because they receive money and reach nobody. */
const ANONYMOUS: ReadonlySet<ContactNature> = new Set(['mobile', 'messenger', 'free-mail', 'profile', 'phone'])
const PERSONAL: ReadonlySet<ContactNature> = new Set([
  'mobile',
  'messenger',
  'free-mail',
  'profile',
  'phone',
  'landline',
])

const reachable = (reading: Reading): readonly Contact[] =>
  reading.contacts.filter((contact) => contact.nature !== 'account')

const spanOf = (reading: Reading, contact: Contact): Span => {
  const start = tokenAt(reading.tokens, contact.start)
  return { start, end: Math.min(start + 1, reading.tokens.count) }
}

/** Longer posts are seldom personal, and «Telegram» in them may be a required skill. */
const SHORT = 1500

/**
 * The place where a reader would answer an unidentified advertiser: the first contact point if all are of these
 * natures, or, in a short post without contact points, the word for a messenger or private message.
 */
function darkContact(reading: Reading, natures: ReadonlySet<ContactNature>): Span | null {
  const contacts = reachable(reading)
  if (contacts.length > 0) {
    return contacts.every((contact) => natures.has(contact.nature)) ? spanOf(reading, contacts[0]) : null
  }
  const { text, tokens } = reading
  // Job boards show the contact in a separate field.
  if (text.length > SHORT) return null
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] !== WORD) continue
    if (CHANNELS.at(tokens.hash[at])) return { start: at, end: at + 1 }
    if (isHanChannel(reading, at)) return { start: at, end: at + 2 }
  }
  return null
}

const FIRST_HAN = 0x3400
/** Whether a two-token Chinese messenger name starts at a token, such as «微信». */
function isHanChannel({ text, tokens }: Reading, at: number): boolean {
  const start = tokens.start[at]
  return text.charCodeAt(start) >= FIRST_HAN && at + 1 < tokens.count && CHANNEL_WORDS.has(text.slice(start, start + 2))
}

/** Messenger words by the hash of their tokens. */
const CHANNELS = wordSet([...CHANNEL_WORDS].join(' '))

const contactMobileOnly: Rule = (reading) => {
  const dark = has(reading, 'address') ? null : darkContact(reading, ANONYMOUS)
  return dark === null || hasHouse(reading) ? null : dark
}

/** Whether the text has the employer's street and house number, which identify it without a telephone. */
function hasHouse(reading: Reading): boolean {
  const place = placeOfEmployer(reading)
  return place !== null && isHouse(reading, place.end - 1)
}

const employerHidden: Rule = (reading) => {
  const named = reading.posting.employer !== null || namedCompany(reading) !== null
  if (named || has(reading, 'address') || registration(reading) !== null) return null
  return darkContact(reading, PERSONAL)
}

const obfuscatedContact: Rule = (reading) => {
  const disguised = reading.contacts.find((contact) => contact.disguised)
  return disguised === undefined ? null : spanOf(reading, disguised)
}

/**
 * A registration word with a number of three or more digits close behind: «licence no. 123», «KRAZ 99052», «reģ. Nr.
 * 4999…».
 */
function registration(reading: Reading): Span | null {
  const { tokens } = reading
  return firstOf(reading, 'registration', (span) => {
    for (let at = span.start; at < span.end + 3 && at < tokens.count; at++) {
      // A telephone number is no registration: «… for registration. Call +371 …».
      if (isNumberWord(reading, at) && !isInContact(reading, at)) return true
    }
    return false
  })
}

const isInContact = ({ contacts, tokens }: Reading, at: number): boolean =>
  // Contacts ascend, and of two with one start the longer is the last.
  contacts[firstFrom(contacts, tokens.start[at] + 1) - 1]?.end > tokens.start[at]

function isNumberWord(reading: Reading, at: number): boolean {
  const { text, tokens } = reading
  const written = text.slice(tokens.start[at], tokens.end[at])
  if (/\d{3}/.test(written)) return true
  // Short numbers can be parts of one: «99-17/JA».
  const joined = tokens.kind[at + 1] === NUMBER && /^[-–/]$/.test(text.slice(tokens.end[at], tokens.start[at + 1]))
  return tokens.kind[at] === NUMBER && joined && at + 1 < tokens.count
}

const employerVerifiable: Rule = (reading) => {
  const named = reading.posting.employer !== null || namedCompany(reading) !== null
  if (!named) return null
  const firm = reading.contacts.find((contact) => contact.nature === 'own-mail' || contact.nature === 'site')
  const place = firstOf(reading, 'address')
  if (place !== null) return place
  return firm === undefined ? placeOfEmployer(reading) : spanOf(reading, firm)
}

/** The employer's place behind its name, which the text or the posting's own field gives. */
const placeOfEmployer: Rule = once((reading) => {
  const name = fieldInText(reading)
  const place = name === null ? null : placeBehind(reading, name.end, true)
  if (place !== null) return place
  const company = firstOf(reading, 'company', (span) => placeOfCompany(reading, span) !== null)
  return company && placeOfCompany(reading, company)
})

const placeOfCompany = (reading: Reading, span: Span): Span | null =>
  isCompanyNamed(reading, span) ? placeBehind(reading, span.end, opensSentence(reading, span.start)) : null

const LONGEST_NAME = 10

/** Whether the words of a name start at the beginning of a sentence. */
function opensSentence(reading: Reading, at: number): boolean {
  let from = at
  while (
    from > 0 &&
    at - from < LONGEST_NAME &&
    reading.tokens.pause[from] !== SENTENCE &&
    isCapital(reading, from - 1)
  )
    from--
  return from === 0 || reading.tokens.pause[from] === SENTENCE
}

/** The span of the posting's employer field in the text. */
function fieldInText({ posting, text, tokens }: Reading): Span | null {
  if (posting.employer === null) return null
  const name = canonical(posting.employer).text
  const start = name === '' ? -1 : text.indexOf(name)
  return start < 0 ? null : { start: tokenAt(tokens, start), end: tokenAt(tokens, start + name.length - 1) + 1 }
}

/** A contract is not stated where the posting also says «no contract» or «later». */
const contractStated: Rule = once((reading) => (noContract(reading) === null ? contractNamed(reading) : null))

/** Beside these indicators the bare word «contract», without its kind or terms, is no sign. */
const DARK: readonly IndicatorCode[] = [
  'document-handover',
  'debt-advance',
  'upfront-fee',
  'visa-shortcut',
  'excessive-hours',
  'scam-compound',
]
const isDark: Rule = once(anyOf(...offerRules.filter(([code]) => DARK.includes(code)).map(([, rule]) => rule)))

const contractNamed: Rule = anyOf(phrase('contract-stated'), (reading) =>
  firstOf(
    reading,
    'contract',
    (span) =>
      !isDenied(reading, span) &&
      !isSold(reading, span) &&
      (near(reading, span, 'later', 4) === null || tellsLasting(reading, span)) &&
      near(reading, span, 'no-need', 2) === null &&
      isDark(reading) === null,
  ),
)

/** Whether a contract is sold, as in «The fee for the contract is 45 €», and so is no offer. */
function isSold(reading: Reading, span: Span): boolean {
  const fee = near(reading, span, 'fee', 2)
  return near(reading, span, 'upfront-fee', 0) !== null || (fee !== null && isOwed(reading, fee))
}

/** Fewer hours belong to an errand. */
const LEAST_HOURS = 6
/** More hours than a day has, so they are a week's. */
const LEAST_WEEK = 24
const LONGEST_WEEK = 48

/**
 * Gross pay with the hours of a week or day, or pay by the hour with the hours of a week; pay by the hour needs no
 * «gross».
 */
const payAndHoursStated: Rule = (reading) => {
  const isGross = has(reading, 'gross')
  const pay = reading.amounts.find(
    (amount) =>
      amount.period === 'hour' ||
      (isGross && (amount.period === 'month' || near(reading, amount, 'gross', 5) !== null)),
  )
  if (pay === undefined || excessiveHours(reading) !== null) return null
  const hours = firstOf(reading, 'hour', (span) => {
    const { hours, at } = lengthAt(reading, span)
    if (isMoney(reading, at)) return false
    const isMonth = near(reading, span, 'per-month', 3) !== null && hours > LONGEST_WEEK
    return (isGross || isMonth || isWeek(reading, span, hours)) && isUsual(isMonth ? hours / WEEKS_A_MONTH : hours)
  })
  if (hours !== null) return pay
  return has(reading, 'work-time') ? pay : null
}

const WEEKS_A_MONTH = 52 / 12
const isUsual = (hours: number): boolean => hours >= LEAST_HOURS && hours <= LONGEST_WEEK

const isWeek = (reading: Reading, span: Span, hours: number): boolean =>
  hours > LEAST_WEEK || near(reading, span, 'per-week', 3) !== null

const noFeeStated: Rule = anyOf(phrase('no-fee-stated'), (reading) =>
  firstOf(reading, 'fee', (span) => isRefusedFee(reading, span)),
)

/** Housing with its cost, or free housing in a formal offer; transport with its cost. A fare that is lent is a debt. */
const deductionsItemised: Rule = anyOf(
  (reading) =>
    firstOf(
      reading,
      'housing',
      (span) =>
        hasRent(reading, span) ||
        costsNothing(reading, span) ||
        (near(reading, span, 'free', 6) !== null && isFormal(reading)),
    ),
  rentTold,
  (reading) =>
    firstOf(
      reading,
      'transport',
      (span) => (amountNear(reading, span, 5)?.period ?? null) !== null && near(reading, span, 'deduct', 8) !== null,
    ),
)

const isFormal = (reading: Reading): boolean => has(reading, 'gross') || contractStated(reading) !== null

/** Indicators of something absent, and of a disguised contact point. */
export const absenceRules: readonly (readonly [IndicatorCode, Rule])[] = [
  ['employer-hidden', employerHidden],
  ['contact-mobile-only', contactMobileOnly],
  ['obfuscated-contact', obfuscatedContact],
]

/** Signs of an honest offer. */
export const protectiveRules: readonly (readonly [ProtectiveCode, Rule])[] = [
  ['employer-verifiable', employerVerifiable],
  ['licence-number', registration],
  ['contract-stated', contractStated],
  ['pay-and-hours-stated', payAndHoursStated],
  ['no-fee-stated', noFeeStated],
  ['deductions-itemised', deductionsItemised],
]

/** A legal form or kind of house beside a name: «SIA Komplekts», «Larkfield Ltd», but not «our company». */
const namedCompany: Rule = once((reading) => firstOf(reading, 'company', (span) => isCompanyNamed(reading, span)))

function isCompanyNamed(reading: Reading, span: Span): boolean {
  const inside = span.start + 1
  // In text without capitals a name may stand between the words of the form: «Company … limited».
  if (span.end - inside > 1 && !isCapital(reading, inside) && isCapitalBeside(reading, inside, span.start)) return true
  // Quotation marks make it a name: «ООО «Балтик Хлеб»», «„Родопски сладкар“ ЕООД».
  if (isQuoted(reading, span)) return true
  const before = isNameBeside(reading, span.start - 1, span.start) && !isOpeningWord(reading, span)
  // A comma or line break separates the house from the next name: «Mushroom farm, Ireland».
  const beside = before || (isNameBeside(reading, span.end, span.end) && reading.tokens.pause[span.end] < CLAUSE)
  return beside && (before || isCapitalBeside(reading, span.start, span.start + 1))
}

/** Whether a name in quotation marks stands directly before or behind a span. */
function isQuoted(reading: Reading, { start, end }: Span): boolean {
  const { text, tokens } = reading
  const isOpened = end < tokens.count && /^\s?[«„“”"]$/.test(text.slice(tokens.end[end - 1], tokens.start[end]))
  if (isOpened && isCapital(reading, end)) return true
  return start > 0 && /^[»“”"]\s?$/.test(text.slice(tokens.end[start - 1], tokens.start[start]))
}

/** Legal forms have at most this many letters; kinds of house are longer. */
const LONGEST_FORM = 4

/**
 * Whether the word before a kind of house has its capital from opening a sentence, as in «Night salon needs …». Before
 * a legal form such a word is a name.
 */
function isOpeningWord(reading: Reading, { start, end }: Span): boolean {
  const { tokens } = reading
  if (isCapital(reading, start) || tokens.end[end - 1] - tokens.start[start] <= LONGEST_FORM) return false
  return start - 1 === 0 || tokens.pause[start - 1] === SENTENCE
}

/** Terms that an offer states or leaves out; each has its own value in the score. */
export const STATED: Record<'pay' | 'hours' | 'contract' | 'employer' | 'place', (reading: Reading) => boolean> = {
  pay: (reading) => reading.amounts.length > 0,
  hours: (reading) => has(reading, 'hour') || has(reading, 'work-time'),
  contract: (reading) => affirmed(reading, 'contract') !== null || has(reading, 'contract-stated'),
  employer: (reading) => reading.posting.employer !== null || namedCompany(reading) !== null,
  place: (reading) => has(reading, 'place') || has(reading, 'address'),
}
