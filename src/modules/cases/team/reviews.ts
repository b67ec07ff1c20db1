import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { firstOf } from '../../../kernel/first-of.ts'
import { codeOf, newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { eraseDataKeys, newDataKey } from '../../../kernel/vault/data-keys.ts'
import { keysIfOpen } from '../../../kernel/vault/opening.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { memberNames } from '../../accounts/index.ts'
import type { ReviewKind } from '../codes.ts'
import { asMember } from '../record.ts'
import { Done, ReviewInput, Reviews } from '../shapes.ts'
import { colleague } from '../summary.ts'

/** A second person reviews urgent acts and acts past the team within a day. */
// A day is soon enough to call back a recipient who was told wrongly.
const REVIEWED_WITHIN = 24 * 3_600_000

const label = (id: string) => `person_reviews.reason ${id}`

/** Requests a second person's review of an act, with the member's reason. */
export async function askReview(
  db: Tx,
  member: Member,
  person: string,
  { kind, words, now }: { readonly kind: ReviewKind; readonly words: string; readonly now: Date },
): Promise<void> {
  const id = newId()
  // The review has a key of its own, so that the reviewer reads the reason without access to the person.
  const key = await newDataKey(db, member.agency, now)
  await db
    .insertInto('person_reviews')
    .values({
      id,
      person,
      agency: member.agency,
      kind,
      by: member.id,
      at: now,
      // The period counts hours and not working days, because danger and curiosity both come at night.
      due: new Date(now.getTime() + REVIEWED_WITHIN),
      data_key: key.id,
      sealed: sealJson(key.bytes, words, label(id)),
      reviewed_by: null,
      reviewed_at: null,
      verdict: null,
    })
    .execute()
}

export const listReviews = operation({
  summary: 'See what was done at once or past a team, and waits for a second person',
  permission: 'case:review',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: Reviews,
  subject: (_, output) => output?.reviews.map(({ id }) => id) ?? [],
  async run(context) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const query = db
      .selectFrom('person_reviews')
      .selectAll()
      .where('agency', '=', member.agency)
      // Waiting reviews come first, the oldest of them at the top.
      .orderBy('reviewed_by', (order) => order.asc().nullsFirst())
      .orderBy('due')
    const { rows, ...rest } = await firstOf(query, 200)
    const keys = await keysIfOpen(db, member, rows)
    const names = await memberNames(
      context,
      rows.flatMap(({ by, reviewed_by }) => [by, reviewed_by]),
    )
    return {
      reviews: rows.map((row) => {
        const key = keys.get(row.data_key)
        return {
          id: row.id,
          kind: row.kind,
          person: row.person,
          code: codeOf(row.person),
          by: colleague(names, row.by),
          at: row.at.toISOString(),
          due: row.due.toISOString(),
          missed: row.reviewed_by === null && row.due < now,
          // Without open keys the list still shows the act, the member and the time.
          reason: key ? openUnaltered<string>(key, row.sealed, label(row.id)) : null,
          mayReview: row.reviewed_by === null && row.by !== member.id,
          reviewedBy: row.reviewed_by === null ? null : colleague(names, row.reviewed_by),
          verdict: row.verdict,
        }
      }),
      ...rest,
    }
  },
})

export const decideReview = operation({
  summary: 'Say as second person whether it was right',
  permission: 'case:review',
  purpose: 'protection',
  verb: 'alteration',
  input: ReviewInput,
  output: Done,
  subject: ({ review }) => [review],
  async run({ db, actor, now }, { review, verdict }) {
    const member = asMember(actor)
    const row = await db
      .selectFrom('person_reviews')
      .select(['person', 'by', 'reviewed_by', 'data_key', 'words_go'])
      .where('agency', '=', member.agency)
      .where('id', '=', review)
      .forUpdate()
      .executeTakeFirstOrThrow(notFound('There is nothing to look at under this number.'))
    // The database has the same rule, for attempts past this check.
    if (row.by === member.id) throw new Problem('not-permitted', 'You did this yourself; somebody else looks at it.')
    if (row.reviewed_by !== null) throw new Problem('conflict', 'Somebody else has just looked at this.')
    await db
      .updateTable('person_reviews')
      .set({ reviewed_by: member.id, reviewed_at: now, verdict })
      .where('id', '=', review)
      .execute()
    if (row.words_go) await eraseDataKeys(db, [row.data_key], member.agency, now)
    return { person: row.person }
  },
})
