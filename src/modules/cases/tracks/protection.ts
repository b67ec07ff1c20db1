// Data: states and steps of support, residence, asylum and child protection.
import type { GuardName } from './guards.ts'
import type { StateRules } from './shape.ts'
import { asked, step } from './step.ts'

type Support = 'not-open' | 'open' | 'not-wanted' | 'winding-down' | 'ended'

const openSupport = step('open', 'first-line')

/** Help. Its guards read age and identification, never cooperation or the criminal case (Art. 11(3) Directive 2011/36/EU). */
export const SUPPORT = {
  'not-open': { moves: { open: openSupport }, rests: true, clock: null, queue: null },
  open: {
    moves: {
      // An adult may do without help; a child never loses protection by refusing.
      'not-wanted': step('not-wanted', 'first-line', ['adult']),
      'wind-down': asked(step('winding-down', 'case', ['decided', 'found']), true, ['remedy', 'plan', 'language']),
    },
    rests: true,
    clock: 'needs',
    queue: 'support',
  },
  'not-wanted': { moves: { open: openSupport }, rests: true, clock: null, queue: null },
  'winding-down': {
    moves: { open: openSupport, end: asked(step('ended', 'case', ['decided', 'found']), true, ['remedy']) },
    rests: false,
    clock: null,
    queue: 'support',
  },
  ended: { moves: { open: openSupport }, rests: true, clock: null, queue: null },
} as const satisfies Record<Support, StateRules<Support, GuardName>>

type Residence = 'none' | 'reflection' | 'reflection-over' | 'permit' | 'expired'

const grant = step('permit', 'case')

/** The right to stay, separate from help, so that neither waits for the other. */
export const RESIDENCE = {
  none: {
    moves: { reflect: step('reflection', 'first-line', ['presumed', 'gets-reflection']), grant },
    rests: true,
    clock: null,
    queue: null,
  },
  reflection: {
    moves: {
      grant,
      lapse: step('reflection-over', 'case', ['after-reflection']),
      // Only a reasoned decision ends the period early (Art. 6(4) Directive 2004/81/EC).
      'end-early': asked(step('reflection-over', 'decider', ['reflection-running']), true, ['remedy', 'language']),
    },
    rests: false,
    clock: 'reflection',
    queue: null,
  },
  'reflection-over': { moves: { grant }, rests: true, clock: null, queue: null },
  permit: {
    moves: { renew: grant, expire: asked(step('expired', 'case'), true, ['remedy']) },
    rests: true,
    clock: null,
    queue: null,
  },
  expired: { moves: { grant }, rests: true, clock: null, queue: null },
} as const satisfies Record<Residence, StateRules<Residence, GuardName>>

type Asylum = 'none' | 'wished' | 'applied' | 'protected' | 'refused' | 'appealed' | 'withdrawn' | 'temporary'

const withdraw = step('withdrawn', 'first-line')
const protect = step('protected', 'case')
const refusedAsylum = asked(step('refused', 'case'), true, ['remedy', 'language'])

/** Asylum and temporary protection, beside everything else (Art. 11a Directive 2011/36/EU). */
export const ASYLUM = {
  none: {
    moves: { wish: step('wished', 'first-line'), 'take-temporary': step('temporary', 'case') },
    rests: true,
    clock: null,
    queue: null,
  },
  wished: { moves: { apply: step('applied', 'first-line'), withdraw }, rests: false, clock: null, queue: null },
  applied: { moves: { protect, refuse: refusedAsylum, withdraw }, rests: false, clock: 'asylum-needs', queue: null },
  protected: { moves: {}, rests: true, clock: null, queue: null },
  refused: {
    moves: { appeal: step('appealed', 'first-line'), wish: step('wished', 'first-line') },
    rests: true,
    clock: null,
    queue: null,
  },
  appealed: { moves: { protect, refuse: refusedAsylum, withdraw }, rests: false, clock: null, queue: null },
  withdrawn: { moves: { wish: step('wished', 'first-line') }, rests: true, clock: null, queue: null },
  temporary: { moves: { wish: step('wished', 'first-line') }, rests: true, clock: null, queue: null },
} as const satisfies Record<Asylum, StateRules<Asylum, GuardName>>

type Child = 'none' | 'guardian-needed' | 'guardian' | 'assessed' | 'transition' | 'left'

// Only a person whom a named human called an adult leaves the track; leaving ends protection, so it needs a remedy.
const leave = asked(step('left', 'case', ['adult']), true, ['remedy'])
const enter = step('guardian-needed', 'first-line', ['child-path'])

/** A child's own protection, which begins without consent for anybody who may be under 18 (Art. 13 to 16 Directive 2011/36/EU). */
export const CHILD = {
  none: {
    moves: { enter },
    rests: true,
    clock: null,
    queue: null,
  },
  'guardian-needed': {
    moves: { appoint: step('guardian', 'case'), leave },
    rests: false,
    clock: 'guardian',
    queue: 'child-protection',
  },
  guardian: {
    moves: { assess: step('assessed', 'case'), replace: step('guardian-needed', 'case'), leave },
    rests: false,
    clock: 'best-interests',
    queue: 'child-protection',
  },
  assessed: {
    moves: {
      assess: step('assessed', 'case'),
      replace: step('guardian-needed', 'case'),
      'grow-up': step('transition', 'case'),
      leave,
    },
    rests: true,
    clock: null,
    queue: null,
  },
  // The plan is reviewed at 17½ and at 18; nothing ends by itself (Art. 14(1) Directive 2011/36/EU).
  transition: { moves: { assess: step('assessed', 'case'), leave }, rests: true, clock: null, queue: null },
  // A person who is found to be a child after all enters again at once.
  left: { moves: { enter }, rests: true, clock: null, queue: null },
} as const satisfies Record<Child, StateRules<Child, GuardName>>
