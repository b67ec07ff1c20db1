import type { ShareMap } from '../../shell/contract.ts'
import { shareList } from './lead-view.ts'

type Node = ShareMap['nodes'][number]

/** What is shared in one column and who shares it in another. Lines run between the columns and pass no name, so that none seems tied to what it is not. */
export type Columns = {
  readonly shared: readonly Node[]
  readonly sharing: readonly Node[]
  /** Places in the two columns, from 0. */
  readonly lines: readonly { readonly from: number; readonly to: number; readonly postings: number }[]
  /** How many of each column are not drawn. */
  readonly left: { readonly shared: number; readonly sharing: number }
}

/** So many of each are drawn; the list has all. */
const DRAWN = 12

/** The busiest of what is shared, and who shares it, each beside what it is tied to. */
export function columnsOf(map: ShareMap): Columns {
  const all = shareList(map).filter(({ tied }) => tied.length > 0)
  const shared = all.slice(0, DRAWN)
  const ties = shared.flatMap(({ tied }, from) => tied.map(({ node, postings }) => ({ node, from, postings })))
  const others = [...Map.groupBy(ties, ({ node }) => node.id).values()]
    .toSorted((a, b) => weight(b) - weight(a) || (a[0].node.id < b[0].node.id ? -1 : 1))
    .slice(0, DRAWN)
    // At the height of what they are tied to, so that lines cross little.
    .toSorted((a, b) => height(a) - height(b) || (a[0].node.id < b[0].node.id ? -1 : 1))
  const everybody = new Set(all.flatMap(({ tied }) => tied.map(({ node }) => node.id)))
  return {
    shared: shared.map(({ node }) => node),
    sharing: others.map(([{ node }]) => node),
    lines: others.flatMap((its, to) => its.map(({ from, postings }) => ({ from, to, postings }))),
    left: { shared: all.length - shared.length, sharing: everybody.size - others.length },
  }
}

type Ties = readonly { readonly from: number; readonly postings: number }[]
const weight = (ties: Ties): number => ties.reduce((sum, { postings }) => sum + postings, 0)
const height = (ties: Ties): number => ties.reduce((sum, { from, postings }) => sum + from * postings, 0) / weight(ties)
