// Data: states and steps of the witness programme.
import type { GuardName } from './guards.ts'
import type { StateRules } from './shape.ts'
import { asked, step } from './step.ts'

type Witness = 'none' | 'requested' | 'admitted' | 'refused' | 'ended'

const request = asked(step('requested', 'case'), false, ['risk'])

/**
 * Protection by the state's programme for witnesses (Art. 12(3) Directive 2011/36/EU): asked for on a risk that was looked at, decided by
 * others and kept here. No guard: neither the request nor help depends on a statement, and protected identity waits for neither.
 */
export const WITNESS = {
  none: { moves: { request }, rests: true, clock: null, queue: null },
  requested: {
    moves: {
      admit: step('admitted', 'case'),
      refuse: asked(step('refused', 'case'), true, ['remedy', 'language']),
      // The person may think better of it: it means another place and often no family.
      'take-back': step('none', 'case'),
    },
    rests: false,
    clock: null,
    queue: 'support',
  },
  admitted: {
    moves: { end: asked(step('ended', 'case'), true, ['remedy', 'plan', 'language']) },
    rests: true,
    clock: null,
    queue: null,
  },
  refused: { moves: { request }, rests: true, clock: null, queue: null },
  ended: { moves: { request }, rests: true, clock: null, queue: null },
} as const satisfies Record<Witness, StateRules<Witness, GuardName>>
