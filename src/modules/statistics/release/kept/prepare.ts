import { z } from 'zod'
import type { Member } from '../../../../kernel/actor.ts'
import type { Tx } from '../../../../kernel/database.ts'
import { type LookContext, operation } from '../../../../kernel/operation.ts'
import { openReturn } from '../../return/kept/record.ts'
import type { Vintage } from '../chosen.ts'
import { OUTCOMES_OF_PREPARING } from '../codes.ts'
import { madeReadyInThread } from '../in-thread.ts'
import type { Material, Ready } from '../ready.ts'
import { draftRow } from './choose.ts'
import {
  asMember,
  closedRelease,
  figureIn,
  figureRows,
  hashOf,
  ledgerNow,
  ledgerTurn,
  openRelease,
  publishedRows,
  sealedInside,
  tablesIn,
  toldIn,
} from './record.ts'
import type { Ledger, ReleaseRow } from './release.ts'
import { OneRelease } from './shapes.ts'

/** What was read, and what it is held against once it is ready. */
type Looked = { readonly material: Material; readonly edition: number; readonly now: Ledger }

/** The vintages that releases were made of, as they were sent. */
async function vintagesOf(db: Tx, member: Member, releases: readonly ReleaseRow[]): Promise<Vintage[]> {
  const ids = [...new Set(releases.map((row) => row.return))]
  const rows = await db
    .selectFrom('returns')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('id', 'in', ids)
    .execute()
  const vintages: Vintage[] = []
  for (const row of rows) {
    const { observations } = await openReturn(db, member, row)
    vintages.push({ year: row.year, vintage: row.vintage, observations })
  }
  return vintages
}

async function lookAt(context: LookContext, release: string): Promise<Looked> {
  const { db, actor } = context
  const member = asMember(actor)
  const row = await draftRow(context, release)
  const tables = tablesIn(row)
  if (tables.length === 0) throw closedRelease('no-table')
  await ledgerTurn(db, member)
  const now = await ledgerNow(db, member, row.year)
  if (now.vintage > row.vintage) throw closedRelease('superseded')
  // Years share no sum, so each is attacked by itself.
  const earlier = (await publishedRows(db, member)).filter(({ year }) => year === row.year)
  // One that was changed past the program would be attacked as something that nobody read.
  for (const one of earlier) await openRelease(db, member, one)
  const figures = (await figureRows(db, member)).filter(
    ({ dropped_at, year }) => dropped_at === null && year === row.year,
  )
  return {
    edition: row.edition,
    now,
    material: {
      vintages: await vintagesOf(db, member, [...earlier, row]),
      earlier: earlier.map((one) => ({
        ...{ year: one.year, vintage: one.vintage },
        ...{ tables: tablesIn(one), told: toldIn(one) },
      })),
      here: { year: row.year, vintage: row.vintage, tables, way: row.way },
      elsewhere: figures.map(figureIn),
    },
  }
}

/** What is to be told, word for word as it will stand in the ledger. */
export const toldOf = ({ cells }: Pick<Ready, 'cells'>): string =>
  JSON.stringify(cells.map(({ letter, codes, told }) => ({ letter, codes, told })))

export const prepareRelease = operation({
  summary:
    'Protect the tables of a release, and attack them beside every earlier release and the figures of others before they leave',
  permission: 'release:keep',
  purpose: 'statistics',
  verb: 'alteration',
  rate: '20/min',
  input: OneRelease,
  output: z.object({ outcome: z.enum(OUTCOMES_OF_PREPARING) }),
  subject: ({ release }) => [release],
  look: (context, { release }) => lookAt(context, release),
  prepare: async (_context, _input, looked: Looked) => ({ ...looked, ready: await madeReadyInThread(looked.material) }),
  async run(context, { release }, { ready, edition, now: seen }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await draftRow(context, release)
    // What was attacked is what stood there before; whoever changed it meanwhile asks again.
    if (row.edition !== edition) throw closedRelease('not-prepared')
    const { cells, fresh, standing, unused, rule, outcome } = ready
    const set = {
      ...{ outcome, prepared_edition: edition, prepared_at: now },
      ...{ seen_releases: seen.releases, seen_figures: seen.figures, told_hash: hashOf(toldOf(ready)) },
    }
    const sealed = await sealedInside(db, member, { ...row, ...set }, { cells, fresh, standing, unused, rule })
    await db
      .updateTable('releases')
      .set({ ...set, sealed })
      .where('id', '=', release)
      .execute()
    return { outcome }
  },
})
