import { createHash } from 'node:crypto'
import { keptIds, type PublishedIds } from './lasting-ids.ts'

export type { PublishedIds } from './lasting-ids.ts'

/**
 * Gives each group of postings a campaign id. A group keeps the id that its postings had in earlier runs; a new id
 * comes from the group's first posting.
 * @param groups keys of the members, in rank order
 */
export const nameCampaigns = (groups: readonly (readonly string[])[], published: PublishedIds): string[] =>
  named(
    'C',
    groups.map(([first]) => first),
    keptIds(groups, published, 'any'),
    published,
  )

/** A cluster of contact points by their keys; a new id is made from `first`. */
export type Cluster = { readonly first: string; readonly contacts: readonly string[] }

/**
 * Gives each cluster of contact points an organiser id. A cluster keeps an id while most of the contact points that had
 * it stay together.
 * @param clusters in a stable order
 */
export const nameOrganisers = (clusters: readonly Cluster[], published: PublishedIds): string[] =>
  named(
    'O',
    clusters.map(({ first }) => first),
    keptIds(
      clusters.map(({ contacts }) => contacts),
      published,
      'most',
    ),
    published,
  )

function named(
  letter: string,
  firsts: readonly string[],
  kept: readonly (string | undefined)[],
  published: PublishedIds,
): string[] {
  const taken = new Set<string>(published.keys())
  return kept.map((id, group) => {
    const name = id ?? freshId(letter, firsts[group], taken)
    taken.add(name)
    return name
  })
}

const LETTERS = 10

function freshId(letter: string, first: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const id = `${letter}-${createHash('sha256').update(`${first}\n${attempt}`).digest('hex').slice(0, LETTERS)}`
    // The id of a campaign that has expired stays taken, because it may stand in a case file.
    if (!taken.has(id)) return id
  }
}
