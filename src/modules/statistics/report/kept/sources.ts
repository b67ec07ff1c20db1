import type { Member } from '../../../../kernel/actor.ts'
import type { Tx } from '../../../../kernel/database.ts'
import { type Chosen, laidOut, offeredBy } from '../../release/chosen.ts'
import { openRelease, publishedRows, tablesIn, toldIn } from '../../release/kept/record.ts'
import type { ToldCell } from '../../release/ready.ts'
import { cellsIn } from '../../release/told-release.ts'
import { openReturn } from '../../return/kept/record.ts'
import { type Figure, isSameTable, type Source } from '../report.ts'
import type { DrawnFigure, Origin } from '../shown.ts'

// What figures are taken from: returns that were sent, and releases that were published. Neither ever changes.

/** A return or a release with all of its tables. */
export type Opened = {
  readonly source: Source
  readonly origin: Origin
  readonly tables: readonly Chosen[]
  readonly toldOf: (table: Chosen) => readonly ToldCell[]
}

/** All that an agency has, the latest first: releases, then returns. */
export async function sourcesOf(db: Tx, member: Member): Promise<readonly Opened[]> {
  return [...(await releasesOf(db, member)), ...(await returnsOf(db, member))]
}

async function releasesOf(db: Tx, member: Member): Promise<readonly Opened[]> {
  const all: Opened[] = []
  for (const row of (await publishedRows(db, member)).toReversed()) {
    // What was changed past the program is no source.
    await openRelease(db, member, row)
    const { year, geo, vintage, way, number } = row
    const told = toldIn(row)
    all.push({
      source: { kind: 'release', id: row.id },
      origin: { year, geo, vintage, at: row.published_at ?? new Date(0), release: { number: number ?? 0, way } },
      tables: tablesIn(row),
      toldOf: (table) => cellsIn(table, told),
    })
  }
  return all
}

async function returnsOf(db: Tx, member: Member): Promise<readonly Opened[]> {
  const rows = await db
    .selectFrom('returns')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('state', '=', 'sent')
    .orderBy('year', 'desc')
    .orderBy('vintage', 'desc')
    .execute()
  const all: Opened[] = []
  for (const row of rows) {
    const { year, geo, vintage } = row
    const { observations } = await openReturn(db, member, row)
    const whole = { year, vintage, observations }
    all.push({
      source: { kind: 'return', id: row.id },
      origin: { year, geo, vintage, at: row.sent_at ?? new Date(0), release: null },
      tables: offeredBy(whole),
      toldOf: (table) => {
        const laid = laidOut(whole, table)
        return typeof laid === 'string'
          ? []
          : laid.cells.map(({ letter, codes, said }) => ({ letter, codes, told: said }))
      },
    })
  }
  return all
}

export const isSource = (a: Source, b: Source): boolean => a.kind === b.kind && a.id === b.id

/** A figure with its numbers; null where its source or its table is not there. */
export function drawn(figure: Figure, sources: readonly Opened[]): DrawnFigure | null {
  const from = sources.find(({ source }) => isSource(source, figure.source))
  const table = from?.tables.find((one) => isSameTable(one, figure.table))
  if (from === undefined || table === undefined) return null
  return {
    ...{ ...figure, table, told: from.toldOf(table), origin: from.origin },
    isRounded: from.origin.release?.way === 'rounded',
  }
}

/** Sources that a figure could be taken from instead: a later one of its kind and year, and a release in the place of true counts. */
export function renewalsOf({ source, table }: Figure, sources: readonly Opened[]): readonly Opened[] {
  const from = sources.find((one) => isSource(one.source, source))
  if (from === undefined) return []
  const same = sources.filter(
    ({ origin, tables }) => origin.year === from.origin.year && tables.some((one) => isSameTable(one, table)),
  )
  const order = ({ origin }: Opened) => origin.release?.number ?? origin.vintage
  const later = same.filter((one) => one.source.kind === source.kind && order(one) > order(from)).slice(0, 1)
  const told = source.kind === 'return' ? same.filter((one) => one.source.kind === 'release').slice(0, 1) : []
  return [...later, ...told]
}
