import type { GroundKind, Matter } from './vocabulary.ts'

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
  return url.pathname !== '/' || url.search !== '' || written(more) > 0
}

/** Indicators alone are no illegality: without a provision or a clause nothing is approved. */
function groundFaults({ matter, ground, provision, clauses }: Checked): (Missing | false)[] {
  if (matter === null || ground === null) return ['ground']
  const hasClause = clauses.some((code) => namesClause(provision.trim(), code))
  return [written(provision) < 3 && 'provision', ground === 'terms' && !hasClause && 'clause-unknown']
}

/** «40 Rules» does not name clause 4, nor does «4.2». */
const namesClause = (provision: string, code: string): boolean =>
  provision.startsWith(code) && !/^[\p{L}\p{N}]|^[.–-]\p{N}/u.test(provision.slice(code.length))

function namesOfficer({ facts, reasons, provision, addresses, officers }: Checked): boolean {
  const all = [facts, reasons, provision, ...addresses.map(({ more }) => more)].join('\n').toLowerCase()
  return officers.some((name) => name.trim() !== '' && all.includes(name.trim().toLowerCase()))
}
