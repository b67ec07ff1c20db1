import { consistent, type Ruling } from './rulings.ts'

export const VERDICTS = ['cut', 'confirm', 'withdraw'] as const
export type LinkVerdict = (typeof VERDICTS)[number]

/**
 * A person's decision about two offers, each named by the id of its campaign, its lead or one of its postings:
 * `confirm` says that they have one organiser, `cut` that they have not, `withdraw` returns the question to the
 * program.
 */
export type LinkDecision = {
  readonly from: string
  readonly to: string
  readonly decision: LinkVerdict
  readonly reason: string
  readonly by: string
}

/**
 * A decision in force, its ends in order of their names; `known` holds the keys of the postings that each end named
 * when last seen.
 */
export type DecidedLink = LinkDecision & {
  readonly decision: Exclude<LinkVerdict, 'withdraw'>
  readonly known: readonly [ReadonlySet<string>, ReadonlySet<string>]
}

/** Decisions that contradict each other or cannot be read; the message says why. */
export class LinksError extends Error {}

/**
 * Merges decisions of earlier runs with those given now; a new decision about a pair replaces the earlier one. The
 * order of `given` does not matter.
 * @throws LinksError where a pair has two different decisions, or confirmed links connect a cut pair
 */
export function mergeDecisions(before: readonly DecidedLink[], given: readonly LinkDecision[]): DecidedLink[] {
  const standing = new Map(before.map((link) => [pairOf(link), link]))
  const said = new Map<string, LinkDecision>()
  for (const one of given.map(inOrder).toSorted(byText)) {
    const earlier = said.get(pairOf(one))
    if (earlier !== undefined && earlier.decision !== one.decision)
      throw new LinksError(
        `${named(one)} is decided twice, as «${earlier.decision}» and as «${one.decision}». Leave only the one that holds.`,
      )
    if (earlier === undefined) said.set(pairOf(one), one)
  }
  for (const [pair, one] of said) {
    if (one.decision === 'withdraw') standing.delete(pair)
    // The postings that the ends named are kept, because the ids may no longer exist.
    else
      standing.set(pair, { ...one, decision: one.decision, known: standing.get(pair)?.known ?? [new Set(), new Set()] })
  }
  const links = [...standing.values()].toSorted(byText)
  mustHold(links)
  return links
}

function mustHold(links: readonly DecidedLink[]): void {
  const names = [...new Set(links.flatMap(({ from, to }) => [from, to]))]
  const places = new Map(names.map((name, place) => [name, place]))
  const rulings = links.map(({ from, to, decision }): Ruling => {
    const [a, b] = [places.get(from) ?? 0, places.get(to) ?? 0]
    return { a, b, together: decision === 'confirm' }
  })
  // Cuts come last, so that the error names a cut.
  const order = [...links.keys()].toSorted((x, y) => Number(rulings[y].together) - Number(rulings[x].together))
  const holding = new Set(
    consistent(
      names.length,
      order.map((place) => rulings[place]),
    ),
  )
  const broken = order.find((_, i) => !holding.has(i))
  if (broken === undefined) return
  throw new LinksError(
    `${named(links[broken])} is cut, but confirmed links hold the two together by others. Withdraw the cut or one of those links.`,
  )
}

const inOrder = (link: LinkDecision): LinkDecision =>
  link.from < link.to ? link : { ...link, from: link.to, to: link.from }

const pairOf = ({ from, to }: LinkDecision): string => JSON.stringify([from, to])
const named = ({ from, to }: LinkDecision): string => `The link of «${from}» and «${to}»`

function byText(a: LinkDecision, b: LinkDecision): number {
  const [x, y] = [a, b].map(({ from, to, decision, by, reason }) => JSON.stringify([from, to, decision, by, reason]))
  return x < y ? -1 : Number(x > y)
}
