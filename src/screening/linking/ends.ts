import type { PublishedIds } from '../campaign-ids.ts'
import type { Gathered } from '../gathered.ts'
import { aloneId, keyOf } from '../posting-key.ts'
import type { DecidedLink } from './decided.ts'
import { consistent, type Ruling } from './rulings.ts'

type NamedCampaign = { readonly id: string; readonly members: readonly number[] }

/** A decision about two offers of this run, each represented by its first posting. */
export type HoldingLink = Ruling & { readonly by: string; readonly reason: string }

/**
 * Reason why a decision has no effect in a run: an end has no posting here, both ends are one campaign, or other
 * decisions contradict it.
 */
export type Idle = 'absent' | 'one-campaign' | 'contradicted'

/**
 * Decisions after a run: all of them with the current postings of their ends, those in effect, and those without
 * effect.
 */
export type SettledLinks = {
  readonly kept: readonly DecidedLink[]
  readonly holding: readonly HoldingLink[]
  readonly idle: readonly { readonly from: string; readonly to: string; readonly why: Idle }[]
}

/**
 * Finds the offers that decisions name. A campaign id stands for its campaign, a posting id for the campaign of the
 * posting. An id that is gone, because its campaign was merged into another, stands for the offer with most of the
 * postings it last named.
 * @param order all postings by rank
 */
export function settleLinks(
  gathered: Gathered,
  order: Uint32Array,
  campaigns: readonly NamedCampaign[],
  links: readonly DecidedLink[],
): SettledLinks {
  if (links.length === 0) return { kept: [], holding: [], idle: [] }
  const offers = new Offers(gathered, order, campaigns)
  const found = offers.find(links)
  const kept = links.map((link) => {
    const known = ([link.from, link.to] as const).map((name, i) => {
      const first = found.get(name)
      return first === undefined ? link.known[i] : offers.keys(first)
    })
    return { ...link, known: [known[0], known[1]] as const }
  })
  const here = links.flatMap((link) => {
    const [a, b] = [found.get(link.from), found.get(link.to)]
    return a === undefined || b === undefined || a === b ? [] : [{ link, a, b, together: link.decision === 'confirm' }]
  })
  // Confirmed links come first: merged campaigns may have made a cut impossible, and then the cut is reported.
  const ordered = here.toSorted((x, y) => Number(y.together) - Number(x.together))
  const holding = consistent(gathered.size, ordered).map((place) => ordered[place])
  const holds = new Set(holding.map(({ link }) => link))
  const idle = links.flatMap((link) => {
    const [a, b] = [found.get(link.from), found.get(link.to)]
    const why = a === undefined || b === undefined ? 'absent' : a === b ? 'one-campaign' : 'contradicted'
    // A confirmed link inside one campaign is fulfilled.
    const isDone = holds.has(link) || (why === 'one-campaign' && link.decision === 'confirm')
    return isDone ? [] : [{ from: link.from, to: link.to, why } as const]
  })
  return {
    kept,
    holding: holding.map(({ link: { by, reason }, a, b, together }) => ({ a, b, together, by, reason })),
    idle,
  }
}

/** Campaigns and single postings, each represented by its first posting. */
class Offers {
  private readonly gathered: Gathered
  private readonly order: Uint32Array
  private readonly campaigns: ReadonlyMap<number, NamedCampaign>
  private readonly firstOf: Uint32Array

  constructor(gathered: Gathered, order: Uint32Array, campaigns: readonly NamedCampaign[]) {
    this.gathered = gathered
    this.order = order
    this.campaigns = new Map(campaigns.map((campaign) => [campaign.members[0], campaign]))
    this.firstOf = Uint32Array.from({ length: gathered.size }, (_, at) => at)
    for (const { members } of campaigns) for (const at of members) this.firstOf[at] = members[0]
  }

  /** Keys of an offer's postings. */
  keys(first: number): ReadonlySet<string> {
    const members = this.campaigns.get(first)?.members ?? [first]
    return new Set(members.map((at) => keyOf(this.gathered, at)))
  }

  find(links: readonly DecidedLink[]): Map<string, number> {
    const wanted = new Set(links.flatMap(({ from, to }) => [from, to]))
    const found = new Map<string, number>()
    for (const [first, { id }] of this.campaigns) if (wanted.has(id)) found.set(id, first)
    // Ids of single-posting leads need a hash per posting, so they are computed only when a decision names one.
    const byLead = [...wanted].some((name) => name.startsWith('P-'))
    for (const at of this.order) {
      const { ids } = this.gathered
      for (const name of byLead ? [ids[at], aloneId(this.gathered, at)] : [ids[at]])
        if (wanted.has(name) && !found.has(name)) found.set(name, this.firstOf[at])
    }
    this.followGone(links, found)
    return found
  }

  private followGone(links: readonly DecidedLink[], found: Map<string, number>): void {
    const gone = new Map(
      links
        .flatMap(({ from, to, known }) => [[from, known[0]] as const, [to, known[1]] as const])
        .filter(([name, keys]) => !found.has(name) && keys.size > 0),
    )
    if (gone.size === 0) return
    const firsts = new Map(Array.from(this.order, (at) => [keyOf(this.gathered, at), this.firstOf[at]]))
    for (const [name, keys] of gone) {
      const shares = Map.groupBy(
        [...keys].flatMap((key) => firsts.get(key) ?? []),
        (first) => first,
      )
      const [most] = [...shares].toSorted(([a, x], [b, y]) => y.length - x.length || this.rank(a) - this.rank(b))
      if (most !== undefined) found.set(name, most[0])
    }
  }

  private rank(first: number): number {
    return this.order.indexOf(first)
  }
}

type Members = { readonly members: readonly number[] }

/**
 * Finds wordings that a cut keeps apart: those with postings of one end, and those with postings of the other. A
 * wording with postings of both ends is one text, which no decision splits.
 * @param published postings of campaigns of earlier runs, by id
 */
export function apartWordings(
  gathered: Gathered,
  wordings: readonly Members[],
  links: readonly DecidedLink[],
  published: PublishedIds,
): Ruling[] {
  const cuts = links.filter(({ decision }) => decision === 'cut')
  if (cuts.length === 0) return []
  const holders = new Map<string, number[]>()
  const hold = (name: string, wording: number) => {
    const held = holders.get(name)
    if (held === undefined) holders.set(name, [wording])
    else if (held.at(-1) !== wording) held.push(wording)
  }
  for (const [i, { members }] of wordings.entries()) {
    for (const at of members) {
      hold(gathered.ids[at], i)
      hold(keyOf(gathered, at), i)
    }
  }
  const sideOf = (name: string, known: ReadonlySet<string>) =>
    new Set([name, ...known, ...(published.get(name) ?? [])].flatMap((key) => holders.get(key) ?? []))
  return cuts.flatMap(({ from, to, known }) => {
    const [one, other] = [sideOf(from, known[0]), sideOf(to, known[1])]
    const both = one.intersection(other)
    const others = [...other.difference(both)].sort((x, y) => x - y)
    return [...one.difference(both)]
      .sort((x, y) => x - y)
      .flatMap((a) => others.map((b): Ruling => ({ a, b, together: false })))
  })
}
