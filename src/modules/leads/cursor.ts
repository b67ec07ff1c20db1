import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import type { LeadRow } from './tables.ts'

/** By which column a sort goes, and how its value is written into SQL. */
export const ORDERS = {
  score: { column: 'score', type: 'float8' },
  seen: { column: 'last_seen', type: 'text' },
  arrived: { column: 'arrived_at', type: 'timestamptz' },
  size: { column: 'size', type: 'int' },
} as const
export type Sort = keyof typeof ORDERS

/** The place in a list after which the next page begins: it stays right when leads come and go in between. */
export type Cursor = { readonly value: string; readonly id: string }

const Written = z.tuple([z.string().max(40), z.uuid()])

const VALID: Readonly<Record<Sort, RegExp>> = {
  score: /^-?\d+(\.\d+)?$/,
  seen: /^(\d{4}-\d\d-\d\d)?$/,
  arrived: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
  size: /^\d{1,9}$/,
}

export function writeCursor(sort: Sort, row: LeadRow): string {
  const value = row[ORDERS[sort].column]
  return Buffer.from(JSON.stringify([value instanceof Date ? value.toISOString() : String(value), row.id])).toString(
    'base64url',
  )
}

/** @throws Problem `invalid-input` where it was not written by {@link writeCursor} for the same sort */
export function readCursor(sort: Sort, written: string): Cursor {
  try {
    const [value, id] = Written.parse(JSON.parse(Buffer.from(written, 'base64url').toString('utf8')))
    if (VALID[sort].test(value)) return { value, id }
  } catch {
    // Told below, like a value that does not fit.
  }
  throw new Problem('invalid-input', 'This place in the list is not known. Begin the list anew.', {
    fields: [{ field: 'after', message: 'not a place in this list' }],
  })
}
