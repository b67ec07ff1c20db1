import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { oneAtATime } from '../../../kernel/locks.ts'
import { privateKey, publicHalf } from '../../../kernel/signed-note.ts'
import { open, seal } from '../../../kernel/vault/seal.ts'
import { unaltered } from '../../../kernel/vault/unaltered.ts'
import type { EntryKind, SealKind } from '../codes.ts'
import type { Grade, Opened } from '../item.ts'
import type { CustodyRow, ItemRow } from '../tables.ts'
import { after, CLOSED_TO, type CustodyKeys, standOf } from './chain.ts'
import { bindingKey, bound, custodyKeyId, type Entry, type SignedEntry, signed } from './entry.ts'

// The log of an item in the database. Entries are added, each by whoever acts, under a key that only their own keys give.

/** What is said with an entry; sealed under a key of the item. */
export type EntryWords = {
  readonly reason?: string
  /** Outside the house: who has it, in which office, and the number of their receipt. */
  readonly to?: string
  readonly receipt?: string
  /** Of an item from before there was this log: when and by whom it was taken. */
  readonly takenAt?: string
  readonly takenBy?: string
  /** The working copy that was made of it. */
  readonly copy?: string
  /** Of an item that is the same bytes as another: that one, and the entry of its log by which they were read. */
  readonly source?: { readonly item: string; readonly entry: string }
  /** Of a grade that was given later. */
  readonly grade?: Grade
  /** The seal that was put on, taken off or found broken. */
  readonly seal?: Seal
}

/** A seal on an item or on what holds it, by what stands on it. */
export type Seal = { readonly kind: SealKind; readonly number: string }

const hex = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('hex'))

const entryOf = (row: CustodyRow): SignedEntry => ({
  id: row.id,
  item: row.item,
  n: row.n,
  at: row.at.toISOString(),
  kind: row.kind,
  by: row.by,
  to: row.to_member,
  content: Buffer.from(row.content).toString('hex'),
  words: hex(row.words),
  before: hex(row.before),
  key: row.key,
  hash: Buffer.from(row.hash).toString('hex'),
  signature: Buffer.from(row.signature).toString('hex'),
})

/** The log of an item in its order, with what is sealed of each entry. */
export async function logOf(
  db: Tx,
  item: string,
): Promise<readonly { readonly entry: SignedEntry; readonly sealed: Uint8Array | null }[]> {
  const rows = await db.selectFrom('custody').selectAll().where('item', '=', item).orderBy('n').execute()
  return rows.map((row) => ({ entry: entryOf(row), sealed: row.sealed }))
}

/** The keys that signed some entries. */
export async function keysOf(db: Tx, entries: readonly SignedEntry[]): Promise<CustodyKeys> {
  const ids = [...new Set(entries.map(({ key }) => key))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('custody_keys')
    .select(['id', 'member', 'public_key'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, member, public_key }) => [id, { publicKey: public_key, member }]))
}

const wordsLabel = (item: string, n: number) => `custody.words ${item} ${n}`

/** Opens what was said with an entry. @throws Problem `unavailable` where it was changed outside the program */
export function entryWords(item: Opened, entry: SignedEntry, sealed: Uint8Array | null): EntryWords | null {
  const said = saidWith(item, entry, sealed)
  return said && (JSON.parse(said.text) as EntryWords)
}

/** What was said with an entry as the text that it binds, and the key of that alone. @throws Problem `unavailable` as above */
export function saidWith(
  { secret }: Pick<Opened, 'secret'>,
  entry: SignedEntry,
  sealed: Uint8Array | null,
): { readonly text: string; readonly key: Uint8Array } | null {
  if (sealed === null) return null
  const key = bindingKey(secret, `words ${entry.n}`)
  const bytes = unaltered(() => open(key, sealed, wordsLabel(entry.item, entry.n)))
  // The seal could be of other words that the item's own people sealed: the entry binds these.
  if (bound(key, bytes) !== entry.words) throw new Problem('unavailable', ALTERED)
  return { text: Buffer.from(bytes).toString('utf8'), key }
}

const ALTERED =
  'The log of this item was changed outside this program. Tell the keeper of the server; a backup may have it.'

/** An act on an item. */
export type Step = { readonly kind: EntryKind; readonly to?: string; readonly words?: EntryWords }

const cannot = () =>
  new Problem(
    'conflict',
    'Where this item is now, that cannot be done. Look at its log; a colleague may have been quicker.',
  )

/** A suspicion waits for no log to be right again. */
const SUSPECTS: readonly EntryKind[] = ['closed', 'to-police']

type Acting = { readonly db: Tx; readonly member: Member; readonly now: Date }
type Content = Pick<Opened, 'secret' | 'sha256'>

/**
 * Enters an act into the log of an item, signed by whoever acts. An item from before there was a log begins with an entry that
 * says so.
 * @returns the entry
 * @throws Problem `conflict` where that cannot follow, `keys-closed`
 */
export async function enter(
  acting: Acting,
  row: Pick<ItemRow, 'id' | 'taken_at' | 'taken_by' | 'closed_at'>,
  item: Content,
  step: Step,
): Promise<SignedEntry> {
  await oneAtATime(acting.db, 'item of evidence', row.id)
  // The log of a restored backup may not tell of it; the row does.
  if (row.closed_at !== null && CLOSED_TO.includes(step.kind)) throw cannot()
  const entries = (await logOf(acting.db, row.id)).map(({ entry }) => entry)
  if (entries.length === 0 && step.kind !== 'captured') {
    const words = { takenAt: row.taken_at.toISOString(), takenBy: row.taken_by }
    entries.push(await append(acting, row.id, item, entries, { kind: 'lifted', words }))
  }
  const before = standOf(entries)
  const stand = after(before, { kind: step.kind, by: acting.member.id, to: step.to ?? null })
  // A log that somebody broke past the program is looked at all the same: that it was, and what was found, is entered too.
  const isLook = step.kind === 'verified' || step.kind === 'differs'
  if (stand === null && !isLook && !(before === null && SUSPECTS.includes(step.kind))) throw cannot()
  return append(acting, row.id, item, entries, step)
}

/** Milliseconds in which the pages of one preview are turned. */
export const TURNING = 3600_000

/**
 * Enters that whoever received an item as a share opens it, signed by them, into the log of the agency whose item it is.
 * @param agency whose item it is
 * @param before the entry of that opening, where a further page is turned within the hour
 * @returns the number of the entry
 * @throws Problem `conflict` where that cannot follow: it was closed or destroyed since; `keys-closed`
 */
export async function enterThere(
  acting: Acting,
  { id, agency }: Pick<ItemRow, 'id' | 'agency'>,
  item: Content,
  { words, before }: { readonly words: EntryWords; readonly before?: string | undefined },
): Promise<string> {
  const { db, member, now } = acting
  await oneAtATime(db, 'item of evidence', id)
  const entries = (await logOf(db, id)).map(({ entry }) => entry)
  const earlier = entries.find(
    (entry) => entry.id === before && entry.kind === 'opened-there' && entry.by === member.id,
  )
  if (earlier !== undefined && Date.parse(earlier.at) > now.getTime() - TURNING) return earlier.id
  const kind = 'opened-there'
  if (after(standOf(entries), { kind, by: member.id, to: null }) === null) throw cannot()
  return (await append({ ...acting, agency }, id, item, entries, { kind, words })).id
}

async function append(
  { db, member, now, agency = member.agency }: Acting & { readonly agency?: string },
  item: string,
  { secret, sha256 }: Content,
  entries: readonly SignedEntry[],
  { kind, to, words }: Step,
): Promise<SignedEntry> {
  const last = entries.at(-1)
  const n = (last?.n ?? 0) + 1
  const key = await signingKey(db, member, now)
  const said = words === undefined ? null : Buffer.from(JSON.stringify(words))
  const wordsKey = bindingKey(secret, `words ${n}`)
  const entry: Entry = {
    item,
    n,
    // The clock of a server may go back: a log never does.
    at: new Date(Math.max(now.getTime(), last === undefined ? 0 : Date.parse(last.at))).toISOString(),
    kind,
    by: member.id,
    to: to ?? null,
    content: bound(bindingKey(secret, 'content'), sha256 ?? new Uint8Array()),
    words: said && bound(wordsKey, said),
    before: last?.hash ?? null,
    key: key.id,
  }
  const whole = signed(entry, key.key)
  await db
    .insertInto('custody')
    .values({
      id: whole.id,
      item,
      agency,
      n,
      at: new Date(entry.at),
      by: entry.by,
      to_member: entry.to,
      kind,
      content: Buffer.from(entry.content, 'hex'),
      words: entry.words === null ? null : Buffer.from(entry.words, 'hex'),
      before: entry.before === null ? null : Buffer.from(entry.before, 'hex'),
      hash: Buffer.from(whole.hash, 'hex'),
      key: key.id,
      signature: Buffer.from(whole.signature, 'hex'),
      sealed: said && seal(wordsKey, said, wordsLabel(item, n)),
    })
    .execute()
  if (n === 1) await waitForTime(db, item, agency)
  return whole
}

/** An authority for timestamps is asked for the first entry; all others hang on it. */
async function waitForTime(db: Tx, item: string, agency: string): Promise<void> {
  await db
    .insertInto('evidence_untimed')
    .values({ item, agency })
    // Of a log that somebody emptied past the program, what begins it anew is entered all the same.
    .onConflict((row) => row.doNothing())
    .execute()
}

/** The key by which a member signs entries: made of their own keys, so that nobody signs for them. @throws Problem `keys-closed` */
export function custodySigner({ keys }: Pick<Member, 'keys'>) {
  if (keys === null)
    throw new Problem(
      'keys-closed',
      'Entries of custody are signed with your keys, which are not open. Sign in anew or be admitted.',
    )
  const key = privateKey(keys.derived('signature of custody'))
  const publicKey = publicHalf(key)
  return { id: custodyKeyId(publicKey), key, publicKey }
}

async function signingKey(db: Tx, signer: Member, now: Date) {
  const { id, key, publicKey } = custodySigner(signer)
  await db
    .insertInto('custody_keys')
    .values({ id, agency: signer.agency, member: signer.id, public_key: publicKey, made_at: now })
    .onConflict((row) => row.doNothing())
    .execute()
  return { id, key }
}
