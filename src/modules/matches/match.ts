import type { Receiver } from '../referrals/index.ts'
import { whyNotTo } from '../referrals/index.ts'

// What becomes of a match, who may be asked, and on which ground: data and pure rules.

/** Of a match as the team of the person who fits sees it. Whoever asked sees none of these, and of `answered` the answer alone. */
export const STATES = ['open', 'proposed', 'answered', 'silent'] as const
export type State = (typeof STATES)[number]

export const ACTS = ['answer', 'propose', 'agree', 'pass'] as const
export type Act = (typeof ACTS)[number]

/** What leads from each state to which. Silence can be broken as long as the question stands; what was told cannot be taken back. */
export const RULES = {
  open: { answer: 'answered', propose: 'proposed', pass: 'silent' },
  proposed: { answer: 'answered', agree: 'answered', propose: 'proposed', pass: 'silent' },
  silent: { answer: 'answered', propose: 'proposed' },
  answered: {},
} as const satisfies Record<State, Readonly<Partial<Record<Act, State>>>>

/** Where an act leads; null where it is not open. */
export const after = (state: State, act: Act): State | null =>
  (RULES[state] as Readonly<Partial<Record<Act, State>>>)[act] ?? null

/** As what somebody asks. */
export const ASKERS = ['police', 'border', 'immigration', 'other'] as const
export type AskedAs = (typeof ASKERS)[number]

type InLaw = Pick<Receiver, 'regime' | 'enforces_returns'>

/** What the agency is in law, and what its member does there: an officer at a border asks as one, whatever the agency is called. */
export function askedAs({ regime, enforces_returns }: InLaw, roles: readonly string[]): AskedAs {
  if (enforces_returns || roles.includes('asylum-officer')) return 'immigration'
  if (roles.includes('border-officer')) return 'border'
  return regime === '2016-680' || roles.includes('investigator') ? 'police' : 'other'
}

/** Police, border and immigration learn of a record by the decision of more than one: the person, or a second colleague (rule 15). */
export const needsSecond = (as: AskedAs, consent: boolean): boolean => as !== 'other' && !consent

export const GROUNDS = ['consent', 'child', 'life', 'law'] as const
export type Ground = (typeof GROUNDS)[number]

/** Grounds on which others may be asked about somebody. A child is never asked to agree; an adult is not decided for. */
export const groundsFor = (childPath: boolean): readonly Ground[] =>
  GROUNDS.filter((ground) => ground !== (childPath ? 'consent' : 'child'))

type Asked = Parameters<typeof whyNotTo>[0]
/** Which agency asks, and whether police law rules it: the role of one member makes no agency police. */
type From = { readonly agency: string; readonly police: boolean }

/** Agencies that are asked at all: not the own, none that the person refused or the law bars. */
function open(person: Asked, from: From, all: readonly Receiver[]): readonly Receiver[] {
  return all.filter((one) => one.id !== from.agency && whyNotTo(person, one, null) === null)
}

export const isPolice = ({ regime }: Pick<InLaw, 'regime'>): boolean => regime === '2016-680'

/** Whether asking police is a choice to be made: where others ask and there are police whom the person has not refused. */
export const mayAskPolice = (person: Asked, from: From, all: readonly Receiver[]): boolean =>
  !from.police && open(person, from, all).some(isPolice)

/**
 * Who is asked. Police only by police or by the person's own wish: being told of a match, they learn that the asker has a record
 * (rule 15). It depends on nothing that anybody asked holds.
 */
export const agenciesToAsk = (person: Asked, from: From, all: readonly Receiver[], police: boolean) =>
  open(person, from, all).filter((one) => police || from.police || !isPolice(one))

/** Days after which a question ends by itself. */
export const STANDS = 30
/** Questions in a day, of one member and of a whole agency: enough for those one works with, too few to try a list of names. */
export const PER_DAY = { member: 10, agency: 40 } as const
