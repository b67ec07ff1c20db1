import { type Codes, combinations, type Dimensions, idOfCodes, type Place, type Table, UNKNOWN } from './tables.ts'

// Counting: records become tables, with margins by choice.

/** One person, or several who are alike: codes by dimension. No code of a dimension that was asked is «unknown». */
export type Counted = { readonly codes: Codes; readonly n?: number }

/** What is counted, and by what. */
export type Layout = Omit<Place, 'codes'> & { readonly by: readonly string[]; readonly blank?: readonly Codes[] }

/** Records that are alike are one, so that a table of ten times as many persons takes as long to make. */
export function alike(records: Iterable<Counted>, names: readonly string[]): readonly Required<Counted>[] {
  const groups = new Map<string, { readonly codes: Codes; n: number }>()
  for (const { codes, n = 1 } of records) {
    const key = names.map((name) => codes[name] ?? UNKNOWN).join('|')
    const group = groups.get(key)
    if (group === undefined)
      groups.set(key, { codes: Object.fromEntries(names.map((name) => [name, codes[name] ?? UNKNOWN])), n })
    else group.n += n
  }
  return [...groups.values()]
}

/** @param layout which dimensions cross; cells of `blank` were not collected and have no number */
export function tableOf(
  dimensions: Dimensions,
  { by, blank = [], ...where }: Layout,
  records: Iterable<Counted>,
): Table {
  const counts = new Map<string, number>()
  for (const { codes, n } of alike(records, by))
    for (const over of above(dimensions, by, codes)) counts.set(over, (counts.get(over) ?? 0) + n)
  const missing = new Set(blank.map(idOfCodes))
  const cells = combinations(dimensions, by).map((codes) => {
    const id = idOfCodes(codes)
    return { codes, count: missing.has(id) ? null : (counts.get(id) ?? 0) }
  })
  return { ...where, by, cells }
}

/** All cells in which a person counts: each dimension by its code, by the codes that this lies in, and not at all. */
function above(dimensions: Dimensions, by: readonly string[], codes: Codes): readonly string[] {
  return by
    .reduce<readonly Codes[]>(
      (made, name) =>
        made.flatMap((one) => [
          one,
          ...chain(dimensions[name]?.within ?? {}, codes[name]).map((code) => ({ ...one, [name]: code })),
        ]),
      [{}],
    )
    .map(idOfCodes)
}

const chain = (within: Readonly<Record<string, string>>, code: string | undefined): readonly string[] =>
  code === undefined ? [] : [code, ...chain(within, within[code])]
