import type { Gathered } from '../gathered.ts'
import { compare, type Evidence, mostBy, nearest, ROUNDING } from './agreement.ts'
import { type Attached, attach } from './attach.ts'
import { describeOffers, type Offers, type Wording } from './offers.ts'
import { bitsOf, likelyPairs, linkageOf } from './pairs.ts'
import { clustered, type Ruling } from './rulings.ts'

/** Evidence that a wording is the same offer as another one of its campaign. */
export type Joint = {
  /** Numbers of the two postings that tell most alike: one of the wording's, and one of the other's. */
  readonly from: number
  readonly to: number
  readonly evidence: Evidence
  /** Number of offers that were compared. */
  readonly offers: number
  /** Whether the contact points compared are those of the whole campaign. */
  readonly campaignWide: boolean
}

/** One offer in one or more wordings, the largest first. */
export type Campaign = {
  readonly members: readonly number[]
  readonly medoid: number
  readonly wordings: readonly (Wording & { readonly joint: Joint | null })[]
}

/**
 * Joins near-copies and single postings that are one offer in other words: reworded, reordered, translated.
 * @param groups near-copies; members are posting numbers in rank order
 * @param order all postings by rank
 * @param apart finds pairs of wordings that persons decided are different offers
 */
export function linkWordings(
  gathered: Gathered,
  groups: readonly Wording[],
  order: Uint32Array,
  apart: (wordings: readonly Wording[]) => readonly Ruling[] = () => [],
): Campaign[] {
  const wordings = allWordings(gathered, groups, order)
  const ungrouped = order.length - groups.reduce((sum, { members }) => sum + members.length, 0)
  const offers = describeOffers(gathered, wordings, groups.length + ungrouped)
  const rulings = apart(wordings)
  const sets = clustered(wordings.length, likelyPairs(offers), (a, b) => linkageOf(offers, a, b), rulings)
  const joined = new Set(sets.flat())
  const left = wordings.flatMap((_, i) => (joined.has(i) ? [] : [i]))
  const isGroup = (i: number) => wordings[i].members.length > 1
  const cores = [...sets, ...left.filter(isGroup).map((i) => [i])]
  const singles = left.filter((i) => !isGroup(i) && offers.uses.shared.lengthOf(i) > 0)
  const attached = Map.groupBy(attach(gathered, offers, cores, singles, rulings), ({ core }) => core)
  const ranks = new Uint32Array(gathered.size)
  for (const [rank, at] of order.entries()) ranks[at] = rank
  const campaigns = cores.map((core, i) => campaignOf(offers, core, attached.get(i) ?? [], ranks))
  return campaigns.sort((a, b) => ranks[a.members[0]] - ranks[b.members[0]])
}

/**
 * The groups of near-copies, and each other posting with enough traits to be linked, in the order of their first
 * postings.
 */
function allWordings(gathered: Gathered, groups: readonly Wording[], order: Uint32Array): Wording[] {
  const groupOf = new Map(groups.map((group) => [group.members[0], group]))
  const grouped = new Uint8Array(gathered.size)
  for (const { members } of groups) for (const at of members) grouped[at] = 1
  const wordings: Wording[] = []
  for (const at of order) {
    const group = groupOf.get(at)
    if (group !== undefined) wordings.push(group)
    else if (grouped[at] === 0 && saysSomething(gathered, at)) wordings.push({ members: [at], medoid: at })
  }
  return wordings
}

const saysSomething = ({ contactRows, marks }: Gathered, at: number): boolean =>
  contactRows.lengthOf(at) > 0 || marks.lengthOf(at) > 1

function campaignOf(
  offers: Offers,
  core: readonly number[],
  attached: readonly Attached[],
  ranks: Uint32Array,
): Campaign {
  const size = (i: number) => offers.wordings[i].members.length
  const ordered = core.toSorted((a, b) => size(b) - size(a) || a - b)
  const joints = jointsOf(offers, ordered)
  for (const { wording, from, to, evidence } of attached)
    joints.set(wording, { from, to, evidence, offers: offers.seen.offers, campaignWide: true })
  const late = attached.map(({ wording }) => wording).sort((a, b) => a - b)
  const wordings = [...ordered, ...late].map((i) => ({ ...offers.wordings[i], joint: joints.get(i) ?? null }))
  const members = wordings.flatMap((wording) => wording.members).sort((a, b) => ranks[a] - ranks[b])
  return { members, medoid: wordings[0].medoid, wordings }
}

/**
 * Joins each wording of a set but the first to another one: the next is always the one with the strongest evidence for
 * being one offer with any that has its place (Prim's tree), so that each link is the best that can be shown.
 */
function jointsOf(offers: Offers, [first, ...others]: readonly number[]): Map<number, Joint> {
  const joints = new Map<number, Joint>()
  const best = new Map(others.map((i) => [i, { to: first, bits: bitsBetween(offers, i, first) }]))
  while (best.size > 0) {
    const [next, { to }] = mostBy([...best], ([, { bits }]) => bits)
    best.delete(next)
    joints.set(next, jointOf(offers, next, to))
    for (const [i, known] of best) {
      const bits = bitsBetween(offers, i, next)
      if (bits > known.bits + ROUNDING) best.set(i, { to: next, bits })
    }
  }
  return joints
}

const bitsBetween = (offers: Offers, a: number, b: number): number => bitsOf(offers, Math.min(a, b), Math.max(a, b))

function jointOf({ traits, seen, agreement }: Offers, i: number, other: number): Joint {
  const [a, b] = [traits(i), traits(other)]
  const { from, to } = nearest(a, b)
  return { from, to, evidence: compare(a, b, seen, agreement), offers: seen.offers, campaignWide: false }
}
