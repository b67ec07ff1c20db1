import { sessionOf, visitor } from '../../../kernel/actor.ts'
import { type Database, sql, type Tx } from '../../../kernel/database.ts'
import type { Way } from './codes.ts'
import { hashOf } from './kept/record.ts'
import type { PublishedRelease } from './told-release.ts'

type Row = Omit<PublishedRelease, 'publishedAt' | 'tables' | 'told' | 'way'> & {
  readonly way: Way
  readonly tables: string
  readonly told: string
  readonly told_hash: string
  readonly published_at: Date
}

/**
 * All that was published, the latest first. What no longer has the words that the auditor passed is left out; whoever keeps it sees on its page that it
 * was changed.
 */
export async function publishedIn(db: Tx): Promise<readonly PublishedRelease[]> {
  const { rows } = await sql<Row>`select * from app.published_figures()`.execute(db)
  return rows
    .filter(({ told, told_hash }) => hashOf(told) === told_hash)
    .map(({ id, agency, year, geo, vintage, way, tables, number, published_at, told }) => ({
      ...{ id, agency, year, geo, vintage, way, number, publishedAt: published_at.toISOString() },
      ...{ tables: JSON.parse(tables), told: JSON.parse(told) },
    }))
}

/** The same for a public page. No operation: it is what stands there for anybody. */
export const publishedFigures = (database: Database): Promise<readonly PublishedRelease[]> =>
  database.transaction(sessionOf(visitor, 'statistics'), publishedIn)
