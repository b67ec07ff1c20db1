import type { GroundKind, Matter } from './codes.ts'

/** What a notice can lack. Pages have the words. */
export const MISSING = [
  'evidence',
  'address',
  'address-not-exact',
  'facts',
  'reasons',
  'ground',
  'provision',
  'clause-unknown',
  'sender',
  'good-faith',
  'officer-named',
] as const
export type Missing = (typeof MISSING)[number]

/** What the check looks at. */
export type Checked = {
  readonly addresses: readonly { readonly address: string; readonly more: string }[]
  readonly facts: string
  readonly reasons: string
  readonly provision: string
  readonly goodFaith: boolean
  readonly matter: Matter | null
  readonly ground: GroundKind | null
  readonly evidence: number
  readonly sender: { readonly name: string; readonly mail: string } | null
  /** Of the recipient's terms, by their codes. */
  readonly clauses: readonly string[]
  /** Names of whoever wrote at it: statements of reasons can reveal notifiers to whom they accuse. */
  readonly officers: readonly string[]
}

/** Below this nobody has explained anything. */
const SHORTEST_FACTS = 20
const SHORTEST_REASONS = 40

// Counted without the spaces that somebody may fill a field with, and by signs, so that no script needs more words than another.
const written = (text: string): number => [...text.replace(/\s+/g, ' ').trim()].length

/**
 * Everything that keeps a notice from holding what Art. 16(2) DSA asks for, all at once, and the house's own rules: evidence first, a
 * named ground, no officer's name. Empty where it is complete.
 */
export function missingOf(notice: Checked): Missing[] {
  const { evidence, addresses, sender, goodFaith } = notice
  const faults: (Missing | false)[] = [
    evidence === 0 && 'evidence',
    // Art. 16(2)(b): the exact electronic location, or what else is needed to find the content.
    addresses.length === 0 && 'address',
    addresses.some((one) => !isExact(one)) && 'address-not-exact',
    // Art. 16(2)(a): a sufficiently substantiated explanation of why it is alleged to be illegal.
    written(notice.facts) < SHORTEST_FACTS && 'facts',
    written(notice.reasons) < SHORTEST_REASONS && 'reasons',
    ...groundFaults(notice),
    // Art. 16(2)(c): name and e-mail address.
    sender === null && 'sender',
    // Art. 16(2)(d).
    !goodFaith && 'good-faith',
    namesOfficer(notice) && 'officer-named',
  ]
  return faults.filter((fault) => fault !== false)
}

/** An address that leads to one thing, or words that say which. */
function isExact({ address, more }: Checked['addresses'][number]): boolean {
  const url = URL.parse(address)
  if (url === null) return false
  // A host's front page shows something else tomorrow; a fragment alone is not even sent to its server.
  return url.pathname !== '/' || url.search !== '' || written(more) > 0
}

/** Indicators alone are no illegality: without a provision or a clause nothing is approved. */
function groundFaults({ matter, ground, provision, clauses }: Checked): (Missing | false)[] {
  if (matter === null || ground === null) return ['ground']
  // By the code it begins with, and not by its words: terms are reworded more often than they are renumbered.
  const hasClause = clauses.some((code) => beginsWith(provision.trim(), code.trim()))
  return [written(provision) < 3 && 'provision', ground === 'terms' && !hasClause && 'clause-unknown']
}

// Clause 4.25, or 4.2.1, is not clause 4.2.
const beginsWith = (provision: string, code: string): boolean =>
  provision.startsWith(code) && !/^[.–-]?[\p{L}\p{N}]/u.test(provision.slice(code.length))

// Whoever writes «ā» as two signs, in capitals or over a line's end names the same person.
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

function namesOfficer({ facts, reasons, provision, addresses, officers }: Checked): boolean {
  // In every part that leaves, each apart: a name is not put together from the end of one and the beginning of the next.
  const parts = [facts, reasons, provision, ...addresses.map(({ more }) => more)].map(plain)
  return officers.map(plain).some((name) => name !== '' && parts.some((part) => stands(name, part)))
}

/** Whether a name stands in a text, and not only inside a longer word: somebody called «An» must be able to write «and». */
function stands(name: string, text: string): boolean {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    // A full name may be inflected at its end; of one word alone that would find it in too many others.
    const ends = name.includes(' ') || !isLetter(text[at + name.length])
    if (ends && !isLetter(text[at - 1])) return true
  }
  return false
}
