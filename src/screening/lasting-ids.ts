/** Ids given out so far, each with the keys of its last members. An id stays here after its members have expired. */
export type PublishedIds = ReadonlyMap<string, ReadonlySet<string>>

/** Share of an id's last members that a group needs to claim it: at least one, or more than half. */
export type Claiming = 'any' | 'most'

/**
 * Finds for each group the earlier id that it keeps, or undefined. A group keeps the id with which it shares most
 * members. Where two groups claim one id, the group with more of its members keeps it, so that an id never changes
 * hands.
 * @param groups keys of the members, in a stable order
 */
export function keptIds(
  groups: readonly (readonly string[])[],
  published: PublishedIds,
  claiming: Claiming,
): (string | undefined)[] {
  const ids: (string | undefined)[] = groups.map(() => undefined)
  const given = new Set<string>()
  for (const { group, id } of claims(groups, published, claiming)) {
    if (ids[group] !== undefined || given.has(id)) continue
    ids[group] = id
    given.add(id)
  }
  return ids
}

type Claim = { readonly group: number; readonly id: string; readonly shared: number }

/** Claims of groups on ids, the strongest first; group order and id break ties. */
function claims(groups: readonly (readonly string[])[], published: PublishedIds, claiming: Claiming): Claim[] {
  const idsOf = new Map<string, string[]>()
  for (const [id, members] of published)
    for (const member of members) {
      const ids = idsOf.get(member)
      if (ids === undefined) idsOf.set(member, [id])
      else ids.push(id)
    }
  // The first run has no ids to claim.
  if (idsOf.size === 0) return []
  const needed = (id: string) => (claiming === 'any' ? 0 : (published.get(id)?.size ?? 0) / 2)
  const all = groups.flatMap((members, group) => {
    const shared = new Map<string, number>()
    for (const member of new Set(members))
      for (const id of idsOf.get(member) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    return [...shared].filter(([id, count]) => count > needed(id)).map(([id, count]) => ({ group, id, shared: count }))
  })
  return all.sort((a, b) => b.shared - a.shared || a.group - b.group || (a.id < b.id ? -1 : 1))
}
