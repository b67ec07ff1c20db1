import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Id, newId } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { decidedLeads, fillFeatures, searchKey, takenBack } from '../leads/index.ts'
import { settingsOf, settle } from './record.ts'

// What is learned from: decided leads as numbers. Steps of the jobs, each short and safe to repeat.

const WHOSE = 'Leads belong to an agency.'

/** Steps of this room's jobs. They go through leads, so that the audit names none of them by one. */
export const step = {
  permission: 'lead:decide',
  purpose: 'investigation',
  internal: true,
  subject: () => [] as string[],
} as const

/** The place from which the next step goes on; null where there is none. */
const After = z.object({ after: Id.nullable() })
const Next = z.object({ next: Id.nullable() })

export const fill = operation({
  ...step,
  summary: 'Make features of leads that were kept before there were any',
  verb: 'consultation',
  input: After,
  output: Next,
  async run({ db, actor }, { after }) {
    // Only whoever holds keys can: the words of a lead are sealed.
    if (actor.kind !== 'member') return { next: null }
    return { next: await fillFeatures(db, actor, await searchKey(db, actor), after) }
  },
})

const Since = z.object({ at: z.iso.datetime(), lead: Id })

/** Decisions taken over in one step. */
const STEP = 200

export const gather = operation({
  ...step,
  summary: 'Take over decisions on leads as numbers to learn from',
  verb: 'combination',
  input: z.object({
    /** Where the step before ended; null to begin with the first decision. */
    since: Since.nullable(),
  }),
  output: z.object({ next: Since.nullable(), taken: z.int() }),
  async run({ db, actor }, { since }) {
    const agency = agencyFor(actor, WHOSE)
    const from = since === null ? null : { at: new Date(since.at), lead: since.lead }
    const decided = await decidedLeads(db, agency, from, STEP)
    if (decided.length === 0) return { next: null, taken: 0 }
    const rows = decided.map(({ decidedAt, judgedBy, ...one }) => ({
      id: newId(),
      agency,
      lead: one.lead,
      features: one.features,
      pursued: one.pursued,
      languages: [...one.languages],
      sources: [...one.sources],
      score: one.score,
      decided_at: decidedAt,
      judged_by: judgedBy,
      probability: one.probability,
    }))
    await db
      .insertInto('learning_examples')
      .values(rows)
      // Decided anew: the last word counts.
      .onConflict((row) =>
        row.column('lead').doUpdateSet(({ ref }) => ({
          pursued: ref('excluded.pursued'),
          features: ref('excluded.features'),
          decided_at: ref('excluded.decided_at'),
          judged_by: ref('excluded.judged_by'),
          probability: ref('excluded.probability'),
        })),
      )
      .execute()
    const last = decided[decided.length - 1]
    return { next: { at: last.decidedAt.toISOString(), lead: last.lead }, taken: decided.length }
  },
})

/** Where the last gathering ended, so that only new decisions are looked at. */
export const gathered = operation({
  ...step,
  summary: 'Tell up to which decision lessons were taken over',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({ since: Since.nullable() }),
  async run({ db, actor }) {
    const row = await db
      .selectFrom('learning_examples')
      .select(['decided_at', 'lead'])
      .where('agency', '=', agencyFor(actor, WHOSE))
      .where('lead', 'is not', null)
      .orderBy('decided_at', 'desc')
      .orderBy('lead', 'desc')
      .limit(1)
      .executeTakeFirst()
    return { since: row?.lead ? { at: row.decided_at.toISOString(), lead: row.lead } : null }
  },
})

const TIDIED = 1000
const DAY = 86_400_000

export const tidy = operation({
  ...step,
  summary: 'Erase lessons whose time is over or whose decision was taken back',
  verb: 'erasure',
  input: After,
  output: Next.extend({ erased: z.int() }),
  async run({ db, actor, now }, { after }) {
    const agency = agencyFor(actor, WHOSE)
    const { keepDays } = await settingsOf(db, agency)
    const old = await db
      .deleteFrom('learning_examples')
      .where('agency', '=', agency)
      .where('decided_at', '<', new Date(now.getTime() - keepDays * DAY))
      .executeTakeFirst()
    const rows = await examplesAfter(db, agency, after, TIDIED)
    const leads = rows.flatMap(({ lead }) => lead ?? [])
    const back = await takenBack(db, agency, leads)
    if (back.length > 0) await db.deleteFrom('learning_examples').where('lead', 'in', back).execute()
    // The law an agency works under may have changed meanwhile, and with it whether the order is on by itself.
    await settle(db, agency)
    return { next: rows.at(-1)?.id ?? null, erased: Number(old.numDeletedRows) + back.length }
  },
})

const examplesAfter = (db: Tx, agency: string, after: string | null, limit: number) =>
  db
    .selectFrom('learning_examples')
    .selectAll()
    .where('agency', '=', agency)
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(limit)
    .execute()

const Features = z.object({ named: z.record(z.string(), z.number()), words: z.array(z.number()) })

export const Lesson = z.object({
  features: Features,
  label: z.union([z.literal(0), z.literal(1)]),
  languages: z.array(z.string()),
  sources: z.array(z.string()),
  score: z.number(),
  decidedAt: z.iso.datetime(),
})
export type Lesson = z.output<typeof Lesson>

const PAGE = 500

export const examples = operation({
  ...step,
  summary: 'Open a page of what is learned from',
  verb: 'consultation',
  input: After,
  output: Next.extend({ lessons: z.array(Lesson) }),
  async run({ db, actor }, { after }) {
    const rows = await examplesAfter(db, agencyFor(actor, WHOSE), after, PAGE)
    const lessons = rows.map(({ features, pursued, languages, sources, score, decided_at }): Lesson => {
      const own = { named: features.named, words: [...features.words] }
      return { features: own, label: pursued ? 1 : 0, languages, sources, score, decidedAt: decided_at.toISOString() }
    })
    return { next: rows.at(-1)?.id ?? null, lessons }
  },
})

/** How many lessons there are whose lead is erased, and which no count of leads knows. */
export async function orphans(db: Tx, agency: string): Promise<{ pursued: number; dismissed: number }> {
  const { rows } = await sql<{ pursued: boolean; lessons: number }>`
    select pursued, count(*)::int as lessons from learning_examples
    where agency = ${agency} and lead is null group by pursued`.execute(db)
  const of = (pursued: boolean) => rows.find((row) => row.pursued === pursued)?.lessons ?? 0
  return { pursued: of(true), dismissed: of(false) }
}
