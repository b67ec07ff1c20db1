import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { operation } from '../../../kernel/operation.ts'
import { MEASURES } from '../return/codes.ts'
import type { Observation } from '../return/cube.ts'
import { asMember, openReturn } from '../return/kept/record.ts'
import { apartIn, measureOf } from '../return/letters.ts'
import { Year } from '../return/shapes.ts'
import { COMPARED, COMPARED_SOURCES } from './codes.ts'
import { type ComparedFile, comparedLines, yearsIn } from './compared.ts'
import type { Figure } from './figure.ts'

/** What a return told as numbers; stages and instances have measures of their own elsewhere, and are not compared. */
const figuresOf = (geo: string, year: number, observations: readonly Observation[]): readonly Figure[] =>
  observations.flatMap(({ letter, codes, value }) =>
    typeof value !== 'number' || apartIn(letter).length > 0
      ? []
      : [{ geo, year, measure: measureOf(letter, codes), codes, value, words: null }],
  )

/** The own returns, of each year as it was sent last. */
async function ownFiles(db: Tx, member: Member): Promise<readonly ComparedFile[]> {
  const rows = await db
    .selectFrom('returns')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('state', '=', 'sent')
    .orderBy('year')
    .orderBy('vintage', 'desc')
    .execute()
  const latest = [...new Map(rows.toReversed().map((row) => [row.year, row])).values()]
  const files: ComparedFile[] = []
  for (const row of latest) {
    const { observations } = await openReturn(db, member, row)
    files.push({ source: 'own', name: String(row.vintage), figures: figuresOf(row.geo, row.year, observations) })
  }
  return files
}

const Value = z.union([z.int(), z.object({ from: z.int(), to: z.int() })])

export const compareStates = operation({
  summary: 'Compare the own return, as it was sent, with figures that other states and bodies published',
  permission: 'return:read',
  purpose: 'statistics',
  verb: 'consultation',
  rate: '60/min',
  input: z.strictObject({
    measure: z.enum(MEASURES),
    what: z.enum(COMPARED),
    /** Null for the latest of which something is there. */
    year: Year.nullable(),
  }),
  output: z.object({
    year: Year.nullable(),
    years: z.array(Year),
    lines: z.array(
      z.object({
        source: z.enum(COMPARED_SOURCES),
        /** Of a file its name, of the own return its vintage. */
        name: z.string(),
        geo: z.string(),
        value: Value,
        share: z.object({ n: z.int(), of: z.int(), unknown: z.int().nullable() }).nullable(),
        words: z.string().nullable(),
      }),
    ),
  }),
  subject: () => [],
  async run({ db, actor }, { measure, what, year: asked }) {
    const member = asMember(actor)
    const rows = await db.selectFrom('published_files').selectAll().where('agency', '=', member.agency).execute()
    const files: readonly ComparedFile[] = [
      ...(await ownFiles(db, member)),
      ...rows.map(({ publisher, file, figures }) => ({ source: publisher, name: file, figures })),
    ]
    const years = yearsIn(files, measure).filter((one) => Year.safeParse(one).success)
    const year = asked ?? years[0] ?? null
    return { year, years: [...years], lines: year === null ? [] : [...comparedLines(files, { measure, year, what })] }
  },
})
