import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import { type Row, sql, type Tx } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { isSound, rowMarks, withMark } from '../../../kernel/vault/row-marks.ts'
import { countryOf, memberNames } from '../../accounts/index.ts'
import { Dialled, dialled, WrittenNumber } from '../../vocabulary/index.ts'
import { LINE_COSTS } from '../codes.ts'
import { asMember } from '../record.ts'
import type { KeptLine } from './helpline.ts'
import { EUROPE, HELPLINES } from './numbers.ts'

// Numbers to call, kept by whoever answers for the intake. A wrong number on a page for somebody in danger harms them.

const NUMBER = ['agency', 'country', 'shown', 'tel', 'wrong', 'verified_on'] as const
/** What number is shown to somebody in danger, whose it is said to be, and whether somebody found it right. */
export const NUMBERS = rowMarks('helplines', [...NUMBER, 'name', 'languages', 'cost', 'always', 'opening'], {
  former: [NUMBER],
})

const OWNED = 'Numbers to call belong to an agency.'

const About = z.object({
  name: z.string().trim().max(120).default(''),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/, 'not a code'))
    .max(12)
    .default([]),
  cost: z.enum(LINE_COSTS).default('unknown'),
  always: z.boolean().default(false),
  opening: z.string().trim().max(60).default(''),
})

export const HelplineInput = z
  .object({
    shown: WrittenNumber,
    /** Somebody called it and nobody answered, or somebody else did. */
    wrong: z.boolean().default(false),
    about: About.optional(),
  })
  .superRefine(({ shown, wrong, about }, context) => {
    // The numbers of the Union say on the page what they are for.
    const isReserved = EUROPE.some(({ tel }) => tel === shown.replace(/[^\d+]/g, ''))
    if (!wrong && !isReserved && (about?.name ?? '') === '')
      context.addIssue({ code: 'custom', path: ['about', 'name'], message: 'missing' })
  })
export const KeptHelpline = z.object({
  shown: z.string(),
  tel: Dialled,
  wrong: z.boolean(),
  about: About,
  /** Null where nobody has called it since the program brought it along. */
  verifiedOn: z.iso.date().nullable(),
  by: z.string().nullable(),
})
export const HelplinesOutput = z.object({ country: z.string(), helplines: z.array(KeptHelpline) })

const declared = {
  permission: 'intake:set',
  purpose: 'protection',
  subject: () => [],
  output: HelplinesOutput,
} as const

type Context = Parameters<typeof memberNames>[0] & { readonly db: Tx }

async function shownHelplines(context: Context, agency: string) {
  const { db } = context
  const country = await countryOf(db, agency)
  const rows = await db
    .selectFrom('helplines')
    .selectAll()
    .where('agency', '=', agency)
    .where('country', '=', country)
    .orderBy('tel')
    .execute()
  const names = await memberNames(
    context,
    rows.map(({ verified_by }) => verified_by),
  )
  const kept = rows.map((row) => ({
    shown: row.shown,
    tel: row.tel,
    wrong: row.wrong,
    about: aboutOf(row),
    verifiedOn: row.verified_on,
    by: names.get(row.verified_by) ?? null,
  }))
  // With what the program brings along: it waits here for somebody to call it, and stands on no page before.
  const brought = [...(HELPLINES[country] ?? []), ...EUROPE]
    .filter(({ tel }) => !kept.some((line) => line.tel === tel))
    .map(({ shown, tel }) => ({ shown, tel, wrong: false, about: About.parse({}), verifiedOn: null, by: null }))
  return { country, helplines: [...kept, ...brought] }
}

export const listHelplines = operation({
  ...declared,
  summary: 'See the numbers to call that stand on the pages for anybody',
  verb: 'consultation',
  input: z.object({}),
  run: (context) => shownHelplines(context, agencyFor(context.actor, OWNED)),
})

export const checkHelpline = operation({
  ...declared,
  summary: 'Record that somebody called a number for help today, and whether it is right',
  verb: 'alteration',
  input: HelplineInput,
  async run(context, { shown, wrong, about }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const tel = dialled(shown)
    const country = await countryOf(db, member.agency)
    // Today and no other day: who writes down an old check by heart remembers it better than it was.
    const said = { shown: shown.trim(), wrong, verified_on: isoDay(now), verified_by: member.id }
    // Called wrong, it keeps what was known: the next person who calls need not type it anew.
    const known = wrong && about === undefined ? await knownOf(db, member.agency, country, tel) : null
    const row = withMark(db, NUMBERS, {
      agency: member.agency,
      country,
      tel,
      ...said,
      ...(known ?? About.parse(about ?? {})),
    })
    await db
      .insertInto('helplines')
      .values({ id: newId(), ...row })
      .onConflict((there) => there.columns(['agency', 'country', 'tel']).doUpdateSet(row))
      .execute()
    return shownHelplines(context, member.agency)
  },
})

/** What is kept of a number; null where it is not kept yet. */
async function knownOf(db: Tx, agency: string, country: string, tel: string): Promise<z.output<typeof About> | null> {
  const row = await db
    .selectFrom('helplines')
    .selectAll()
    .where('agency', '=', agency)
    .where('country', '=', country)
    .where('tel', '=', tel)
    .executeTakeFirst()
  return row === undefined ? null : aboutOf(row)
}

const aboutOf = ({ name, languages, cost, always, opening }: Row<'helplines'>) => ({
  name,
  languages: [...languages],
  cost,
  always,
  opening,
})

/** What agencies that take reports say of numbers to call; they are read with the desks for the public pages. */
export async function keptHelplines(db: Tx): Promise<readonly KeptLine[]> {
  const { rows } = await sql<Row<'helplines'>>`select * from app.public_helplines()`.execute(db)
  return (
    rows
      // Left out and not refused: pages for anybody must not fail over one line, and what the program brought along stays.
      .filter((row) => isSound(db, NUMBERS, row))
      .map((row) => ({
        ...{ country: row.country, shown: row.shown, tel: row.tel, wrong: row.wrong, verifiedOn: row.verified_on },
        about: aboutOf(row),
      }))
  )
}
