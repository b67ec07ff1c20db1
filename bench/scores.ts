/** Something scored, with the truth about it. */
export type Scored = { readonly score: number; readonly positive: boolean }

/**
 * Area under the ROC curve: how often a positive scores above a negative, ties counted half (Mann–Whitney U).
 * @returns NaN where one of the classes is empty
 */
export function areaUnderCurve(items: readonly Scored[]): number {
  const sorted = items.toSorted((a, b) => a.score - b.score)
  const positives = sorted.filter(({ positive }) => positive).length
  let ranks = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && sorted[to].score === sorted[from].score) to++
    const middle = (from + 1 + to) / 2
    for (let i = from; i < to; i++) if (sorted[i].positive) ranks += middle
    from = to
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (items.length - positives))
}

/**
 * Share of positives among the `count` that score highest. Where a tie crosses the border, what a random pick among the
 * tied would give on average, so that the order of the input cannot flatter.
 */
export function precisionAt(items: readonly Scored[], count: number): number {
  const wanted = Math.min(count, items.length)
  const border = items.map(({ score }) => score).sort((a, b) => b - a)[wanted - 1]
  const above = items.filter(({ score }) => score > border)
  const tied = items.filter(({ score }) => score === border)
  const positives = (list: readonly Scored[]) => list.filter(({ positive }) => positive).length
  return (positives(above) + ((wanted - above.length) * positives(tied)) / tied.length) / wanted
}

/** The highest threshold that at least this share of the scores reaches. */
export function thresholdReachedBy(scores: readonly number[], share: number): number {
  return scores.toSorted((a, b) => b - a)[Math.ceil(share * scores.length) - 1]
}

/** Share of the scores that reach a threshold. */
export function shareReaching(scores: readonly number[], threshold: number): number {
  return scores.filter((score) => score >= threshold).length / scores.length
}

/**
 * Grouping accuracy of log parsers (Zhu et al., ICSE-SEIP 2019): share of the lines whose group holds exactly the lines of
 * their true template.
 */
export function groupingAccuracy(found: ArrayLike<number>, gold: readonly string[]): number {
  const together = <K>(keyOf: (line: number) => K) => {
    const sizes = new Map<K, number>()
    for (let line = 0; line < gold.length; line++) sizes.set(keyOf(line), (sizes.get(keyOf(line)) ?? 0) + 1)
    return (line: number) => sizes.get(keyOf(line))
  }
  const inGroup = together((line) => found[line])
  const inTemplate = together((line) => gold[line])
  const inBoth = together((line) => `${found[line]}|${gold[line]}`)
  const right = gold.filter((_, line) => inGroup(line) === inBoth(line) && inTemplate(line) === inBoth(line))
  return right.length / gold.length
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}
