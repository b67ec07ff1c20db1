import type { Quote } from '../posting.ts'
import { FACT_KINDS, type Offer } from './fact.ts'

/** Whether a quote shows a contact point. */
export const shows = (quote: Quote, contacts: readonly Quote[]): boolean =>
  contacts.some((contact) => contact.field === quote.field && contact.start < quote.end && quote.start < contact.end)

/** Empties quotes that show a contact point. */
export const masked = <Q extends Quote>(quotes: readonly Q[], contacts: readonly Quote[]): Q[] =>
  quotes.map((quote) => (shows(quote, contacts) ? { ...quote, quote: '' } : quote))

/** Empties an offer's quotes that show a contact point; returns the offer itself if none does. */
export function maskedOffer(offer: Offer, contacts: readonly Quote[]): Offer {
  if (contacts.length === 0) return offer
  const told = FACT_KINDS.filter((kind) => offer[kind]?.some((fact) => shows(fact, contacts)))
  if (told.length === 0) return offer
  return { ...offer, ...Object.fromEntries(told.map((kind) => [kind, masked<Quote>(offer[kind] ?? [], contacts)])) }
}
