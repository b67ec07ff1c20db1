import type { z } from 'zod'
import type { Row, Tx } from '../../../kernel/database.ts'
import { notFound } from '../../../kernel/errors.ts'
import { rowMarks } from '../../../kernel/vault/row-marks.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import type { TellAgencyInput } from '../shapes.ts'

// What waits for a second one of the team: found by that team alone, and sealed under the person's key.

/** By whom it was asked decides who may not agree to it; to whom it goes, who reads it. */
export const DRAFTS = rowMarks('telling_drafts', ['id', 'person', 'agency', 'to_agency', 'asked_by', 'asked_at'])
export type DraftRow = Row<'telling_drafts'>

/** As somebody wrote it. */
export type DraftWords = Omit<z.output<typeof TellAgencyInput>, 'person' | 'agency'>

/** In the same words for one that never was, one of others, and one that was decided. */
const NO_DRAFT = 'There is no such telling here, or somebody has decided it.'

/** As long as other calls wait for a second person. */
const WAITS_FOR = 7 * 24 * 3_600_000
export const overAt = ({ asked_at }: Pick<DraftRow, 'asked_at'>): Date => new Date(asked_at.getTime() + WAITS_FOR)

// The label of the person's other tables: under protection all of them get another key.
const label = (id: string) => `telling_drafts.words ${id}`
export const sealDraft = (key: Uint8Array, id: string, words: DraftWords): Uint8Array => sealJson(key, words, label(id))
/** @throws Problem `unavailable` where it was changed past the program */
export const openDraft = (key: Uint8Array, { id, sealed }: Pick<DraftRow, 'id' | 'sealed'>): DraftWords =>
  openUnaltered<DraftWords>(key, sealed, label(id))

/** @throws Problem `not-found` */
export const draftRow = (db: Tx, id: string): Promise<DraftRow> =>
  db
    .selectFrom('telling_drafts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(notFound(NO_DRAFT))

/** Whose draft it is: the person is held before it, always. @throws Problem `not-found` */
export async function personOf(db: Tx, id: string): Promise<string> {
  const { person } = await db
    .selectFrom('telling_drafts')
    .select('person')
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound(NO_DRAFT))
  return person
}

/** Drops drafts that nobody agreed to in time. @returns those that were dropped */
export async function dropOver(db: Tx, agency: string, now: Date, most: number): Promise<string[]> {
  const late = await db
    .selectFrom('telling_drafts')
    .select('id')
    .where('agency', '=', agency)
    .where('asked_at', '<=', new Date(now.getTime() - WAITS_FOR))
    .orderBy('asked_at')
    .limit(most)
    .execute()
  const ids = late.map(({ id }) => id)
  if (ids.length > 0) await db.deleteFrom('telling_drafts').where('id', 'in', ids).execute()
  return ids
}
