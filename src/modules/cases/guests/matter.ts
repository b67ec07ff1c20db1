// What stands between a team and a guest: acts a guardian is told of, and steps a guest asks for. Data and pure rules.

import {
  type GuestKind,
  type MatterAct,
  type MatterKind,
  type MatterState,
  type Subject,
  type Timing,
  WISHES_OF,
} from './codes.ts'
import type { GuestSide } from './guest.ts'

type Move = { readonly to: MatterState; readonly by: GuestSide; readonly reason: boolean }
type Rule = { readonly moves: Readonly<Partial<Record<MatterAct, Move>>>; readonly turn: GuestSide | null }

const over = { moves: {}, turn: null } as const

/** Of each kind what leads from which state to which. An objection stops nothing by itself: the team weighs it, with reasons. */
export const MATTER_RULES = {
  act: {
    open: {
      moves: {
        agree: { to: 'agreed', by: 'guest', reason: false },
        object: { to: 'objected', by: 'guest', reason: true },
        withdraw: { to: 'withdrawn', by: 'team', reason: true },
      },
      turn: 'guest',
    },
    objected: {
      moves: {
        weigh: { to: 'weighed', by: 'team', reason: true },
        withdraw: { to: 'withdrawn', by: 'team', reason: true },
      },
      turn: 'team',
    },
    agreed: over,
    weighed: over,
    withdrawn: over,
  },
  wish: {
    open: {
      moves: {
        grant: { to: 'granted', by: 'team', reason: true },
        refuse: { to: 'refused', by: 'team', reason: true },
        withdraw: { to: 'withdrawn', by: 'guest', reason: false },
      },
      turn: 'team',
    },
    granted: over,
    refused: over,
    withdrawn: over,
  },
} as const satisfies Record<MatterKind, Partial<Record<MatterState, Rule>>>

const ruleOf = (kind: MatterKind, state: MatterState): Rule =>
  (MATTER_RULES[kind] as Partial<Record<MatterState, Rule>>)[state] ?? over

/** Who has to do something next; nobody at an end. */
export const matterTurn = (kind: MatterKind, state: MatterState): GuestSide | null => ruleOf(kind, state).turn

/** What a side can do now. */
export const matterActs = (kind: MatterKind, state: MatterState, side: GuestSide): readonly MatterAct[] =>
  (Object.entries(ruleOf(kind, state).moves) as [MatterAct, Move][])
    .filter(([, { by }]) => by === side)
    .map(([act]) => act)

/** A step of a matter; null where that side has none such now. */
export function matterMove(kind: MatterKind, state: MatterState, act: MatterAct, side: GuestSide): Move | null {
  const move = ruleOf(kind, state).moves[act]
  return move?.by === side ? move : null
}

/** Whether a kind of guest asks a team for such a thing; migration 0089 says the same to the database. */
export const isWishOf = (kind: GuestKind, subject: Subject): boolean =>
  (WISHES_OF[kind] as readonly Subject[]).includes(subject)

export const TELL_FAULTS = ['day-is-over', 'day-is-to-come', 'no-danger'] as const
export type TellFault = (typeof TELL_FAULTS)[number]

/** What is wrong with the time at which a guardian is told: before the act, or afterwards where danger left no time, and which. */
export function tellFault(timing: Timing, on: string, today: string, danger: string): TellFault | null {
  if (timing === 'before') return on < today ? 'day-is-over' : null
  if (on > today) return 'day-is-to-come'
  return danger.trim() === '' ? 'no-danger' : null
}
