import type { Gathered } from '../gathered.ts'
import { ABSENT, NumberTable } from '../number-table.ts'
import { PairSorter } from '../pair-sorter.ts'
import { Ragged } from '../ragged.ts'
import { distinctNames } from '../romanisation/distinct-names.ts'
import { type ContactClass, classOfHash } from './contact-class.ts'

/** A contact point of several groups of postings. */
export type ContactUse = {
  /** Numbers of the groups, ascending. */
  readonly groups: readonly number[]
  /** Number of different employer names beside it; one name in two scripts counts once. */
  readonly employers: number
}

export type ContactUses = {
  /** For each group its contact points that another group has too, ascending. */
  readonly shared: Ragged
  /** Number of different contact points of each group. */
  readonly counts: Uint32Array
  /** Contact points of two or more groups. */
  readonly of: ReadonlyMap<number, ContactUse>
}

/**
 * Finds the contact points that groups of postings share.
 * @param part a contact point speaks for a group where one in so many of its postings carries it; 0 where one posting is
 * enough
 */
export function contactUses(
  gathered: Gathered,
  groups: readonly { readonly members: readonly number[] }[],
  part = 0,
): ContactUses {
  const sorter = new PairSorter(1024)
  forEachContact(gathered, groups, (hash, group) => sorter.push(hash, group), part)
  const lists = usesIn(sorter)
  // Every contact point of every posting is looked up, and most belong to one group, so the table must be fast.
  const known = new NumberTable()
  for (const hash of lists.keys()) known.set(hash, 1)
  const isShared = (hash: number): boolean => known.get(hash) !== ABSENT
  const employers = employersOf(gathered, groups, isShared)
  const { shared, counts } = sharedOf(gathered, groups, isShared, part)
  return {
    shared,
    counts,
    of: new Map(Array.from(lists, ([hash, list]) => [hash, { groups: list, employers: namesOf(employers.get(hash)) }])),
  }
}

/** For each group its shared contact points, and the number of all its contact points. */
function sharedOf(
  gathered: Gathered,
  groups: readonly { readonly members: readonly number[] }[],
  isShared: (hash: number) => boolean,
  part: number,
): Pick<ContactUses, 'shared' | 'counts'> {
  const shared = new Ragged()
  const counts = new Uint32Array(groups.length)
  for (const [group, { members }] of groups.entries()) {
    const found = tellingHashes(gathered, members, part)
    counts[group] = found.length
    const common = found.filter(isShared)
    shared.add(common.length < 2 ? common : Uint32Array.from(common).sort())
  }
  return { shared, counts }
}

/** Groups with more contact points use a set to find distinct ones. */
const FEW = 16

/**
 * The contact points that speak for some postings, once each. One odd member of a large group speaks for itself alone.
 */
export function tellingHashes(gathered: Gathered, members: readonly number[], part: number): readonly number[] {
  if (part === 0 || members.length <= part) return distinctHashes(gathered, members)
  const counts = new Map<number, number>()
  for (const at of members)
    for (const hash of distinctHashes(gathered, [at])) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return [...counts].filter(([, count]) => part * count >= members.length).map(([hash]) => hash)
}

function distinctHashes(gathered: Gathered, members: readonly number[]): readonly number[] {
  const found: number[] = []
  let set: Set<number> | undefined
  for (const at of members) {
    eachHash(gathered, at, (hash) => {
      if (set !== undefined) set.add(hash)
      else if (!found.includes(hash) && found.push(hash) > FEW) set = new Set(found)
    })
  }
  return set === undefined ? found : [...set]
}

const namesOf = (names: ReadonlySet<string> | undefined): number => (names === undefined ? 0 : distinctNames(names))

function eachHash({ contactRows }: Gathered, at: number, visit: (hash: number) => void): void {
  const { words } = contactRows
  const end = contactRows.endOf(at)
  // Each contact point is a pair of words: value and written form.
  for (let i = contactRows.startOf(at); i < end; i += 2) visit(words[i])
}

function forEachContact(
  gathered: Gathered,
  groups: readonly { readonly members: readonly number[] }[],
  visit: (hash: number, group: number, at: number) => void,
  part = 0,
): void {
  for (const [group, { members }] of groups.entries()) {
    if (part === 0 || members.length <= part)
      for (const at of members) eachHash(gathered, at, (hash) => visit(hash, group, at))
    else for (const hash of tellingHashes(gathered, members, part)) visit(hash, group, members[0])
  }
}

/** Groups of each contact point that two or more groups have. */
function usesIn(sorter: PairSorter): Map<number, number[]> {
  sorter.sort()
  const { values } = sorter
  const of = new Map<number, number[]>()
  sorter.forEachKey((hash, start, end) => {
    // Pairs with one key stay in order of arrival, so a group's postings are adjacent.
    if (values[start] !== values[end - 1]) of.set(hash, [...new Set(values.subarray(start, end))])
  })
  return of
}

function employersOf(
  gathered: Gathered,
  groups: readonly { readonly members: readonly number[] }[],
  isShared: (hash: number) => boolean,
): Map<number, Set<string>> {
  const names = new Map<number, Set<string>>()
  forEachContact(gathered, groups, (hash, _, at) => {
    if (!isShared(hash)) return
    const employer = gathered.employer(at)
    if (employer === null) return
    const known = names.get(hash)
    if (known === undefined) names.set(hash, new Set([employer]))
    else known.add(employer)
  })
  return names
}

/** Discount of a firm's contact point: all clients know a firm's address, all users a portal's help address. */
const FIRM = 4
/** Discount for each doubling of employer names: a switchboard serves many firms, while a recruiter may invent some. */
const NAMES = { firm: 2, personal: 0.5, account: 0 } as const

/** Bits to subtract where many employers' names stand beside a contact point: it may be a portal's help address. */
export const clientsDiscount = (hash: number, { employers }: ContactUse): number =>
  NAMES[classOfHash(hash)] * Math.log2(Math.max(1, employers))

/** Bits to subtract from the rarity of a shared contact point. */
export const discount = (hash: number, { employers }: ContactUse): number => discountOf(classOfHash(hash), employers)

/** The discount of a class of contact points with this many employer names. */
export function discountOf(kind: ContactClass, employers: number): number {
  return NAMES[kind] * Math.log2(Math.max(1, employers)) + (kind === 'firm' ? FIRM : 0)
}
