import { z } from 'zod'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { sound } from '../../../kernel/vault/row-marks.ts'
import { DutyTelephone, memberNames } from '../../accounts/index.ts'
import { personRow, personToRefer, type Referred } from '../../cases/index.ts'
import { type Receiver, receivers, whyNotTo } from '../../referrals/index.ts'
import { standsAtReturns } from '../../reports/index.ts'
import { ringing, shownRows } from '../look.ts'
import { isOpenTo } from '../recipient.ts'
import { ShareRowShown, TellAgencyInput } from '../shapes.ts'
import { opens } from '../share.ts'
import { asMember, endOver, SHARES } from '../share-row.ts'
import { DRAFTS, openDraft, overAt } from './draft-row.ts'
import { isOfComplaint } from './may-tell.ts'

const Waiting = z.object({
  id: Id,
  to: z.object({ id: Id, name: z.string() }),
  askedBy: z.object({ id: Id, name: z.string().nullable() }),
  askedAt: z.iso.datetime(),
  over: z.iso.datetime(),
  /** Whether whoever looks may agree to it: they did not ask for it. */
  agrees: z.boolean(),
  words: TellAgencyInput.omit({ person: true, agency: true }),
})

const Tellings = z.object({
  person: Id,
  /** Every agency that could be told, and why it must not be. */
  agencies: z.array(z.object({ id: Id, name: z.string(), why: z.string().nullable() })),
  /** Where the person came by what somebody complained of, no agency is told in this way (rule 10). */
  byHandOnly: z.boolean(),
  /** Who is or may be a child carries no consent. */
  child: z.boolean(),
  missing: z.boolean(),
  waiting: z.array(Waiting),
  told: z.array(
    ShareRowShown.extend({
      ring: z.object({ telephone: DutyTelephone.nullable() }).nullable(),
      /** Whether whoever looks may take it back now. */
      recalls: z.boolean(),
    }),
  ),
})
export type Tellings = z.output<typeof Tellings>

/** Nobody is told of who is only counted: nobody here knows who it is. */
const nothing = (person: string): Tellings => ({
  ...{ person, agencies: [], byHandOnly: false, child: false, missing: false, waiting: [], told: [] },
})

export const tellingsOf = operation({
  summary:
    'See which agencies were told of a person, how each stands, what waits for a second colleague, and who may be told',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({ person: Id }),
  output: Tellings,
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    if (row.data_key === null) return nothing(person)
    const found = await personToRefer(db, member, person, now)
    await endOver(db, member.agency, now)
    const byHandOnly = await isOfComplaint(context, found)
    const all = (await receivers(db)).filter(
      ({ id, enforces_returns }) => id !== member.agency && isOpenTo({ enforces_returns }),
    )
    return {
      ...{ person, byHandOnly, child: found.childPath, missing: found.whereabouts === 'missing' },
      agencies:
        byHandOnly || standsAtReturns(actor)
          ? []
          : all.map((receiver) => ({ id: receiver.id, name: receiver.name, why: whyNotTo(found, receiver, null) })),
      waiting: await waitingFor(context, found, all),
      told: await toldOf(context, person),
    }
  },
})

async function waitingFor(context: RunContext, { row, key }: Referred, all: readonly Receiver[]) {
  const { db, actor, now } = context
  const { id: me } = asMember(actor)
  const rows = await db
    .selectFrom('telling_drafts')
    .selectAll()
    .where('person', '=', row.id)
    .orderBy('asked_at', 'desc')
    .execute()
  const open = rows.filter((draft) => overAt(draft) > now).map((draft) => sound(db, DRAFTS, draft))
  const names = await memberNames(
    context,
    open.map(({ asked_by }) => asked_by),
  )
  return open.map((draft) => ({
    id: draft.id,
    to: { id: draft.to_agency, name: all.find(({ id }) => id === draft.to_agency)?.name ?? codeOf(draft.to_agency) },
    askedBy: { id: draft.asked_by, name: names.get(draft.asked_by) ?? null },
    askedAt: draft.asked_at.toISOString(),
    over: overAt(draft).toISOString(),
    agrees: draft.asked_by !== me && context.may('persons.agree-telling'),
    words: openDraft(key, draft),
  }))
}

/** As many as a page has room for; the share's own list has all. */
const SHOWN = 50

async function toldOf(context: RunContext, person: string) {
  const { db, actor } = context
  const rows = await db
    .selectFrom('shares')
    .selectAll()
    .where('person', '=', person)
    .where('agency', '=', asMember(actor).agency)
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(SHOWN)
    .execute()
  const shown = await shownRows(context, rows)
  return Promise.all(
    rows.map(async (row, at) => {
      sound(db, SHARES, row)
      const recalls = opens(row.state) && !row.exculpatory && context.may('shares.recall-telling')
      return { ...shown[at], ring: await ringing(db, row, 'sender'), recalls }
    }),
  )
}
