import type { Canonical } from '../canonical.ts'
import type { Tokens } from '../tokens.ts'
import { findAccounts } from './accounts.ts'
import type { Contact } from './contact.ts'
import { findEmails } from './emails.ts'
import { findLinks } from './links.ts'
import { findNames } from './names.ts'
import { findPhones } from './phones.ts'
import { scan } from './scan.ts'

export type { Contact } from './contact.ts'

/** What is known of a posting besides its words, for numbers written without a country code. */
export type ContactContext = {
  /** BCP 47 of the posting, 'und' where unknown. */
  readonly language: string
  /** Portal, channel or board; a national top-level domain in it counts. */
  readonly source: string
}

/** Norway's have fifteen signs, two of them letters. */
const FEWEST_OF_IBAN = 13

/** Shared, because most postings have no account and an array for each would only be thrown away. */
const NOTHING: Contact[] = []

/**
 * Finds every contact point and payment account in a posting's canonical text, disguised ones too.
 * Values are in the normal forms of {@link Contact}; a phone in no country's ranges keeps its bare digits.
 * @param tokens of the text, contact points not masked, where it is split into words already
 * @returns ascending by start; two contacts may share a place («… 0416 / 0417»)
 */
export function findContacts(c: Canonical, context: ContactContext, tokens?: Tokens): Contact[] {
  const found = scan(c.text, tokens)
  // Accounts come first: the digits of an IBAN would else be found as a phone.
  const noAccount = found.runs.length + found.ibans.length === 0 && found.digits < FEWEST_OF_IBAN
  const accounts = noAccount ? NOTHING : apart(findAccounts(found, c))
  const emails = apart(findEmails(found, c), accounts)
  const addressed = [...accounts, ...emails]
  const links = apart(findLinks(found, c, addressed), addressed)
  const linked = [...addressed, ...links]
  const names = apart(findNames(found, c, context.language, linked), linked)
  const taken = [...linked, ...names]
  // Phones come last and need no `apart`: they are built only of what nothing else has taken.
  const phones = findPhones(found, c, context, taken)
  if (taken.length === 0) return phones
  return [...taken, ...phones].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Drops what overlaps a contact found before it. */
function apart(found: Contact[], before: readonly Contact[] = NOTHING): Contact[] {
  const kept: Contact[] = []
  for (const contact of found) {
    const clash = (other: Contact) => contact.start < other.end && contact.end > other.start
    if (!before.some(clash) && !kept.some(clash)) kept.push(contact)
  }
  return kept
}
