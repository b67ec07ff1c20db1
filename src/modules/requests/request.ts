import { monthsAfter } from '../../kernel/clock.ts'
import { ACTS, type Act, type Kind, type State } from './codes.ts'
import type { Action, Why } from './shapes.ts'

type Rules = { readonly moves: { readonly [act in Act | 'open' | 'reply']?: State }; readonly open: boolean }

/**
 * The way of a request. Nothing is disclosed or changed before it is known who asks; whoever asks for a copy gets one only after
 * somebody has looked for what it says of others (Art. 15(4) GDPR). An answer ends it and is final: another request may follow.
 */
export const STATES = {
  received: { moves: { open: 'read', reply: 'received' }, open: true },
  // Extended before it is known who asks, too: to find that out is often what takes so long.
  read: { moves: { verify: 'verified', ask: 'read', extend: 'read', close: 'closed', reply: 'read' }, open: true },
  verified: {
    moves: { check: 'checked', ask: 'verified', extend: 'verified', answer: 'granted', reply: 'verified' },
    open: true,
  },
  checked: { moves: { ask: 'checked', extend: 'checked', answer: 'granted', reply: 'checked' }, open: true },
  // Final, all of them: what somebody was told cannot be taken back by a click.
  granted: { moves: {}, open: false },
  partly: { moves: {}, open: false },
  restricted: { moves: {}, open: false },
  refused: { moves: {}, open: false },
  closed: { moves: {}, open: false },
} as const satisfies Record<State, Rules>

const RULES: Readonly<Record<State, Rules>> = STATES

export const isOpen = (state: State): boolean => RULES[state].open
export const OPEN = (Object.keys(STATES) as State[]).filter(isOpen)

export type Standing = { readonly state: State; readonly kind: Kind; readonly extendedOn: string | null }

/** Why an act is closed for anybody; null where it is open. */
export function whyNot({ state, kind, extendedOn }: Standing, act: Act | 'reply'): Why | null {
  if (!isOpen(state)) return 'ended'
  if (act === 'extend' && extendedOn !== null) return 'extended'
  // Only a copy can hold what concerns others.
  if (act === 'check' && kind !== 'access') return 'no-copy'
  if (act === 'answer' && kind === 'access' && state === 'verified') return 'not-checked'
  if (RULES[state].moves[act] !== undefined) return null
  // The nearest obstacle is told, which whoever reads it can remove.
  if (state === 'received') return 'not-read'
  return state === 'read' ? 'not-verified' : 'verified-already'
}

/** The state after an act that {@link whyNot} leaves open; an answer ends it as what it says. */
export function stateAfter(state: State, act: Act | 'open' | 'reply'): State {
  const next = RULES[state].moves[act]
  if (next === undefined) throw new Error(`${state} has no ${act}`)
  return next
}

/** Everything that can be done, each with why it is closed. */
export const actionsOf = (standing: Standing, may: (operation: string) => boolean): Action[] =>
  ACTS.map((act) => {
    const operation = `requests.${act}`
    const why = may(operation) ? whyNot(standing, act) : 'not-permitted'
    return { operation, allowed: why === null, why }
  })

/**
 * The last day to answer: one month after the request, three where it was extended (Art. 12(3) GDPR). A month ends on the day of the
 * same number, or on its last day where it has none such (Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c)).
 */
export const dueOf = (madeOn: string, isExtended: boolean): string => monthsAfter(madeOn, isExtended ? 3 : 1)
