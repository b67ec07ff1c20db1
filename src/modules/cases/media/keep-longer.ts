import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { eraseInSteps, job } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { forgetItems } from '../../evidence/index.ts'
import { enter } from '../events.ts'
import { keptUntil } from './kept.ts'
import { heldMedia } from './rows.ts'

export const prolongMedia = operation({
  summary: 'Keep a photograph or recording for another year, with a reason',
  permission: 'media:keep',
  purpose: 'protection',
  verb: 'alteration',
  reason: true,
  input: z.object({ media: Id }),
  output: z.object({ person: Id, media: Id, until: z.iso.date() }),
  subject: ({ media }, output) => [media, ...(output ? [output.person] : [])],
  async run(context, { media }) {
    const { db, now, reason } = context
    const { member, found, row, key } = await heldMedia(context, media)
    if (found.closed_at !== null)
      throw new Problem('conflict', 'This was closed: it is kept until the police have it.', {
        fields: [{ field: 'media', message: 'closed' }],
      })
    const until = keptUntil(now)
    await db.updateTable('person_media').set({ keep_until: until }).where('id', '=', media).execute()
    await enter(db, member, row, key, { kind: 'media', at: now, words: { value: 'prolonged', reason: reason ?? '' } })
    return { person: row.id, media, until }
  },
})

/** Small steps keep the row locks of each transaction short. */
const STEP = 100

export const expireMedia = operation({
  summary: 'Erase photographs and recordings of persons whose time is over',
  permission: 'media:keep',
  purpose: 'protection',
  verb: 'erasure',
  internal: true,
  input: z.object({}),
  output: z.object({ erased: z.array(Id) }),
  subject: (_, output) => output?.erased ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Persons belong to an agency.')
    const over = db
      .selectFrom('person_media')
      .select('id')
      .where('agency', '=', agency)
      .where('keep_until', '<', isoDay(now))
      // As in `isOver`, closed files wait for the police.
      .where(({ or, eb }) => or([eb('closed_at', 'is', null), eb('taken_at', 'is not', null)]))
      // Held persons' files wait until two members have lifted the hold.
      .where('person', 'not in', db.selectFrom('person_holds').select('person').where('agency', '=', agency))
      .orderBy('keep_until')
      .limit(STEP)
    const rows = await db.deleteFrom('person_media').where('id', 'in', over).returning('id').execute()
    const erased = rows.map(({ id }) => id)
    await forgetItems(db, erased)
    if (erased.length > 0) await db.deleteFrom('files').where('id', 'in', erased).execute()
    return { erased }
  },
})

/** The job that the program queues for each agency. */
export const expiringMediaJob = job({
  summary: 'Erase photographs and recordings of persons whose time is over',
  input: z.object({}),
  // Erasing needs no key, so that data end on time even if nobody is signed in.
  attended: false,
  attempts: 5,
  async run(context) {
    const erased = await eraseInSteps(context, async () => {
      const { erased: files } = (await context.call('media.expire', {})) as { erased: string[] }
      // Files are removed after the commit that deleted their keys; bytes that remain cannot be opened.
      await Promise.all(files.map((file) => context.blobs.remove(file)))
      return files.length
    })
    return { erased }
  },
})
