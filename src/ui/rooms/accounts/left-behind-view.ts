import { LANES } from '../../../modules/reports/codes.ts'

/** Sealed envelopes of a file that a device saved, each with the operation that takes it in. */
export type Saved = readonly { readonly operation: (typeof LANES)[number]; readonly envelope: string }[]

/** What stands in a file that a device saved; null of any other file. @param text as the file holds it */
export function savedIn(text: string): Saved | null {
  const { envelopes } = (parsed(text) ?? {}) as { envelopes?: unknown }
  if (!Array.isArray(envelopes) || envelopes.length === 0) return null
  const saved = envelopes.flatMap((one: { lane?: unknown; envelope?: unknown } | null) => {
    const operation = typeof one?.lane === 'number' ? LANES[one.lane] : undefined
    return operation && typeof one?.envelope === 'string' ? [{ operation, envelope: one.envelope, lane: one.lane }] : []
  })
  // All of it or none: what was left out silently would be believed to have arrived.
  if (saved.length !== envelopes.length) return null
  // What was told of a person goes ahead of what is said about them later.
  return saved
    .toSorted((a, b) => LANES.indexOf(a.operation) - LANES.indexOf(b.operation))
    .map(({ operation, envelope }) => ({ operation, envelope }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
