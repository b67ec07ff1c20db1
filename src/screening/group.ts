import { type Boilerplate, BoilerplateFinder } from './boilerplate.ts'
import { type Campaign, cohere, EDGE, groupsOf, Unions } from './campaigns.ts'
import { forEachCandidate, forEachShared, LookUpChooser } from './candidates.ts'
import type { Corpus } from './corpus.ts'
import { exactCopies } from './duplicates.ts'
import { Similarity } from './similarity.ts'

export type Grouping = {
  /** Campaigns of two and more postings; members are posting numbers in rank order. */
  readonly campaigns: readonly { readonly members: readonly number[]; readonly medoid: number }[]
  readonly boilerplate: Boilerplate
}

/**
 * Groups near-copies. The result depends on the set of postings and their ranks only.
 * @param order posting numbers by rank (a stable order, such as that of their ids)
 * @param sourceOf source number of each posting
 */
export function groupPostings(corpus: Corpus, order: Uint32Array, sourceOf: Uint32Array, sources: number): Grouping {
  const copies = exactCopies(corpus, order)
  const kept = copies.firsts
  const sourceOfRank = kept.map((at) => sourceOf[at])
  const sizes = new Array<number>(sources).fill(0)
  for (const source of sourceOfRank) sizes[source]++
  const finder = new BoilerplateFinder(corpus, kept, sourceOfRank, sizes)
  const chooser = new LookUpChooser(kept.length)
  forEachShared(corpus, kept, ({ shingle, members }) => {
    const telling = finder.telling(shingle, members)
    if (telling.length > 1) chooser.offer(shingle, telling)
  })
  const boilerplate = finder.boilerplate()
  removeBoilerplate(corpus, kept, sourceOfRank, boilerplate)
  // Made after the frames are gone: pictures and lengths must not show them.
  const similarity = new Similarity(corpus)
  const unions = new Unions(kept.length)
  forEachCandidate(chooser.chosen(), (a, b) => {
    // Pairs that hang together already need no comparison: the connected sets come out the same.
    if (unions.find(a) !== unions.find(b) && similarity.reaches(kept[a], kept[b], EDGE)) unions.join(a, b)
  })
  const campaigns = groupsOf(unions, kept.length).flatMap((group) =>
    cohere(
      group.map((rank) => kept[rank]),
      similarity,
      (at) => copies.copiesOf(at).length,
    ),
  )
  return { campaigns: withCopies(campaigns, order, copies), boilerplate }
}

function removeBoilerplate(
  corpus: Corpus,
  kept: Uint32Array,
  sourceOfRank: Uint32Array,
  boilerplate: Boilerplate,
): void {
  if (boilerplate.size === 0) return
  for (let rank = 0; rank < kept.length; rank++) {
    const frame = boilerplate.get(sourceOfRank[rank])
    if (frame !== undefined) corpus.remove(kept[rank], (shingle) => frame.has(shingle))
  }
}

/** Adds the exact copies to their campaigns, and makes campaigns of copies that are like nothing else. */
function withCopies(
  campaigns: readonly Campaign[],
  order: Uint32Array,
  copies: ReturnType<typeof exactCopies>,
): Campaign[] {
  const ranks = new Uint32Array(order.length === 0 ? 0 : 1 + order.reduce((most, at) => Math.max(most, at)))
  for (const [rank, at] of order.entries()) ranks[at] = rank
  const byRank = (a: number, b: number) => ranks[a] - ranks[b]
  const complete = campaigns.map(({ members, medoid }) => ({
    medoid,
    members: members.flatMap((at) => copies.copiesOf(at)).sort(byRank),
  }))
  const grouped = new Set(campaigns.flatMap(({ members }) => members))
  const alone = Array.from(copies.firsts).filter((at) => !grouped.has(at) && copies.copiesOf(at).length > 1)
  return [...complete, ...alone.map((at) => ({ medoid: at, members: copies.copiesOf(at) }))].filter(
    ({ members }) => members.length > 1,
  )
}
