import { type EntryKind, SHARED_OF } from './codes.ts'
import { after, type Stand } from './custody/chain.ts'
import type { Opened } from './item.ts'
import type { ItemRow } from './tables.ts'

/** Operations on an item, and the entry that each leaves. */
export const ACTS = {
  'evidence.open': 'opened',
  'evidence.verify': 'verified',
  'evidence.copy': 'copied',
  'evidence.hand-over': 'handed-over',
  'evidence.receive': 'received',
  'evidence.take-back': 'taken-back',
  'evidence.take-over': 'taken-over',
  'evidence.pass': 'shared',
  'evidence.give-out': 'given-out',
  'evidence.return': 'returned',
  'evidence.hold': 'held',
  'evidence.release': 'released',
  'evidence.mark-exculpatory': 'exculpatory',
  'evidence.grade': 'graded',
  'evidence.seal': 'sealed',
  'evidence.unseal': 'unsealed',
  'evidence.find-broken': 'seal-broken',
  'evidence.close': 'closed',
  'evidence.destroy': 'destroyed',
} as const satisfies Record<string, EntryKind>
type Act = keyof typeof ACTS

type Asking = {
  readonly row: Pick<ItemRow, 'about_kind' | 'copy_of' | 'kind'>
  readonly item: Opened | null
  readonly member: string
  readonly may: (operation: string) => boolean
}

/** What a member may do with an item as it stands. @param stand null of a log that was broken: it is only looked at */
export function actsOf(stand: Stand | null, asking: Asking): string[] {
  // Of what was erased, or does not open, nothing can be said or signed.
  if (asking.item === null) return []
  if (stand === null) return ['evidence.verify']
  return (Object.keys(ACTS) as Act[]).filter((act) => isOpen(act, stand, asking))
}

function isOpen(act: Act, stand: Stand, { row, item, member, may }: Asking): boolean {
  // A copy is asked for by keeping one.
  if (!may(act === 'evidence.copy' ? 'evidence.keep' : act)) return false
  if (act === 'evidence.open' && item?.file == null) return false
  // Photographs and papers of a person open, close and go on the person's own page.
  if (row.about_kind === 'person' && PERSONS.includes(act)) return false
  if (act === 'evidence.copy' && row.copy_of !== null) return false
  // Declared by the room of shares, for whoever also moves evidence.
  if (act === 'evidence.pass' && !(may('evidence.give-out') && SHARED_OF.includes(row.about_kind))) return false
  // Everybody is a colleague to hand something to; whom, the operation asks.
  const to = act === 'evidence.hand-over' ? '' : null
  return after(stand, { kind: ACTS[act], by: member, to }) !== null
}

const PERSONS: readonly Act[] = ['evidence.open', 'evidence.close', 'evidence.destroy', 'evidence.copy']
