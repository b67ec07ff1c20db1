// Data: states and steps of identification, whereabouts and file.
import type { GuardName } from './guards.ts'
import type { StateRules } from './shape.ts'
import { asked, step } from './step.ts'

export type Identification =
  | 'signal'
  | 'detected'
  | 'presumed'
  | 'identified'
  | 'not-confirmed'
  | 'under-review'
  | 'declined'

const decline = step('declined', 'first-line', ['adult'])
// A negative decision is written with reasons, in a language that the person understands.
const refuse = asked(step('not-confirmed', 'decider', ['after-reflection']), true, [
  'remedy',
  'language',
  'plan',
  'deciders',
])
const identify = asked(step('identified', 'decider'), false, ['language', 'deciders'])

/**
 * The person's status in the referral mechanism. Reasonable grounds suffice for `presumed` (Art. 11(2) Directive 2011/36/EU); no guard
 * reads the criminal case, and only a decider with reasons and a remedy leads to `not-confirmed`.
 */
export const IDENTIFICATION = {
  signal: { moves: { detect: step('detected', 'first-line') }, rests: false, clock: 'triage', queue: 'first-line' },
  detected: {
    moves: { presume: step('presumed', 'first-line'), refuse, decline },
    rests: false,
    clock: 'grounds',
    queue: 'first-line',
  },
  presumed: { moves: { identify, refuse, decline }, rests: false, clock: 'decision', queue: 'identification' },
  identified: { moves: {}, rests: true, clock: null, queue: null },
  'not-confirmed': {
    moves: { 'ask-review': step('under-review', 'first-line'), presume: step('presumed', 'first-line') },
    rests: true,
    clock: null,
    queue: null,
  },
  'under-review': { moves: { identify, refuse }, rests: false, clock: 'review', queue: 'identification' },
  // A person who declined may always come back.
  declined: { moves: { 'come-back': step('detected', 'first-line') }, rests: true, clock: null, queue: 'follow-up' },
} as const satisfies Record<Identification, StateRules<Identification, GuardName>>

type Whereabouts = 'known' | 'lost-contact' | 'missing'

/** The person's whereabouts. Being missing is an alarm and closes nothing. */
export const WHEREABOUTS = {
  known: {
    moves: {
      lose: step('lost-contact', 'first-line', ['may-leave']),
      miss: asked(step('missing', 'first-line', ['child-or-danger']), false, ['danger']),
    },
    rests: true,
    clock: null,
    queue: null,
  },
  'lost-contact': {
    moves: {
      find: step('known', 'first-line'),
      miss: asked(step('missing', 'first-line', ['child-or-danger']), false, ['danger']),
    },
    rests: true,
    clock: null,
    queue: null,
  },
  missing: { moves: { find: step('known', 'first-line') }, rests: false, clock: 'alarm', queue: 'alarm' },
} as const satisfies Record<Whereabouts, StateRules<Whereabouts, GuardName>>

type FileState = 'open' | 'closed' | 'reopened'

const close = asked(step('closed', 'case', ['decided', 'support-settled', 'found', 'return-settled']), true, [
  'remedy',
  'follow-up',
])

/** The file. Closing erases nothing, and the file can be reopened at any time. */
export const FILE = {
  open: { moves: { close }, rests: true, clock: null, queue: null },
  closed: { moves: { reopen: step('reopened', 'first-line') }, rests: true, clock: 'follow-up', queue: 'follow-up' },
  reopened: { moves: { close }, rests: true, clock: null, queue: null },
} as const satisfies Record<FileState, StateRules<FileState, GuardName>>
