import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keysIfOpen } from '../../../kernel/vault/opening.ts'
import { unlessAltered } from '../../../kernel/vault/unaltered.ts'
import { memberNames } from '../../accounts/index.ts'
import { asMember, DECLARED } from '../asked.ts'
import { CAPTURE_STAGES, CAPTURE_STATES, type CaptureStage } from '../codes.ts'
import { shownTo } from '../item.ts'
import { isThere, NOTHING } from '../keep.ts'
import { About, Colleague } from '../shapes.ts'
import { colleague } from '../show.ts'
import { openCapture } from './ask.ts'
import { CAPTURE_ENDS } from './ends.ts'
import { Fault, faultOf } from './fault.ts'
import { stateOf } from './state.ts'

/** A capture under way, or of late. */
const Shown = z.object({
  id: Id,
  state: z.enum(CAPTURE_STATES),
  why: z.enum(CAPTURE_ENDS).nullable(),
  /** Null where the reader's keys do not open it. */
  address: z.string().nullable(),
  askedAt: z.iso.datetime(),
  askedBy: Colleague,
  item: Id.nullable(),
})

export const captures = operation({
  ...DECLARED,
  summary: 'See whether this server captures pages, and which are being captured as evidence of something',
  permission: 'evidence:keep',
  verb: 'consultation',
  input: z.object({ about: About }),
  output: z.object({ fault: Fault, captures: z.array(Shown) }),
  subject: ({ about }) => [about.id],
  prepare: ({ site }) => faultOf(site),
  async run(context, { about }, fault) {
    if (!shownTo(context).includes(about.kind)) throw new Problem('not-found', NOTHING)
    await isThere(context, asMember(context.actor), about)
    return { fault, captures: await shown(context, await ofLate(context, about.id)) }
  },
})

/** Captures on a page, the newest. */
const MOST = 20

/** Milliseconds for which the page says that a capture was kept; the list of evidence has the item for ever. */
const KEPT_SHOWN = 3600_000

/** Those that have not ended, those of late that failed, and what was just kept. */
const ofLate = ({ db, actor, now }: RunContext, about: string) =>
  db
    .selectFrom('evidence_captures as c')
    .leftJoin('jobs as j', 'j.id', 'c.job')
    .selectAll('c')
    .select(['j.state', 'j.progress'])
    .where('c.agency', '=', asMember(actor).agency)
    .where('c.about', '=', about)
    .where((row) => row.or([row('c.item', 'is', null), row('c.ended_at', '>', new Date(now.getTime() - KEPT_SHOWN))]))
    .orderBy('c.asked_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(MOST)
    .execute()

async function shown(context: RunContext, rows: Awaited<ReturnType<typeof ofLate>>) {
  const { db, actor, now } = context
  const names = await memberNames(
    context,
    rows.map(({ asked_by }) => asked_by),
  )
  const keys = await keysIfOpen(db, asMember(actor), rows)
  return rows.map((row): z.output<typeof Shown> => {
    const key = keys.get(row.data_key)
    const words = key === undefined ? null : unlessAltered(() => openCapture(key, row))
    const stage: CaptureStage = CAPTURE_STAGES.find((one) => one === row.progress?.stage) ?? 'loading'
    return {
      ...{ id: row.id, ...stateOf(row, row.state && { state: row.state, stage }, now) },
      ...{ address: words?.address ?? null, askedAt: row.asked_at.toISOString(), item: row.item },
      askedBy: colleague(names, row.asked_by) ?? { id: row.asked_by, name: null },
    }
  })
}
