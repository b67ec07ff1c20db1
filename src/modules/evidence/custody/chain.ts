import type { ChainFault, EntryKind, Place, SealState } from '../codes.ts'
import { isSigned, isUnaltered, type SignedEntry } from './entry.ts'

/** A key that signs entries: its public half, 32 bytes, and whose it is. */
export type CustodyKey = { readonly publicKey: Uint8Array; readonly member: string | null }
/** Such keys by their numbers. */
export type CustodyKeys = ReadonlyMap<string, CustodyKey>

// The log of one item as a whole: whether it is unbroken, and where the item is.

/** What may happen to an item that is somewhere, and where it is then. Opening, checking and marking leave it where it is. */
export const MOVES = {
  here: { 'handed-over': 'offered', 'taken-over': 'here', 'given-out': 'outside', destroyed: 'destroyed' },
  offered: { received: 'here', 'taken-back': 'here', 'taken-over': 'here' },
  // Given back for good: what is still kept here of it may be destroyed.
  outside: { returned: 'here', destroyed: 'destroyed' },
  destroyed: {},
} as const satisfies Record<Place, Partial<Record<EntryKind, Place>>>

/** What leaves an item where it is, and may happen as long as it is not destroyed. */
const STAYS: readonly EntryKind[] = [
  'copied',
  'opened',
  'verified',
  'differs',
  'held',
  'released',
  'exculpatory',
  'graded',
  'sealed',
  'unsealed',
  'seal-broken',
  'shared',
  'opened-there',
  'closed',
  'to-police',
  'bundled',
]
/** What nobody does with an item that is closed. */
export const CLOSED_TO: readonly EntryKind[] = [
  'opened',
  'copied',
  'shared',
  'opened-there',
  'bundled',
  'closed',
  'destroyed',
]
const FIRST: readonly EntryKind[] = ['captured', 'lifted']

/** How an item stands, from its log alone. */
export type Stand = {
  readonly place: Place
  /** The member who has it, also while it is offered; null of an item from before there was this log. */
  readonly holder: string | null
  /** To whom it is offered. */
  readonly offeredTo: string | null
  /** Whether a legal hold stands: nothing is destroyed while one does. */
  readonly held: boolean
  readonly exculpatory: boolean
  readonly seal: SealState
  /** Whether it may show the sexual abuse of a child: nobody opens, copies or destroys it. */
  readonly closed: boolean
}

/** How an item stands of which no entry tells: it was kept before there was this log, or is being kept. */
export const UNTOUCHED: Stand = {
  place: 'here',
  holder: null,
  offeredTo: null,
  held: false,
  exculpatory: false,
  seal: 'none',
  closed: false,
}

type Step = Pick<SignedEntry, 'kind' | 'by' | 'to'>

/** How an item stands after one more entry; null where that cannot follow. */
export function after(stand: Stand | null, { kind, by, to }: Step): Stand | null {
  if (stand === null) return FIRST.includes(kind) ? { ...UNTOUCHED, holder: kind === 'captured' ? by : null } : null
  if (stand.place === 'destroyed') return null
  if (STAYS.includes(kind)) return marked(stand, kind)
  const moves: Partial<Record<EntryKind, Place>> = MOVES[stand.place]
  const place = moves[kind]
  if (place === undefined || !mayMove(stand, { kind, by, to })) return null
  const holder = kind === 'received' || kind === 'taken-over' ? by : stand.holder
  return { ...stand, place, holder, offeredTo: kind === 'handed-over' ? to : null }
}

/** What happens to seals, and how the item stands then: one is put on where none is, and taken off or found broken where one is. */
const SEALS = { sealed: 'on', unsealed: 'none', 'seal-broken': 'broken' } as const satisfies Partial<
  Record<EntryKind, SealState>
>
export const isOfSeal = (kind: EntryKind): kind is keyof typeof SEALS => Object.hasOwn(SEALS, kind)

function marked(stand: Stand, kind: EntryKind): Stand | null {
  if (kind === 'held') return stand.held ? null : { ...stand, held: true }
  if (kind === 'released') return stand.held ? { ...stand, held: false } : null
  if (isOfSeal(kind)) return (stand.seal === 'on') === (kind === 'sealed') ? null : { ...stand, seal: SEALS[kind] }
  if (stand.closed && CLOSED_TO.includes(kind)) return null
  if (kind === 'closed') return { ...stand, closed: true }
  return kind === 'exculpatory' ? { ...stand, exculpatory: true } : stand
}

/** Both sign at a hand-over: whoever has it offers it, and nobody else than whom it is offered to receives it. */
function mayMove({ holder, offeredTo, held, closed }: Stand, { kind, by, to }: Step): boolean {
  if (kind === 'received') return by !== null && by === offeredTo
  if (kind === 'handed-over') return by !== null && (holder ?? by) === by && to !== by
  if (kind === 'taken-back') return by !== null && (holder ?? by) === by
  return !(kind === 'destroyed' && held) && !(closed && CLOSED_TO.includes(kind))
}

/** How an item stands by its log; null where the log is empty or something in it cannot be. */
export function standOf(entries: readonly Step[]): Stand | null {
  let stand: Stand | null = null
  for (const entry of entries) {
    stand = after(stand, entry)
    if (stand === null) return null
  }
  return stand
}

/** A fault of a log: which entry, counted from 1, and what is wrong with it. */
export type Broken = { readonly n: number; readonly fault: ChainFault }

/**
 * Checks a log as a stranger can: each entry has the hash of its fields, names the one before it and is signed by a known key, and
 * what it says can have happened.
 * @param entries in their order
 * @returns the first fault of each entry that has one
 */
export function brokenAt(entries: readonly SignedEntry[], keys: CustodyKeys): readonly Broken[] {
  if (entries.length === 0) return [{ n: 0, fault: 'no-entries' }]
  let stand: Stand | null = null
  const broken: Broken[] = []
  for (const [i, entry] of entries.entries()) {
    const next: Stand | null = after(stand, entry)
    const fault = faultOf(entry, i === 0 ? null : entries[i - 1], i, keys) ?? (next === null ? 'impossible' : null)
    if (fault !== null) broken.push({ n: i + 1, fault })
    stand = next ?? stand
  }
  return broken
}

function faultOf(entry: SignedEntry, before: SignedEntry | null, i: number, keys: CustodyKeys): ChainFault | null {
  if (entry.n !== i + 1 || (before !== null && before.item !== entry.item)) return 'gap'
  if (!isUnaltered(entry)) return 'altered'
  if (entry.before !== (before?.hash ?? null)) return 'not-linked'
  const key = keys.get(entry.key)
  if (key === undefined || key.member !== entry.by) return 'unknown-key'
  return isSigned(entry, key.publicKey) ? null : 'not-signed'
}
