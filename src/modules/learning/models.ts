import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import { GOING_JOB_STATES } from '../../kernel/codes.ts'
import { Problem } from '../../kernel/errors.ts'
import { firstOf } from '../../kernel/first-of.ts'
import { Id, newId } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { coefficients } from '../../screening/learning/model.ts'
import { LEAST } from '../../screening/learning/train.ts'
import { asMember, lessonsCounted, placeLeads, sourceNames } from '../leads/index.ts'
import type { Language } from '../vocabulary/index.ts'
import { featureName } from './feature-words.ts'
import { orphans, step } from './lessons.ts'
import { isUseful, people, type Stand, settingsOf, settle, standNow } from './record.ts'
import { GetInput, KeepInput, LearningPage, type ModelPage, Models, Switched, SwitchInput, Trained } from './shapes.ts'
import type { ModelRow } from './tables.ts'
import { tooFew } from './training-job.ts'

const WHOSE = 'Models belong to an agency.'
const reading = { permission: 'model:read', purpose: 'investigation', verb: 'consultation' } as const

export const trainModel = operation({
  summary: 'Learn an order of the queue from decided leads',
  permission: 'lead:decide',
  purpose: 'investigation',
  verb: 'combination',
  rate: '6/min',
  input: z.object({}),
  output: z.object({ job: Id }),
  subject: (_, output) => (output ? [output.job] : []),
  async run(context) {
    const { agency } = asMember(context.actor)
    if ((await trainingNow(context, agency)) !== null)
      throw new Problem('conflict', 'The order is being learned already.')
    const lessons = await lessonsNow(context, agency)
    // Told now, not by a job that fails a minute later.
    if (Math.min(lessons.pursued, lessons.dismissed) < LEAST) throw new Problem('conflict', tooFew(lessons))
    return { job: await context.later({ job: 'learn', input: {} }) }
  },
})

async function lessonsNow({ db }: Pick<RunContext, 'db'>, agency: string) {
  const [here, erased] = [await lessonsCounted(db, agency), await orphans(db, agency)]
  return { pursued: here.pursued + erased.pursued, dismissed: here.dismissed + erased.dismissed }
}

async function trainingNow({ db }: Pick<RunContext, 'db'>, agency: string): Promise<string | null> {
  const row = await db
    .selectFrom('jobs')
    .select('id')
    .where('agency', '=', agency)
    .where('job', '=', 'learn')
    .where('state', 'in', GOING_JOB_STATES)
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

export const getModel = operation({
  ...reading,
  summary: 'See what was learned from decisions, how well, and whether the queue goes by it',
  input: GetInput,
  output: LearningPage,
  subject: (_, output) => (output?.model ? [output.model.id] : []),
  async run(context, { language }) {
    const { db, actor, may } = context
    const agency = agencyFor(actor, WHOSE)
    const stand = await standNow(db, agency)
    const { model, settings } = stand
    const person = await people(context, [settings.by, model?.trained_by ?? null])
    return {
      standing: stand.standing,
      on: stand.on,
      police: stand.police,
      switched: settings.by && settings.at ? { by: person(settings.by), at: settings.at.toISOString() } : null,
      lessons: { ...(await lessonsNow(context, agency)), needed: LEAST },
      training: await trainingNow(context, agency),
      keepDays: settings.keepDays,
      model: model === null ? null : await pageOf(context, model, language, person(model.trained_by)),
      may: { train: may('models.train'), switch: may('models.use'), keep: may('models.keep-for') },
    }
  },
})

/** Everything a page or a card shows of a model. */
export async function pageOf(
  { db, actor }: Pick<RunContext, 'db' | 'actor'>,
  row: ModelRow,
  language: Language,
  trainedBy: ModelPage['trainedBy'],
): Promise<ModelPage> {
  const { quality } = row
  const marks = quality.sources.map(({ value }) => value)
  const names = await sourceNames(db, actor, row.agency, marks)
  return {
    id: row.id,
    trainedAt: row.trained_at.toISOString(),
    trainedBy,
    decisions: {
      pursued: row.pursued,
      dismissed: row.dismissed,
      repeated: row.repeated,
      first: row.first_decided.toISOString(),
      last: row.last_decided.toISOString(),
    },
    ridge: row.ridge,
    intercept: row.weights.intercept,
    coefficients: coefficients(row.weights).map(({ name, weight }) => {
      return { code: name, name: featureName(name, language), weight }
    }),
    quality: {
      ...quality,
      reliability: [...quality.reliability],
      languages: [...quality.languages],
      sources: quality.sources.map((one) => ({ ...one, name: names.get(one.value) ?? null })),
    },
    useful: isUseful(row),
  }
}

export const listModels = operation({
  ...reading,
  summary: 'List the models that were trained, newest first',
  input: z.object({}),
  output: Models,
  subject: (_, output) => output?.models.map(({ id }) => id) ?? [],
  async run(context) {
    const query = context.db
      .selectFrom('learning_models')
      .select(['id', 'trained_at', 'trained_by', 'pursued', 'dismissed', 'quality'])
      .where('agency', '=', agencyFor(context.actor, WHOSE))
      .orderBy('trained_at', 'desc')
      .orderBy('id', 'desc')
    const { rows, ...rest } = await firstOf(query, 100)
    const person = await people(
      context,
      rows.map(({ trained_by }) => trained_by),
    )
    return {
      models: rows.map(({ id, trained_at, trained_by, pursued, dismissed, quality }) => ({
        id,
        trainedAt: trained_at.toISOString(),
        trainedBy: person(trained_by),
        pursued,
        dismissed,
        area: quality.area.area,
        brier: quality.brier,
      })),
      ...rest,
    }
  },
})

export const useModel = operation({
  summary: 'Switch the learned order of the queue on or off',
  permission: 'model:switch',
  purpose: 'investigation',
  verb: 'alteration',
  reason: true,
  input: SwitchInput,
  output: Switched,
  subject: () => [],
  async run(context, { on }) {
    const { db, actor, now } = context
    const { agency, id } = asMember(actor)
    const said = { is_on: on, switched_by: id, switched_at: now }
    await db
      .insertInto('learning_settings')
      .values({ agency, ...said })
      .onConflict((row) => row.column('agency').doUpdateSet(said))
      .execute()
    return placedLater(context, await settle(db, agency))
  },
})

/** Lets leads be placed after commit where the order has changed. */
async function placedLater({ later }: RunContext, { standing, on, place }: Stand & { readonly place: boolean }) {
  return { standing, on, job: place ? await later({ job: 'place-leads', input: {} }) : null }
}

export const keepFor = operation({
  summary: 'Set for how long decisions are learned from',
  permission: 'retention:set',
  purpose: 'investigation',
  verb: 'alteration',
  reason: true,
  input: KeepInput,
  output: KeepInput,
  subject: () => [],
  async run({ db, actor }, { days }) {
    const agency = agencyFor(actor, WHOSE)
    await db
      .insertInto('learning_settings')
      .values({ agency, is_on: null, switched_by: null, switched_at: null, keep_days: days })
      .onConflict((row) => row.column('agency').doUpdateSet({ keep_days: days }))
      .execute()
    return { days: (await settingsOf(db, agency)).keepDays }
  },
})

/** Keeps a model that was trained; the queue goes by it where the learned order is on. */
export const keepModel = operation({
  ...step,
  summary: 'Keep a trained model',
  verb: 'collection',
  input: z.object({ trained: Trained, first: z.iso.datetime(), last: z.iso.datetime() }),
  output: z.object({ model: Id, on: z.boolean() }),
  subject: (_, output) => (output ? [output.model] : []),
  async run({ db, actor, now }, { trained, first, last }) {
    const { agency, id: by } = asMember(actor)
    const id = newId()
    const { model, quality, ridge, examples } = trained
    await db
      .insertInto('learning_models')
      .values({
        id,
        agency,
        trained_at: now,
        trained_by: by,
        weights: model,
        quality,
        ridge,
        ...examples,
        first_decided: new Date(first),
        last_decided: new Date(last),
      })
      .execute()
    const { on } = await settle(db, agency)
    return { model: id, on }
  },
})

export const placeStep = operation({
  ...step,
  summary: 'Place some undecided leads in the learned order',
  verb: 'alteration',
  input: z.object({ after: Id.nullable() }),
  output: z.object({ placed: z.int(), next: Id.nullable() }),
  run: ({ db, actor }, { after }) => placeLeads(db, agencyFor(actor, WHOSE), after),
})
