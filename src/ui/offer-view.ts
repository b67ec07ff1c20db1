import type { Offer } from './contract.ts'

/** All that is quoted from the text of an offer: signs of either kind, and contact points. */
export const spansOf = ({ signs, protective, contacts }: Pick<Offer, 'signs' | 'protective' | 'contacts'>) =>
  [...signs, ...protective.shown, ...contacts].filter(({ field }) => field === 'text')

/** Contact points, each once, however often an advert repeats it. */
export const contactsOnce = ({ contacts }: Pick<Offer, 'contacts'>): Offer['contacts'] => [
  ...new Map(contacts.map((contact) => [`${contact.kind} ${contact.value}`, contact])).values(),
]
