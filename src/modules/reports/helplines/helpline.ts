import type { LineCost } from '../codes.ts'

/** Whose a number is, and what whoever dials it meets; what nobody knows is empty or unknown. */
export type LineAbout = {
  readonly name: string
  /** ISO 639-1. */
  readonly languages: readonly string[]
  readonly cost: LineCost
  /** Day and night; else `opening`, as the line itself writes its hours. */
  readonly always: boolean
  readonly opening: string
}

/** A number against trafficking in human beings, as the program brings it along. */
export type Line = {
  /** As it is written; `tel` is how it is dialled. */
  readonly shown: string
  readonly tel: string
  /** Day on which somebody last called it, YYYY-MM-DD; null where nobody has. */
  readonly verifiedOn: string | null
}

/** A number that somebody called. */
export type CheckedLine = Line & { readonly verifiedOn: string; readonly about?: LineAbout }

/** A number as an agency keeps it. */
export type KeptLine = CheckedLine & { readonly country: string; readonly wrong: boolean }

/**
 * The numbers of each country that may stand on the pages for anybody: those that somebody called and found right, the latest first.
 * A number that nobody has called is shown to nobody outside: somebody in danger dials it and reaches whoever has it today.
 * @param kept by agencies; where two of them say different things, the later word counts
 * @param today YYYY-MM-DD; a check on a day that is still to come is a slip of the pen, and none
 */
export function linesOf(kept: readonly KeptLine[], today: string): Readonly<Record<string, readonly CheckedLine[]>> {
  const countries = [...new Set(kept.map(({ country }) => country))]
  const lines = countries.map((country): [string, readonly CheckedLine[]] => [
    country,
    latest(kept.filter((line) => line.country === country && line.verifiedOn <= today))
      .filter(({ wrong }) => !wrong)
      .map(({ shown, tel, verifiedOn, about }) => ({
        shown,
        tel,
        verifiedOn,
        ...(about === undefined ? {} : { about }),
      })),
  ])
  // A country without a number that is right has none: an empty heading would look like a fault of the page.
  return Object.fromEntries(lines.filter(([, all]) => all.length > 0))
}

/** Of each number the latest word. On the same day «wrong» goes before «right»: a wrong number harms more than a missing one. */
function latest(lines: readonly KeptLine[]): KeptLine[] {
  const sorted = lines.toSorted((a, b) =>
    a.verifiedOn === b.verifiedOn ? Number(b.wrong) - Number(a.wrong) : a.verifiedOn > b.verifiedOn ? -1 : 1,
  )
  return sorted.filter(({ tel }, at) => sorted.findIndex((line) => line.tel === tel) === at)
}
