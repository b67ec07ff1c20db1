import type { Canonical } from '../canonical.ts'
import type { Tokens } from '../tokens.ts'
import { findAccounts } from './accounts.ts'
import type { Contact } from './contact.ts'
import { Covered } from './covered.ts'
import { findEmails } from './emails.ts'
import { findLinks } from './links.ts'
import { findNames } from './names.ts'
import { findPhones } from './phones.ts'
import { scan } from './scan.ts'

export type { Contact } from './contact.ts'

/** Context of a posting, for numbers written without a country code. */
export type ContactContext = {
  /** BCP 47 code of the posting's language, 'und' where unknown. */
  readonly language: string
  /** Portal, channel or board; its national top-level domain counts. */
  readonly source: string
}

/** The shortest IBAN, Norway's, has fifteen signs, two of them letters. */
const FEWEST_OF_IBAN = 13

/** Shared empty array, because most postings have no account. */
const NOTHING: Contact[] = []

/**
 * Finds every contact point and payment account in a posting's canonical text, disguised ones included. Values have the
 * normal forms of {@link Contact}; a phone in no country's ranges keeps its bare digits.
 * @param tokens of the text, with contact points unmasked, where the text is already split into words
 * @returns ascending by start; two contacts may share a place («… 0416 / 0417»)
 */
export function findContacts(c: Canonical, context: ContactContext, tokens?: Tokens): Contact[] {
  const { length } = c.text
  const found = scan(c.text, tokens)
  // Accounts come first, because the digits of an IBAN would otherwise be found as a phone.
  const noAccount = found.runs.length + found.ibans.length === 0 && found.digits < FEWEST_OF_IBAN
  const accounts = noAccount ? NOTHING : apart(findAccounts(found, c), length)
  const emails = apart(findEmails(found, c), length, accounts)
  const addressed = [...accounts, ...emails]
  const links = apart(findLinks(found, c, addressed), length, addressed)
  const linked = [...addressed, ...links]
  const names = apart(findNames(found, c, context.language, linked), length, linked)
  const taken = [...linked, ...names]
  // Phones come last and need no `apart`, because they use only places that nothing else has taken.
  const phones = findPhones(found, c, context, taken, tokens)
  if (taken.length === 0) return phones
  return [...taken, ...phones].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Drops contacts that overlap an earlier one. @param length of the text */
function apart(found: Contact[], length: number, before: readonly Contact[] = NOTHING): Contact[] {
  if (found.length === 0) return found
  const covered = new Covered(length, before)
  const kept: Contact[] = []
  for (const contact of found) {
    if (covered.meets(contact)) continue
    covered.add(contact)
    kept.push(contact)
  }
  return kept
}
