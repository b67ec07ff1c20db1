// Data: states and steps of a way to money that is owed to the person.
import type { GuardName } from './guards.ts'
import type { StateRules } from './shape.ts'
import { asked, step } from './step.ts'

type Claim = 'none' | 'informed' | 'not-claimed' | 'claimed' | 'awarded' | 'refused' | 'paid'

const inform = step('informed', 'first-line')
const claim = step('claimed', 'case')
// Whoever may be under 18 loses no claim by saying no to it.
const leave = step('not-claimed', 'first-line', ['adult'])

/**
 * One way to money (Art. 17 Directive 2011/36/EU): from the offender, in the criminal court or a civil one; from the state's scheme, also of
 * another state (Art. 1 and 2 Directive 2004/80/EC); as back wages (Art. 6 Directive 2009/52/EC); or from a fund for victims. Each runs by
 * itself, and none reads how the criminal case ends.
 * @param timed the guard that lets the deadline count where it was checked in the country's law
 */
export const claimOf = (timed: GuardName) =>
  ({
    none: { moves: { inform }, rests: true, clock: null, queue: null },
    informed: {
      // The day from which the time counts is often known later: when the person is recognised as a victim.
      moves: { claim, date: asked(step('informed', 'case', [timed]), false, ['begins']), leave },
      rests: true,
      clock: 'claim',
      queue: null,
    },
    'not-claimed': { moves: { inform, claim }, rests: true, clock: null, queue: null },
    claimed: {
      moves: {
        award: step('awarded', 'case'),
        refuse: asked(step('refused', 'case'), true, ['remedy', 'language']),
        leave,
      },
      rests: false,
      clock: null,
      queue: null,
    },
    // What a court gave is often never paid: until it is, the way goes on.
    awarded: { moves: { pay: step('paid', 'case'), claim }, rests: true, clock: null, queue: null },
    refused: { moves: { claim }, rests: true, clock: null, queue: null },
    paid: { moves: { claim }, rests: true, clock: null, queue: null },
  }) as const satisfies Record<Claim, StateRules<Claim, GuardName>>
