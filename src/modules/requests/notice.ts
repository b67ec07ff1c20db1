import { z } from 'zod'
import { agencyFor, sessionOf, visitor } from '../../kernel/actor.ts'
import { type Database, sql, type Tx } from '../../kernel/database.ts'
import { operation, type Purpose } from '../../kernel/operation.ts'
import type { Regime } from '../accounts/index.ts'
import { NoticeOutput, NoticeWords } from './shapes.ts'

/** What an agency tells everybody: its own words beside what its settings say. */
export type PrivacyNotice = {
  readonly agency: string
  readonly name: string
  readonly controller: string
  readonly officer: string
  readonly regime: Regime
  readonly legalBases: Readonly<Partial<Record<Purpose, string>>>
  readonly words: NoticeWords
  /** Days after its end at which a report is erased; null where the agency takes none. */
  readonly closedDays: number | null
}

/** The notices of all agencies that have written theirs, for the public pages. */
export function privacyNotices(database: Database): Promise<readonly PrivacyNotice[]> {
  return database.transaction(sessionOf(visitor, 'protection'), async (db) => {
    // A function of the database gives out these columns alone; the rows of agencies stay closed to visitors.
    const { rows } = await sql<{
      agency: string
      name: string
      controller: string
      officer: string
      regime: PrivacyNotice['regime']
      legal_bases: PrivacyNotice['legalBases']
      words: NoticeWords
      closed_days: number | null
    }>`select * from app.privacy_notices()`.execute(db)
    return rows.map(({ legal_bases, closed_days, agency, name, controller, officer, regime, words }) => ({
      agency,
      name,
      controller,
      officer,
      regime,
      words,
      legalBases: legal_bases,
      closedDays: closed_days,
    }))
  })
}

/** Parsed when read, too: an older row may lack a line that came later. */
async function noticeOf(db: Tx, agency: string): Promise<NoticeWords | null> {
  const row = await db.selectFrom('privacy_notices').select('words').where('agency', '=', agency).executeTakeFirst()
  return row ? NoticeWords.parse(row.words) : null
}

/** The supervisory authority as the agency names it to everybody, with how it is reached; empty where it names none. */
export async function authorityOf(db: Tx, agency: string): Promise<string> {
  const notice = await noticeOf(db, agency)
  return [notice?.authority ?? '', notice?.authorityContact ?? ''].filter((part) => part !== '').join(', ')
}

/** Where somebody complains who does not get what they asked for (Art. 12(4) GDPR, Art. 15(3) Directive (EU) 2016/680). */
export async function remedyOf(db: Tx, agency: string): Promise<string> {
  // Both ways, side by side (Art. 77 and 79 GDPR, Art. 52 and 54 Directive (EU) 2016/680).
  return `You can complain to ${(await authorityOf(db, agency)) || 'the data protection authority'}, and go to court.`
}

export const getNotice = operation({
  summary: 'See what the agency tells everybody about its use of data',
  permission: 'notice:set',
  purpose: 'administration',
  verb: 'consultation',
  input: z.object({}),
  output: NoticeOutput,
  subject: () => [],
  run: async ({ db, actor }) => ({ notice: await noticeOf(db, agencyFor(actor, 'Notices belong to an agency.')) }),
})

export const setNotice = operation({
  summary: 'Set what the agency tells everybody about its use of data',
  permission: 'notice:set',
  purpose: 'administration',
  verb: 'alteration',
  input: NoticeWords,
  output: NoticeOutput,
  subject: () => [],
  async run({ db, actor }, words) {
    const agency = agencyFor(actor, 'Notices belong to an agency.')
    const json = JSON.stringify(words) as never
    await db
      // Whole, and one for an agency: half of an older wording would tell what nobody decided.
      .insertInto('privacy_notices')
      .values({ agency, words: json })
      .onConflict((conflict) => conflict.column('agency').doUpdateSet({ words: json }))
      .execute()
    return { notice: words }
  },
})
