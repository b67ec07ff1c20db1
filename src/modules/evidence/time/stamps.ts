import type { Row, Tx } from '../../../kernel/database.ts'
import { STAMP_JOB } from '../codes.ts'
import type { TrustedTime } from '../shapes.ts'
import type { Stamp } from './renewal.ts'

// What authorities said of an item, as it is kept.

type Kept = Pick<Row<'evidence_tokens'>, 'id' | 'answer' | 'root' | 'stamped_at' | 'authority'> &
  Pick<Row<'evidence_stamped'>, 'at_place' | 'size' | 'path'>

/** A timestamp of an item, with the time and the authority that the database tells of it: whoever shows it asks the token itself. */
export type KeptStamp = Stamp & {
  readonly id: string
  readonly at: Date
  readonly authority: string
}

/** The timestamps of an item, the first and those that renewed it. */
export async function stampsOf(db: Tx, item: string): Promise<readonly KeptStamp[]> {
  const stamps: KeptStamp[] = []
  for (let of: { item: string } | { renews: string } = { item }; ; ) {
    const row: Kept | undefined = await db
      .selectFrom('evidence_stamped as s')
      .innerJoin('evidence_tokens as t', 't.id', 's.token')
      .select(['t.id', 't.answer', 't.root', 't.stamped_at', 't.authority'])
      .select(['s.at_place', 's.size', 's.path'])
      .where('item' in of ? 's.item' : 's.renews', '=', 'item' in of ? of.item : of.renews)
      .executeTakeFirst()
    if (row === undefined) return stamps
    stamps.push(stampOf(row))
    of = { renews: row.id }
  }
}

const stampOf = ({ id, answer, root, stamped_at, authority, at_place, size, path }: Kept): KeptStamp => ({
  ...{ id, authority, token: answer, root, at: stamped_at },
  place: { at: at_place, size, path: hashesIn(path) },
})

const hashesIn = (path: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: path.length / 32 }, (_, i) => new Uint8Array(path.subarray(i * 32, i * 32 + 32)))

/** Since when the program asks and no authority answers what is believed; null where none was asked in vain. */
export async function unheard(db: Tx, agency: string) {
  const row = await db
    .selectFrom('jobs')
    .select(['problem', 'made_at'])
    .where('agency', '=', agency)
    .where('job', '=', STAMP_JOB)
    .where('state', 'in', ['waiting', 'running'])
    .where('problem', 'is not', null)
    .executeTakeFirst()
  return row === undefined ? null : { since: row.made_at, problem: row.problem ?? '' }
}

/** What is known of the time of an item that has no timestamp. @param asks whether the keeper named an authority */
export async function timeToCome(db: Tx, agency: string, asks: boolean): Promise<TrustedTime> {
  const none = { since: null, authority: null, until: null }
  if (!asks) return { state: 'unset', ...none }
  const vain = await unheard(db, agency)
  return vain === null ? { state: 'waits', ...none } : { state: 'unheard', ...none, since: vain.since.toISOString() }
}
