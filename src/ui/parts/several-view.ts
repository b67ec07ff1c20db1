/** How far an act on several rows is. */
export type Going = { readonly done: number; readonly of: number }

/** A row that was not changed, and why. */
export type Miss<R> = { readonly row: R; readonly error: unknown }

/**
 * Does something with each row, one after the other: each is a call of its own, and one that fails holds up no other.
 * @param tell called before the first and after each
 * @returns the rows with which it failed
 */
export async function withEach<R>(
  rows: readonly R[],
  act: (row: R) => Promise<unknown>,
  tell: (going: Going) => void,
): Promise<readonly Miss<R>[]> {
  const misses: Miss<R>[] = []
  tell({ done: 0, of: rows.length })
  for (const [at, row] of rows.entries()) {
    try {
      await act(row)
    } catch (error) {
      misses.push({ row, error })
    }
    tell({ done: at + 1, of: rows.length })
  }
  return misses
}

/** A set with one more, or without it where it was there. */
export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const rest = new Set(ids)
  if (!rest.delete(id)) rest.add(id)
  return rest
}
