import { createHash } from 'node:crypto'

// What the hash of an audit entry is made of, written a second time beside the database's own (`app.audit_text`): whoever checks
// an export has no database.

/** The two forms; entries from before the second keep theirs. */
export const FORMATS = [1, 2] as const
export type Format = (typeof FORMATS)[number]

/** An entry as it is hashed. Of a reason its hash alone, in hexadecimal, as of the salt. */
export type HashedEntry = {
  readonly format: Format
  readonly seq: number
  readonly at: number
  readonly kind: string
  readonly actor: string | null
  readonly agency: string | null
  readonly operation: string
  readonly verb: string
  readonly purpose: string
  readonly outcome: string
  readonly subjects: readonly string[]
  readonly reasonHash: string | null
  readonly problem: string | null
  readonly salt: string | null
}

/** The text of an entry. In form 2 each field stands behind its length in bytes, so that no text passes from one to the next. */
export function entryText(entry: HashedEntry): string {
  const { format, seq, at, kind, actor, agency, operation, verb, purpose, outcome, subjects } = entry
  const head = [seq, at, kind, actor, agency, operation, verb, purpose, outcome]
  const tail = [entry.reasonHash, entry.problem]
  if (format === 1)
    return [...head, subjects.join(','), ...tail].map((field) => (field === null ? '-' : `${field}`)).join('\n')
  const fields = [...head, subjects.length, ...subjects, ...tail, entry.salt]
  return `ausma audit entry ${format}\n${fields.map(field).join('')}`
}

const field = (value: string | number | null): string =>
  value === null ? '-' : `${Buffer.byteLength(`${value}`)}:${value}`

/** The hash of an entry behind another. @param previous hash of the one before */
export const entryHash = (previous: Uint8Array, entry: HashedEntry): Uint8Array =>
  createHash('sha256').update(previous).update(entryText(entry)).digest()
