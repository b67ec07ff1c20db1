import { type Address, readAddress } from './address.ts'
import type { DayField, LackCode } from './codes.ts'
import type { Order, OrderInput } from './shapes.ts'

/** One thing that an order lacks: the field, and what is wrong with it. */
export type Lack = { readonly field: keyof OrderInput; readonly why: LackCode }

const SAID: Readonly<Record<LackCode, string>> = {
  missing: 'This is missing.',
  'not-a-day': 'Write a day such as 2026-11-30.',
  'not-yet': 'This day has not come yet.',
  over: 'This day is over.',
  'before-issue': 'This lies before the day of the order.',
  'after-end': 'This lies after the last day of the order.',
  'not-a-country': 'Write countries by two letters, such as LV.',
  'not-a-sha-256': 'Write the SHA-256 as 64 hexadecimal digits.',
  'not-reachable': 'Write an https address or a mail address.',
  'own-advert': 'One person’s own advert is never blocked.',
  'not-an-address': 'This is no http or https address.',
  'not-a-host': 'This is no name of a host.',
  'is-a-number': 'Name the host, not its number: many sites share one number.',
  'too-long': 'This name is longer than a policy zone can hold.',
}

export const saidOf = (why: LackCode): string => SAID[why]

/** Fields of plain words that every order has. */
const WORDS = ['authority', 'number', 'law', 'redress', 'collateral'] as const

/**
 * Everything that keeps an order from being drafted, all at once. An internet provider may block only to comply with law or with
 * an order of a court or authority (Art. 3(3)(a) Regulation (EU) 2015/2120), so an entry names its order.
 * @param today YYYY-MM-DD
 */
export function lacksOf(input: OrderInput, today: string): readonly Lack[] {
  return [
    ...addressLacks(input),
    ...WORDS.flatMap((field) => (input[field].trim() === '' ? lack(field, 'missing') : [])),
    ...(input.orderedBy === null ? lack('orderedBy', 'missing') : []),
    ...territoryLacks(input),
    ...(input.addressees.length === 0 ? lack('addressees', 'missing') : []),
    ...appealLacks(input),
    ...hostLacks(input, today),
    ...dayIn('collateralOn', input, today),
    ...(input.ownAdvert === null ? lack('ownAdvert', 'missing') : []),
    // Somebody who advertises themselves is a person to be protected, never a site to be taken away.
    ...(input.ownAdvert === true ? lack('ownAdvert', 'own-advert') : []),
    ...evidenceLacks(input),
    ...periodLacks(input, today),
  ]
}

const lack = (field: keyof OrderInput, why: LackCode): Lack[] => [{ field, why }]

function addressLacks({ scope, address }: OrderInput): Lack[] {
  if (address.trim() === '') return lack('address', 'missing')
  // The scope decides how it is read: a host with a path is no host.
  const read = readAddress(scope, address)
  return typeof read === 'string' ? lack('address', read) : []
}

function territoryLacks({ territory }: OrderInput): Lack[] {
  if (territory.length === 0) return lack('territory', 'missing')
  // Codes and no names: an operator's program compares them with where its customers are.
  return territory.every((code) => /^[A-Z]{2}$/.test(code)) ? [] : lack('territory', 'not-a-country')
}

function appealLacks({ appealTo }: OrderInput): Lack[] {
  const typed = appealTo.trim()
  if (typed === '') return lack('appealTo', 'missing')
  // A mail address will do, since a small court may have no page; plain http would let others read along.
  const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)
  return isMail || (/^https:\/\/\S+$/.test(typed) && URL.canParse(typed)) ? [] : lack('appealTo', 'not-reachable')
}

/** The host comes first: who can take one thing away need not have everything else blocked. */
function hostLacks(input: OrderInput, today: string): Lack[] {
  if (input.hostAsked === null) return lack('hostAsked', 'missing')
  if (!input.hostAsked) return input.hostNotAsked.trim() === '' ? lack('hostNotAsked', 'missing') : []
  return [...dayIn('hostAskedOn', input, today), ...(input.hostOutcome === null ? lack('hostOutcome', 'missing') : [])]
}

function evidenceLacks({ evidence }: OrderInput): Lack[] {
  if (evidence.trim() === '') return lack('evidence', 'missing')
  return /^[0-9a-f]{64}$/i.test(evidence.trim()) ? [] : lack('evidence', 'not-a-sha-256')
}

/** A day that must have come. */
function dayIn(field: DayField, input: OrderInput, today: string): Lack[] {
  const fault = dayFault(field, input)
  return fault.length > 0 || input[field] <= today ? fault : lack(field, 'not-yet')
}

function dayFault(field: DayField, input: OrderInput): Lack[] {
  const day = input[field]
  if (day.trim() === '') return lack(field, 'missing')
  return isDay(day) ? [] : lack(field, 'not-a-day')
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

/** No order is for ever: it has a last day, and a day before that on which somebody looks whether it is still right. */
function periodLacks(input: OrderInput, today: string): Lack[] {
  const faults = [...dayIn('issued', input, today), ...dayFault('expires', input), ...dayFault('reviewOn', input)]
  if (faults.length > 0) return faults
  const { issued, expires, reviewOn } = input
  return [
    // The last day counts whole, so an order may still be written down on it.
    ...(expires < issued ? lack('expires', 'before-issue') : expires < today ? lack('expires', 'over') : []),
    ...(reviewOn < issued ? lack('reviewOn', 'before-issue') : reviewOn > expires ? lack('reviewOn', 'after-end') : []),
  ]
}

/**
 * The order in the form in which it goes into feeds.
 * @throws Error where {@link lacksOf} finds something
 */
export function orderFrom(input: OrderInput): Order {
  const address = readAddress(input.scope, input.address)
  if (typeof address === 'string' || input.orderedBy === null) throw new Error('an order with a lack')
  const plain = (field: 'authority' | 'number' | 'law' | 'redress' | 'appealTo') => input[field].trim()
  return {
    ...addressPart(address),
    orderedBy: input.orderedBy,
    authority: plain('authority'),
    number: plain('number'),
    law: plain('law'),
    territory: [...new Set(input.territory)].sort(),
    redress: plain('redress'),
    appealTo: plain('appealTo'),
    hostNotice: hostNotice(input),
    collateral: { found: input.collateral.trim(), on: input.collateralOn },
    evidence: input.evidence.trim().toLowerCase(),
    issued: input.issued,
    expires: input.expires,
    reviewOn: input.reviewOn,
  }
}

const addressPart = ({ scope, host, value }: Address) => ({ scope, host, value })

function hostNotice({ hostAsked, hostAskedOn, hostOutcome, hostNotAsked }: OrderInput): Order['hostNotice'] {
  return hostAsked && hostOutcome !== null
    ? { asked: true, on: hostAskedOn, outcome: hostOutcome }
    : { asked: false, why: hostNotAsked.trim() }
}
