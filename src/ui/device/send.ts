import type { Store, StoredEnvelope } from '../ports/device-store.ts'
import type { Call } from './kit.ts'

/** How sending went: all sent; no network; somebody must sign in first, or with open keys. */
export type Sending = 'sent' | 'offline' | 'sign-in'

/** By number, and in this order: what was told of a person goes ahead of what is said about them later. */
export const LANE = { form: 0, contact: 1, screening: 2 } as const
const OPERATIONS = ['forms.send', 'contacts.send', 'papers.send'] as const

// Envelopes from before there were lanes are forms.
const laneOf = ({ lane }: StoredEnvelope): number => lane ?? LANE.form

/** Sends everything that waits, one after the other. */
export async function sendAll(store: Store, call: Call): Promise<Sending> {
  const waiting = await store.envelopes()
  for (const one of waiting.toSorted((a, b) => laneOf(a) - laneOf(b))) {
    // It stays until somebody has read why.
    if (one.refused !== null) continue
    const end = await sendOne(store, call, one)
    if (end !== 'sent') return end
  }
  return 'sent'
}

async function sendOne(store: Store, call: Call, one: StoredEnvelope): Promise<Sending> {
  const lane = laneOf(one)
  const { status, body } = await call(OPERATIONS[lane], { envelope: one.envelope }).catch(() => ({
    status: 0,
    body: null,
  }))
  // Sent again after a broken answer it is the same: the server knows it by its number.
  if (status === 200) await store.dropEnvelope(one.id)
  // Keys that are not open, or a role that meets nobody: a colleague can send what nobody could write again.
  else if (status === 401 || status === 423 || (status === 403 && lane !== LANE.form)) return 'sign-in'
  // A server that is busy, asleep or not there takes it later; a refusal would be the same each time.
  else if (status === 0 || status === 429 || status >= 500) return 'offline'
  else await store.keepEnvelope({ ...one, refused: (body as { detail?: string } | null)?.detail ?? String(status) })
  return 'sent'
}
