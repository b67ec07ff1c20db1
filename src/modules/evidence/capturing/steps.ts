import { z } from 'zod'
import { notFound } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keyFor } from '../../../kernel/vault/opening.ts'
import { unaltered } from '../../../kernel/vault/unaltered.ts'
import { asMember, DECLARED } from '../asked.ts'
import { About } from '../shapes.ts'
import { CaptureWords, mayCapture, openCapture } from './ask.ts'
import { CAPTURE_ENDS } from './ends.ts'
import { mayBegin } from './state.ts'

// The steps of the job that captures a page. It acts with the keys of whoever asked, and for nobody else.

const OneCapture = z.object({ capture: Id })
const STEP = { ...DECLARED, permission: 'evidence:keep', internal: true } as const

/** The capture that the member asked for, held until the transaction ends. */
async function askedFor({ db, actor }: RunContext, capture: string) {
  const { id, agency } = asMember(actor)
  return db
    .selectFrom('evidence_captures')
    .selectAll()
    .where('agency', '=', agency)
    .where('asked_by', '=', id)
    .where('id', '=', capture)
    .forUpdate()
    .executeTakeFirstOrThrow(notFound('There is no such capture.'))
}

export const beginCapture = operation({
  ...STEP,
  summary: 'Begin the capture of a page: whether it may still be, and under which name the server goes out',
  verb: 'collection',
  input: OneCapture,
  /** Null where it has ended, or ends here since it was begun before or nobody began it in time. */
  output: CaptureWords.extend({ about: About, hosts: z.array(z.string()), agent: z.string() }).nullable(),
  subject: ({ capture }) => [capture],
  async run(context, { capture }) {
    const { db, actor, now, site } = context
    const member = asMember(actor)
    const row = await askedFor(context, capture)
    if (row.ended_at !== null) return null
    const begins = mayBegin(row, now)
    const change = begins ? { begun_at: now } : ({ ended_at: now, why: 'lost' } as const)
    await db.updateTable('evidence_captures').set(change).where('id', '=', capture).execute()
    if (!begins) return null
    const about = { kind: row.about_kind, id: row.about }
    await mayCapture(context, member, about)
    const key = await keyFor(db, member, row.data_key, 'Your keys are not open.')
    const words = unaltered(() => openCapture(key, row))
    // Under its own name: evidence got by pretending to be nobody's browser is worth less, and a keeper of a server can write to us.
    return { ...words, about, hosts: [...(site.feedHosts ?? [])], agent: `Ausma/0.1 (+${site.publicUrl})` }
  },
})

export const endCapture = operation({
  ...STEP,
  summary: 'Note why a page was not captured',
  verb: 'alteration',
  input: OneCapture.extend({ why: z.enum(CAPTURE_ENDS) }),
  output: z.object({}),
  subject: ({ capture }) => [capture],
  async run(context, { capture, why }) {
    const { ended_at } = await askedFor(context, capture)
    if (ended_at === null)
      await context.db
        .updateTable('evidence_captures')
        .set({ ended_at: context.now, why })
        .where('id', '=', capture)
        .execute()
    return {}
  },
})
