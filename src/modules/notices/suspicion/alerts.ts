import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { notFound } from '../../../kernel/errors.ts'
import { firstOf } from '../../../kernel/first-of.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { currentKey } from '../../../kernel/vault/agency-key.ts'
import { type DataKey, sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { markOf } from '../../../kernel/vault/row-marks.ts'
import { holdEnd } from '../approve.ts'
import { closedProblem } from '../change.ts'
import { NOTICES } from '../marks.ts'
import { stateAt, whyNot } from '../notice.ts'
import { asMember, enter, keyOf, NO_NOTICE, openContent } from '../record.ts'
import { settingsOf } from '../settings.ts'
import { HoldInput, OneInput, ToldOutput } from '../shapes.ts'
import type { NoticeRow } from '../tables.ts'
import { receiverOf } from './stand.ts'
import { insistOnEnforcement, isSuspicion, mayBeTold } from './suspicion.ts'

// Deconfliction between agencies: police of another agency of this house see where a notice is going to strike, and may hold it.

/**
 * Tells the police agency that the settings name of a new draft: its key is sealed to them, so that they see its addresses as
 * long as they may hold it.
 */
export async function alertPolice(db: Tx, agency: string, notice: string, key: DataKey, now: Date): Promise<void> {
  const police = (await settingsOf(db, agency))?.police ?? null
  const recipient = police === null ? null : await currentKey(db, police)
  // An agency that nobody has signed into yet has no key, and nobody who could look.
  if (police === null || recipient === null) return
  await sealDataKey(db, key, agency, recipient, now)
  await db.insertInto('notice_alerts').values({ notice, agency, police, told_at: now }).execute()
}

/**
 * Of a notice that is out, police of another agency need no more to hold it; their seal goes with the act that ends it.
 * @param sent it reached its recipient: who was told of a suspicion then goes on looking for whoever is in danger
 */
export async function endAlert(db: Tx, { id, data_key, agency }: NoticeRow, sent = false): Promise<void> {
  const alerts = await db.selectFrom('notice_alerts').select(['police', 'suspicion']).where('notice', '=', id).execute()
  for (const { police, suspicion } of alerts) {
    if (sent && suspicion) continue
    await db
      .deleteFrom('data_key_seals')
      .where('data_key', '=', data_key)
      .where('agency', '=', agency)
      .where('recipient_agency', '=', police)
      .execute()
  }
}

// By the right to hold alone: who may hold nothing has no use for knowing where another agency is about to strike.
const declared = { permission: 'notice:hold', purpose: 'prevention' } as const

export const listTold = operation({
  ...declared,
  summary: 'See notices of other agencies that are going to be sent',
  verb: 'consultation',
  input: z.object({}),
  output: ToldOutput,
  // Each opening of another agency's draft is in the audit by its id, though nobody asked for one of them by name.
  subject: (_, output) => output?.notices.map(({ id }) => id) ?? [],
  async run(context) {
    const member = asMember(context.actor)
    const { rows, ...rest } = await toldRows(context.db, member)
    const mayHear = mayBeTold(await receiverOf(context.db, member.agency))
    const notices = []
    for (const row of rows) {
      // Shown without its content and not left out: who was named by mistake sees that, and can say so.
      const withheld = isSuspicion(row.matter) && !mayHear
      const key = await keyIfOpen(context.db, member, row.data_key)
      notices.push({
        id: row.id,
        madeAt: row.made_at.toISOString(),
        state: stateAt(row, context.now),
        heldUntil: row.held_until !== null && row.held_until > context.now ? row.held_until.toISOString() : null,
        matter: withheld ? null : row.matter,
        // What would vanish, and nothing of what the other agency thinks of it.
        addresses: key && !withheld ? openContent(key, row).addresses.map(({ address }) => address) : null,
        suspicion: row.suspicion,
      })
    }
    return { notices, ...rest }
  },
})

const told = (db: Tx, { agency }: Member) =>
  db
    .selectFrom('notices as n')
    .innerJoin('notice_alerts as a', 'a.notice', 'n.id')
    .selectAll('n')
    .select('a.suspicion')
    .where('a.police', '=', agency)
    .where((row) =>
      row.or([
        // What is out cannot be held any more, and what ended strikes nobody.
        row('n.state', 'in', ['draft', 'approved']),
        // A suspicion was told for the sake of somebody in danger, whom sending the notice does not find.
        row.and([row('a.suspicion', '=', true), row('n.state', 'not in', ['withdrawn', 'corrected'])]),
      ]),
    )

// More than two hundred drafts at once would be read by nobody; the newest are those whose time to hold has not passed.
const toldRows = (db: Tx, member: Member) => firstOf(told(db, member).orderBy('n.made_at', 'desc'), 200)

/** @throws Problem `not-found`, also for one that is out already: police of another agency see it no more */
async function toldRow(db: Tx, member: Member, id: string): Promise<NoticeRow> {
  return told(db, member).where('n.id', '=', id).executeTakeFirstOrThrow(notFound(NO_NOTICE))
}

export const holdTold = operation({
  ...declared,
  summary: 'Hold a notice of another agency while police look at what would vanish',
  verb: 'alteration',
  reason: true,
  input: HoldInput,
  output: z.object({}),
  subject: ({ notice }) => [notice],
  run: (context, { notice, hours }) => changeHold(context, notice, 'hold', (row) => holdEnd(row, hours, context.now)),
})

export const releaseTold = operation({
  ...declared,
  summary: 'Let a held notice of another agency go on',
  verb: 'alteration',
  reason: true,
  input: OneInput,
  output: z.object({}),
  subject: ({ notice }) => [notice],
  run: (context, { notice }) => changeHold(context, notice, 'release', () => context.now),
})

type Holding = { readonly act: 'hold' | 'release'; readonly endOf: (row: NoticeRow) => Date }

/** The one thing that another agency can change; the database lets it do no other. */
async function changeHold(
  context: RunContext,
  notice: string,
  act: Holding['act'],
  endOf: Holding['endOf'],
): Promise<Record<string, never>> {
  const { db, actor, now, reason } = context
  const member = asMember(actor)
  // Another officer may have been faster by a moment: then it is looked at once more, as it stands now.
  const row =
    (await tryHold(context, member, notice, { act, endOf })) ?? (await tryHold(context, member, notice, { act, endOf }))
  // It left in the moment between reading and holding: told as such, or police would believe that it stands still.
  if (row === null) throw closedProblem('already-sent')
  const key = await keyOf(db, member, row.data_key)
  const [kind, to] = act === 'hold' ? (['held', 'held'] as const) : (['released', row.state] as const)
  const step = { kind, from: stateAt(row, now), to, words: reason, key }
  await enter(db, row, { at: now, by: member.id, byAgency: member.agency, ...step })
  return {}
}

/** @returns the notice as it was before; null where it is another one by now. @throws Problem `conflict` where the act is closed */
async function tryHold(
  { db, now }: RunContext,
  member: Member,
  notice: string,
  { act, endOf }: Holding,
): Promise<NoticeRow | null> {
  const row = await toldRow(db, member, notice)
  // Letting go is open to anybody who was told: it takes nothing from whom the law means.
  if (act === 'hold' && isSuspicion(row.matter)) insistOnEnforcement(await receiverOf(db, member.agency))
  const why = whyNot(standOf(row, now), act)
  if (why !== null) throw closedProblem(why)
  await keyOf(db, member, row.data_key)
  const hold = { held_from: row.held_from ?? now, held_until: endOf(row), held_by: member.id }
  const mark = markOf(db, NOTICES, { ...row, ...hold })
  // By a function of the broker: a policy that lets another agency update the row would let it change more than the hold.
  const { rows } = await sql<{ held: boolean }>`
    select app.hold_notice(${notice}, ${hold.held_from}, ${hold.held_until}, ${row.row_mark}, ${mark}) as held`.execute(
    db,
  )
  return rows[0]?.held ? row : null
}

const standOf = (row: NoticeRow, now: Date) => ({
  state: stateAt(row, now),
  waits: false,
  onItsWay: row.delivery === 'waiting',
  waitsForMail: false,
  writers: row.writers,
  // What the drafting agency alone can know (who waits, what is missing) does not bear on a hold, and is not read across the wall.
  correcting: false,
  incomplete: false,
  barred: false,
  wrong: null,
})
