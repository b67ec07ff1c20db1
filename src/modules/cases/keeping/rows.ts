import { isoDay, monthsAfter } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import { holdsItem, isBound } from '../../evidence/index.ts'
import { latestBirth } from '../children/majority.ts'
import { reviewsOf } from '../children/rows.ts'
import { eventsOf } from '../events.ts'
import { openIdentity } from '../record.ts'
import type { PersonRow } from '../tables.ts'
import { isLast } from './forget-case.ts'
import { boundsOn, groundOf, isDue, type Kept, YEARS } from './keeping.ts'
import type { Keeping } from './shape.ts'

// Rows about how long files are kept and which are held (Art. 5 and 16(3) Directive (EU) 2016/680, Art. 5(1)(e) and 18 GDPR).

export const holdOn = (db: Tx, person: string) =>
  db.selectFrom('person_holds').select(['at', 'by']).where('person', '=', person).executeTakeFirst()

/** @throws Problem `conflict` while a person is held, so that no operation erases anything of them */
export async function refuseHeld(db: Tx, person: string): Promise<void> {
  const hold = await holdOn(db, person)
  if (hold === undefined) return
  throw new Problem(
    'conflict',
    `This file is held since ${isoDay(hold.at)}: nothing of it is erased. Two of the team who work on cases can lift the hold. If the person asks to be erased, record that: their data are then restricted.`,
    { fields: [{ field: 'person', message: 'held' }] },
  )
}

type Of = Pick<PersonRow, 'id' | 'case_id' | 'agency'>

/** Whether something that goes with a person is held: the whole file, or one item of evidence for a court. */
export const isHeld = async (db: Tx, row: Of): Promise<boolean> =>
  (await holdOn(db, row.id)) !== undefined || (await holdsItems(db, row))

/** What the case has goes with the last of its persons, who stays while it is held for a court, or closed and the police decide about it. */
const holdsItems = async (db: Tx, row: Of): Promise<boolean> =>
  (await holdsItem(db, row.id)) || ((await isBound(db, row.case_id)) && (await isLast(db, row)))

/**
 * @throws Problem `conflict` while an item of evidence of a person is held for a court, or one of the case whose last person it is is held or
 * closed, so that the person is not erased
 */
export async function refuseHeldItems(db: Tx, row: Of): Promise<void> {
  if (!(await holdsItems(db, row))) return
  throw new Problem(
    'conflict',
    'A photograph or paper of this person, or of their case, is held for a court, or one of their case is closed for the police. Two people end a hold where the item is among evidence. If the person asks to be erased, hold the file and record that: their data are then restricted.',
    { fields: [{ field: 'person', message: 'item-held' }] },
  )
}

/** Number of years for which the agency keeps closed files. */
export async function yearsOf(db: Tx, agency: string): Promise<number> {
  const row = await db.selectFrom('case_settings').select('keep_years').where('agency', '=', agency).executeTakeFirst()
  return row?.keep_years ?? YEARS.usual
}

/** Facts for the day of a file that is or was closed on a day. */
export async function keptOf(db: Tx, row: PersonRow, key: Uint8Array, closedOn: string): Promise<Kept> {
  const born = latestBirth(openIdentity(key, row)?.born ?? '')
  // Without a birth, the end of the month in which an estimate makes the person eighteen is the best knowledge.
  const review = (await reviewsOf(db, row.id)).findLast(({ kind }) => kind === 'at-18')
  const birth = born ?? (review ? monthsAfter(review.due_on, -18 * 12) : null)
  return { closedOn, years: await yearsOf(db, row.agency), birth, mayBeChild: row.age !== 'adult' }
}

/** The day on which a person's file was closed. */
export async function closedOn(db: Tx, person: string): Promise<string> {
  const { since } = await db
    .selectFrom('person_tracks')
    .select('since')
    .where('person', '=', person)
    .where('track', '=', 'file')
    .executeTakeFirstOrThrow()
  return isoDay(since)
}

/** The part of a person's page about keeping. */
export async function keepingOf(context: RunContext, row: PersonRow, key: Uint8Array | null): Promise<Keeping> {
  const { db, now } = context
  const hold = key === null ? undefined : await holdOn(db, row.id)
  const { keep_until: until, erasure_asked: asked } = row
  const bounded = key !== null && until !== null
  return {
    ground: groundOf({ counted: key === null, closed: row.file === 'closed', held: hold !== undefined }),
    until,
    asked,
    held: hold === undefined ? null : await heldBy(context, row, key, hold),
    due: isDue({ until, asked, held: hold !== undefined }, isoDay(now)),
    bounds: bounded ? boundsOn(isoDay(now), await keptOf(db, row, key, await closedOn(db, row.id))) : null,
  }
}

async function heldBy(
  context: RunContext,
  row: PersonRow,
  key: Uint8Array | null,
  { at, by }: { at: Date; by: string },
): Promise<NonNullable<Keeping['held']>> {
  // The reason is stored once, in the entry's words under the person's key, and goes with it.
  const [entry] = await eventsOf(context.db, key, row.id, 1, 'held')
  const names = await memberNames(context, [by])
  return { since: isoDay(at), by: { id: by, name: names.get(by) ?? null }, why: entry?.words?.reason ?? null }
}
