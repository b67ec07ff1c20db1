import type { Order } from './shapes.ts'

/** An entry as a feed holds it. */
export type Entry = {
  readonly id: string
  /** The feed's serial with which it became what it is now. */
  readonly serial: number
  /** When that was. */
  readonly changedAt: string
  readonly order: Order
}

/** An entry that has left: operators take it out of their lists. */
export type Tombstone = {
  readonly id: string
  readonly serial: number
  readonly changedAt: string
  readonly order: Order
}

/** What a feed is made from. The same contents give the same bytes, so that one signature holds for all who fetch them. */
export type Contents = {
  readonly agency: { readonly id: string; readonly name: string }
  readonly serial: number
  /** 0 for the whole list. */
  readonly since: number
  readonly entries: readonly Entry[]
  readonly gone: readonly Tombstone[]
}

/** The names that stand for a feed's entries in the domain name system; a single page has none there. */
export type Names = {
  /** Just this host. */
  readonly hosts: readonly string[]
  /** This name and everything under it. */
  readonly domains: readonly string[]
  /** Entries for single pages, which no name can stand for. */
  readonly leftOut: number
}

/**
 * Names to block, without those that a domain covers already. Leaving them in would be worse than useless: a name below a wildcard
 * makes every label between the two exist in the zone, and a wildcard answers for no name below one that exists (RFC 4592,
 * 2.2.2). So `*.bad.example` with `a.b.bad.example` beside it lets `b.bad.example` and all its other children through.
 */
export function namesOf(entries: readonly Entry[]): Names {
  const of = (scope: Order['scope']) =>
    entries.filter(({ order }) => order.scope === scope).map(({ order }) => order.host)
  const domains = new Set(of('domain'))
  const isCovered = (name: string) => parentsOf(name).some((parent) => domains.has(parent))
  return {
    // A host that stands beside its own domain adds nothing to it.
    hosts: inZoneOrder(of('host').filter((host) => !domains.has(host) && !isCovered(host))),
    domains: inZoneOrder([...domains].filter((domain) => !isCovered(domain))),
    leftOut: of('url').length,
  }
}

/** `c.b.a` → `b.a`, `a`. */
const parentsOf = (name: string): readonly string[] =>
  name
    .split('.')
    .map((_, at, labels) => labels.slice(at + 1).join('.'))
    .slice(0, -1)

/** Neighbours in the tree stand side by side, and the order is always the same. */
const inZoneOrder = (names: readonly string[]): readonly string[] =>
  [...new Set(names)]
    .map((name) => ({ name, key: name.split('.').reverse().join('.') }))
    .sort(byKey)
    .map(({ name }) => name)

const byKey = (a: { readonly key: string }, b: { readonly key: string }) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
