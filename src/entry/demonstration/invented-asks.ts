// Data: what the agencies of the demonstration ask of each other. Neither exists, and nothing leaves.
import type { Out } from '../../operations.ts'

/** An agency of the same installation that police law rules. */
export const INVENTED_POLICE = {
  agency: {
    name: 'Example police (invented)',
    country: 'LV',
    regime: '2016-680',
    controller: 'Example police, 3 Example street, Riga',
    dataProtectionOfficer: 'dpo-police@example.org',
  },
  member: { name: 'Jo Example', email: 'jo@example.org' },
} as const

// About nobody, so that one person alone may ask and answer.
const ASK = { kind: 'information', ofPerson: false, basis: 'Section 7 of an invented act on agencies' } as const

const BERTHS = {
  ...{
    ...ASK,
    title: 'Berths rented at the harbour',
    question: 'Which berths were rented since May, and to which firms?',
  },
  ...{
    matter: 'Adverts promise work on boats that lie at the old harbour.',
    purpose: 'To find out where the boats lie.',
  },
} as const
const LICENCE = {
  ...{ ...ASK, kind: 'document', title: 'The licence of an agency for work abroad' },
  ...{
    question: 'A copy of the licence under which work abroad is offered.',
    purpose: 'To see whether it is in force.',
  },
} as const
const INSPECTION = {
  ...{ ...ASK, kind: 'action', title: 'A look at a packing house', urgency: 'urgent' },
  ...{ question: 'Inspect the packing house at the mill this week.', purpose: 'Buses bring workers there at night.' },
} as const

const BOAT = {
  ...{ ...ASK, kind: 'action', title: 'A look at a boat at the old harbour' },
  ...{ question: 'See who sleeps aboard, and who holds their papers.', purpose: 'Adverts promise work on it.' },
} as const

/** An answer to a question. */
export const INVENTED_ANSWER = {
  ...{ text: 'Two berths, both to Example Boats (invented).', basis: ASK.basis, ofPerson: false },
} as const

/** How far a question has come. */
export type Stage = Out<'asks.get'>['state']

/** What the police ask of the agency that is visited: one to acknowledge and one to answer are left to the visitor. */
export const INVENTED_RECEIVED = [
  { stage: 'sent', ask: INSPECTION },
  { stage: 'acknowledged', ask: LICENCE },
] as const satisfies readonly { stage: Stage; ask: object }[]

/** What the agency that is visited asks of the police, in each state. */
export const INVENTED_MADE = [
  { stage: 'sent', ask: BOAT },
  { stage: 'partly', ask: BERTHS },
  { stage: 'answered', ask: { ...BERTHS, title: 'Berths rented on the river' } },
  { stage: 'refused', ask: LICENCE },
  { stage: 'withdrawn', ask: { ...LICENCE, title: 'The licence of a firm that has closed' } },
  { stage: 'over', ask: { ...BERTHS, title: 'Berths rented last year' } },
] as const satisfies readonly { stage: Stage; ask: object }[]
