import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { MentionKind } from '../codes.ts'

// Colleagues in notes. A note keeps the member's number and never the name: names stand sealed in one place, and change there.

/** Whoever can be mentioned in the notes of a record. */
export type Reader = { readonly id: string; readonly name: string }

/** A record whose notes mention somebody. */
type MentionedIn = { readonly kind: MentionKind; readonly record: string }

const MENTION = /@\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]/g

/** The members whom a note mentions, by their numbers, each once. */
export const mentionedIn = (note: string): readonly string[] => [
  ...new Set([...note.matchAll(MENTION)].map(([, member]) => member)),
]

/** A note as it is read: names in the place of numbers; of members who are not known here none. */
export const withNames = (note: string, names: ReadonlyMap<string, string>): string =>
  note.replace(MENTION, (_, member: string) => `@${names.get(member) ?? '…'}`)

/**
 * Tells those whom a note mentions, in the transaction that keeps the note.
 * @param readers who may open the record now; whoever mentions others must not be told by a refusal who else works here
 * @throws Problem `conflict` where somebody is mentioned who may not open it
 */
export async function mention(
  { db, now }: { readonly db: Tx; readonly now: Date },
  by: Member,
  { kind, record }: MentionedIn,
  note: string,
  readers: () => Promise<readonly Reader[]>,
): Promise<void> {
  const others = mentionedIn(note).filter((member) => member !== by.id)
  if (others.length === 0) return
  const ids = (await readers()).map(({ id }) => id)
  if (!others.every((member) => ids.includes(member)))
    throw new Problem('conflict', 'Somebody whom you mention cannot open this record.', {
      fields: [{ field: 'text', message: 'mentions-no-reader' }],
    })
  const row = { agency: by.agency, by: by.id, at: now, [kind]: record }
  await db
    .insertInto('mentions')
    .values(others.map((member) => ({ ...row, id: newId(), member })))
    .execute()
}

/** The mentions of a member that they have not seen, the latest first. */
export async function mentionsOf(db: Tx, member: string) {
  const rows = await db.selectFrom('mentions').selectAll().where('member', '=', member).orderBy('at', 'desc').execute()
  return rows.map(({ by, at, lead, report, notice, person }) => ({ by, at, lead, report, notice, person }))
}

/** A member has seen where they were mentioned. */
export const seeMentions = (db: Tx, member: string, { kind, record }: MentionedIn) =>
  db.deleteFrom('mentions').where('member', '=', member).where(kind, '=', record).execute()
