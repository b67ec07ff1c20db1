import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { sealTo } from '../../../kernel/vault/boxes.ts'
import { keepSealedKey } from '../../../kernel/vault/data-keys.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { newKey, sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { holderOf } from '../../accounts/index.ts'
import { asMember } from '../record.ts'
import { DraftId, DraftInput, Drafts } from './shapes.ts'

/** What is not finished in a week is begun anew: drafts are no archive. */
export const DRAFT_DAYS = 7
const DAY = 86_400_000

// Bound to the draft’s number: a seal that is moved to another row does not open there.
const label = (draft: string) => `form_drafts.answers ${draft}`

export const keepDraft = operation({
  summary: 'Keep a form that is not finished',
  permission: 'form:file',
  purpose: 'protection',
  verb: 'collection',
  input: DraftInput,
  output: z.object({ savedAt: z.iso.datetime() }),
  subject: ({ draft }) => [draft],
  async run({ db, actor, now }, { draft, form, answers }) {
    const member = asMember(actor)
    await dropDraft(db, draft)
    // A new key each time: what was crossed out before cannot be opened from a backup by the later one.
    const key = newKey()
    const { id, agency } = member
    // To this member alone: what was not sent yet is nobody else's business.
    const data_key = await keepSealedKey(
      db,
      agency,
      { recipient: id, sealed: sealTo(await publicKeyOf(db, member), key) },
      now,
    )
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('form_drafts')
      .values({
        id: draft,
        agency,
        member: id,
        form,
        data_key,
        sealed: sealJson(key, answers, label(draft)),
        saved_at: now,
      })
      .onConflict((row) => row.doNothing())
      .executeTakeFirst()
    // Row policies hide a colleague's draft, so that its number looks free until here.
    if (numInsertedOrUpdatedRows !== 1n)
      throw new Problem('conflict', 'There is another draft under this number. Begin anew.')
    return { savedAt: now.toISOString() }
  },
})

// The member’s own key and not the agency’s: a draft is thought, and not yet said.
const publicKeyOf = async (db: Tx, { id }: Member): Promise<Uint8Array> => (await holderOf(db, id)).publicKey

export const listDrafts = operation({
  summary: 'See the forms that one has not finished',
  permission: 'form:file',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: Drafts,
  subject: (_, output) => output?.drafts.map(({ draft }) => draft) ?? [],
  async run({ db, actor, now }) {
    const member = asMember(actor)
    const oldest = new Date(now.getTime() - DRAFT_DAYS * DAY)
    const rows = await db
      .selectFrom('form_drafts')
      .selectAll()
      .where('member', '=', member.id)
      .where('saved_at', '>', oldest)
      .orderBy('saved_at', 'desc')
      .execute()
    const drafts = []
    for (const { id, form, data_key, sealed, saved_at } of rows) {
      const key = await keyIfOpen(db, member, data_key)
      // Whose keys are not open sees no drafts, rather than a list that cannot be opened.
      if (key === null) continue
      const answers = openUnaltered<Record<string, string | number | string[]>>(key, sealed, label(id))
      // Counted from the last saving; the sweep counts the same way.
      const expiresAt = new Date(saved_at.getTime() + DRAFT_DAYS * DAY).toISOString()
      drafts.push({ draft: id, form, savedAt: saved_at.toISOString(), expiresAt, answers })
    }
    return { drafts }
  },
})

export const eraseDraft = operation({
  summary: 'Throw away a form that is not finished',
  permission: 'form:file',
  purpose: 'protection',
  verb: 'erasure',
  input: DraftId,
  output: z.object({}),
  subject: ({ draft }) => [draft],
  async run({ db }, { draft }) {
    // Row policies leave out a colleague’s draft: with its number nobody else erases it.
    await dropDraft(db, draft)
    return {}
  },
})

/** Erases a draft with its key; one that is not there is gone already. */
export async function dropDraft(db: Tx, draft: string): Promise<void> {
  await erase(db, await db.selectFrom('form_drafts').select(['id', 'data_key']).where('id', '=', draft).execute())
}

/** Erases what was not finished in time. */
export async function sweepDrafts(db: Tx, agency: string, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - DRAFT_DAYS * DAY)
  const old = db.selectFrom('form_drafts').select(['id', 'data_key']).where('agency', '=', agency)
  await erase(db, await old.where('saved_at', '<=', oldest).execute())
}

async function erase(db: Tx, rows: readonly { id: string; data_key: string }[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .deleteFrom('form_drafts')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  // The key as well: no backup of the row can be opened then.
  await db
    .deleteFrom('data_keys')
    .where(
      'id',
      'in',
      rows.map(({ data_key }) => data_key),
    )
    .execute()
}
