import type { Purpose } from './codes.ts'
import type { Session } from './database.ts'
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
  /** Time of the person's last proof by a second factor (milliseconds). */
  readonly confirmedAt: number
  /** The member's open keys; null where the member has none yet or they were not opened in this session. */
  readonly keys: Keyring | null
}

/** Somebody who is not signed in: on a public page or the page for signing in. */
export type Visitor = { readonly kind: 'visitor' }

/** The program itself, working to its own schedule: retention, delivery, deadlines. */
export type System = { readonly kind: 'system'; readonly agency: string | null }

/** A person who sent a report and returns with its receipt. */
export type Reporter = {
  readonly kind: 'reporter'
  /** The report's random id; a reporter has no other identity. */
  readonly id: string
  readonly agency: string
  /** Key pair that the receipt opens; in memory only while a request runs. */
  readonly keys?: KeyPair
}

/** Another system, known by its key. */
export type Client = {
  readonly kind: 'client'
  readonly id: string
  readonly agency: string
  /** The client's kind as its only role; empty where its key was revoked or has expired. */
  readonly roles: readonly string[]
}

/** The party on whose behalf an operation runs. */
export type Actor = Member | Visitor | System | Reporter | Client

export const visitor: Visitor = { kind: 'visitor' }

/** The program acting for one agency, or for the installation as a whole. */
export const system = (agency: string | null = null): System => ({ kind: 'system', agency })

export const agencyOf = (actor: Actor): string | null => (actor.kind === 'visitor' ? null : actor.agency)

export const idOf = (actor: Actor): string | null =>
  actor.kind === 'visitor' || actor.kind === 'system' ? null : actor.id

/** What the database is told of a transaction: who acts, for which agency and purpose. */
export const sessionOf = (actor: Actor, purpose: Purpose): Session => ({
  kind: actor.kind,
  actor: idOf(actor),
  agency: agencyOf(actor),
  purpose,
})

/**
 * The member who acts, for an operation that only a person who is signed in may run.
 * @param what sentence of the refusal, such as `Only members work on leads.`
 * @throws Problem `not-permitted` where a visitor, a reporter, another system or the program itself acts
 */
export function memberFor(actor: Actor, what: string): Member {
  if (actor.kind !== 'member') throw new Problem('not-permitted', what)
  return actor
}

/**
 * The actor's agency, for an operation that cannot run without one.
 * @param what sentence of the refusal, such as `Leads belong to an agency.`
 * @throws Problem `not-permitted` where the actor has none
 */
export function agencyFor(actor: Actor, what: string): string {
  const agency = agencyOf(actor)
  if (agency === null) throw new Problem('not-permitted', what)
  return agency
}
