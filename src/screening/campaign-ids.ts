import { createHash } from 'node:crypto'

/** Campaign ids given out so far: which postings (by key) each was last published for. Ids stay here after the campaign is gone. */
export type PublishedIds = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Gives each group an id. A group keeps the published id it shares most postings with; of two groups that claim one id the
 * one with more of its postings keeps it, so that an id never changes hands. New ids come from the group's first posting.
 * @param groups keys of the members, in rank order
 */
export function nameCampaigns(groups: readonly (readonly string[])[], published: PublishedIds): string[] {
  const ids: (string | undefined)[] = groups.map(() => undefined)
  const taken = new Set<string>(published.keys())
  const given = new Set<string>()
  for (const { group, id } of claims(groups, published)) {
    if (ids[group] !== undefined || given.has(id)) continue
    ids[group] = id
    given.add(id)
  }
  return ids.map((id, group) => {
    const name = id ?? freshId(groups[group][0], taken)
    taken.add(name)
    return name
  })
}

type Claim = { readonly group: number; readonly id: string; readonly shared: number }

/** Strongest claim first; ties by group order and id. */
function claims(groups: readonly (readonly string[])[], published: PublishedIds): Claim[] {
  const idOf = new Map<string, string>()
  for (const [id, members] of published) for (const member of members) idOf.set(member, id)
  // The first run has nothing to claim.
  if (idOf.size === 0) return []
  const all = groups.flatMap((members, group) => {
    const shared = new Map<string, number>()
    for (const member of members) {
      const id = idOf.get(member)
      if (id !== undefined) shared.set(id, (shared.get(id) ?? 0) + 1)
    }
    return [...shared].map(([id, count]) => ({ group, id, shared: count }))
  })
  return all.sort((a, b) => b.shared - a.shared || a.group - b.group || (a.id < b.id ? -1 : 1))
}

const LETTERS = 10

function freshId(first: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const id = `C-${createHash('sha256').update(`${first}\n${attempt}`).digest('hex').slice(0, LETTERS)}`
    // An id of a campaign long gone stays taken: it may stand in somebody's case file.
    if (!taken.has(id)) return id
  }
}
