/** One thing that was asked for, in words. */
export type Given = { readonly name: string; readonly value: readonly string[] }

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')

/** What was asked for as lines to read: only what says something, numbers and words as they stand. */
export function given(input: unknown): readonly Given[] {
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input)
    .filter(
      ([, value]) => (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' || isList(value),
    )
    .map(([name, value]) => ({ name, value: isList(value) ? value : [String(value)] }))
}
