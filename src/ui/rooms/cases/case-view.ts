import { QUEUES, WAYS_TO_MONEY } from '../../../modules/cases/codes.ts'
import type { Look } from '../../parts/icon.tsx'
import type { In, PersonPage, PersonRow, Step } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import type { Voice } from '../../shell/names.ts'
import { knows } from '../../shell/words.ts'

const [ALARM, ...LATER] = QUEUES
/** Lists of the page: missing persons first, then overdue ones, then the other work lists. */
export const LISTS = ['open', ALARM, 'overdue', 'reopened', 'protection-ends', 'keeping', ...LATER, 'all'] as const
type List = (typeof LISTS)[number]

/** Parameters of the list of persons in an address: never a name. */
export type CasesAsked = { readonly queue?: Exclude<List, 'open'>; readonly case?: string; readonly after?: number }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads an address; unknown values become defaults. */
export function casesAsked(search: Readonly<Record<string, unknown>>): CasesAsked {
  const queue = LISTS.find((one) => one === search.queue)
  // The position in a list is limited to six digits, because anybody can write an address.
  const after = /^\d{1,6}$/.test(String(search.after ?? '')) ? Number(search.after) : 0
  const of = typeof search.case === 'string' && UUID.test(search.case) ? { case: search.case } : {}
  return { ...of, ...(queue && queue !== 'open' ? { queue } : {}), ...(after > 0 ? { after } : {}) }
}

/** Of one case all are listed, also whose file is closed. */
export const casesInput = ({ queue, case: of, after }: CasesAsked): In<'persons.list'> => ({
  queue: queue ?? (of === undefined ? 'open' : 'all'),
  ...(of === undefined ? {} : { case: of }),
  after: after ?? 0,
})

/** A closed list with one code moved to the front, as a form's default. */
export const beginningWith = <T extends string>(first: T, all: readonly T[]): readonly T[] => [
  first,
  ...all.filter((one) => one !== first),
]

type Spoken = Pick<Voice, 'say'> & { readonly format: Pick<Formats, 'country'> }

/** A citizenship in words. Two values are no countries, and each of them is told (rule 11). */
export const citizenshipOf = (code: string, { say, format }: Spoken): string =>
  code === 'unknown' || code === 'stateless' ? say(`person.citizen-${code}`) : (format.country(code) ?? code)

/** The word for a code; the code itself if it has none. */
export const wordFor = (key: string, { say, catalogue }: Pick<Voice, 'say' | 'catalogue'>): string =>
  knows(catalogue, key) ? say(key) : (key.split('.').at(-1) ?? key)

/** The look of a state in the picture of tracks, never by colour alone. */
export function lookOf(track: string, state: string): Look {
  // Missing comes first, on whatever track.
  if (state === 'missing') return { icon: 'danger', meaning: 'danger' }
  if (WAITS.has(state)) return { icon: 'warn', meaning: 'warning' }
  if (DONE.has(`${track} ${state}`)) return { icon: 'done', meaning: 'done' }
  return NOTHING_YET.has(state) ? { icon: 'ring', meaning: 'neutral' } : { icon: 'half', meaning: 'neutral' }
}

// States that wait for somebody else, or protections that are ending.
const WAITS = new Set(['guardian-needed', 'lost-contact', 'under-review', 'expired', 'unsafe', 'not-arrived'])
// States with their track, because «open» is good for support and neutral for the file; none is adverse.
const DONE = new Set([
  'identification identified',
  'support open',
  'residence permit',
  'asylum protected',
  'compensation awarded',
  ...WAYS_TO_MONEY.map((way) => `${way} paid`),
  'return settled',
  'cross-border arrived',
  'child assessed',
  'witness admitted',
])
// First states and known whereabouts, which need no action.
const NOTHING_YET = new Set(['none', 'not-open', 'signal', 'known', 'open'])

/** Whether nothing has happened on a track that anybody would have to look at. */
export const isQuiet = ({ track, state }: { readonly track: string; readonly state: string }): boolean =>
  lookOf(track, state).icon === 'ring'

/** The name of a person on a page, else a number. */
export const calledBy = ({ name, number }: Pick<PersonRow, 'name' | 'number'>, { say }: Pick<Voice, 'say'>): string =>
  name ?? `${say('person.nameless')} (${number})`

/** The open steps of a person, helpful ones before adverse ones. */
export const openSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ allowed }) => allowed).toSorted((a, b) => Number(a.adverse) - Number(b.adverse))

/** Closed steps that a page explains; those closed by roles are left out. */
export const closedSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(
    ({ allowed, why }) => !allowed && why !== 'not-permitted' && why !== 'adults-only' && why !== 'children-only',
  )

/** Texts of a step in the order of thought: danger or risk, next steps, remedy. */
export const STEP_TEXTS = ['danger', 'plan', 'risk', 'consent', 'best-interests', 'remedy'] as const
export const STEP_DAYS = ['arrives', 'begins', 'follow-up'] as const

/** The field of a step's input that answers each of these. */
export const FIELD_OF = {
  ...({ danger: 'danger', plan: 'plan', risk: 'risk', remedy: 'remedy', consent: 'consent' } as const),
  ...({
    'best-interests': 'bestInterests',
    arrives: 'arrivesOn',
    begins: 'begunOn',
    'follow-up': 'followUpOn',
  } as const),
} as const satisfies Record<(typeof STEP_TEXTS)[number] | (typeof STEP_DAYS)[number], keyof StepDraft>

export type StepDraft = {
  readonly reason: string
  readonly remedy: string
  readonly language: string
  readonly plan: string
  readonly risk: string
  readonly danger: string
  readonly consent: string
  readonly bestInterests: string
  readonly arrivesOn: string
  readonly begunOn: string
  readonly followUpOn: string
  /** A name for each needed seat. */
  readonly deciders: readonly string[]
}

/** A new draft; the language in which the person was told is theirs until somebody says otherwise. */
export const newDraft = (quorum: number, language: string): StepDraft => ({
  reason: '',
  remedy: '',
  language,
  plan: '',
  risk: '',
  danger: '',
  consent: '',
  bestInterests: '',
  arrivesOn: '',
  begunOn: '',
  followUpOn: '',
  deciders: Array.from({ length: quorum }, () => ''),
})

/** The seats of a decision, as many as the country needs; too few are repeated. */
export const seatsOf = ({ seats, quorum }: Pick<PersonPage['rules'], 'seats' | 'quorum'>): readonly string[] =>
  Array.from({ length: quorum }, (_, i) => seats[i % Math.max(1, seats.length)] ?? '')

/** A step as the server takes it, with its own fields alone. */
export function moveInput(person: string, step: Step, draft: StepDraft, seats: readonly string[]): In<'persons.move'> {
  // Other fields stay behind, even if they were filled in.
  const asks = new Set<string>(step.asks)
  const said = STEP_TEXTS.filter((ask) => asks.has(ask)).map((ask) => [FIELD_OF[ask], draft[FIELD_OF[ask]]])
  const days = STEP_DAYS.filter((ask) => asks.has(ask)).flatMap((ask) => {
    const day = draft[FIELD_OF[ask]]
    return day === '' ? [] : [[FIELD_OF[ask], day]]
  })
  return {
    person,
    track: step.track,
    act: step.act,
    ...Object.fromEntries([...said, ...days]),
    ...(asks.has('language') ? { language: draft.language } : {}),
    ...(asks.has('deciders')
      ? {
          deciders: seats
            .map((seat, i) => ({ seat, name: draft.deciders[i]?.trim() ?? '' }))
            // Empty seats are left out, because the server counts the deciders.
            .filter(({ name }) => name !== ''),
        }
      : {}),
  }
}
