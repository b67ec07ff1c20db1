import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'

// What rooms do with an upload that a job of theirs reads: they take it over from whoever uploaded it, and forget it in the end.

/** A job that waits for its member longer than this finds its upload gone. */
export const UPLOAD_KEPT = 7 * 24 * 3600_000

/**
 * An upload belongs to the record of its job from now on, and is erased with the end of it.
 * @throws Problem `not-found` for an upload that is gone or that somebody else made
 */
export async function takeOverUpload(db: Tx, member: Member, file: string, now: Date): Promise<void> {
  // One's own upload only: a file's id alone is no right to it.
  const { numUpdatedRows } = await db
    .updateTable('files')
    .set({ expires_at: new Date(now.getTime() + UPLOAD_KEPT) })
    .where('id', '=', file)
    .where('agency', '=', member.agency)
    .where('kept_by', '=', member.id)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n)
    throw new Problem('not-found', 'There is no such upload, or it was erased. Upload it again.')
}

/** Deletes an upload that was read, and erases its key: without it the file opens to nobody, wherever a copy of it lies. */
export async function forgetUpload(db: Tx, agency: string, file: string, now: Date): Promise<void> {
  const row = await db.deleteFrom('files').where('id', '=', file).returning('data_key').executeTakeFirst()
  if (row !== undefined) await eraseDataKeys(db, [row.data_key], agency, now)
}
