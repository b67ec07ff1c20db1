import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import { Id, newId } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { isMembersAddress } from '../accounts/index.ts'
import { FlaggerInput, FlaggersOutput, type Settings, Settings as SettingsInput, SettingsOutput } from './shapes.ts'
import type { FlaggerRow } from './tables.ts'

// In whose name notices go, and as what.

const AGENCY = 'Notices belong to an agency.'

/** In whose name an agency writes; null where nobody has said so yet. */
export async function settingsOf(db: Tx, agency: string): Promise<Settings | null> {
  const row = await db.selectFrom('notice_settings').selectAll().where('agency', '=', agency).executeTakeFirst()
  if (row === undefined) return null
  return { senderName: row.sender_name, senderMail: row.sender_mail, police: row.police }
}

const declared = { purpose: 'prevention', subject: () => [] } as const

export const getSettings = operation({
  ...declared,
  summary: 'See in whose name notices go',
  permission: 'notice:read',
  verb: 'consultation',
  input: z.object({}),
  output: SettingsOutput,
  run: async ({ db, actor }) => ({ settings: await settingsOf(db, agencyFor(actor, AGENCY)) }),
})

export const setSettings = operation({
  ...declared,
  summary: 'Set in whose name notices go',
  permission: 'recipient:set',
  verb: 'alteration',
  input: SettingsInput,
  output: SettingsOutput,
  async run(context, { senderName, senderMail, police }) {
    const { db, actor } = context
    const agency = agencyFor(actor, AGENCY)
    // Statements of reasons can reveal who sent a notice to whom it accuses (Art. 17(3)(b) DSA): an office must stand there.
    if (await isMembersAddress(context, senderMail))
      throw new Problem(
        'invalid-input',
        'Somebody signs in with this address. Name one of the office, not of a person.',
        {
          fields: [{ field: 'senderMail', message: 'a person’s address' }],
        },
      )
    if (police !== null && !(await isAgency(db, police)))
      throw new Problem('invalid-input', 'There is no such agency in this house. Choose one of the list.', {
        fields: [{ field: 'police', message: 'not an agency' }],
      })
    if (police === agency)
      throw new Problem('invalid-input', 'Name another agency, or none.', {
        fields: [{ field: 'police', message: 'own agency' }],
      })
    const values = { sender_name: senderName.trim(), sender_mail: senderMail, police }
    // One row for an agency, made or changed: two who set it for the first time at once must not end in two.
    await db
      .insertInto('notice_settings')
      .values({ agency, ...values })
      .onConflict((row) => row.column('agency').doUpdateSet(values))
      .execute()
    return { settings: await settingsOf(db, agency) }
  },
})

// Asked by the names that everybody may see: a mistyped id would be told of nothing, and nobody would notice.
async function isAgency(db: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from app.agency_names() a where a.id = ${id}`.execute(db)
  return rows.length > 0
}

/** Whether a status holds on a day, given as YYYY-MM-DD. */
export const isValidOn = (
  { valid_from, valid_until, ended_on }: Pick<FlaggerRow, 'valid_from' | 'valid_until' | 'ended_on'>,
  day: string,
): boolean => valid_from <= day && (valid_until === null || day <= valid_until) && (ended_on === null || day < ended_on)

// A handful in an agency's life, so all are read and judged by one rule instead of a second one in SQL.
const rowsOf = (db: Tx, agency: string) =>
  db
    .selectFrom('flagger_statuses')
    .selectAll()
    .where('agency', '=', agency)
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .execute()

/** The status under which an agency writes now; null where it has none. */
export async function flaggerNow(db: Tx, agency: string, now: Date): Promise<FlaggerRow | null> {
  const day = isoDay(now)
  // Of several that hold, the latest: a renewed decision takes the place of the one before it.
  return (await rowsOf(db, agency)).find((row) => isValidOn(row, day)) ?? null
}

async function shown(db: Tx, agency: string, now: Date) {
  const day = isoDay(now)
  return {
    flaggers: (await rowsOf(db, agency)).map((row) => ({
      id: row.id,
      coordinator: row.coordinator,
      decision: row.decision,
      area: row.area,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      endedOn: row.ended_on,
      valid: isValidOn(row, day),
    })),
  }
}

export const listFlaggers = operation({
  ...declared,
  summary: 'See the agency’s status as trusted flagger',
  permission: 'notice:read',
  verb: 'consultation',
  input: z.object({}),
  output: FlaggersOutput,
  run: ({ db, actor, now }) => shown(db, agencyFor(actor, AGENCY), now),
})

export const addFlagger = operation({
  ...declared,
  summary: 'Record a decision that makes the agency a trusted flagger',
  permission: 'recipient:set',
  verb: 'collection',
  input: FlaggerInput.refine(({ validFrom, validUntil }) => validUntil === null || validFrom <= validUntil, {
    path: ['validUntil'],
    message: 'It ends before it begins.',
  }),
  output: FlaggersOutput,
  async run({ db, actor, now }, { coordinator, decision, area, validFrom, validUntil }) {
    const agency = agencyFor(actor, AGENCY)
    const words = { coordinator: coordinator.trim(), decision: decision.trim(), area: area.trim() }
    // A decision may name no end (Art. 22(2) asks for none); it then holds until it is taken back.
    const days = { valid_from: validFrom, valid_until: validUntil, ended_on: null }
    await db
      .insertInto('flagger_statuses')
      .values({ id: newId(), agency, ...words, ...days, made_at: now })
      .execute()
    return shown(db, agency, now)
  },
})

export const endFlagger = operation({
  ...declared,
  summary: 'Record that the status as trusted flagger was suspended or taken back',
  permission: 'recipient:set',
  verb: 'alteration',
  reason: true,
  input: z.object({ flagger: Id }),
  output: FlaggersOutput,
  subject: ({ flagger }) => [flagger],
  async run({ db, actor, now }, { flagger }) {
    const agency = agencyFor(actor, AGENCY)
    // Ended and never deleted: what went under it must stay explainable for as long as the yearly reports do.
    await db
      .updateTable('flagger_statuses')
      .set({ ended_on: isoDay(now) })
      .where('id', '=', flagger)
      .where('agency', '=', agency)
      // Once: a second end would move the day from which notices went as anybody's.
      .where('ended_on', 'is', null)
      .returning('id')
      .executeTakeFirstOrThrow(notFound('There is no such status, or it has ended already.'))
    return shown(db, agency, now)
  },
})
