import type { Tx } from '../../kernel/database.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { memberNames, regimeOf } from '../accounts/index.ts'
import { orderInUse, setOrder } from '../leads/index.ts'
import type { Standing } from './codes.ts'
import { isOnIn, standingOf } from './standing.ts'
import type { ModelRow } from './tables.ts'

// Rows of this room, and what follows from them.

/** Days for which examples are kept where an agency has said nothing. */
export const KEEP_DAYS = 730

/** The latest model of an agency. */
export async function latestModel(db: Tx, agency: string): Promise<ModelRow | null> {
  const row = await db
    .selectFrom('learning_models')
    .selectAll()
    .where('agency', '=', agency)
    .orderBy('trained_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Better than chance by the lower bound of its area. */
export const isUseful = ({ quality }: Pick<ModelRow, 'quality'>): boolean => quality.area.low > 0.5

type Settings = { isOn: boolean | null; by: string | null; at: Date | null; keepDays: number }

export async function settingsOf(db: Tx, agency: string): Promise<Settings> {
  const row = await db.selectFrom('learning_settings').selectAll().where('agency', '=', agency).executeTakeFirst()
  return {
    isOn: row?.is_on ?? null,
    by: row?.switched_by ?? null,
    at: row?.switched_at ?? null,
    keepDays: row?.keep_days ?? KEEP_DAYS,
  }
}

export type Stand = {
  readonly standing: Standing
  readonly on: boolean
  readonly police: boolean
  readonly settings: Settings
  readonly model: ModelRow | null
}

/** How the learned order stands. */
export async function standNow(db: Tx, agency: string): Promise<Stand> {
  const model = await latestModel(db, agency)
  const settings = await settingsOf(db, agency)
  const police = (await regimeOf(db, agency)) === '2016-680'
  const standing = standingOf({ police, isOn: settings.isOn, useful: model === null ? null : isUseful(model) })
  return { standing, on: isOnIn(standing), police, settings, model }
}

/**
 * Makes the queue go by what stands: by the latest model, or by none.
 * @returns whether leads have to be placed anew
 */
export async function settle(db: Tx, agency: string): Promise<Stand & { readonly place: boolean }> {
  const stand = await standNow(db, agency)
  const wanted = stand.on && stand.model !== null ? stand.model : null
  const used = await orderInUse(db, agency)
  if ((wanted?.id ?? null) === (used?.model ?? null)) return { ...stand, place: false }
  await setOrder(db, agency, wanted === null ? null : { model: wanted.id, weights: wanted.weights })
  return { ...stand, place: wanted !== null }
}

/** Names of members, for showing who did what. */
export async function people(context: Pick<RunContext, 'db' | 'secret'>, ids: readonly (string | null)[]) {
  const names = await memberNames(context, ids)
  return (id: string) => ({ id, name: names.get(id) ?? null })
}
