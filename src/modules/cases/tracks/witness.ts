// Data: states and steps of the witness programme.
import type { GuardName } from './guards.ts'
import type { StateRules } from './shape.ts'
import { asked, step } from './step.ts'

type Witness = 'none' | 'requested' | 'admitted' | 'refused' | 'ended'

const request = asked(step('requested', 'case'), false, ['risk'])

/**
 * Protection by the state's witness programme (Art. 12(3) Directive 2011/36/EU): requested after a risk assessment, decided by others and
 * recorded here. No guard reads a statement for the request or for help, and protected identity waits for neither.
 */
export const WITNESS = {
  none: { moves: { request }, rests: true, clock: null, queue: null },
  requested: {
    moves: {
      admit: step('admitted', 'case'),
      refuse: asked(step('refused', 'case'), true, ['remedy', 'language']),
      // The person may withdraw, because the programme means another place and often separation from family.
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
