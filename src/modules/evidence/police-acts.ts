import { standOf } from './custody/chain.ts'
import type { SignedEntry } from './custody/entry.ts'
import type { Opened } from './item.ts'
import { approvedBy, toBeFetched } from './police.ts'
import type { ItemRow } from './tables.ts'

type Asking = {
  readonly row: Pick<ItemRow, 'about_kind'>
  readonly item: Pick<Opened, 'file'>
  /** Whether it was closed, or what it is evidence of. */
  readonly isShut: boolean
}
type By = { readonly member: string; readonly now: Date; readonly may: (operation: string) => boolean }

/** What a member may do so that a closed item reaches the police unseen. */
export function policeActs({ row, item, isShut }: Asking, entries: readonly SignedEntry[], by: By): string[] {
  const isGone = standOf(entries)?.place === 'destroyed'
  if (!isShut || isGone || row.about_kind === 'person' || item.file === null) return []
  const { member, now, may } = by
  const acts = [
    { act: 'evidence.to-police', open: true },
    { act: 'evidence.fetch-sealed', open: toBeFetched(entries, member, now) !== undefined },
    { act: 'evidence.passphrase', open: approvedBy(entries, member).length > 0 },
  ]
  return acts.flatMap(({ act, open }) => (open && may(act) ? [act] : []))
}
