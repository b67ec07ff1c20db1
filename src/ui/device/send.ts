import { LANES } from '../../modules/reports/codes.ts'
import type { Store, StoredEnvelope } from '../ports/device-store.ts'
import type { Call } from './kit.ts'

/** How sending went: all sent; no network; somebody must sign in first, or with open keys. */
export type Sending = 'sent' | 'offline' | 'sign-in'

/** By number, and in this order: what was told of a person goes ahead of what is said about them later. */
export const LANE = { form: 0, contact: 1, screening: 2 } as const

/** The door of an envelope; those from before there were several are forms. */
export const laneOf = ({ lane }: Pick<StoredEnvelope, 'lane'>): number => lane ?? LANE.form

/** What became of one: it stops the others only where they would fare alike. */
type End = { readonly how: Sending; readonly stops: boolean }
const GONE: End = { how: 'sent', stops: false }

/** Sends everything that waits, one after the other. */
export async function sendAll(store: Store, call: Call): Promise<Sending> {
  const waiting = await store.envelopes()
  let worst: Sending = 'sent'
  // Of first contacts that could not be taken yet, an interview cannot be either.
  let contactWaits = false
  for (const one of waiting.toSorted((a, b) => laneOf(a) - laneOf(b))) {
    // It stays until somebody has read why.
    if (one.refused !== null) continue
    const { how, stops } = await sendOne(store, call, one, contactWaits)
    if (how !== 'sent') worst = worst === 'sign-in' ? worst : how
    if (how !== 'sent' && laneOf(one) === LANE.contact) contactWaits = true
    if (stops) return how
  }
  return worst
}

async function sendOne(store: Store, call: Call, one: StoredEnvelope, contactWaits: boolean): Promise<End> {
  const lane = laneOf(one)
  const { status, body } = await call(LANES[lane], { envelope: one.envelope }).catch(() => ({ status: 0, body: null }))
  const told = body as { outcome?: unknown; detail?: string } | null
  // Sent again after a broken answer it is the same: the server knows it by its number.
  if (status === 200 && typeof told?.outcome === 'string') await store.dropEnvelope(one.id)
  // A page that a network puts in the server's place, and a flood that has to pass: the next would meet the same.
  else if (status === 0 || status === 200 || status === 429) return { how: 'offline', stops: true }
  else if (status === 401) return { how: 'sign-in', stops: true }
  // Keys that are not open, or a role that meets nobody: a colleague can send what nobody could write again.
  else if (status === 423 || (status === 403 && lane !== LANE.form)) return { how: 'sign-in', stops: false }
  // What the server stumbles over stays; what stands behind it goes on.
  else if (status >= 500 || (status === 404 && contactWaits)) return { how: 'offline', stops: false }
  else await store.keepEnvelope({ ...one, refused: told?.detail ?? String(status) })
  return GONE
}
