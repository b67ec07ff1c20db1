import type { Row, Tx } from '../../kernel/database.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { keepDataKey } from '../../kernel/vault/data-keys.ts'
import { keyIfOpen } from '../../kernel/vault/opening.ts'
import { newKey, sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import { asMember } from './asked.ts'
import type { EndHow } from './codes.ts'
import { after, standOf, UNTOUCHED } from './custody/chain.ts'
import { type EntryWords, enter, logOf } from './custody/rows.ts'
import { type Opened, openedItem } from './item.ts'

// How photographs, recordings and documents of a person end. The items go with their words; that they were there, how they ended and by
// whom stays, and is their certificate.

export type EndRow = Row<'evidence_ends'>

/** What only whoever holds the agency's keys reads of an end. */
export type EndWords = {
  /** Hash of its bytes, in hexadecimal. */
  readonly sha256: string
  /** Who got it back, and the number of the receipt that they signed. */
  readonly to?: string
  readonly receipt?: string
}

export type Ending = {
  readonly how: EndHow
  /** The member who ended it; null where its time was over. */
  readonly by: string | null
  readonly now: Date
}

const label = (item: string) => `evidence_ends.sealed ${item}`

type Sealed = { readonly data_key: string; readonly sealed: Uint8Array }

/**
 * Signs in the logs of items that they end, and seals what the certificates say besides. Of an item whose log stands otherwise, such as
 * one that a colleague was to sign for, the last entry is what it was: no log keeps a person's file here.
 * @returns what {@link noteEnds} keeps, by the numbers of the items, and the entries that were made
 */
export async function signEnds(
  context: RunContext,
  ids: readonly string[],
  given: Pick<EndWords, 'to' | 'receipt'> = {},
): Promise<{ readonly sealed: ReadonlyMap<string, Sealed>; readonly entries: readonly string[] }> {
  const { db, actor, now } = context
  const member = asMember(actor)
  const sealed = new Map<string, Sealed>()
  const entries: string[] = []
  for (const id of ids) {
    const { row, item } = await openedItem(context, member, id)
    const log = (await logOf(db, id)).map(({ entry }) => entry)
    let stand = log.length === 0 ? UNTOUCHED : standOf(log)
    // Working copies are the team's: they are destroyed with what is given back.
    const words = row.copy_of === null ? given : {}
    for (const step of stepsTo(words)) {
      const next = after(stand, { kind: step.kind, by: member.id, to: null })
      if (next === null) continue
      entries.push((await enter({ db, member, now }, row, item, step)).id)
      stand = next
    }
    const key = await keepDataKey(db, member.agency, newKey(), now)
    sealed.set(id, {
      data_key: key.id,
      sealed: sealJson(key.bytes, { sha256: hashOf(item), ...words } satisfies EndWords, label(id)),
    })
  }
  return { sealed, entries }
}

const stepsTo = (given: EntryWords): readonly { kind: 'given-out' | 'destroyed'; words?: EntryWords }[] => [
  ...(given.to === undefined ? [] : [{ kind: 'given-out', words: given } as const]),
  { kind: 'destroyed' },
]

const hashOf = ({ sha256 }: Pick<Opened, 'sha256'>): string => Buffer.from(sha256 ?? []).toString('hex')

/** Notes how items of persons end, before they are taken away. */
export async function noteEnds(
  db: Tx,
  ids: readonly string[],
  { how, by, now }: Ending,
  sealed: ReadonlyMap<string, Sealed> = new Map(),
): Promise<void> {
  if (ids.length === 0) return
  const rows = await db
    .selectFrom('evidence_items')
    .select(['id', 'agency', 'about', 'kind', 'copy_of', 'taken_at', 'taken_by'])
    .where('id', 'in', ids)
    .where('about_kind', '=', 'person')
    .execute()
  if (rows.length === 0) return
  await db
    .insertInto('evidence_ends')
    .values(
      rows.map(({ id, agency, about, kind, copy_of, taken_at, taken_by }) => ({
        ...{ item: id, agency, person: about, kind: kind as EndRow['kind'], copy_of },
        ...{ kept_at: taken_at, kept_by: taken_by, ended_at: now, ended_by: by, how },
        ...(sealed.get(id) ?? { data_key: null, sealed: null }),
      })),
    )
    .execute()
}

/** All that ended of a person, the newest first. */
export const endsOf = (db: Tx, person: string): Promise<EndRow[]> =>
  db
    .selectFrom('evidence_ends')
    .selectAll()
    .where('person', '=', person)
    .orderBy('ended_at', 'desc')
    .orderBy('item')
    .execute()

/** How an item ended, and the ends of the copies made of it; null where none of that number ended that the member may know of. */
export async function endOf(db: Tx, item: string): Promise<{ end: EndRow; copies: readonly EndRow[] } | null> {
  const rows = await db
    .selectFrom('evidence_ends')
    .selectAll()
    .where((row) => row.or([row('item', '=', item), row('copy_of', '=', item)]))
    .orderBy('kept_at')
    .execute()
  const end = rows.find((row) => row.item === item)
  return end === undefined ? null : { end, copies: rows.filter((row) => row !== end) }
}

/** What is sealed of an end; null where nothing is, or the member's keys do not open it. */
export async function endWords(
  { db, actor }: RunContext,
  { item, data_key, sealed }: EndRow,
): Promise<EndWords | null> {
  if (data_key === null || sealed === null) return null
  const key = await keyIfOpen(db, asMember(actor), data_key)
  return key === null ? null : openUnaltered<EndWords>(key, sealed, label(item))
}
