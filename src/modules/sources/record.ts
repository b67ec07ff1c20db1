import { createHmac } from 'node:crypto'
import { type Actor, type Member, memberFor } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { notFound } from '../../kernel/errors.ts'
import { derive, openJson, sealJson } from '../../kernel/vault/seal.ts'
import { openUnlessAltered } from '../../kernel/vault/unaltered.ts'
import type { Plan } from './plan.ts'
import type { SourceRow } from './tables.ts'

// A source's row: how it is found, and how its content is sealed and opened.

/** @throws Problem `not-permitted` where nobody is signed in */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members look after sources.')

/** What people wrote about a source; sealed to the agency. */
export type Details = { readonly name: string; readonly place: string; readonly map: string; readonly note: string }

/** What the program must know to read a source while nobody is signed in. */
export type Order = { readonly place: string; readonly map: string }

/** What a server said of its last answer, to be asked next time whether it has changed. */
export type Memo = { readonly etag: string | null; readonly modified: string | null }

const detailsLabel = (source: string) => `sources.details ${source}`
export const sealDetails = (key: Uint8Array, source: string, details: Details): Uint8Array =>
  sealJson(key, details, detailsLabel(source))
/** Null where it was changed outside the program. */
export const openDetails = (key: Uint8Array, { id, sealed_details }: SourceRow): Details | null =>
  openUnlessAltered<Details>(key, sealed_details, detailsLabel(id))

// The installation's own key: no session is open at night. See docs/decisions/016.
const orderKey = (secret: Uint8Array) => derive(secret, 'source orders')
export const sealOrder = (secret: Uint8Array, source: string, order: Order): Uint8Array =>
  sealJson(orderKey(secret), order, `sources.order ${source}`)
export const openOrder = (secret: Uint8Array, { id, sealed_order }: SourceRow): Order =>
  openJson<Order>(orderKey(secret), sealed_order, `sources.order ${id}`)
export const sealMemo = (secret: Uint8Array, source: string, memo: Memo): Uint8Array =>
  sealJson(orderKey(secret), memo, `sources.memo ${source}`)
export const openMemo = (secret: Uint8Array, { id, sealed_memo }: SourceRow): Memo =>
  sealed_memo === null
    ? { etag: null, modified: null }
    : openJson<Memo>(orderKey(secret), sealed_memo, `sources.memo ${id}`)

/** The key of the marks of one source: equal marks in two sources tell nothing. */
export const marksKey = (secret: Uint8Array, source: string): Uint8Array => derive(secret, `source marks ${source}`)

/** Bytes of a mark. */
const MARK = 16

/** A keyed hash by which something that was read is known again; 22 letters. */
export const markOf = (key: Uint8Array, ...parts: readonly string[]): string =>
  // As JSON, so that no two lists of parts are the same text.
  createHmac('sha256', key).update(JSON.stringify(parts)).digest().subarray(0, MARK).toString('base64url')

/** @throws Problem `not-found`, also for a source of another agency */
export async function sourceRow(db: Tx, agency: string, id: string): Promise<SourceRow> {
  return db
    .selectFrom('sources')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound('There is no such source.'))
}

export const planOf = ({ unit, every, at_time, time_zone: timeZone }: SourceRow): Plan =>
  unit === 'hours' ? { unit, every, timeZone } : { unit, every, at: at_time ?? '00:00', timeZone }
