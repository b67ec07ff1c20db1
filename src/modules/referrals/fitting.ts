import type { ReadingHours } from '../reports/index.ts'
import type { Need } from '../vocabulary/index.ts'
import type { Access, Age, Beds, Sex } from './codes.ts'
import { kilometres, type Spot } from './distance.ts'

/** A service as far as anybody may know it who looks for one. */
export type Service = Spot & {
  readonly needs: readonly Need[]
  /** ISO 639-1. */
  readonly languages: readonly string[]
  readonly sexes: readonly Sex[]
  readonly ages: readonly Age[]
  readonly access: readonly Access[]
  /** Takes children who come with an adult. */
  readonly withChildren: boolean
  readonly country: string
  readonly hours: readonly ReadingHours[]
  readonly zone: string
  /** Places there are and places free; null where the service has none to count, or nobody has said. */
  readonly places: number | null
  readonly free: number | null
  readonly freeSaidAt: Date | null
}

/** What is looked for; what is null was not asked. */
export type Wanted = {
  readonly need: Need | null
  readonly language: string | null
  readonly sex: Sex | null
  readonly age: Age | null
  readonly access: readonly Access[]
  readonly withChildren: boolean
  /** Places needed at once: a mother and two children need three. */
  readonly places: number
  readonly from: Spot | null
}

/** Why a service does not fit. `full` and `language` can be overcome by a telephone call; the others cannot. */
export const OBSTACLES = ['need', 'sex', 'age', 'children', 'access', 'full', 'language'] as const
export type Obstacle = (typeof OBSTACLES)[number]

export type Fit = {
  readonly obstacles: readonly Obstacle[]
  /** As the crow flies; null where nobody said from where. */
  readonly kilometres: number | null
  /** How long ago somebody said how many places are free. */
  readonly beds: Beds
}

/** A number of free beds that was said longer ago is no number to drive by night for. */
const BEDS_HOLD = 24 * 3_600_000

/** How a service fits what is looked for: a pure rule, so that each refusal can be explained. */
export function fit(service: Service, wanted: Wanted, now: Date): Fit {
  const beds = bedsOf(service, now)
  // Whoever looks for an interpreter will not find the language in the house already.
  const speaks =
    wanted.language === null || wanted.need === 'interpretation' || service.languages.includes(wanted.language)
  const stands: Readonly<Record<Obstacle, boolean>> = {
    // Null is «not asked», never «none»: what nobody asked refuses nobody.
    need: wanted.need !== null && !service.needs.includes(wanted.need),
    sex: wanted.sex !== null && !service.sexes.includes(wanted.sex),
    age: wanted.age !== null && !service.ages.includes(wanted.age),
    // A house that would part children from their adult does not fit.
    children: wanted.withChildren && !service.withChildren,
    // All of it: a door without steps does not help whoever cannot hear its bell.
    access: wanted.access.some((one) => !service.access.includes(one)),
    // An old number refuses nobody: somebody may have left since.
    full: beds === 'known' && service.free !== null && service.free < wanted.places,
    language: !speaks,
  }
  return {
    obstacles: OBSTACLES.filter((one) => stands[one]),
    kilometres: wanted.from === null ? null : kilometres(wanted.from, service),
    beds,
  }
}

/** Who counts no places is never full, and a number without its hour is none. */
function bedsOf({ places, free, freeSaidAt }: Service, now: Date): Beds {
  if (places === null) return 'none-needed'
  if (free === null || freeSaidAt === null) return 'unknown'
  return now.getTime() - freeSaidAt.getTime() > BEDS_HOLD ? 'old' : 'known'
}

/**
 * The order in which services are shown: what fits first, then what a telephone call may still open (full, or another language),
 * then the rest; the nearer the earlier, places that are known to be free before those nobody vouches for.
 */
export function inOrder(a: Fit, b: Fit): number {
  return (
    hardness(a) - hardness(b) ||
    // Of two that a call may open, the one with less to talk over.
    a.obstacles.length - b.obstacles.length ||
    stale(a) - stale(b) ||
    (a.kilometres ?? 0) - (b.kilometres ?? 0)
  )
}

/** 0 fits, 1 may be opened by a call, 2 does not fit at all. */
const hardness = ({ obstacles }: Fit): number =>
  obstacles.length === 0 ? 0 : obstacles.every((one) => one === 'full' || one === 'language') ? 1 : 2

/** What nobody vouches for stands behind what somebody has counted. */
const stale = ({ beds }: Fit): number => (beds === 'known' || beds === 'none-needed' ? 0 : 1)
