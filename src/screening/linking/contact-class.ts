import type { ContactKind, ContactNature } from '../contacts/contact.ts'
import { hashText } from '../shingles.ts'

/** Class of a contact point for linking: an account receives money, a firm's address may be shared by many. */
export type ContactClass = 'personal' | 'firm' | 'account'

const CLASSES: readonly ContactClass[] = ['personal', 'firm', 'account']
const CLASS_BITS = 3
const FIRM: ReadonlySet<ContactNature> = new Set(['own-mail', 'site', 'landline'])
/** Messengers that use phone numbers; a number in their links is the same phone. */
const PHONE: ReadonlySet<ContactKind> = new Set(['whatsapp', 'viber', 'signal'])

export const classOf = (nature: ContactNature): ContactClass =>
  nature === 'account' ? 'account' : FIRM.has(nature) ? 'firm' : 'personal'

/** Hash of a contact point; its last two bits hold the class. */
export const contactHash = (kind: ContactKind, value: string, nature: ContactNature): number =>
  ((valueHash(kind, value) & ~CLASS_BITS) | CLASSES.indexOf(classOf(nature))) >>> 0

const valueHash = (kind: ContactKind, value: string): number =>
  hashText(`${PHONE.has(kind) ? 'phone' : kind} ${value}`)[0]

export const classOfHash = (hash: number): ContactClass => CLASSES[hash & CLASS_BITS]

/** Whether a hash belongs to this contact point, whatever its class. */
export const isHashOf = (hash: number, kind: ContactKind, value: string): boolean =>
  (hash | CLASS_BITS) === (valueHash(kind, value) | CLASS_BITS)
