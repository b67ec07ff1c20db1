import type { Offer } from '../../shell/contract.ts'

/** All that is quoted from the text of an offer: signs of either kind, and contact points. */
export const spansOf = ({ signs, protective, contacts }: Pick<Offer, 'signs' | 'protective' | 'contacts'>) =>
  [...signs, ...protective.shown, ...contacts].filter(({ field }) => field === 'text')

/** Sums of money as they are written, each once. */
export const sumsOnce = ({ sums }: Pick<Offer, 'sums'>): readonly string[] => [
  ...new Set(sums.map(({ quote }) => quote.trim())),
]

/** Contact points, each once, however often an advert repeats it. */
export const contactsOnce = ({ contacts }: Pick<Offer, 'contacts'>): Offer['contacts'] => [
  ...new Map(contacts.map((contact) => [`${contact.kind} ${contact.value}`, contact])).values(),
]
