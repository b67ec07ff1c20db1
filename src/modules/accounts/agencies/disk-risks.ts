import { z } from 'zod'
import { sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { asMember } from '../actor.ts'
import { memberNames } from '../profile.ts'
import { Nothing } from '../shapes.ts'

const DiskRisk = z.object({
  waits: z.boolean(),
  /** Who of the agency was the first to say that it is known. */
  known: z.object({ by: z.object({ id: Id, name: z.string().nullable() }), at: z.iso.datetime() }).nullable(),
})

/**
 * Whether what is entered is on the disk when the database says so. The embedded database never waits; a server does unless its keeper
 * has switched that off. Postgres itself knows, so nothing else is asked.
 */
async function waitsForDisk(db: Tx): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as waits`.execute(db)
  return rows[0].waits
}

export const get = operation({
  summary: 'Show whether the database waits for the disk, and who of the agency has said that it is known',
  permission: 'agency:set',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: DiskRisk,
  subject: () => [],
  async run(context) {
    const { db, actor } = context
    const { agency } = asMember(actor)
    const row = await db.selectFrom('disk_risks').selectAll().where('agency', '=', agency).executeTakeFirst()
    const names = await memberNames(context, row ? [row.known_by] : [])
    return {
      waits: await waitsForDisk(db),
      known: row
        ? { by: { id: row.known_by, name: names.get(row.known_by) ?? null }, at: row.known_at.toISOString() }
        : null,
    }
  },
})

export const acknowledge = operation({
  summary: 'Say for the agency that it is known that the database does not wait for the disk',
  permission: 'agency:set',
  purpose: 'administration',
  verb: 'alteration',
  // Ticked by a person: a click in passing would say nothing.
  input: z.object({ known: z.literal(true, 'Say that it is known.') }),
  output: Nothing,
  subject: () => [],
  async run({ db, actor, now }) {
    const { id, agency } = asMember(actor)
    if (await waitsForDisk(db))
      throw new Problem('conflict', 'This database waits for the disk: nothing is to be known.')
    await db
      .insertInto('disk_risks')
      .values({ agency, known_by: id, known_at: now })
      // The first to say it stays named: a second changes nothing.
      .onConflict((row) => row.doNothing())
      .execute()
    return {}
  },
})
