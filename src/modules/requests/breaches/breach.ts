import { BREACH_ACTS, type BreachAct, type BreachState, type Risk, type SettledBy } from '../codes.ts'
import type { BreachAction, BreachWhy } from './shapes.ts'

type Rules = { readonly moves: { readonly [act in BreachAct]?: BreachState }; readonly open: boolean }

/**
 * The way of a record of a breach. The authority is notified or, where a risk is unlikely, not; persons are told meanwhile, as soon as the risk is
 * assessed (Art. 34(1) GDPR: without undue delay); only then it can be closed. What is learned later is assessed anew.
 */
export const BREACHES = {
  noticed: { moves: { describe: 'noticed', assess: 'assessed' }, open: true },
  assessed: {
    moves: {
      describe: 'assessed',
      assess: 'assessed',
      notify: 'notified',
      withhold: 'withheld',
      tell: 'assessed',
      'pass-over': 'assessed',
    },
    open: true,
  },
  // Notified again where more is known: in phases (Art. 33(4) GDPR, Art. 30(4) Directive (EU) 2016/680).
  notified: {
    moves: {
      describe: 'notified',
      assess: 'notified',
      notify: 'notified',
      tell: 'notified',
      'pass-over': 'notified',
      settle: 'settled',
    },
    open: true,
  },
  withheld: {
    moves: { describe: 'withheld', assess: 'assessed', tell: 'withheld', 'pass-over': 'withheld', settle: 'settled' },
    open: true,
  },
  settled: { moves: { describe: 'settled', assess: 'assessed', close: 'closed' }, open: true },
  // Final: the record is kept as it was (Art. 33(5) GDPR). What comes later is a record of its own.
  closed: { moves: {}, open: false },
} as const satisfies Record<BreachState, Rules>

const RULES: Readonly<Record<BreachState, Rules>> = BREACHES

export const isOpen = (state: BreachState): boolean => RULES[state].open

/** What decides which acts are open. */
export type Standing = {
  readonly state: BreachState
  readonly risk: Risk | null
  readonly notified: boolean
}

/** Why an act is closed for anybody; null where it is open. */
export function whyNot({ state, risk, notified }: Standing, act: BreachAct): BreachWhy | null {
  if (!isOpen(state)) return 'ended'
  // Nothing that was said to an authority is taken back by saying that it need not have been said.
  if (act === 'withhold' && notified) return 'notified-already'
  if (act === 'withhold' && state === 'assessed' && risk !== 'none') return 'is-a-risk'
  if (RULES[state].moves[act] !== undefined) return null
  if (state === 'noticed') return 'not-assessed'
  if (state === 'settled') return 'settled-already'
  if (act === 'settle') return 'authority-first'
  if (act === 'close') return 'persons-first'
  return 'decided-already'
}

/** The state after an act that {@link whyNot} leaves open. */
export function stateAfter(state: BreachState, act: BreachAct): BreachState {
  const next = RULES[state].moves[act]
  if (next === undefined) throw new Error(`${state} has no ${act}`)
  return next
}

/** Everything that can be done, each with why it is closed. */
export const actionsOf = (standing: Standing, may: (operation: string) => boolean): BreachAction[] =>
  BREACH_ACTS.map((act) => {
    const operation = `breaches.${act}`
    const why = may(operation) ? whyNot(standing, act) : 'not-permitted'
    return { operation, allowed: why === null, why }
  })

const HOURS_72 = 72 * 3_600_000

/** Until when the authority is notified: 72 hours after the agency became aware of it (Art. 33(1) GDPR, Art. 30(1) Directive (EU) 2016/680). */
export const dueOf = (noticedAt: Date): Date => new Date(noticedAt.getTime() + HOURS_72)

/** Whether the clock still runs: it stops with the first notification, or with the decision that none is needed. */
export const isRunning = ({ state, notified }: Pick<Standing, 'state' | 'notified'>): boolean =>
  !notified && (state === 'noticed' || state === 'assessed')

/** Whether a moment of notification needs reasons for the delay. */
export const isLate = (noticedAt: Date, at: Date): boolean => at.getTime() > dueOf(noticedAt).getTime()

/** What is still wrong with how somebody wants to settle that persons were told; null where nothing is. */
export function whyNotSettled(
  as: SettledBy,
  { risk, told, regime }: { readonly risk: Risk | null; readonly told: number; readonly regime: string },
): 'is-high' | 'is-not-high' | 'nobody-told' | 'other-law' | null {
  if (as === 'no-high-risk') return risk === 'high' ? 'is-high' : null
  // Art. 34 GDPR has no such ground.
  if (as === 'restricted' && regime !== '2016-680') return 'other-law'
  if (as !== 'told' && risk !== 'high') return 'is-not-high'
  return as === 'told' && told === 0 ? 'nobody-told' : null
}
