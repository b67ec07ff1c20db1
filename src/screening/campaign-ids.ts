import { createHash } from 'node:crypto'
import { keptIds, type PublishedIds } from './lasting-ids.ts'

export type { PublishedIds } from './lasting-ids.ts'

/**
 * Gives each group of postings a campaign id, by which of its postings were published under one. New ids come from the group's
 * first posting.
 * @param groups keys of the members, in rank order
 */
export const nameCampaigns = (groups: readonly (readonly string[])[], published: PublishedIds): string[] =>
  named(groups, keptIds(groups, published, 'any'), published, 'C')

/**
 * Gives each cluster of contact points an organiser id. It keeps an id while most of the contact points that had it stay
 * together; new ids come from its first one.
 * @param groups keys of the contact points, in a stable order
 */
export const nameOrganisers = (groups: readonly (readonly string[])[], published: PublishedIds): string[] =>
  named(groups, keptIds(groups, published, 'most'), published, 'O')

function named(
  groups: readonly (readonly string[])[],
  kept: readonly (string | undefined)[],
  published: PublishedIds,
  letter: string,
): string[] {
  const taken = new Set<string>(published.keys())
  return kept.map((id, group) => {
    const name = id ?? freshId(letter, groups[group][0], taken)
    taken.add(name)
    return name
  })
}

const LETTERS = 10

function freshId(letter: string, first: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const id = `${letter}-${createHash('sha256').update(`${first}\n${attempt}`).digest('hex').slice(0, LETTERS)}`
    // An id of a campaign long gone stays taken: it may stand in somebody's case file.
    if (!taken.has(id)) return id
  }
}
