import { SHOWN_ONLY, type SignCode } from '../../../screening/evidence.ts'
import { scorePart } from '../../../screening/write/words.ts'
import { explain, type Language, reasonName } from '../../vocabulary/index.ts'
import type { Body, KeptContact, KeptGroup, KeptLane, KeptReason, KeptSign } from '../keeping/kept.ts'
import type { LeadPage } from '../shapes.ts'

/** Signs with their words. */
export const explained = (signs: readonly KeptSign[], language: Language): LeadPage['signs'] =>
  signs.map((sign) => ({
    ...sign,
    ...explain(sign.code, language),
    // Said on the page: a sign without points looks like a mistake of the sum otherwise.
    shownOnly: SHOWN_ONLY.has(sign.code as SignCode),
  }))

/** Other wordings with the names of the signs they have in common. */
export const worded = (wordings: Body['otherWordings'], language: Language): LeadPage['otherWordings'] =>
  wordings.map((wording) => ({
    ...wording,
    why: wording.why.map((line) =>
      line.field === 'sign' ? { ...line, values: line.values.map((code) => explain(code, language).name) } : line,
    ),
  }))

/** Lines of a score with their names. */
export const named = (why: readonly KeptReason[], language: Language): LeadPage['why'] =>
  why.map((reason) => ({ ...reason, name: reasonName(reason.code, language), part: scorePart(reason.code) }))

/** Bodies of a lead and of what was merged into it, as one picture of who posts what where and when. */
export type Joined = {
  readonly contacts: readonly KeptContact[]
  readonly groups: readonly KeptGroup[]
  readonly lanes: readonly KeptLane[]
  readonly undated: number
  readonly pictures: number
}

/** Joins bodies; contact points keep their places of the first body. */
export function joined(bodies: readonly Body[]): Joined {
  const places = new Map<string, number>()
  // In the order of the bodies: postings of the first one name contact points by their places.
  const contacts: KeptContact[] = []
  const groups: KeptGroup[] = []
  for (const body of bodies) {
    const at = body.contacts.map((contact) => {
      const key = `${contact.kind} ${contact.value}`
      // Told by kind and value: the same number in two messengers is two ways to reach somebody.
      const known = places.get(key)
      if (known === undefined) places.set(key, contacts.push(contact) - 1)
      else contacts[known] = both(contacts[known], contact)
      return places.get(key) ?? 0
    })
    groups.push(...body.groups.map((group) => ({ ...group, contacts: group.contacts.map(moved(at)) })))
  }
  return {
    contacts,
    groups,
    lanes: joinedLanes(bodies.flatMap(({ lanes }) => lanes)),
    undated: bodies.reduce((sum, { undated }) => sum + undated, 0),
    pictures: bodies.reduce((sum, { pictures }) => sum + pictures, 0),
  }
}

const moved =
  (at: readonly number[]) =>
  ([contact, seen]: [number, number]): [number, number] => [at[contact], seen]

function both(one: KeptContact, other: KeptContact): KeptContact {
  const days = [one.firstSeen, one.lastSeen, other.firstSeen, other.lastSeen].filter((day) => day !== null).sort()
  return {
    ...one,
    postings: one.postings + other.postings,
    employers: [...new Set([...one.employers, ...other.employers])].sort(),
    firstSeen: days[0] ?? null,
    lastSeen: days.at(-1) ?? null,
  }
}

function joinedLanes(all: readonly KeptLane[]): KeptLane[] {
  const lanes = new Map<string, Map<string, number>>()
  for (const { source, days } of all) {
    const lane = lanes.get(source) ?? new Map<string, number>()
    for (const { day, postings } of days) lane.set(day, (lane.get(day) ?? 0) + postings)
    lanes.set(source, lane)
  }
  return [...lanes]
    .map(([source, days]) => ({
      source,
      postings: [...days.values()].reduce((sum, postings) => sum + postings, 0),
      days: [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, postings]) => ({ day, postings })),
    }))
    .sort((a, b) => b.postings - a.postings || (a.source < b.source ? -1 : 1))
}
