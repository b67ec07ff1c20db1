import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { More } from '../../../kernel/first-of.ts'
import { Id } from '../../../kernel/ids.ts'
import { oneAtATime } from '../../../kernel/locks.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import { leadForCase, leadsForCases } from '../../leads/index.ts'
import { behindFirewall } from '../../reports/index.ts'
import { asMember, endOver } from '../record.ts'
import { Colleague } from '../shapes.ts'
import { colleague } from '../summary.ts'
import { Led, ledFrom } from './led.ts'

// Leads that were opened for a case: they wait here until somebody takes them, and lead on to a first contact.

const ForCase = z.object({
  lead: Id,
  number: z.int(),
  title: z.string().nullable(),
  openedBy: Colleague.nullable(),
  openedAt: z.iso.datetime(),
  takenBy: Colleague.nullable(),
  mine: z.boolean(),
})
const Waiting = More.extend({ leads: z.array(ForCase) })
const LeadInput = z.object({ lead: Id })
const Taken = z.object({ lead: Id })

const declared = { permission: 'case:open', purpose: 'protection' } as const

/** Who took a lead, and since when a case exists. */
const takings = async ({ db, actor }: RunContext) =>
  new Map(
    (await db.selectFrom('case_leads').selectAll().where('agency', '=', asMember(actor).agency).execute()).map(
      (row) => [row.lead, row] as const,
    ),
  )

export const leadsWaiting = operation({
  ...declared,
  summary: 'See the leads that were opened for a case and wait for somebody to take them',
  verb: 'consultation',
  input: z.object({}),
  output: Waiting,
  subject: (_, output) => output?.leads.map(({ lead }) => lead) ?? [],
  async run(context) {
    const { db, actor } = context
    const { id: me } = asMember(actor)
    const [{ all, ...rest }, taken] = [await leadsForCases(context), await takings(context)]
    const hidden = await behindFirewall(
      db,
      actor,
      all.map(({ lead: id }) => id),
    )
    // A case that was opened before somebody opened the lead anew says nothing about this time.
    const waits = all.filter(({ lead: id, openedAt }) => {
      const met = taken.get(id)?.met_at ?? null
      return !hidden.has(id) && (met === null || met < openedAt)
    })
    const names = await memberNames(
      context,
      waits.map(({ lead: id }) => taken.get(id)?.taken_by ?? null),
    )
    return {
      leads: waits.map(({ openedAt, ...one }) => {
        const by = taken.get(one.lead)?.taken_by ?? null
        const takenBy = by === null ? null : colleague(names, by)
        return { ...one, openedAt: openedAt.toISOString(), takenBy, mine: by === me }
      }),
      ...rest,
    }
  },
})

/**
 * A lead that a member may take or has taken, alone among those who try.
 * @throws Problem `not-found`, also for one that a complaint belongs to where who asks stands at returns; `conflict`
 */
async function lead(context: RunContext, id: string) {
  const { db, actor } = context
  const { id: me, agency } = asMember(actor)
  const found = await leadForCase(context, id)
  if ((await behindFirewall(db, actor, [found.lead])).size > 0)
    throw new Problem('not-found', 'There is no such lead, or it was erased.')
  await oneAtATime(db, 'lead for a case', found.lead)
  const row = await db
    .selectFrom('case_leads')
    .selectAll()
    .where('agency', '=', agency)
    .where('lead', '=', found.lead)
    .executeTakeFirst()
  if (row && row.taken_by !== null && row.taken_by !== me)
    throw new Problem('conflict', 'A colleague has taken this lead. They can let go of it.', {
      fields: [{ field: 'lead', message: 'taken' }],
    })
  return { id: found.lead, agency, me }
}

type Taking = { readonly taken_by: string | null; readonly taken_at: Date | null; readonly met_at?: Date }

async function keep({ db }: RunContext, { id, agency }: { id: string; agency: string }, taking: Taking): Promise<void> {
  await db
    .insertInto('case_leads')
    .values({ lead: id, agency, met_at: null, ...taking })
    .onConflict((row) => row.column('lead').doUpdateSet(taking))
    .execute()
}

export const takeLead = operation({
  ...declared,
  summary: 'Take a lead that was opened for a case',
  verb: 'alteration',
  input: LeadInput,
  output: Taken,
  subject: ({ lead: id }) => [id],
  async run(context, input) {
    const found = await lead(context, input.lead)
    await keep(context, found, { taken_by: found.me, taken_at: context.now })
    return { lead: found.id }
  },
})

export const leaveLead = operation({
  ...declared,
  summary: 'Let go of a lead that one has taken',
  verb: 'alteration',
  input: LeadInput,
  output: Taken,
  subject: ({ lead: id }) => [id],
  async run(context, input) {
    const found = await lead(context, input.lead)
    await keep(context, found, { taken_by: null, taken_at: null })
    return { lead: found.id }
  },
})

/**
 * The lead behind a first contact, which whoever opens the case takes by it.
 * @throws Problem `not-found`, `conflict`
 */
export async function takeForCase(context: RunContext, id: string): Promise<string> {
  const found = await lead(context, id)
  await keep(context, found, { taken_by: found.me, taken_at: context.now, met_at: context.now })
  return found.id
}

export const casesOfLead = operation({
  summary: 'See to which persons of one’s own teams a lead led',
  // Of persons, not of leads: whoever may look at leads alone learns nothing here, not even that a case exists.
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: LeadInput,
  output: z.object({ led: Led }),
  subject: ({ lead: id }, output) => [id, ...(output?.led.map(({ person }) => person) ?? [])],
  async run({ db, actor, now }, { lead: id }) {
    const member = asMember(actor)
    await endOver(db, member, now)
    return { led: await ledFrom(db, member.agency, 'lead', id) }
  },
})
