import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import type { LeadRow } from '../tables.ts'

/** By which column a sort goes, and how its value is written into SQL. */
export const ORDERS = {
  score: { column: 'score', type: 'float8' },
  learned: { column: 'learned', type: 'float8' },
  seen: { column: 'last_seen', type: 'text' },
  arrived: { column: 'arrived_at', type: 'timestamptz' },
  size: { column: 'size', type: 'int' },
} as const
export type Sort = keyof typeof ORDERS

/** The place in a list after which the next page begins: it stays right when leads come and go in between. */
export type Cursor = { readonly value: string; readonly id: string }

const Written = z.tuple([z.string().max(40), Id])

// Stricter than the database: what it cannot read as this type would end as a fault of the server.
const VALID: Readonly<Record<Sort, (value: string) => boolean>> = {
  score: (value) => /^-?\d+(\.\d+)?$/.test(value),
  learned: (value) => /^[01](\.\d+)?(e-\d+)?$|^[2-9](\.\d+)?e-\d+$/.test(value),
  // Compared as text, so that a day no calendar has is merely a place nothing stands at.
  seen: (value) => /^(\d{4}-\d\d-\d\d)?$/.test(value),
  // Twenty-five o'clock has the right letters; only a real moment survives being written again.
  arrived: (value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value,
  // Nine digits are an int4; ten may overflow.
  size: (value) => /^\d{1,9}$/.test(value),
}

/** Marks a place in the learned order: where that is switched off meanwhile, it must not be taken for a score. */
const LEARNED = 'p'
const learnedIn = (said: string): string => (said.startsWith(LEARNED) ? said.slice(LEARNED.length) : '')

export function writeCursor(sort: Sort, row: LeadRow): string {
  const value = row[ORDERS[sort].column]
  return writePlace(sort === 'learned' ? `${LEARNED}${value}` : value, row.id)
}

/** A place by value and id. The id breaks ties: many leads arrive in one millisecond, and none may fall between pages. */
export function writePlace(value: Date | string | number, id: string): string {
  // Opaque on purpose: whoever reads meaning into it would come to lean on columns that may change.
  return Buffer.from(JSON.stringify([value instanceof Date ? value.toISOString() : String(value), id])).toString(
    'base64url',
  )
}

/** @throws Problem `invalid-input` where it was not written by {@link writeCursor} for the same sort */
export function readCursor(sort: Sort, written: string): Cursor {
  try {
    const [said, id] = Written.parse(JSON.parse(Buffer.from(written, 'base64url').toString('utf8')))
    const value = sort === 'learned' ? learnedIn(said) : said
    if (VALID[sort](value)) return { value, id }
  } catch {
    // Told below, like a value that does not fit.
  }
  throw new Problem('invalid-input', 'This place in the list is not known. Begin the list anew.', {
    fields: [{ field: 'after', message: 'not a place in this list' }],
  })
}
