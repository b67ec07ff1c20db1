import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Appended, chain, type Entry, faultIn } from './audit.ts'
import type { Tally } from './audit-head.ts'
import { sql, type Tx } from './database.ts'
import { isId, newId } from './ids.ts'
import { Unsealable } from './vault/boxes.ts'
import { derive, open, seal } from './vault/seal.ts'

// Entries of reporters wait for the night before they join the chain: between entries of members, which carry times, their
// place would tell the minute. What waits is bound by marks under a key of the installation, so that somebody who has the
// database alone cannot alter, remove, add or bring back an entry without its showing.

type Counted = Tally & { readonly day: number }
type CountRow = { readonly came: string; readonly joined: string; readonly day: string }
type WaitRow = CountRow & {
  readonly tally_mark: Uint8Array
  readonly id: string | null
  readonly digest: Uint8Array | null
  readonly mark: Uint8Array | null
}

const countedIn = ({ came, joined, day }: CountRow): Counted => ({
  came: Number(came),
  joined: Number(joined),
  day: Number(day),
})

const keyOf = (secret: Uint8Array) => derive(secret, 'audit that waits')

const tallyMark = (secret: Uint8Array, { came, joined, day }: Counted): Buffer =>
  createHmac('sha256', keyOf(secret)).update(`tally ${came} ${joined} ${day}`).digest()

function isTallySound(secret: Uint8Array, counted: Counted, mark: Uint8Array): boolean {
  // Before the first entry nothing was signed yet.
  if (counted.came === 0 && counted.joined === 0) return mark.length === 0 || isMark(secret, counted, mark)
  return isMark(secret, counted, mark)
}

const isMark = (secret: Uint8Array, counted: Counted, mark: Uint8Array): boolean =>
  mark.length === 32 && timingSafeEqual(mark, tallyMark(secret, counted))

// The place is sealed and not only hashed: places must be whole, and their order must be read by nobody else.
function entryMark(secret: Uint8Array, id: string, digest: Uint8Array, place: number): Uint8Array {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(place))
  return seal(keyOf(secret), bytes, markLabel(id, digest))
}

const markLabel = (id: string, digest: Uint8Array) => `audit_waiting.mark ${id} ${Buffer.from(digest).toString('hex')}`

/** The place of an entry; null where it was altered or put in by somebody else. */
function placeOf(secret: Uint8Array, id: string, digest: Uint8Array, mark: Uint8Array): number | null {
  try {
    return Number(Buffer.from(open(keyOf(secret), mark, markLabel(id, digest))).readBigUInt64BE())
  } catch (error) {
    if (!(error instanceof Unsealable)) throw error
    return null
  }
}

/** No entry has this place: it marks what came while the count was not as this program left it. */
const NO_PLACE = 0

/**
 * Puts an entry beside the chain. Those who come at once wait for each other until the transaction ends, so call it last.
 * @param known what the head knows of the tally
 * @returns the tally, for the head; null where it was not as the program left it, which stays visible
 * @throws Error where a subject is not an id
 */
export async function appendWaiting(
  db: Tx,
  secret: Uint8Array,
  known: Tally,
  { at, operation, verb, outcome, subjects, reason, problem }: Entry,
): Promise<Tally | null> {
  if (!subjects.every(isId)) throw new Error(`${operation} names a subject that is no id`)
  const id = newId()
  const { rows } = await sql<CountRow & { digest: Uint8Array; mark: Uint8Array; at_ms: string }>`
    select digest, came::text, joined::text, day::text, mark, at_ms::text from app.audit_wait(${id},
      ${at.getTime()}, ${operation}, ${verb}, ${outcome}, ${sql.val([...subjects])}::text[], ${reason ?? null}::bytea,
      ${problem ?? null})`.execute(db)
  const [{ digest, mark, at_ms, ...row }] = rows
  const before = countedIn(row)
  const isSound = isTallySound(secret, before, mark) && !isBehind(before, known)
  const after = { came: before.came + 1, joined: before.joined, day: Number(at_ms) }
  // A count that was altered is never signed anew: the fault would be gone with the next reporter. The report is taken all the same.
  const signed = isSound ? tallyMark(secret, after) : null
  await sql`select app.audit_mark(${id}, ${entryMark(secret, id, digest, isSound ? after.came : NO_PLACE)}::bytea,
    ${signed}::bytea)`.execute(db)
  return isSound ? after : null
}

/** Whether a tally is older than one that the head knows. */
const isBehind = (tally: Tally, known: Tally): boolean => tally.came < known.came || tally.joined < known.joined

/** What waits, and its fault in words; null where all is as the program left it. */
export async function verifyWaiting(
  db: Tx,
  secret: Uint8Array,
  known: Tally,
): Promise<Counted & { fault: string | null }> {
  const { rows } = await sql<WaitRow>`select came::text, joined::text, day::text, tally_mark, id, digest, mark
    from app.audit_waits()`.execute(db)
  const counted = countedIn(rows[0])
  return { ...counted, fault: faultOf(secret, counted, rows, known) }
}

function faultOf(secret: Uint8Array, counted: Counted, rows: readonly WaitRow[], known: Tally): string | null {
  const { came, joined } = counted
  if (!isTallySound(secret, counted, rows[0].tally_mark)) return 'The count of what waits for the night was changed.'
  if (isBehind(counted, known))
    return 'What waits for the night was put back to an earlier state: the signed head knows more.'
  const places = new Set<number>()
  for (const { id, digest, mark } of rows) {
    if (id === null || digest === null) continue
    const place = mark === null ? null : placeOf(secret, id, digest, mark)
    if (place === null) return 'An entry that waits for the night was changed, or put in.'
    if (place <= joined || place > came || places.has(place))
      return 'An entry that waits for the night has been here before.'
    places.add(place)
  }
  const missing = came - joined - places.size
  return missing === 0 ? null : `${missing} entries that waited for the night are missing.`
}

/**
 * Appends entries of days before a moment's to the chain, in an order of chance.
 * @param appended told of each, in order
 * @returns how many, and the tally after it
 */
export async function joinWaiting(
  db: Tx,
  secret: Uint8Array,
  before: Date,
  appended: (link: Appended) => void,
): Promise<Tally & { moved: number }> {
  const { rows } = await sql<CountRow & { moved: string; ends: string }>`
    select moved::text, ends::text, came::text, joined::text, day::text from app.audit_join(${before.getTime()})`.execute(
    db,
  )
  const after = countedIn(rows[0])
  const [moved, ends] = [Number(rows[0].moved), Number(rows[0].ends)]
  const links = moved === 0 ? [] : await chain(db, ends - moved, moved)
  const fault = faultIn(links, links.length === 0 ? null : { seq: ends - moved, hash: links[0].previous })
  if (fault !== null || links.length !== moved) throw new Error(`what waited did not join as it was: ${fault}`)
  for (const link of links) appended(link)
  await sql`select app.audit_mark_tally(${tallyMark(secret, after)}::bytea)`.execute(db)
  return { ...after, moved }
}

/** Locks what waits until the transaction ends: what is verified after it is what joins. */
export const lockWaiting = async (db: Tx): Promise<void> => void (await sql`select app.audit_wait_lock()`.execute(db))

/** Lets auditors of an agency see what waits; called at fixed hours, so that its minute shows to nobody who watches. */
export const showWaiting = (db: Tx, agency: string) =>
  db.updateTable('audit_waiting').set({ shown: true }).where('agency', '=', agency).where('shown', '=', false).execute()
