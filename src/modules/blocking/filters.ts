import { z } from 'zod'
import { sessionOf, visitor } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { type Database, sql, type Tx } from '../../kernel/database.ts'
import { operation } from '../../kernel/operation.ts'
import { SCOPES, type Scope } from './codes.ts'

/** Bytes of a prefix: short enough to stand for many addresses, long enough that few visits ask for more. */
export const PREFIX_BYTES = 4

type Filter = { readonly hash: Uint8Array; readonly scope: Scope }

async function filtersOn(db: Tx, day: string): Promise<readonly Filter[]> {
  const { rows } = await sql<Filter>`select hash, scope from app.block_filters(${day})`.execute(db)
  return rows
}

/** Cut as browsers cut their own lists of harmful pages, so that one filter can hold both. */
const prefixOf = ({ hash }: Filter): string => Buffer.from(hash.subarray(0, PREFIX_BYTES)).toString('hex')

export const listFilters = operation({
  summary: 'Get what is blocked as prefixes of hashes, for a filter on one’s own device',
  permission: 'anyone',
  purpose: 'prevention',
  verb: 'disclosure',
  rate: '60/min',
  dayOnly: true,
  input: z.object({}),
  output: z.object({
    /** Bytes of each prefix. */
    bytes: z.int(),
    count: z.int(),
    /** All prefixes in order, side by side, in base64. */
    prefixes: z.string(),
  }),
  subject: () => [],
  async run({ db, now }) {
    // Sorted, so that their order tells nothing of when something was ordered.
    const prefixes = [...new Set((await filtersOn(db, isoDay(now))).map(prefixOf))].sort()
    const bytes = Buffer.from(prefixes.join(''), 'hex')
    return { bytes: PREFIX_BYTES, count: prefixes.length, prefixes: bytes.toString('base64') }
  },
})

export const lookUpFilters = operation({
  summary: 'Get the whole hashes behind a prefix',
  permission: 'anyone',
  purpose: 'prevention',
  verb: 'disclosure',
  rate: '120/min',
  dayOnly: true,
  input: z.object({
    /** Of what somebody is about to visit this tells as much as four bytes do: one in four thousand million, and no address. */
    prefixes: z
      .array(z.string().regex(/^[0-9a-f]{8}$/, 'not 4 bytes in hexadecimal'))
      .min(1)
      .max(30),
  }),
  output: z.object({ hashes: z.array(z.object({ hash: z.string(), scope: z.enum(SCOPES) })) }),
  subject: () => [],
  async run({ db, now }, { prefixes }) {
    // Compared here and not in the database: what was asked stands in no statement log.
    const asked = new Set(prefixes)
    const found = (await filtersOn(db, isoDay(now))).filter((filter) => asked.has(prefixOf(filter)))
    return { hashes: found.map(({ hash, scope }) => ({ hash: Buffer.from(hash).toString('hex'), scope })) }
  },
})

/** An agency that runs feeds, as anybody may know it. */
export type BlockDesk = { readonly agency: string; readonly name: string; readonly country: string }

/** To whom somebody affected can write. No operation: it is what stands on a public page. */
export const blockDesks = (database: Database): Promise<readonly BlockDesk[]> =>
  database.transaction(sessionOf(visitor, 'prevention'), async (db) => {
    const { rows } = await sql<BlockDesk>`select agency, name, country from app.block_desks()`.execute(db)
    return rows
  })
