import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import type { LookedAt } from '../codes.ts'
import type { PersonRow } from '../tables.ts'
import { birthByEstimate, latestBirth, reviewsFor } from './majority.ts'

// Rows of reviews and of decisions about age, and the sealing of their words.

/** The sealed part of a review, because a birthday helps to identify somebody. */
export type ReviewWords = {
  readonly day: string
  readonly from: 'born' | 'estimate'
  readonly looked?: Readonly<Partial<Record<LookedAt, string>>>
  readonly reason?: string
}
export type AgeWords = {
  readonly basis: string
  readonly method: string
  readonly remedy: string
  readonly reason: string
  readonly review?: string
  readonly guardianTold?: string
}

// The label binds words to row and column, so that they do not open in another review.
const reviewLabel = (id: string) => `child_reviews.words ${id}`
const ageLabel = (id: string) => `age_decisions.words ${id}`

export const sealReview = (key: Uint8Array, id: string, words: ReviewWords): Uint8Array =>
  sealJson(key, words, reviewLabel(id))
export const openReview = (key: Uint8Array, { id, sealed }: { id: string; sealed: Uint8Array }): ReviewWords =>
  openUnaltered<ReviewWords>(key, sealed, reviewLabel(id))
export const sealAge = (key: Uint8Array, id: string, words: AgeWords): Uint8Array => sealJson(key, words, ageLabel(id))
export const openAge = (key: Uint8Array, { id, sealed }: { id: string; sealed: Uint8Array }): AgeWords =>
  openUnaltered<AgeWords>(key, sealed, ageLabel(id))

/** All reviews of a person, earliest first. */
export const reviewsOf = (db: Tx, person: string) =>
  db.selectFrom('child_reviews').selectAll().where('person', '=', person).orderBy('opens_on').orderBy('id').execute()

/** All decisions about a person's age, latest first. */
export const decisionsOf = (db: Tx, person: string) =>
  db
    .selectFrom('age_decisions')
    .selectAll()
    .where('person', '=', person)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** The unsettled decision about a person's age. */
export const runningDecision = (db: Tx, person: string) =>
  db
    .selectFrom('age_decisions')
    .selectAll()
    .where('person', '=', person)
    .where('state', 'in', ['open', 'appealed'])
    .forUpdate()
    .executeTakeFirst()

type Known = { readonly born: string; readonly atLeast?: number | undefined }

/** The latest known birth and its source; a day of birth overrides an estimate. */
function birthOf({ born, atLeast }: Known, now: Date): (Pick<ReviewWords, 'from'> & { readonly birth: string }) | null {
  const said = latestBirth(born)
  if (said !== null) return { birth: said, from: 'born' }
  return atLeast === undefined ? null : { birth: birthByEstimate(atLeast, now), from: 'estimate' }
}

type Dating = { readonly row: Pick<PersonRow, 'id' | 'agency'>; readonly key: Uint8Array; readonly now: Date }

/** Sets the days of the two reviews if the birth is known. Closed reviews stay closed unless the day has moved later. */
export async function dateReviews(db: Tx, { row, key, now }: Dating, known: Known): Promise<void> {
  const found = birthOf(known, now)
  if (found === null) return
  const there = await reviewsOf(db, row.id)
  for (const { kind, day, opensOn, dueOn } of reviewsFor(found.birth)) {
    const same = there.filter((one) => one.kind === kind)
    const open = same.find(({ closed_by }) => closed_by === null)
    const words = { day, from: found.from }
    const dates = { opens_on: opensOn, due_on: dueOn }
    if (open) {
      const sealed = sealReview(key, open.id, words)
      await db
        .updateTable('child_reviews')
        .set({ ...dates, sealed })
        .where('id', '=', open.id)
        .execute()
      continue
    }
    // The person is younger than thought, so a review that was closed too early opens again.
    if (same.some(({ opens_on, outcome }) => outcome !== 'not-needed' && opens_on >= opensOn)) continue
    const id = newId()
    await db
      .insertInto('child_reviews')
      .values({
        id,
        person: row.id,
        agency: row.agency,
        kind,
        ...dates,
        closed_by: null,
        closed_at: null,
        outcome: null,
        sealed: sealReview(key, id, words),
      })
      .execute()
  }
}

/** Closes the open reviews of a person who is an adult now. */
export async function closeReviews(db: Tx, member: Member, person: string, now: Date): Promise<void> {
  await db
    .updateTable('child_reviews')
    .set({ closed_by: member.id, closed_at: now, outcome: 'not-needed' })
    .where('person', '=', person)
    .where('closed_by', 'is', null)
    .execute()
}
