import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { keepDataKey } from '../../../kernel/vault/data-keys.ts'
import { seal } from '../../../kernel/vault/seal.ts'
import { asMember } from '../actor.ts'
import { KeepInput, Kept } from '../shapes.ts'

/** An upload that no record has taken over by then is swept. */
const UNUSED_FOR = 24 * 3600_000

export const keep = operation({
  summary: 'Take over an upload that lies sealed in the store: seal its key to the agency',
  permission: 'file:keep',
  purpose: 'administration',
  verb: 'collection',
  internal: true,
  input: KeepInput,
  output: Kept,
  subject: ({ file }) => [file],
  async run({ db, actor, now }, { file, key, name, size, sha256 }) {
    const { id, agency } = asMember(actor)
    const bytes = Buffer.from(key, 'base64url')
    // Until here only this request's memory knew the key; from here on the agency's members open it.
    const dataKey = await keepDataKey(db, agency, bytes, now)
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('files')
      .values({
        id: file,
        agency,
        kept_by: id,
        data_key: dataKey.id,
        size: String(size),
        sha256: Buffer.from(sha256, 'base64url'),
        sealed_name: seal(bytes, Buffer.from(name), `files.name ${file}`),
        kept_at: now,
        expires_at: new Date(now.getTime() + UNUSED_FOR),
      })
      .onConflict((row) => row.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) throw new Problem('conflict', 'There is a file under this number already.')
    return { file, size, sha256 }
  },
})
