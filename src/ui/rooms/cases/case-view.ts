import { QUEUES } from '../../../modules/cases/codes.ts'
import type { Tone } from '../../parts/icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import type { In, PersonPage, PersonRow, Step } from '../../shell/contract.ts'
import type { Voice } from '../../shell/names.ts'
import { knows } from '../../shell/words.ts'

const [ALARM, ...LATER] = QUEUES
/** Lists of the page: who is missing comes before what is over its time, and both before the other work lists. */
export const LISTS = ['open', ALARM, 'overdue', 'reopened', 'keeping', ...LATER, 'all'] as const
type List = (typeof LISTS)[number]

/** What the list of persons is asked, as it stands in an address: never a name. */
export type CasesAsked = { readonly queue?: Exclude<List, 'open'>; readonly after?: number }

/** Reads an address; what it does not know is as usual. */
export function casesAsked(search: Readonly<Record<string, unknown>>): CasesAsked {
  const queue = LISTS.find((one) => one === search.queue)
  // A place in a list, as digits and few of them: an address is written by anybody.
  const after = /^\d{1,6}$/.test(String(search.after ?? '')) ? Number(search.after) : 0
  return { ...(queue && queue !== 'open' ? { queue } : {}), ...(after > 0 ? { after } : {}) }
}

export const casesInput = ({ queue, after }: CasesAsked): In<'persons.list'> => ({
  queue: queue ?? 'open',
  after: after ?? 0,
})

/** A closed list with one of its codes first: what a form begins with stands before the others. */
export const beginningWith = <T extends string>(first: T, all: readonly T[]): readonly T[] => [
  first,
  ...all.filter((one) => one !== first),
]

/** A word for a code of the tables; the code itself where nobody has named it yet. */
export const wordFor = (key: string, { say, catalogue }: Pick<Voice, 'say' | 'catalogue'>): string =>
  knows(catalogue, key) ? say(key) : (key.split('.').at(-1) ?? key)

type Look = { readonly icon: IconName; readonly meaning: Tone }

/** How a state looks in the picture of tracks: never by colour alone. */
export function lookOf(track: string, state: string): Look {
  // Before all else, on whatever track it stands.
  if (state === 'missing') return { icon: 'danger', meaning: 'danger' }
  if (WAITS.has(state)) return { icon: 'warn', meaning: 'warning' }
  if (DONE.has(`${track} ${state}`)) return { icon: 'done', meaning: 'done' }
  return NOTHING_YET.has(state) ? { icon: 'ring', meaning: 'neutral' } : { icon: 'half', meaning: 'neutral' }
}

// Somebody else's move, or a protection that is running out.
const WAITS = new Set(['guardian-needed', 'lost-contact', 'under-review', 'expired'])
// With the track's name: «open» is good news of support and none of the file. Nothing adverse stands here.
const DONE = new Set([
  'identification identified',
  'support open',
  'residence permit',
  'asylum protected',
  'compensation awarded',
  'cross-border arrived',
  'child assessed',
  'witness admitted',
])
// First states, and a place that is known: they ask nothing of anybody.
const NOTHING_YET = new Set(['none', 'not-open', 'signal', 'known', 'open'])

/** What a person is called on a page: the name, else that there is none. */
export const calledBy = ({ name, number }: Pick<PersonRow, 'name' | 'number'>, { say }: Pick<Voice, 'say'>): string =>
  name ?? `${say('person.nameless')} (${number})`

/** The open steps of a person, those that help before those that take something. */
export const openSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ allowed }) => allowed).toSorted((a, b) => Number(a.adverse) - Number(b.adverse))

/** The closed ones that a page explains; what somebody's roles never open is no news on each page. */
export const closedSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(
    ({ allowed, why }) => !allowed && why !== 'not-permitted' && why !== 'adults-only' && why !== 'children-only',
  )

/** What a step may ask for in words, as somebody thinks it through: the danger or risk, then what happens next, then how to object. */
export const STEP_TEXTS = ['danger', 'plan', 'risk', 'remedy'] as const

export type StepDraft = {
  readonly reason: string
  readonly remedy: string
  readonly language: string
  readonly plan: string
  readonly risk: string
  readonly danger: string
  readonly followUpOn: string
  /** A name for each seat that is needed. */
  readonly deciders: readonly string[]
}

export const newDraft = (quorum: number): StepDraft => ({
  reason: '',
  remedy: '',
  language: '',
  plan: '',
  risk: '',
  danger: '',
  followUpOn: '',
  deciders: Array.from({ length: quorum }, () => ''),
})

/** The seats of those who decide together, as many as the country asks; where it names fewer, seats come again. */
export const seatsOf = ({ seats, quorum }: Pick<PersonPage['rules'], 'seats' | 'quorum'>): readonly string[] =>
  Array.from({ length: quorum }, (_, i) => seats[i % Math.max(1, seats.length)] ?? '')

/** A step as the server takes it: only what this step asks for goes along. */
export function moveInput(person: string, step: Step, draft: StepDraft, seats: readonly string[]): In<'persons.move'> {
  // What the step does not ask for stays behind, also where it was typed for another step of the same form.
  const asks = new Set<string>(step.asks)
  const text = (ask: (typeof STEP_TEXTS)[number]) => (asks.has(ask) ? { [ask]: draft[ask] } : {})
  return {
    person,
    track: step.track,
    act: step.act,
    ...text('remedy'),
    ...text('plan'),
    ...text('risk'),
    ...text('danger'),
    ...(asks.has('language') ? { language: draft.language.trim().toLowerCase() } : {}),
    ...(asks.has('follow-up') && draft.followUpOn !== '' ? { followUpOn: draft.followUpOn } : {}),
    ...(asks.has('deciders')
      ? {
          deciders: seats
            .map((seat, i) => ({ seat, name: draft.deciders[i]?.trim() ?? '' }))
            // An empty seat is not sent as if nobody had sat there: the server counts those who did.
            .filter(({ name }) => name !== ''),
        }
      : {}),
  }
}
