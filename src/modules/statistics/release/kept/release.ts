import type { Row } from '../../../../kernel/database.ts'
import { RELEASE_WHYS, type ReleaseWhy } from '../codes.ts'
import type { Ready } from '../ready.ts'

export type ReleaseRow = Row<'releases'>

/** What lies sealed beside a release: what was made of it inside. */
export type Inside = Pick<Ready, 'cells' | 'fresh' | 'standing' | 'unused' | 'rule'>

/** What a release is held against, as it is now. */
export type Ledger = {
  readonly releases: number
  /** How often figures of others were said or dropped. */
  readonly figures: number
  /** The latest vintage of its year that was sent. */
  readonly vintage: number
}

/** Why a release may not be published as it is; null where it may. The database holds the same. */
export function whyNotPublish(row: ReleaseRow, now: Ledger): ReleaseWhy | null {
  const why: Readonly<Record<ReleaseWhy, boolean>> = {
    published: row.state === 'published',
    superseded: now.vintage > row.vintage,
    'no-table': row.tables === '[]',
    'not-prepared': row.prepared_edition !== row.edition,
    refused: row.outcome !== 'passed',
    ledger: row.seen_releases !== now.releases,
    figures: row.seen_figures !== now.figures,
  }
  return RELEASE_WHYS.find((one) => why[one]) ?? null
}
