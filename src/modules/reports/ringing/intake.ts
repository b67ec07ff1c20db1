import { z } from 'zod'
import { agencyFor, sessionOf, visitor } from '../../../kernel/actor.ts'
import { type Database, sql, type Tx } from '../../../kernel/database.ts'
import { operation } from '../../../kernel/operation.ts'
import { insistOnIntakes } from '../desk-marks.ts'
import type { KeptLine } from '../helplines/helpline.ts'
import { keptHelplines } from '../helplines/helplines.ts'
import { type Intake, IntakeInput, IntakeOutput } from '../shapes.ts'
import type { ReadingHours } from './hours.ts'

async function intakeOf(db: Tx, agency: string): Promise<Intake | null> {
  const row = await db.selectFrom('report_intakes').selectAll().where('agency', '=', agency).executeTakeFirst()
  // An agency takes nothing until somebody has said when it is read: silence must not look like an open door.
  if (!row) return null
  const { public_name, closed_days, withdrawn_days, suspicions, help, statutory, zone, hours, hours_confirmed } = row
  return {
    publicName: public_name,
    suspicions,
    help,
    statutory,
    zone,
    hours: [...hours],
    hoursConfirmed: hours_confirmed,
    closedDays: closed_days,
    withdrawnDays: withdrawn_days,
  }
}

export const getIntake = operation({
  summary: 'See whether and when the agency takes reports',
  permission: 'report:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: IntakeOutput,
  subject: () => [],
  // Null tells the page to ask for the settings and not to show an empty form as if they were set.
  run: async ({ db, actor }) => ({ intake: await intakeOf(db, agencyFor(actor, 'Reports belong to an agency.')) }),
})

export const setIntake = operation({
  summary: 'Set whether and when the agency takes reports',
  permission: 'intake:set',
  purpose: 'protection',
  verb: 'alteration',
  input: IntakeInput,
  output: IntakeOutput,
  subject: () => [],
  async run({ db, actor }, { publicName, closedDays, withdrawnDays, hours, hoursConfirmed, ...rest }) {
    const agency = agencyFor(actor, 'Reports belong to an agency.')
    const values = {
      ...rest,
      // The name the public knows, which is not always the legal one.
      public_name: publicName.trim(),
      closed_days: closedDays,
      withdrawn_days: withdrawnDays,
      // No hours are no promise that could be right.
      hours_confirmed: hoursConfirmed && hours.length > 0,
      // As jsonb by hand: the driver would send a list as an array of Postgres.
      hours: sql<readonly ReadingHours[]>`${JSON.stringify(hours)}::jsonb`,
    }
    await db
      .insertInto('report_intakes')
      .values({ agency, ...values })
      // What is open already stays promised as it was filed; new hours hold from the next report on.
      .onConflict((row) => row.column('agency').doUpdateSet(values))
      .execute()
    return { intake: await intakeOf(db, agency) }
  },
})

/** An agency that takes reports, as anybody may know it. */
export type Desk = {
  readonly agency: string
  readonly name: string
  readonly country: string
  readonly suspicions: boolean
  readonly help: boolean
  readonly statutory: boolean
  readonly zone: string
  /** None where nobody of the agency has said that they are right. */
  readonly hours: readonly ReadingHours[]
}

/** What stands on the pages for anybody. */
export type PublicFacts = {
  /** Who takes reports. */
  readonly desks: readonly Desk[]
  /** Numbers to call, as agencies keep them. */
  readonly lines: readonly KeptLine[]
}

/**
 * Who takes reports now, and numbers to call, in one transaction. No operation: it is what stands on a public page, and entering each
 * visit would keep what nobody may keep, that somebody was there.
 */
export const publicFacts = (database: Database): Promise<PublicFacts> =>
  database.transaction(sessionOf(visitor, 'protection'), async (db) => ({
    desks: await desks(db),
    lines: await keptHelplines(db),
  }))

async function desks(db: Tx): Promise<readonly Desk[]> {
  // A function of the database gives these columns only: settings that are no business of the public stay closed to it.
  const { rows } = await sql<Omit<Desk, 'name'> & { public_name: string }>`
    select * from app.report_desks()`.execute(db)
  await insistOnIntakes(db)
  return rows.map(({ public_name, ...desk }) => ({ ...desk, name: public_name }))
}
