import { Problem } from './errors.ts'
import type { KeyPair } from './vault/boxes.ts'
import type { Keyring } from './vault/keyring.ts'

/** A person who is signed in. */
export type Member = {
  readonly kind: 'member'
  readonly id: string
  readonly agency: string
  readonly roles: readonly string[]
  readonly session: string
  /** When the person last proved with a second factor that it is them (milliseconds). */
  readonly confirmedAt: number
  /** The member's open keys; null where the member has none yet or they were not opened in this session. */
  readonly keys: Keyring | null
}

/** Somebody not signed in: at the door, on a public page. */
export type Visitor = { readonly kind: 'visitor' }

/** The program itself, at its own times: retention, delivery, clocks. */
export type System = { readonly kind: 'system'; readonly agency: string | null }

/** Somebody who reported and comes back with a receipt. */
export type Reporter = {
  readonly kind: 'reporter'
  /** The report's random number: a reporter has no other. */
  readonly id: string
  readonly agency: string
  /** What their receipt opens; in memory while a request runs. */
  readonly keys?: KeyPair
}

/** Another system, by its key. */
export type Client = {
  readonly kind: 'client'
  readonly id: string
  readonly agency: string
  /** Its kind; empty where its key was revoked or has expired. */
  readonly roles: readonly string[]
}

/** On whose behalf an operation runs. */
export type Actor = Member | Visitor | System | Reporter | Client

export const visitor: Visitor = { kind: 'visitor' }

/** The program acting for one agency, or for the installation as a whole. */
export const system = (agency: string | null = null): System => ({ kind: 'system', agency })

export const agencyOf = (actor: Actor): string | null => (actor.kind === 'visitor' ? null : actor.agency)

export const idOf = (actor: Actor): string | null =>
  actor.kind === 'visitor' || actor.kind === 'system' ? null : actor.id

/**
 * The agency on whose behalf an operation must run.
 * @param what whose words the refusal says, such as `Leads belong to an agency.`
 * @throws Problem `not-permitted` where the actor has none
 */
export function agencyFor(actor: Actor, what: string): string {
  const agency = agencyOf(actor)
  if (agency === null) throw new Problem('not-permitted', what)
  return agency
}
