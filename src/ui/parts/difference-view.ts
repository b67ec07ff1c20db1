/** A line of two texts: in both, only in the earlier, or only in the later. */
export type Line = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/**
 * The lines of two texts side by side in one list, the earlier's before the later's where they differ; by the longest common
 * subsequence, so that as little as possible is said to have changed.
 */
export function difference(before: string, after: string): readonly Line[] {
  const [from, to] = [before.split('\n'), after.split('\n')]
  const common = lengths(from, to)
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      lines.push({ kind: 'same', text: from[i] })
      i++
      j++
    } else if (j === to.length || (i < from.length && common[i + 1][j] >= common[i][j + 1]))
      lines.push({ kind: 'gone', text: from[i++] })
    else lines.push({ kind: 'new', text: to[j++] })
  }
  return lines
}

/** How many lines the ends of two texts have in common, from each place of the one and each of the other on. */
function lengths(from: readonly string[], to: readonly string[]): readonly number[][] {
  const table = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0))
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      table[i][j] = from[i] === to[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1])
  return table
}
