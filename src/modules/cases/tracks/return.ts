// Data: states and steps of the way home.
import type { GuardName } from './guards.ts'
import type { StateRules } from './shape.ts'
import { asked, step } from './step.ts'

type Return =
  | 'none'
  | 'asked'
  | 'assessed'
  | 'unsafe'
  | 'agreed'
  | 'planned'
  | 'departed'
  | 'not-arrived'
  | 'arrived'
  | 'settled'
  | 'taken-back'

const ask = step('asked', 'first-line')
const assess = asked(step('assessed', 'case'), false, ['risk'])
// No organised return into danger (Art. 16(2) and 40(4) CETS 197): it waits for another assessment, and everything else stays as it is.
const unsafe = asked(step('unsafe', 'case'), true, ['risk', 'remedy', 'language'])
// Until departure whoever meets the person records that they changed their mind, without any question.
const takeBack = step('taken-back', 'first-line')
const plan = asked(step('planned', 'case'), false, ['plan'])
const arrive = asked(step('arrived', 'case'), false, ['follow-up'])
const turnBack = step('taken-back', 'first-line')

/**
 * Return and reintegration (Art. 16 CETS 197), asked for by the person: risks, consent to them, a plan with money, the way, and what comes
 * after. A new assessment of risks asks for consent anew. No step of another track reads it but the closing of the file, so that who does not
 * go loses nothing.
 */
export const RETURN = {
  none: { moves: { ask }, rests: true, clock: null, queue: null },
  asked: {
    moves: { assess, 'find-danger': unsafe, 'take-back': takeBack },
    rests: false,
    clock: null,
    queue: 'support',
  },
  assessed: {
    moves: {
      consent: asked(step('agreed', 'case', ['best-interests']), false, ['language', 'consent', 'best-interests']),
      assess,
      'find-danger': unsafe,
      'take-back': takeBack,
    },
    rests: false,
    clock: null,
    queue: 'support',
  },
  unsafe: { moves: { assess, 'take-back': takeBack }, rests: true, clock: null, queue: null },
  agreed: {
    moves: { plan, assess, 'find-danger': unsafe, 'take-back': takeBack },
    rests: false,
    clock: null,
    queue: 'support',
  },
  planned: {
    moves: {
      // The guardian may have gone, or the age be in doubt, since the person agreed.
      depart: asked(step('departed', 'case', ['best-interests', 'found']), false, ['arrives', 'best-interests']),
      plan,
      assess,
      'find-danger': unsafe,
      'take-back': takeBack,
    },
    rests: false,
    clock: null,
    queue: 'support',
  },
  departed: {
    moves: { arrive, 'not-arrive': step('not-arrived', 'first-line'), 'turn-back': turnBack },
    rests: false,
    clock: 'return-arrival',
    queue: 'support',
  },
  'not-arrived': { moves: { arrive, 'turn-back': turnBack }, rests: false, clock: 'return-arrival', queue: 'support' },
  arrived: {
    moves: {
      'ask-after': asked(step('arrived', 'case'), false, ['follow-up']),
      settle: step('settled', 'case'),
      'turn-back': turnBack,
    },
    rests: true,
    clock: 'after-return',
    queue: 'follow-up',
  },
  settled: { moves: { 'turn-back': turnBack }, rests: true, clock: null, queue: null },
  'taken-back': { moves: { ask }, rests: true, clock: null, queue: null },
} as const satisfies Record<Return, StateRules<Return, GuardName>>
