import type { Member } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { open, seal } from '../../../kernel/vault/seal.ts'
import { unaltered } from '../../../kernel/vault/unaltered.ts'
import { overlap } from '../../../screening/overlap.ts'
import { countryOf } from '../../accounts/index.ts'
import { type SearchKey, searchKeyOf } from '../../leads/index.ts'
import type { Words } from '../record.ts'
import type { ReportRow } from '../tables.ts'
import { padded, unpadded } from './padded.ts'
import { type Read, readTold, type Telling } from './read-told.ts'

// What reports are compared by. Reports come without anybody's session, so they are marked when somebody first opens them.

// Names table and row, so that a seal that is moved elsewhere does not open there.
const label = (report: string) => `report_index.pieces ${report}`

/** Marks of wording: so many of the smallest pieces. */
const SKETCH = 16
// A list of numbers that is pasted whole would otherwise stand beside everything.
const MOST_POINTS = 100

export type Marks = { readonly contact: ReadonlyMap<string, string>; readonly wording: readonly string[] }

/** Keyed hashes of what was read; contact points by their mark. */
export function marksOf({ points, pieces }: Read, search: SearchKey): Marks {
  return {
    // The same mark as a lead's contact point has: that is how they are found by each other.
    contact: new Map(points.slice(0, MOST_POINTS).map(({ value }) => [search.mark('contact', value), value])),
    // Told apart from a lead's, which are made of other pieces.
    wording: [...pieces.subarray(0, SKETCH)].map((piece) => search.mark('wording', `report ${piece}`)),
  }
}

/** What the reporter has written, of the messages of a report. */
export function tellingOf(messages: readonly { readonly kind: string; readonly words: Words }[]): Telling | null {
  // The first that opens: what a reporter adds later are replies, never another report.
  const told = messages.flatMap(({ words }) => ('told' in words ? [words.told] : []))[0]
  if (told === undefined) return null
  const replies = messages.flatMap(({ kind, words }) => (kind === 'reply' && 'text' in words ? [words.text] : []))
  return { told, replies, messages: messages.length }
}

type Row = Pick<ReportRow, 'id' | 'agency'>

/** What a report says and how it is marked, for a member who has its key. */
export async function compared(
  { db, now }: Pick<RunContext, 'db' | 'now'>,
  member: Member,
  { told, replies }: Telling,
): Promise<{ readonly read: Read; readonly marks: Marks }> {
  // Numbers without a country’s code are read as the agency’s own country writes them.
  const read = readTold(told, replies, await countryOf(db, member.agency))
  return { read, marks: marksOf(read, await searchKeyOf(db, member, now)) }
}

/** Marks a report that was not marked yet, or to which something was added since. */
export async function markOnce(
  context: Pick<RunContext, 'db' | 'now'>,
  member: Member,
  row: Row,
  key: Uint8Array,
  telling: Telling,
): Promise<void> {
  const { db } = context
  const there = await db.selectFrom('report_index').select('messages').where('report', '=', row.id).executeTakeFirst()
  // Reading takes its time, and opening a report must not.
  if (there?.messages === telling.messages) return
  await keepMarks(db, row, key, { ...(await compared(context, member, telling)), messages: telling.messages })
}

type Marked = { readonly read: Read; readonly marks: Marks; readonly messages: number }

async function keepMarks(
  db: Tx,
  { id: report, agency }: Row,
  key: Uint8Array,
  { read, marks, messages }: Marked,
): Promise<void> {
  // Replaced whole: what a later reading no longer finds must not go on tying reports together.
  await db.deleteFrom('report_marks').where('report', '=', report).execute()
  await db.deleteFrom('report_index').where('report', '=', report).execute()
  const whole = padded(read.pieces)
  // The same bytes seen otherwise; on all machines of today the smallest comes first.
  const pieces = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength)
  await db
    .insertInto('report_index')
    .values({ report, agency, messages, sealed: seal(key, pieces, label(report)) })
    .execute()
  const rows = [
    ...[...marks.contact.keys()].map((value) => ({ report, agency, facet: 'contact' as const, value })),
    ...marks.wording.map((value) => ({ report, agency, facet: 'wording' as const, value })),
  ]
  if (rows.length > 0) await db.insertInto('report_marks').values(rows).execute()
}

/** A report that has something in common with another. */
export type Alike = {
  readonly report: string
  readonly contacts: readonly string[]
  /** Share of the pieces of wording that both have, 0..1; null where it says nothing. */
  readonly words: number | null
}

/** Marks of wording that must agree before words are compared, and candidates that are looked at. */
const SAME_MARKS = 2
const MOST = 40
/** Of so few pieces any two texts may share some. */
const LEAST_PIECES = 8
/** Two people who tell of one thing share few words; a text sent again, or copied from a channel, shares most. */
const NEAR = 0.4

/** Other reports of the agency that share contact points, or nearly all words, the nearest first. */
export async function alikeReports(
  db: Tx,
  member: Member,
  row: Row,
  { read, marks }: { readonly read: Read; readonly marks: Marks },
): Promise<Alike[]> {
  const candidates = await sharing(db, row, marks)
  const alike: Alike[] = []
  for (const { report, data_key, contacts, wordings } of candidates) {
    // To open a key and compare is dear: only where the marks say that it may be worth it.
    const words = wordings < SAME_MARKS ? null : await likeness(db, member, read, { report, data_key })
    if (contacts.length > 0 || words !== null)
      alike.push({ report, contacts: contacts.flatMap((mark) => marks.contact.get(mark) ?? []), words })
  }
  // A number in common weighs more than all words together: words are copied, a number is answered.
  const weight = ({ contacts, words }: Alike) => contacts.length + (words ?? 0)
  return alike.sort((a, b) => weight(b) - weight(a) || (a.report < b.report ? -1 : 1))
}

type Candidate = {
  readonly report: string
  readonly data_key: string
  readonly contacts: readonly string[]
  readonly wordings: number
}

async function sharing(db: Tx, { id, agency }: Row, marks: Marks): Promise<Candidate[]> {
  // The database sees marks alone; which words they are of, only whoever holds the search key can tell.
  const [contact, wording] = [[...marks.contact.keys()], [...marks.wording]]
  const { rows } = await sql<Omit<Candidate, 'wordings'> & { wordings: string }>`
    select m.report, r.data_key,
      coalesce(array_agg(m.value) filter (where m.facet = 'contact'), '{}') as contacts,
      count(*) filter (where m.facet = 'wording') as wordings
    from report_marks m join reports r on r.id = m.report
    where m.agency = ${agency} and m.report <> ${id} and r.state <> 'withdrawn'
      and ((m.facet = 'contact' and m.value = any(${sql.val(contact)}::text[]))
        or (m.facet = 'wording' and m.value = any(${sql.val(wording)}::text[])))
    group by m.report, r.data_key
    order by count(*) filter (where m.facet = 'contact') desc, count(*) desc, m.report limit ${MOST}`.execute(db)
  return rows.map(({ wordings, ...rest }) => ({ ...rest, wordings: Number(wordings) }))
}

/** How much of the words two reports share, as screening compares postings (Jaccard); null where it is little. */
async function likeness(
  db: Tx,
  member: Member,
  { pieces: own }: Read,
  { report, data_key }: Pick<Candidate, 'report' | 'data_key'>,
): Promise<number | null> {
  const key = await keyIfOpen(db, member, data_key)
  const row = await db.selectFrom('report_index').select('sealed').where('report', '=', report).executeTakeFirst()
  // A key that does not open for this member tells nothing of the words; that is no fault.
  if (!key || !row) return null
  // Copied: a view must begin at a multiple of four.
  const bytes = Uint8Array.from(unaltered(() => open(key, row.sealed, label(report))))
  const other = unpadded(new Uint32Array(bytes.buffer))
  if (Math.min(own.length, other.length) < LEAST_PIECES) return null
  const shared = overlap({ of: own, from: 0, to: own.length }, { of: other, from: 0, to: other.length })
  const share = shared / (own.length + other.length - shared)
  // Two digits: more would look like a measure of truth.
  return share < NEAR ? null : Math.round(share * 100) / 100
}
