import { type Actor, type Member, memberFor } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import { rowMarks, sound } from '../../kernel/vault/row-marks.ts'
import { nextReading } from '../reports/index.ts'
import type { Service } from './fitting.ts'
import type { ServiceShown } from './shapes.ts'
import type { ServiceRow } from './tables.ts'

/** @throws Problem `not-permitted` where nobody is signed in */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members look for services and refer persons.')

/** Names of all agencies of the installation, which every member may see. */
export async function agencyNames(db: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from app.agency_names()`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Who keeps a service and how it is reached: a person is driven where this says. */
export const SERVICES = rowMarks('services', [
  ...(['id', 'agency', 'name', 'needs', 'country', 'town', 'phone', 'email'] as const),
  ...(['data_key', 'sealed_address', 'ended_at'] as const),
])

/**
 * @throws Problem `not-found`, also for an ended service of another agency; `unavailable` where it was changed outside the
 *   program
 */
export async function serviceRow(db: Tx, id: string): Promise<ServiceRow> {
  const row = await db
    .selectFrom('services')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound('There is no such service, or it has ended.'))
  return sound(db, SERVICES, row)
}

/**
 * A service that is to be changed, held until that is done.
 * @throws Problem `not-found`; `not-permitted` for a service that another agency keeps
 */
export async function ownServiceRow(db: Tx, { agency }: Member, id: string): Promise<ServiceRow> {
  const row = await db
    .selectFrom('services')
    .selectAll()
    .where('id', '=', id)
    .where('agency', '=', agency)
    .forUpdate()
    .executeTakeFirst()
  if (row !== undefined) return sound(db, SERVICES, row)
  // There, but not ours: that is said, because a wrong telephone number should reach whoever keeps it.
  await serviceRow(db, id)
  throw new Problem('not-permitted', 'Another agency keeps this service. Tell them what is wrong with it.')
}

export const serviceOf = (row: ServiceRow): Service => ({
  needs: row.needs,
  languages: row.languages,
  sexes: row.sexes,
  ages: row.ages,
  access: row.access,
  withChildren: row.with_children,
  country: row.country,
  latitude: row.latitude,
  longitude: row.longitude,
  hours: row.hours,
  zone: row.zone,
  places: row.places,
  free: row.free,
  freeSaidAt: row.free_said_at,
})

/** Days after which somebody should have looked again, as with helplines. */
const HOLDS = 90
const DAY = 86_400_000

export function shown(row: ServiceRow, agencies: ReadonlyMap<string, string>, own: string, now: Date): ServiceShown {
  const { freeSaidAt, ...service } = serviceOf(row)
  const { id, name, agency, town, phone, email, conditions, verified_on: verifiedOn, ended_at: endedAt } = row
  return {
    ...service,
    ...{ id, name, town, phone, email, conditions, verifiedOn },
    ...{ needs: [...row.needs], languages: [...row.languages], sexes: [...row.sexes], ages: [...row.ages] },
    ...{ access: [...row.access], hours: [...row.hours] },
    agency: { id: agency, name: agencies.get(agency) ?? null },
    freeSaidAt: freeSaidAt?.toISOString() ?? null,
    // Told beside it, not hidden: an old number may still answer.
    isOld: now.getTime() - Date.parse(verifiedOn) > HOLDS * DAY,
    // By the clock of the house, wherever who looks may be.
    opens: nextReading(row.hours, row.zone, now),
    ended: endedAt !== null,
    own: agency === own,
  }
}
