// Data: states and steps of the criminal case and the way across a border.
import type { GuardName } from './guards.ts'
import type { StateRules } from './shape.ts'
import { asked, step } from './step.ts'

type Criminal = 'none' | 'open' | 'statement' | 'statement-withdrawn' | 'trial' | 'judged'

const trial = step('trial', 'case')
const give = step('statement', 'first-line')

/**
 * The criminal case. A withdrawn statement is an event here alone and ends nothing (Art. 9 Directive 2011/36/EU): the case goes to trial
 * without it if possible.
 */
export const CRIMINAL = {
  none: { moves: { report: step('open', 'first-line'), state: give }, rests: true, clock: null, queue: null },
  open: { moves: { state: give, trial, stop: step('judged', 'case') }, rests: true, clock: null, queue: null },
  statement: {
    moves: { withdraw: step('statement-withdrawn', 'first-line'), trial, stop: step('judged', 'case') },
    rests: true,
    clock: null,
    queue: null,
  },
  'statement-withdrawn': {
    moves: { state: give, trial, stop: step('judged', 'case') },
    rests: true,
    clock: null,
    queue: null,
  },
  trial: {
    moves: { withdraw: step('statement-withdrawn', 'first-line'), judge: step('judged', 'case') },
    rests: false,
    clock: null,
    queue: null,
  },
  judged: { moves: { appeal: trial }, rests: true, clock: null, queue: null },
} as const satisfies Record<Criminal, StateRules<Criminal, GuardName>>

type CrossBorder = 'none' | 'proposed' | 'acknowledged' | 'agreed' | 'handed-over' | 'arrived' | 'called-off'

const callOff = step('called-off', 'case')

/** A referral from one country's focal point to another's, which ends with the confirmed arrival. */
export const CROSS_BORDER = {
  none: { moves: { propose: asked(step('proposed', 'case'), false, ['risk']) }, rests: true, clock: null, queue: null },
  proposed: {
    moves: { acknowledge: step('acknowledged', 'case'), 'call-off': callOff },
    rests: false,
    clock: null,
    queue: null,
  },
  acknowledged: {
    moves: { agree: step('agreed', 'case'), 'call-off': callOff },
    rests: false,
    clock: null,
    queue: null,
  },
  agreed: {
    moves: { 'hand-over': step('handed-over', 'case'), 'call-off': callOff },
    rests: false,
    clock: null,
    queue: null,
  },
  'handed-over': {
    moves: { arrive: step('arrived', 'case'), 'call-off': callOff },
    rests: false,
    clock: null,
    queue: null,
  },
  arrived: {
    moves: { propose: asked(step('proposed', 'case'), false, ['risk']) },
    rests: true,
    clock: null,
    queue: null,
  },
  'called-off': {
    moves: { propose: asked(step('proposed', 'case'), false, ['risk']) },
    rests: true,
    clock: null,
    queue: null,
  },
} as const satisfies Record<CrossBorder, StateRules<CrossBorder, GuardName>>
