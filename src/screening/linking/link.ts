import type { Gathered } from '../gathered.ts'
import { compare, type Evidence } from './agreement.ts'
import { describeOffers, type Offers, type Wording } from './offers.ts'
import { bitsOf, likelyPairs } from './pairs.ts'
import { clustered, type Ruling } from './rulings.ts'

/** Evidence that a wording is the same offer as an earlier one. */
export type Joint = {
  /** Posting numbers of two medoids: the wording's, and that of the earlier wording it most resembles. */
  readonly from: number
  readonly to: number
  readonly evidence: Evidence
  /** Number of offers that were compared. */
  readonly offers: number
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
  const sets = clustered(wordings.length, likelyPairs(offers), (a, b) => bitsOf(offers, a, b), apart(wordings))
  const joined = new Set(sets.flat())
  const alone = wordings.flatMap((wording, i) => (joined.has(i) || wording.members.length < 2 ? [] : [[i]]))
  const ranks = new Uint32Array(gathered.size)
  for (const [rank, at] of order.entries()) ranks[at] = rank
  const campaigns = [...sets, ...alone].map((set) => campaignOf(offers, set, ranks))
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

function campaignOf(offers: Offers, set: readonly number[], ranks: Uint32Array): Campaign {
  const size = (i: number) => offers.wordings[i].members.length
  const ordered = set.toSorted((a, b) => size(b) - size(a) || a - b)
  const wordings = ordered.map((i, place) => ({
    ...offers.wordings[i],
    joint: place === 0 ? null : jointOf(offers, i, ordered.slice(0, place)),
  }))
  const members = wordings.flatMap((wording) => wording.members).sort((a, b) => ranks[a] - ranks[b])
  return { members, medoid: wordings[0].medoid, wordings }
}

function jointOf(offers: Offers, i: number, earlier: readonly number[]): Joint {
  const bits = earlier.map((k) => bitsOf(offers, Math.min(i, k), Math.max(i, k)))
  const to = earlier[bits.indexOf(Math.max(...bits))]
  const { wordings, traits, seen, agreement } = offers
  return {
    from: wordings[i].medoid,
    to: wordings[to].medoid,
    evidence: compare(traits(i), traits(to), seen, agreement),
    offers: seen.offers,
  }
}
