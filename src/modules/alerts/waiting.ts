import type { Permission } from '../../kernel/operation.ts'
import type { Occasion, Pace } from './codes.ts'

// Which of what waits is told when. Pure: no state is kept for any one thing, only until when an agency was looked at.

/** Something that waits for an agency: when it came, until when it has time, and who may take it in hand. */
export type Waiting = {
  /** Members with this permission, or with all of several, may take it in hand; {@link members} goes before it. */
  readonly permission: Permission | readonly Permission[]
  /** Those of the team alone; null where the permission decides. */
  readonly members: readonly string[] | null
  /** Whoever asked for it, whom it does not wait for. */
  readonly except: string | null
  /** Null where it was theirs from the beginning. */
  readonly came: Date | null
  /** Null where it has no clock. */
  readonly due: Date | null
  /** Somebody is in danger, or a child is missing. */
  readonly urgent: boolean
  /** Somebody has to look at it for the first time; where nobody does, the deputy is told and then the sender. */
  readonly unseen: boolean
  /** It was sent by the agency, and waits at the receiver's. */
  readonly sent: boolean
}

const HOUR = 3_600_000

/** How long a deputy, and then a sender, is waited for (milliseconds): a quarter of the first clock, an hour at least. */
const pauseOf = (came: Date, due: Date): number => Math.max(HOUR, (due.getTime() - came.getTime()) / 4)

const after = (moment: Date, milliseconds: number): Date => new Date(moment.getTime() + milliseconds)

/** The moments at which something is told of. */
export function momentsOf(one: Waiting): readonly { readonly occasion: Occasion; readonly at: Date }[] {
  const { came, due, unseen, sent } = one
  if (sent) {
    if (due === null || came === null) return came === null ? [] : [{ occasion: 'new', at: came }]
    // The receiver's own are told twice before the sender is.
    return unseen ? [{ occasion: 'unanswered', at: after(due, 2 * pauseOf(came, due)) }] : []
  }
  return [
    ...(came === null ? [] : [{ occasion: 'new', at: came } as const]),
    ...(due === null ? [] : [{ occasion: 'late', at: due } as const]),
    ...(unseen && came !== null && due !== null
      ? [{ occasion: 'deputy', at: after(due, pauseOf(came, due)) } as const]
      : []),
  ]
}

/** The time that is looked at: after its first moment, and its last one with it. */
export type Stretch = { readonly from: Date; readonly until: Date }

/** What is told of something in a stretch of time. */
export const toldIn = (one: Waiting, { from, until }: Stretch): readonly Occasion[] =>
  momentsOf(one).flatMap(({ occasion, at }) => (at > from && at <= until ? [occasion] : []))

/** Who is told, and what their roles open. */
export type Reader = { readonly member: string; readonly permissions: readonly Permission[] }

/** Whether something waits for somebody. */
export function waitsFor({ permission, members, except }: Waiting, { member, permissions }: Reader): boolean {
  if (except === member || ![permission].flat().every((one) => permissions.includes(one))) return false
  return members === null || members.includes(member)
}

/** Nothing of what, whom or where: how many wait, and how many of them cannot. */
export type Counted = { readonly waiting: number; readonly urgent: number }

/** What waits for a reader now, as a letter says it. What lies at a receiver's waits for nobody here until its time is long over. */
export function countedFor(all: readonly Waiting[], now: Date): Counted {
  const here = all.filter((one) => isHere(one, now))
  return { waiting: here.length, urgent: here.filter((one) => isUrgent(one, now)).length }
}

const isHere = (one: Waiting, now: Date): boolean => !one.sent || momentsOf(one).some(({ at }) => at <= now)

/** Danger cannot wait, and what is late has waited. */
const isUrgent = ({ urgent, due }: Waiting, now: Date): boolean => urgent || (due !== null && due <= now)

// The most pressing first: one letter at a time, whatever came together.
const PRESSING = ['late', 'unanswered', 'new'] as const

/** Why a member gets a letter now; null where they get none. */
export const occasionFor = (mine: readonly Waiting[], stretch: Stretch, pace: Pace): Occasion | null => {
  const told = new Set(mine.flatMap((one) => toldIn(one, stretch)))
  // Whoever is told once a day is told at once of what is late only.
  return PRESSING.find((one) => told.has(one) && (one !== 'new' || pace === 'at-once')) ?? null
}
