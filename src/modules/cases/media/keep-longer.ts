import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { isoDay, monthsAfter } from '../../../kernel/clock.ts'
import { type SqlBool, sql } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { eraseInSteps, job } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { sayOfItem } from '../../evidence/index.ts'
import { enter } from '../events.ts'
import { copiesOf, forgetMedia } from './forget.ts'
import { keptUntil } from './kept.ts'
import { heldMedia } from './rows.ts'

export const prolongMedia = operation({
  summary:
    'Keep a photograph, recording or document for another year with a reason, or until a day of which a law asks',
  permission: 'media:keep',
  purpose: 'protection',
  verb: 'alteration',
  reason: true,
  input: z.object({
    media: Id,
    /** At the end of a case: the law that asks for it, and the last day. Without them it is a year. */
    law: z.object({ name: z.string().trim().min(1).max(300), until: z.iso.date() }).optional(),
  }),
  output: z.object({ person: Id, media: Id, until: z.iso.date() }),
  subject: ({ media }, output) => [media, ...(output ? [output.person] : [])],
  async run(context, { media, law }) {
    const { db, now, reason } = context
    const { member, found, row, key } = await heldMedia(context, media)
    if (found.closed_at !== null)
      throw new Problem('conflict', 'This was closed: it is kept until the police have it.', {
        fields: [{ field: 'media', message: 'closed' }],
      })
    if (found.copy_of !== null)
      throw new Problem('conflict', 'A working copy is kept as long as its original, and no longer.', {
        fields: [{ field: 'media', message: 'is-copy' }],
      })
    const until = law?.until ?? keptUntil(now)
    refuseDay(until, isoDay(now))
    const all = [media, ...(await copiesOf(db, [media]))]
    await db.updateTable('person_media').set({ keep_until: until }).where('id', 'in', all).execute()
    if (law !== undefined && key !== null)
      await sayOfItem(db, { id: media, kind: found.kind, sealed: found.sealed }, key, { keptBy: law.name })
    const words = { value: 'prolonged', reason: reason ?? '', ...(law && { basis: law.name }) }
    await enter(db, member, row, key, { kind: 'media', at: now, words })
    return { person: row.id, media, until }
  },
})

/** Years beyond which no day is set ahead: whoever needs it longer says so again then. */
const MOST_YEARS = 10

function refuseDay(until: string, today: string): void {
  if (until > today && until <= monthsAfter(today, 12 * MOST_YEARS)) return
  throw new Problem('conflict', 'Choose a day after today, within ten years.', {
    fields: [{ field: 'until', message: 'within-ten-years' }],
  })
}

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
    // Closed files wait for the police, as in `isOver`, and an original for each of its copies.
    const waiting = db
      .selectFrom('person_media as w')
      .innerJoin('evidence_items as c', 'c.id', 'w.id')
      .select((eb) => eb.fn.coalesce('c.copy_of', 'c.id').as('original'))
      .where('w.agency', '=', agency)
      .where('w.closed_at', 'is not', null)
      .where('w.taken_at', 'is', null)
    const over = await db
      .selectFrom('person_media as m')
      .innerJoin('evidence_items as i', 'i.id', 'm.id')
      .select('m.id')
      .where('m.agency', '=', agency)
      // Working copies go with their original.
      .where('i.copy_of', 'is', null)
      .where('m.keep_until', '<', isoDay(now))
      .where('m.id', 'not in', waiting)
      // Held persons' files wait until two members have lifted the hold.
      .where('m.person', 'not in', db.selectFrom('person_holds').select('person').where('agency', '=', agency))
      // So does what is held for a court, with the original of a held copy.
      .where(
        sql<SqlBool>`not exists (select from evidence_items h where (h.id = i.id or h.copy_of = i.id) and app.item_held(h.id))`,
      )
      .orderBy('m.keep_until')
      .limit(STEP)
      .execute()
    const ids = over.map(({ id }) => id)
    return { erased: await forgetMedia(db, ids, { how: 'time-over', by: null, now }) }
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
