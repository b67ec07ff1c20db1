import { createHash } from 'node:crypto'
import { type Actor, type Member, memberFor } from '../../../../kernel/actor.ts'
import type { Tx } from '../../../../kernel/database.ts'
import { notFound, Problem } from '../../../../kernel/errors.ts'
import { oneAtATime } from '../../../../kernel/locks.ts'
import { keyFor } from '../../../../kernel/vault/opening.ts'
import { sealJson } from '../../../../kernel/vault/seal.ts'
import { changedOutside, openUnaltered } from '../../../../kernel/vault/unaltered.ts'
import type { Letter } from '../../return/codes.ts'
import type { Codes } from '../../return/cube.ts'
import { lastSent } from '../../return/kept/record.ts'
import type { Chosen } from '../chosen.ts'
import type { ReleaseWhy } from '../codes.ts'
import type { Figure, ToldCell } from '../ready.ts'
import type { Inside, Ledger, ReleaseRow } from './release.ts'

// Rows of releases: how they are found, sealed and opened, and what they are held against.

/** @throws Problem `not-permitted` where nobody is signed in: no program prepares or publishes a release */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members work on releases of figures.')

/** @throws Problem `not-found`, also for a release of another agency */
export const releaseRow = (db: Tx, { agency }: Member, id: string): Promise<ReleaseRow> =>
  db
    .selectFrom('releases')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(notFound('There is no such release.'))

/** One after the other over an agency's ledger, so that no release is told beside one that the auditor has not seen. */
export const ledgerTurn = (db: Tx, { agency }: Member): Promise<void> => oneAtATime(db, 'ledger of releases', agency)

/** What releases of an agency are held against at this moment. */
export async function ledgerNow(db: Tx, member: Member, year: number): Promise<Ledger> {
  const { releases } = await db
    .selectFrom('releases')
    .select(({ fn }) => fn.countAll<string>().as('releases'))
    .where('agency', '=', member.agency)
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow()
  const { said, dropped } = await db
    .selectFrom('release_figures')
    .select(({ fn }) => [fn.countAll<string>().as('said'), fn.count<string>('dropped_at').as('dropped')])
    .where('agency', '=', member.agency)
    .executeTakeFirstOrThrow()
  const last = await lastSent(db, member, year)
  return { releases: Number(releases), figures: Number(said) + Number(dropped), vintage: last?.vintage ?? 0 }
}

export const hashOf = (told: string): string => createHash('sha256').update(told).digest('hex')

/** All columns that a release can be judged by: one that was changed past the program opens no more. */
const label = (row: Omit<ReleaseRow, 'sealed' | 'told' | 'rule' | 'changed_at'>): string =>
  [
    'releases',
    ...[row.id, row.agency, row.return, row.year, row.geo, row.vintage, row.state, row.edition, row.way],
    ...[row.tables, row.made_by, row.outcome, row.prepared_edition, row.prepared_at?.toISOString()],
    ...[row.seen_releases, row.seen_figures, row.told_hash, row.number, row.published_by],
    row.published_at?.toISOString(),
  ]
    .map((one) => one ?? '-')
    .join(' ')

const CLOSED = 'Your keys are not open, so this release does not open. Sign in anew or be admitted.'

/**
 * What was made of a release; null where nothing was yet.
 * @throws Problem `keys-closed`, or `unavailable` where the row was changed outside the program
 */
export async function openRelease(db: Tx, member: Member, row: ReleaseRow): Promise<Inside | null> {
  if (row.sealed === null) return null
  const inside = openUnaltered<Inside>(await keyFor(db, member, row.data_key, CLOSED), row.sealed, label(row))
  if (row.told !== null && hashOf(row.told) !== row.told_hash) throw changedOutside()
  if (row.rule !== null && row.rule !== JSON.stringify(inside.rule)) throw changedOutside()
  return inside
}

/** What it says sealed to what stands in the row. */
export const sealedInside = async (db: Tx, member: Member, row: ReleaseRow, inside: Inside): Promise<Buffer> =>
  Buffer.from(sealJson(await keyFor(db, member, row.data_key, CLOSED), inside, label(row)))

/** Published releases, the oldest first. */
export const publishedRows = (db: Tx, { agency }: Member): Promise<ReleaseRow[]> =>
  db
    .selectFrom('releases')
    .selectAll()
    .where('agency', '=', agency)
    .where('state', '=', 'published')
    .orderBy('number')
    .execute()

export const tablesIn = ({ tables }: Pick<ReleaseRow, 'tables'>): readonly Chosen[] => JSON.parse(tables)
export const toldIn = ({ told }: Pick<ReleaseRow, 'told'>): readonly ToldCell[] => JSON.parse(told ?? '[]')

/** Figures of others, also those that were dropped. */
export const figureRows = (db: Tx, { agency }: Member) =>
  db.selectFrom('release_figures').selectAll().where('agency', '=', agency).orderBy('said_at').execute()

type FigureRow = Awaited<ReturnType<typeof figureRows>>[number]

export const figureIn = ({ source, year, letter, cells, at_least, at_most }: FigureRow): Figure => ({
  ...{ source, year, letter: letter as Letter, cells: JSON.parse(cells) as Codes[] },
  ...{ from: at_least, to: at_most },
})

// In English, for whoever comes by command or program; pages have their own words for the same keys.
const WORDS: Readonly<Record<ReleaseWhy | 'table', string>> = {
  published: 'It was published, and stays as it was told.',
  superseded: 'A later vintage of this year was sent. Make the release out of that one.',
  'no-table': 'No table is chosen.',
  'not-prepared': 'It was changed since it was made ready. Make it ready again.',
  refused: 'The auditor has not passed it. Choose fewer or coarser tables, or another way.',
  ledger: 'Another release was published since it was made ready. Make it ready again.',
  figures: 'Figures of others have changed since it was made ready. Make it ready again.',
  table: 'The return has no such table, or not a number for each cell of it.',
}

/** A closed act as a problem; the key travels as the message of the field, for pages to translate. */
export const closedRelease = (why: ReleaseWhy | 'table'): Problem =>
  new Problem('conflict', WORDS[why], { fields: [{ field: 'release', message: why }] })
