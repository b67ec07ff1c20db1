import { nameOrganisers, type PublishedIds } from '../campaign-ids.ts'
import type { Gathered } from '../gathered.ts'
import { keyOf } from '../posting-key.ts'
import { forEachOf } from './agreement.ts'
import { type ContactUse, contactUses, discount } from './contact-uses.ts'
import { HUB, type Pair } from './pairs.ts'
import { clustered, type Ruling } from './rulings.ts'

/** A campaign, or a posting outside all campaigns; shared contact points join units to organisers. */
export type Unit = { readonly members: readonly number[]; readonly campaign: string | null }

/** A contact point that two units share, and its evidence for one organiser, in bits. */
export type SharedContact = { readonly hash: number; readonly units: number; readonly bits: number }

/** Another campaign of the same organiser, by its number among the units. */
export type OrganiserLink = { readonly to: number; readonly shared: readonly SharedContact[] }

/** A cluster of contact points: not a person, and no statement about the people behind it. */
export type Organiser = {
  readonly id: string
  readonly units: readonly number[]
  readonly links: ReadonlyMap<number, readonly OrganiserLink[]>
}

/** Expected number of campaigns of one organiser, in bits. */
const EXPECTED = 6
const AGREE = 0.9
/** Bits of two units that share no contact point; below 0, so that long chains break. */
export const NOTHING_SHARED = -1

/**
 * Joins units by shared contact points, each weighted by its rarity.
 * @param units in a stable order
 * @param published contact points of earlier organisers, by organiser id
 * @param rulings persons' decisions about units, free of contradictions
 */
export function findOrganisers(
  gathered: Gathered,
  units: readonly Unit[],
  published: PublishedIds,
  rulings: readonly Ruling[] = [],
): Organiser[] {
  const uses = contactUses(gathered, units)
  const shared = (a: number, b: number): SharedContact[] => {
    const found: SharedContact[] = []
    forEachOf(uses.shared.row(a), uses.shared.row(b), (hash, both) => {
      const use = both ? uses.of.get(hash) : undefined
      if (use !== undefined && use.groups.length <= HUB) found.push(weight(hash, use))
    })
    return found
  }
  const bitsOf = (a: number, b: number) => strongest(shared(a, b)) ?? NOTHING_SHARED
  const joined = clustered(units.length, pairsOf(uses.of.values(), bitsOf), bitsOf, rulings)
  const taken = new Set(joined.flat())
  // A campaign whose contact points nobody shares has an organiser too.
  const alone = units.flatMap(({ campaign }, i) =>
    campaign !== null && uses.counts[i] > 0 && !taken.has(i) ? [[i]] : [],
  )
  const sets = [...joined, ...alone]
  const ids = nameOrganisers(
    sets.map((set) => ({
      first: firstOf(gathered, units, set),
      contacts: organiserKeys(gathered, membersOf(units, set)),
    })),
    published,
  )
  const confirmed = new Set(
    rulings.filter(({ together }) => together).flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]),
  )
  return sets.map((set, i) => ({
    id: ids[i],
    units: set,
    links: new Map(set.map((i) => [i, linksOf(i, set, shared, confirmed)])),
  }))
}

/**
 * Evidence of a shared contact point: log2 of how many times more likely two units share it under one organiser, with
 * the prior.
 */
function weight(hash: number, use: ContactUse): SharedContact {
  return { hash, units: use.groups.length, bits: organiserBits(use.groups.length, discount(hash, use)) }
}

/**
 * Evidence of a shared contact point for one organiser, in bits rounded to the tenth.
 * @param units number of units with it
 * @param less bits to subtract from its rarity
 */
export const organiserBits = (units: number, less: number): number =>
  // The number of all units cancels out: it raises the rarity and lowers the prior alike.
  Math.round((EXPECTED + Math.log2(AGREE / units) - less) * 10) / 10

/** The contact points of one organiser depend on each other, so only the strongest counts. */
const strongest = (shared: readonly SharedContact[]): number | null =>
  shared.length === 0 ? null : Math.max(...shared.map(({ bits }) => bits))

function pairsOf(uses: Iterable<ContactUse>, bitsOf: (a: number, b: number) => number): Pair[] {
  const found = new Map<string, Pair>()
  for (const { groups } of uses) {
    if (groups.length > HUB) continue
    for (const [i, a] of groups.entries()) {
      for (const b of groups.slice(i + 1)) {
        const key = `${a} ${b}`
        if (found.has(key)) continue
        const bits = bitsOf(a, b)
        if (bits > 0) found.set(key, { a, b, bits })
      }
    }
  }
  return [...found.values()].sort((p, q) => p.a - q.a || p.b - q.b)
}

const linksOf = (
  unit: number,
  set: readonly number[],
  shared: (a: number, b: number) => readonly SharedContact[],
  confirmed: ReadonlySet<string>,
): OrganiserLink[] =>
  set
    .filter((other) => other !== unit)
    .map((to) => ({ to, shared: shared(Math.min(unit, to), Math.max(unit, to)).toSorted((a, b) => b.bits - a.bits) }))
    .filter(({ to, shared: common }) => common.length > 0 || confirmed.has(`${unit} ${to}`))

const membersOf = (units: readonly Unit[], set: readonly number[]): number[] => set.flatMap((i) => units[i].members)

/**
 * Keys by which a later run recognises an organiser: its contact points, or its postings if persons joined units
 * without any.
 */
export function organiserKeys(gathered: Gathered, postings: readonly number[]): string[] {
  const contacts = contactKeys(gathered, postings)
  return contacts.length > 0 ? contacts : postings.map((at) => keyOf(gathered, at))
}

function contactKeys(gathered: Gathered, postings: readonly number[]): string[] {
  const found = new Set<number>()
  for (const at of postings) {
    const hashes = gathered.contacts(at)
    // Each contact point is a pair of words: value and written form.
    for (let i = 0; i < hashes.length; i += 2) found.add(hashes[i])
  }
  return Array.from(found, String)
}

/** Names a new organiser after the first campaign or posting of its first unit, never after a contact point. */
const firstOf = (gathered: Gathered, units: readonly Unit[], set: readonly number[]): string =>
  set
    .map((i) => units[i].campaign)
    .filter((id) => id !== null)
    .sort()[0] ?? gathered.ids[units[set[0]].members[0]]
