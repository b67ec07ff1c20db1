import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'

/** Files erased in one step. */
const STEP = 100

/** Uploads that nothing took over, and those of screenings that never ran to their end. */
export const eraseUploads = operation({
  summary: 'Erase uploads whose time is over',
  permission: 'retention:set',
  purpose: 'investigation',
  verb: 'erasure',
  internal: true,
  input: z.object({}),
  output: z.object({ erased: z.array(Id) }),
  subject: (_, output) => output?.erased ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Uploads belong to an agency.')
    const files = await db
      .selectFrom('files')
      .select(['id', 'data_key'])
      .where('agency', '=', agency)
      .where('expires_at', '<', now)
      .limit(STEP)
      .execute()
    if (files.length === 0) return { erased: [] }
    const ids = files.map(({ id }) => id)
    // Keys before rows and bytes: if this stops half way, what is left opens to nobody.
    await eraseDataKeys(
      db,
      files.map(({ data_key }) => data_key),
      agency,
      now,
    )
    await db.deleteFrom('files').where('id', 'in', ids).execute()
    // Else a try again would look for a file that is gone, and blame the database.
    await db.updateTable('screenings').set({ file: null }).where('file', 'in', ids).execute()
    return { erased: ids }
  },
})
