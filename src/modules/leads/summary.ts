import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { keysIfOpen } from '../../kernel/vault/opening.ts'
import { unlessAltered } from '../../kernel/vault/unaltered.ts'
import type { Language } from '../vocabulary/index.ts'
import { expiryOf, type Periods } from './lead.ts'
import { isOrderOn } from './list/learned-order.ts'
import { People } from './people.ts'
import { namedReasons, reasonsOf } from './reasons.ts'
import { openHead, type Waiting, waitingPasses } from './record.ts'
import type { Head, Summary } from './shapes.ts'
import type { LeadRow } from './tables.ts'

export const PERIODS: Periods = { undecidedDays: 90, dismissedDays: 30 }

/** How long an agency keeps leads. */
export async function periodsOf(db: Tx, agency: string): Promise<Periods> {
  const row = await db
    .selectFrom('leads_settings')
    .select(['undecided_days', 'dismissed_days'])
    .where('agency', '=', agency)
    .executeTakeFirst()
  // An agency that never set anything still erases: keeping for ever must be nobody's oversight.
  return row ? { undecidedDays: row.undecided_days, dismissedDays: row.dismissed_days } : PERIODS
}

/** Heads of leads, by id; those whose keys the member cannot open are left out. */
export async function headsOf(
  db: Tx,
  member: Member,
  rows: readonly Pick<LeadRow, 'id' | 'data_key' | 'sealed_head'>[],
): Promise<ReadonlyMap<string, Head>> {
  const opened = await keysIfOpen(db, member, rows)
  // What does not open is shown without its words, not hidden: somebody can be asked about it.
  return new Map(
    rows.flatMap((row) => {
      const key = opened.get(row.data_key)
      const head = key ? unlessAltered(() => openHead(key, row)) : null
      return head ? [[row.id, head] as const] : []
    }),
  )
}

/** What a list shows of leads, in the order of their rows. */
export async function summaries(
  context: RunContext,
  member: Member,
  rows: readonly LeadRow[],
  language: Language,
): Promise<Summary[]> {
  const { db, now } = context
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const around = {
    language,
    heads: await headsOf(db, member, rows),
    indicators: await indicatorsOf(db, ids),
    merged: await mergedInto(db, ids),
    waiting: await waitingPasses(db, member.agency, now),
    periods: await periodsOf(db, member.agency),
    isOrdered: await isOrderOn(db, member.agency),
    judged: await judgedOf(db, ids),
    people: await People.named(
      context,
      rows.map(({ claimed_by }) => claimed_by),
    ),
  }
  return rows.map((row) => summaryOf(row, member, around))
}

type Around = {
  readonly language: Language
  readonly heads: ReadonlyMap<string, Head>
  readonly indicators: ReadonlyMap<string, Summary['indicators']>
  readonly merged: ReadonlyMap<string, number>
  readonly waiting: ReadonlyMap<string, Waiting>
  readonly periods: Periods
  readonly isOrdered: boolean
  readonly judged: ReadonlySet<string>
  readonly people: People
}

function summaryOf(row: LeadRow, member: Member, around: Around): Summary {
  const { id, number, state, score, size, contacts, employers, sources, languages } = row
  const head = around.heads.get(id) ?? null
  const indicators = around.indicators.get(id) ?? []
  return {
    id,
    number,
    state,
    score,
    size,
    contacts,
    employers,
    sources,
    languages,
    // '' in the table, where null would fall out of comparisons of places.
    firstSeen: row.first_seen || null,
    lastSeen: row.last_seen || null,
    indicators,
    reasons: namedReasons(reasonsOf(head, indicators), around.language),
    arrivedAt: row.arrived_at.toISOString(),
    claimedBy: around.people.orNull(row.claimed_by),
    mine: row.claimed_by === member.id,
    waits: around.waiting.has(id),
    merged: around.merged.get(id) ?? 0,
    // Where the order is off, what a model said before is shown nowhere.
    learned: around.isOrdered && around.judged.has(id) ? row.learned : null,
    // Shown with each lead, so that erasure surprises nobody who could still decide.
    expiresAt: expiryOf(state, row.keep_from, around.periods)?.toISOString() ?? null,
    head,
  }
}

async function indicatorsOf(db: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Summary['indicators']>> {
  const rows = await db
    .selectFrom('lead_facets')
    // Of merged leads the highest share: it is what made one of them a lead.
    .select(['root', 'value', ({ fn }) => fn.max('weight').as('share')])
    .where('root', 'in', ids)
    .where('facet', '=', 'indicator')
    .groupBy(['root', 'value'])
    .orderBy('share', 'desc')
    .orderBy('value')
    .execute()
  const of = new Map<string, Summary['indicators']>()
  for (const { root, value, share } of rows) of.set(root, [...(of.get(root) ?? []), { code: value, share }])
  return of
}

/** Leads that a model has judged. */
async function judgedOf(db: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('lead_features')
    .select('lead')
    .where('lead', 'in', ids)
    .where('judged_by', 'is not', null)
    .execute()
  return new Set(rows.map(({ lead }) => lead))
}

async function mergedInto(db: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('leads')
    .select(['root', ({ fn }) => fn.countAll<string>().as('leads')])
    .where('root', 'in', ids)
    .where('state', '=', 'merged')
    .groupBy('root')
    .execute()
  return new Map(rows.map(({ root, leads }) => [root, Number(leads)]))
}
