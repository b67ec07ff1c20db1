import { type SqlBool, sql, type Tx } from '../../../kernel/database.ts'
import { operation } from '../../../kernel/operation.ts'
import { keysIfOpen } from '../../../kernel/vault/opening.ts'
import { unlessAltered } from '../../../kernel/vault/unaltered.ts'
import { type Cursor, readCursor, writePlace } from '../list/cursor.ts'
import { People } from '../people.ts'
import { asMember } from '../record.ts'
import { openBroken, openGiven } from './screenings.ts'
import { type Screening, ScreeningsInput, ScreeningsOutput } from './shapes.ts'

export const listScreenings = operation({
  summary: 'List screenings, the latest first, with how far they are and what they found',
  permission: 'lead:read',
  purpose: 'investigation',
  verb: 'consultation',
  input: ScreeningsInput,
  output: ScreeningsOutput,
  subject: (_, output) => output?.screenings.map(({ id }) => id) ?? [],
  async run(context, { after, limit }) {
    const { db, actor } = context
    // Ordered as leads are by arrival, so places are written and read the same way.
    const place = after === null ? null : readCursor('arrived', after)
    const member = asMember(actor)
    const rows = await page(db, member.agency, place, limit)
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const keys = await keysIfOpen(db, member, shown)
    const people = await People.named(
      context,
      shown.map(({ started_by }) => started_by),
    )
    const screenings = shown.map((row) => screeningOf(row, keys.get(row.data_key) ?? null, people))
    return { screenings, next: last && rows.length > limit ? writePlace(last.started_at, last.id) : null }
  },
})

function page(db: Tx, agency: string, after: Cursor | null, limit: number) {
  return (
    db
      .selectFrom('screenings as s')
      // Rows of ended jobs go before the leads they made.
      .leftJoin('jobs', 'jobs.id', 's.job')
      .selectAll('s')
      .select(['jobs.state', 'jobs.progress', 'jobs.problem'])
      .where('s.agency', '=', agency)
      // By id as well: a script starts several in one millisecond, and a page that ended among them would lose the rest.
      .where(
        after === null
          ? sql<SqlBool>`true`
          : sql<SqlBool>`(s.started_at, s.id) < (${after.value}::timestamptz, ${after.id}::uuid)`,
      )
      .orderBy('s.started_at', 'desc')
      .orderBy('s.id', 'desc')
      .limit(limit + 1)
      .execute()
  )
}

type Row = Awaited<ReturnType<typeof page>>[number]

function screeningOf(row: Row, key: Uint8Array | null, people: People): Screening {
  const { id, postings, repeated, broken, campaigns, leads, known } = row
  // Lines of a file may quote it, so they are sealed like its name.
  const { sealed_broken } = row
  const brokenLines = (key && sealed_broken && unlessAltered(() => openBroken(key, id, sealed_broken))) || []
  return {
    id,
    job: row.job,
    name: key && unlessAltered(() => openGiven(key, id, row.sealed_source).name),
    startedAt: row.started_at.toISOString(),
    startedBy: people.person(row.started_by),
    endedAt: row.ended_at?.toISOString() ?? null,
    state: row.state ?? (row.ended_at ? 'done' : 'failed'),
    progress: row.progress,
    problem: row.problem,
    // A file that could not be read has not ended, and has a result all the same: why.
    result: (row.ended_at ?? row.sealed_broken) && { postings, repeated, broken, campaigns, leads, known, brokenLines },
  }
}
