import type { Gathered } from '../gathered.ts'
import { ABSENT, NumberTable } from '../number-table.ts'
import { PairSorter } from '../pair-sorter.ts'
import { Ragged } from '../ragged.ts'
import { distinctNames } from '../romanisation/distinct-names.ts'
import { type ContactClass, classOfHash } from './contact-class.ts'

/** A contact point that several groups of postings have. */
export type ContactUse = {
  /** Numbers of the groups, ascending. */
  readonly groups: readonly number[]
  /** Different employer names it stands under; one in two scripts is one. */
  readonly employers: number
}

export type ContactUses = {
  /** Of each group the contact points that another group has too, ascending. */
  readonly shared: Ragged
  /** How many different contact points each group has. */
  readonly counts: Uint32Array
  /** Contact points of two groups and more. */
  readonly of: ReadonlyMap<number, ContactUse>
}

/** Finds the contact points that groups of postings have in common. */
export function contactUses(
  gathered: Gathered,
  groups: readonly { readonly members: readonly number[] }[],
): ContactUses {
  const sorter = new PairSorter(1024)
  forEachContact(gathered, groups, (hash, group) => sorter.push(hash, group))
  const lists = usesIn(sorter)
  // Asked for every contact point of every posting: most are in one group alone.
  const known = new NumberTable()
  for (const hash of lists.keys()) known.set(hash, 1)
  const isShared = (hash: number): boolean => known.get(hash) !== ABSENT
  const employers = employersOf(gathered, groups, isShared)
  const { shared, counts } = sharedOf(gathered, groups, isShared)
  return {
    shared,
    counts,
    of: new Map(Array.from(lists, ([hash, list]) => [hash, { groups: list, employers: namesOf(employers.get(hash)) }])),
  }
}

/** Of each group what others have too, and how many contact points it has in all. */
function sharedOf(
  gathered: Gathered,
  groups: readonly { readonly members: readonly number[] }[],
  isShared: (hash: number) => boolean,
): Pick<ContactUses, 'shared' | 'counts'> {
  const shared = new Ragged()
  const counts = new Uint32Array(groups.length)
  for (const [group, { members }] of groups.entries()) {
    const found = distinctHashes(gathered, members)
    counts[group] = found.length
    const common = found.filter(isShared)
    shared.add(common.length < 2 ? common : Uint32Array.from(common).sort())
  }
  return { shared, counts }
}

/** A group of more contact points has them told apart by a set. */
const FEW = 16

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
  // Pairs of value and way of writing.
  for (let i = contactRows.startOf(at); i < end; i += 2) visit(words[i])
}

function forEachContact(
  gathered: Gathered,
  groups: readonly { readonly members: readonly number[] }[],
  visit: (hash: number, group: number, at: number) => void,
): void {
  for (const [group, { members }] of groups.entries())
    for (const at of members) eachHash(gathered, at, (hash) => visit(hash, group, at))
}

/** Groups by contact point, of those that two groups and more have. */
function usesIn(sorter: PairSorter): Map<number, number[]> {
  sorter.sort()
  const { values } = sorter
  const of = new Map<number, number[]>()
  sorter.forEachKey((hash, start, end) => {
    // Sorted by arrival within a key: a group's several postings stand side by side.
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

/** A firm's own address is known to all its clients, a portal's help address to all its users. */
const FIRM = 4
/** Bits that each doubling of employer names takes: a switchboard serves many, and a recruiter may invent some. */
const NAMES = { firm: 2, personal: 0.5, account: 0 } as const

/** Bits by which a contact point in common says less than its rarity. */
export const discount = (hash: number, { employers }: ContactUse): number => discountOf(classOfHash(hash), employers)

/** The same by its class and the number of employer names it stands under. */
export function discountOf(kind: ContactClass, employers: number): number {
  return NAMES[kind] * Math.log2(Math.max(1, employers)) + (kind === 'firm' ? FIRM : 0)
}
