import type { Member } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { eraseDataKeys, newDataKey } from '../../kernel/vault/data-keys.ts'
import { keyFor } from '../../kernel/vault/opening.ts'
import { FeedFault, feedAddress } from '../../ports/feeds.ts'
import { importFolder } from '../../ports/import-folder.ts'
import { MapError, parseMap } from '../../screening/read/index.ts'
import { legalBasisOf } from '../accounts/index.ts'
import { wordsFor } from './faults.ts'
import { firstRun, type Plan } from './plan.ts'
import { asMember, planOf, sealDetails, sealOrder, sourceRow } from './record.ts'
import { Nothing, One, SavedSource, SourceInput } from './shapes.ts'
import type { SourceRow } from './tables.ts'

/** More would be a crawler; a national board is one source. */
const MOST_SOURCES = 200
/** A legal basis that nobody looks at for longer is none. */
const LONGEST_REVIEW = 2 * 366 * 86_400_000
const SHORTEST_NOTE = 10

const wrong = (field: string, message: string) =>
  new Problem('invalid-input', 'Some fields are not right.', { fields: [{ field, message }] })

/** @throws Problem `invalid-input` where the place can never be read, or the map names no columns */
export function checkPlace(
  { kind, place, map }: Pick<typeof SourceInput._output, 'kind' | 'place' | 'map'>,
  importDir: string | null,
  now: Date,
): void {
  try {
    if (kind === 'feed') feedAddress(place)
    parseMap(map)
  } catch (error) {
    if (error instanceof FeedFault) throw wrong('place', wordsFor(error.code))
    if (error instanceof MapError) throw wrong('map', error.message.replace('--map: ', ''))
    throw error
  }
  if (kind === 'feed') return
  try {
    importFolder(importDir, place, now)
  } catch (error) {
    if (error instanceof Problem) throw wrong('place', error.message)
    throw error
  }
}

export const saveSource = operation({
  summary: 'Save a source to be read at times of its own: a folder or a feed, with its columns and legal basis',
  permission: 'source:manage',
  purpose: 'investigation',
  verb: 'collection',
  rate: '30/min',
  input: SourceInput,
  output: SavedSource,
  subject: ({ source }, output) => [output?.source ?? source].filter((id) => id !== undefined),
  async prepare({ site, now }, input) {
    checkPlace(input, site.importDir ?? null, now)
  },
  async run(context, input) {
    const { db, actor, now, secret } = context
    const member = asMember(actor)
    await checkBasis(db, member, input.basis, now)
    const known = input.source === undefined ? null : await sourceRow(db, member.agency, input.source)
    const { id, key } =
      known === null ? await make(db, member, now) : { id: known.id, key: await keyOf(db, member, known) }
    const { name, kind, place, map, plan, basis } = input
    const row = {
      kind,
      sealed_details: sealDetails(key.bytes, id, { name, place, map, note: basis.note }),
      sealed_order: sealOrder(secret, id, { place, map }),
      // What the server said was said of another place or read by other columns.
      sealed_memo: null,
      purpose: basis.purpose,
      review_by: basis.reviewBy,
      every: plan.every,
      unit: plan.unit,
      at_time: plan.unit === 'days' ? plan.at : null,
      time_zone: plan.timeZone,
    }
    if (known === null)
      await db
        .insertInto('sources')
        .values({
          ...row,
          ...{ id, agency: member.agency, data_key: key.id, made_by: member.id, made_at: now },
          ...{ paused_why: null, next_run_at: firstRun(plan, now) },
        })
        .execute()
    else
      await db
        .updateTable('sources')
        .set({ ...row, ...planned(known, plan, now) })
        .where('id', '=', id)
        .execute()
    return { source: id }
  },
})

/** A plan that is changed begins anew; one that is not goes on, and what is paused stays so until it is resumed. */
function planned(known: SourceRow, plan: Plan, now: Date): Partial<Pick<SourceRow, 'next_run_at'>> {
  if (known.next_run_at === null || JSON.stringify(planOf(known)) === JSON.stringify(ordered(plan))) return {}
  return { next_run_at: firstRun(plan, now) }
}

/** In the order of keys in which a row gives it. */
const ordered = (plan: Plan): Plan =>
  plan.unit === 'hours'
    ? { unit: plan.unit, every: plan.every, timeZone: plan.timeZone }
    : { unit: plan.unit, every: plan.every, at: plan.at, timeZone: plan.timeZone }

async function make(db: Tx, { agency }: Member, now: Date) {
  const { count } = await db
    .selectFrom('sources')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('agency', '=', agency)
    .executeTakeFirstOrThrow()
  if (Number(count) >= MOST_SOURCES)
    throw new Problem('conflict', `An agency watches at most ${MOST_SOURCES} sources. Remove one first.`)
  return { id: newId(), key: await newDataKey(db, agency, now) }
}

const keyOf = async (db: Tx, member: Member, { data_key: id }: SourceRow) => ({
  id,
  bytes: await keyFor(db, member, id, 'Your keys are not open. Sign in anew or be admitted.'),
})

/** Reading what others published is processing of personal data, and needs a law that can be named. */
async function checkBasis(
  db: Tx,
  { agency }: Member,
  { purpose, note, reviewBy }: typeof SourceInput._output.basis,
  now: Date,
): Promise<void> {
  const law = await legalBasisOf(db, agency, purpose)
  if (law === null && note.length < SHORTEST_NOTE)
    throw wrong('basis.note', 'Your agency names no law for this purpose. Say here by which one this source is read.')
  if (reviewBy <= isoDay(now) || reviewBy > isoDay(new Date(now.getTime() + LONGEST_REVIEW)))
    throw wrong('basis.reviewBy', 'The day of the next review lies ahead, and at most two years.')
}

export const pauseSource = operation({
  summary: 'Stop reading a source until somebody resumes it',
  permission: 'source:manage',
  purpose: 'investigation',
  verb: 'alteration',
  input: One,
  output: Nothing,
  subject: ({ source }) => [source],
  async run({ db, actor }, { source }) {
    const row = await sourceRow(db, asMember(actor).agency, source)
    if (row.paused_why !== null) throw new Problem('conflict', 'This source is paused already.')
    const paused = { paused_why: 'member', next_run_at: null } as const
    await db.updateTable('sources').set(paused).where('id', '=', source).execute()
    return {}
  },
})

export const resumeSource = operation({
  summary: 'Read a source again at its times',
  permission: 'source:manage',
  purpose: 'investigation',
  verb: 'alteration',
  input: One,
  output: Nothing,
  subject: ({ source }) => [source],
  async run({ db, actor, now }, { source }) {
    const row = await sourceRow(db, asMember(actor).agency, source)
    if (row.paused_why === null) throw new Problem('conflict', 'This source is not paused.')
    refuseUnreviewed(row, now)
    const resumed = { paused_why: null, failures: 0, next_run_at: firstRun(planOf(row), now) }
    await db.updateTable('sources').set(resumed).where('id', '=', source).execute()
    return {}
  },
})

/** @throws Problem `conflict` where the legal basis was to be looked at before today */
export function refuseUnreviewed({ review_by }: SourceRow, now: Date): void {
  if (review_by < isoDay(now))
    throw new Problem('conflict', 'The legal basis of this source was to be looked at again. Save it with a later day.')
}

export const removeSource = operation({
  summary: 'Remove a source with its runs; leads that it brought stay',
  permission: 'source:manage',
  purpose: 'investigation',
  verb: 'erasure',
  input: One,
  output: Nothing,
  subject: ({ source }) => [source],
  async run({ db, actor, now }, { source }) {
    const { agency } = asMember(actor)
    const row = await sourceRow(db, agency, source)
    await eraseDataKeys(db, [row.data_key], agency, now)
    // Runs and marks go with it; what is fetched and not yet screened goes on as a screening like any other.
    await db.deleteFrom('sources').where('id', '=', source).execute()
    return {}
  },
})
