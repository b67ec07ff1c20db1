/** A number against trafficking in human beings, as the program brings it along. */
export type Line = {
  /** As it is written; `tel` is how it is dialled. */
  readonly shown: string
  readonly tel: string
  /** Day on which somebody last called it, YYYY-MM-DD; null where nobody has. */
  readonly verifiedOn: string | null
}

/** A number as an agency keeps it. */
export type KeptLine = Line & { readonly country: string; readonly wrong: boolean; readonly verifiedOn: string }

/**
 * The numbers of each country as they stand on the pages for anybody: those somebody called last come first, a number that an
 * agency called wrong is left out, and what nobody has called stays as it came.
 * @param brought by the program, by country
 * @param kept by agencies; where two of them say different things, the later word counts
 */
export function linesOf(
  brought: Readonly<Record<string, readonly Line[]>>,
  kept: readonly KeptLine[],
): Readonly<Record<string, readonly Line[]>> {
  const countries = [...new Set([...Object.keys(brought), ...kept.map(({ country }) => country)])]
  const lines = countries.map((country): [string, readonly Line[]] => {
    const own = latest(kept.filter((line) => line.country === country))
    const rest = (brought[country] ?? []).filter(({ tel }) => !own.some((line) => line.tel === tel))
    const right = own.filter(({ wrong }) => !wrong).map(({ shown, tel, verifiedOn }) => ({ shown, tel, verifiedOn }))
    return [country, [...right, ...rest]]
  })
  // A country of which every number is wrong has none: an empty heading would look like a fault of the page.
  return Object.fromEntries(lines.filter(([, all]) => all.length > 0))
}

/** Of each number the latest word. On the same day «wrong» goes before «right»: a wrong number harms more than a missing one. */
function latest(lines: readonly KeptLine[]): KeptLine[] {
  const sorted = lines.toSorted((a, b) =>
    a.verifiedOn === b.verifiedOn ? Number(b.wrong) - Number(a.wrong) : a.verifiedOn > b.verifiedOn ? -1 : 1,
  )
  return sorted.filter(({ tel }, at) => sorted.findIndex((line) => line.tel === tel) === at)
}
