import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { operation } from '../../kernel/operation.ts'
import { fallen, LEAST_PURSUED, LEAST_SCREENINGS, movedRate } from '../../screening/learning/drift.ts'
import { type Agreement, agreement, type Judged } from '../../screening/learning/measures.ts'
import { groupedBy } from '../../screening/learning/train.ts'
import { sourceNames, sourceRates } from '../leads/index.ts'
import { WATCHED_SHARES } from './codes.ts'
import { latestModel } from './record.ts'
import { Drift } from './shapes.ts'
import type { ModelRow } from './tables.ts'

export const drift = operation({
  summary: "See which sources' base rates have moved, and where the model agrees less with decisions than it did",
  permission: 'model:read',
  purpose: 'investigation',
  verb: 'consultation',
  input: z.object({}),
  output: Drift,
  subject: () => [],
  async run({ db, actor }) {
    const agency = agencyFor(actor, 'Models belong to an agency.')
    const rates = await sourceRates(db, agency)
    const moved = [...rates].flatMap(([source, samples]) => {
      const one = movedRate(samples)
      return one === null ? [] : [{ source, ...one }]
    })
    const names = await sourceNames(
      db,
      actor,
      agency,
      moved.map(({ source }) => source),
    )
    const since = await sinceTraining(db, agency)
    return {
      looked: {
        sources: [...rates.values()].filter((samples) => samples.length > LEAST_SCREENINGS).length,
        languages: since.languages,
        decisions: since.decisions,
      },
      sources: moved
        .map((one) => ({ ...one, name: names.get(one.source) ?? null }))
        .sort((a, b) => Math.abs(b.deviations) - Math.abs(a.deviations) || (a.source < b.source ? -1 : 1)),
      agreement: since.fallen,
    }
  },
})

/** Decisions looked at; of more the latest tell more of now. */
const MOST = 20_000

/** How the latest model agrees with decisions on leads that it had judged before people decided. */
async function sinceTraining(db: Tx, agency: string) {
  const model = await latestModel(db, agency)
  if (model === null) return { languages: 0, decisions: 0, fallen: [] }
  const rows = await db
    .selectFrom('learning_examples')
    .select(['pursued', 'probability', 'languages'])
    .where('agency', '=', agency)
    .where('judged_by', '=', model.id)
    .where('decided_at', '>', model.trained_at)
    .orderBy('decided_at', 'desc')
    .limit(MOST)
    .execute()
  const judged = rows.map(
    ({ pursued, probability }): Judged => ({ probability: probability ?? 0, label: pursued ? 1 : 0 }),
  )
  const byLanguage = groupedBy(
    rows.map(({ languages }) => languages),
    judged,
  )
  return {
    languages: byLanguage.filter(({ recall }) => recall.of >= LEAST_PURSUED).length,
    decisions: judged.length,
    fallen: [
      ...compared(null, model, model.quality.overall, agreement(judged)),
      ...byLanguage.flatMap((now) => {
        const before = model.quality.languages.find(({ value }) => value === now.value)
        return before === undefined ? [] : compared(now.value, model, before, now)
      }),
    ],
  }
}

function compared(language: string | null, { trained_at }: ModelRow, before: Agreement, now: Agreement) {
  return WATCHED_SHARES.filter((what) => fallen(before[what], now[what])).map((what) => ({
    language,
    what,
    before: before[what],
    now: now[what],
    since: trained_at.toISOString(),
  }))
}
