import type { Gathered } from '../gathered.ts'
import {
  type Evidence,
  mostBy,
  nearest,
  ofOneOrganiser,
  priorAmong,
  sharedContacts,
  type Traits,
  toldBy,
  total,
} from './agreement.ts'
import { tellingHashes } from './contact-uses.ts'
import { type Offers, SPEAKS } from './offers.ts'
import { HUB } from './pairs.ts'
import type { Ruling } from './rulings.ts'

/** A wording that a campaign took in, the two postings that tell most alike, and the evidence. */
export type Attached = {
  readonly wording: number
  readonly core: number
  readonly from: number
  readonly to: number
  readonly evidence: Evidence
}

/**
 * Bits by which the best campaign must be ahead of the next, and of none: a posting that might as well be another's stays
 * alone.
 */
const MARGIN = 1

/**
 * Attaches single postings to the campaign that they tell most alike, one contact point of which they share. Averages
 * over a campaign would lose them: each of its wordings says some things only.
 * @param cores sets of wordings; each is a campaign
 * @param singles wordings of one posting in none of them
 */
export function attach(
  gathered: Gathered,
  offers: Offers,
  cores: readonly (readonly number[])[],
  singles: readonly number[],
  rulings: readonly Ruling[] = [],
): Attached[] {
  const speaking = cores.map((core) => speakingFor(gathered, offers, core))
  const holders = new Map<number, number[]>()
  for (const [core, { contacts }] of speaking.entries())
    for (const hash of contacts) holders.set(hash, [...(holders.get(hash) ?? []), core])
  const parted = new Set(rulings.flatMap(({ a, b, together }) => (together ? [] : [`${a} ${b}`, `${b} ${a}`])))
  return singles.flatMap((wording) => {
    const traits = offers.traits(wording)
    const near = new Set([...traits.contacts].flatMap((hash) => holders.get(hash) ?? []))
    const found = [...near]
      .filter((core) => !cores[core].some((other) => parted.has(`${wording} ${other}`)))
      .flatMap((core) => attached(offers, wording, traits, { core, wordings: cores[core], speaks: speaking[core] }))
      .sort((x, y) => total(y.evidence) - total(x.evidence) || x.core - y.core)
    const [best, next] = found.map(({ evidence }) => total(evidence))
    return best !== undefined && best - Math.max(0, next ?? 0) >= MARGIN ? [found[0]] : []
  })
}

type Speaks = Pick<Traits, 'contacts' | 'contactCount'>
type Core = { readonly core: number; readonly wordings: readonly number[]; readonly speaks: Speaks }

/** The contact points that a quarter of a campaign's postings carry, and no switchboard's. */
function speakingFor(gathered: Gathered, { wordings, uses }: Offers, core: readonly number[]): Speaks {
  const members = core.flatMap((i) => wordings[i].members)
  const hashes = tellingHashes(gathered, members, SPEAKS)
  const shared = hashes.filter((hash) => (uses.of.get(hash)?.groups.length ?? HUB + 1) <= HUB)
  return { contacts: Uint32Array.from(shared).sort(), contactCount: hashes.length }
}

function attached(offers: Offers, wording: number, traits: Traits, { core, wordings, speaks }: Core): Attached[] {
  const { seen, agreement } = offers
  const shared = sharedContacts(traits, speaks, seen, agreement.contact)
  if (shared === null) return []
  const found = wordings.map((other) => nearest(traits, offers.traits(other)))
  const best = mostBy(found, toldBy)
  const evidence = ofOneOrganiser(shared, best, priorAmong(seen.offers))
  return [{ wording, core, from: best.from, to: best.to, evidence }]
}
