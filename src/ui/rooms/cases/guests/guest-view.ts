import type {
  GuestAct,
  GuestKind,
  GuestState,
  MatterState,
  RemedyState,
  RemedyTerm,
} from '../../../../modules/cases/guests/codes.ts'
import type { Look } from '../../../parts/icon.tsx'
import { codeOf } from '../../../shell/code.ts'
import type { In, Name, Out } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Voice } from '../../../shell/names.ts'
import type { Key, Say } from '../../../shell/words.ts'
import type { Item } from '../../today/agenda-view.ts'
import { wordFor } from '../case-view.ts'

/** Readings that every act on a place changes. */
export const GUEST_CHANGES: readonly Name[] = ['guests.of-person', 'guests.missing', 'persons.get', 'persons.list']
export const PLACE_CHANGES: readonly Name[] = ['guests.mine', 'guests.waiting', 'guests.get']

/** Operations of the team by act; what is left out is the guest's. */
export const TEAM_ACTS = { end: 'guests.end', conflict: 'guests.record-conflict' } as const satisfies Partial<
  Record<GuestAct, Name>
>

/** The look of a place, never by colour alone. */
export const LOOKS: Readonly<Record<GuestState, Look>> = {
  invited: { icon: 'clock', meaning: 'neutral' },
  accepted: { icon: 'done', meaning: 'done' },
  declined: { icon: 'x', meaning: 'warning' },
  ended: { icon: 'x', meaning: 'neutral' },
  over: { icon: 'clock', meaning: 'warning' },
  conflict: { icon: 'danger', meaning: 'danger' },
}

/** The look of a matter, never by colour alone. */
export const MATTER_LOOKS: Readonly<Record<MatterState, Look>> = {
  open: { icon: 'clock', meaning: 'neutral' },
  agreed: { icon: 'done', meaning: 'done' },
  objected: { icon: 'danger', meaning: 'warning' },
  weighed: { icon: 'done', meaning: 'neutral' },
  granted: { icon: 'done', meaning: 'done' },
  refused: { icon: 'x', meaning: 'warning' },
  withdrawn: { icon: 'x', meaning: 'neutral' },
}

/** The look of a remedy, never by colour alone. */
export const REMEDY_LOOKS: Readonly<Record<RemedyState, Look>> = {
  lodged: { icon: 'clock', meaning: 'neutral' },
  upheld: { icon: 'done', meaning: 'done' },
  partly: { icon: 'done', meaning: 'warning' },
  rejected: { icon: 'x', meaning: 'warning' },
  inadmissible: { icon: 'x', meaning: 'warning' },
  withdrawn: { icon: 'x', meaning: 'neutral' },
}

/** What comes next of a remedy, as a form holds it. */
export type TermDraft = { readonly kind: RemedyTerm | 'none'; readonly on: string }
export const isTermSaid = ({ kind, on }: TermDraft): boolean => kind === 'none' || on !== ''
export const termOf = ({ kind, on }: TermDraft) => (kind === 'none' ? null : { kind, on })

export type Released = Out<'guests.get'>['documents'][number]
type Kept = Out<'media.list'>['media'][number]

/** Documents of a person that can be released to a lawyer: open ones that this lawyer does not have yet. */
export function toRelease(media: readonly Kept[], documents: readonly Released[]): readonly Kept[] {
  const has = new Set(documents.map(({ media: of }) => of))
  return media.filter(({ id, kind, closed }) => kind === 'document' && !closed && !has.has(id))
}

type Heard = Out<'guests.get'>['matters'][number]['heard']

const PERSON_HEARD = {
  ...{ label: 'guests.person-heard', view: 'guests.person-view', why: 'guests.person-why-not' },
  ...{ said: 'guests.person-said', shown: 'guests.person-shown', 'not-yet': 'guests.person-not-yet' },
} as const satisfies Readonly<Record<'label' | 'view' | 'why' | Heard, Key>>

/**
 * In which words a page says how somebody was heard: a guardian speaks for a child, a lawyer for a client of any age, an officer for nobody.
 */
export const HEARD_WORDS = {
  guardian: {
    ...{ label: 'guests.heard', view: 'guests.view', why: 'guests.why-not-heard' },
    ...{ said: 'guests.heard-said', shown: 'guests.heard-shown', 'not-yet': 'guests.heard-not-yet' },
  },
  lawyer: {
    ...{ label: 'guests.client-heard', view: 'guests.client-view', why: 'guests.client-why-not' },
    ...{ said: 'guests.client-said', shown: 'guests.client-shown', 'not-yet': 'guests.client-not-yet' },
  },
  'asylum-officer': PERSON_HEARD,
  prosecutor: PERSON_HEARD,
} as const satisfies Readonly<Record<GuestKind, Readonly<Record<'label' | 'view' | 'why' | Heard, Key>>>>

type Track = NonNullable<Out<'guests.get'>['track']>
type SayableStep = Track['steps'][number]

/** A step that a guest is about to say. */
type StepDraft = {
  readonly act: string
  readonly reason: string
  readonly remedy: string
  readonly language: string
}

/** Nothing said yet: the first step, and the language of the person for what they are told. */
export const stepUnsaid = (steps: readonly SayableStep[], language: string): StepDraft => ({
  ...{ act: steps[0]?.act ?? '', reason: '', remedy: '' },
  language,
})

/** A step as the server takes it, with what it asks for alone. */
export const stepSaid = (guest: string, { act, asks }: SayableStep, draft: StepDraft): In<'guests.say-step'> => ({
  ...{ guest, act },
  ...(asks.includes('remedy') ? { remedy: draft.remedy } : {}),
  ...(asks.includes('language') ? { language: draft.language } : {}),
})

type Page = { readonly error: unknown; readonly data: Out<'guests.get'> | undefined }
type Places = { readonly data: Out<'guests.mine'> | undefined }

/**
 * The person that a guest may still see: nothing once either answer says that the place is theirs no more, whatever was read before.
 * @param guest number of the place
 */
export function stillOpen(guest: string, page: Page, mine: Places): Out<'guests.get'> | null {
  if (page.error !== null || page.data === undefined) return null
  const isGone = mine.data?.places.every((one) => one.guest !== guest || one.state !== 'accepted') ?? false
  return isGone ? null : page.data
}

/** What of guests is due on a desk: by number, and without a word about anybody. */
export const guestsDue = (
  waiting: Out<'guests.waiting'> | undefined,
  missing: Out<'guests.missing'> | undefined,
  { say, format }: { readonly say: Say; readonly format: Pick<Formats, 'date'> },
): Item[] => [
  ...(waiting && waiting.since !== null
    ? [
        {
          key: 'guests',
          due: waiting.since,
          late: false,
          ...(waiting.urgent > 0 ? { danger: 0 } : {}),
          title: say('desk.guests-invited', { n: waiting.invited }),
          note: waiting.urgent > 0 ? say('desk.guests-urgent', { n: waiting.urgent }) : say('desk.guests-answer'),
          link: { to: '/guests' as const },
        },
      ]
    : []),
  ...(waiting && waiting.told.since !== null
    ? [
        {
          key: 'guests told',
          due: waiting.told.since,
          late: waiting.told.afterwards > 0,
          title: say('desk.guests-told', { n: waiting.told.count }),
          note: say(waiting.told.afterwards > 0 ? 'desk.guests-afterwards' : 'desk.guests-respond'),
          link: { to: '/guests' as const },
        },
      ]
    : []),
  ...(waiting?.terms ?? []).map(({ guest, kind, on, late }) => ({
    key: `client ${guest} ${kind} ${on}`,
    due: on,
    late,
    title: say('desk.client', { code: codeOf(guest) }),
    note: say(`guests.next-${kind}`, { day: format.date(on) }),
    link: { to: '/guests/$guest' as const, params: { guest }, hash: 'decisions' },
  })),
  ...(missing?.terms ?? []).map(({ person, kind, on, late }) => ({
    key: `remedy ${person} ${kind} ${on}`,
    due: on,
    late,
    title: say('person.title', { code: codeOf(person) }),
    note: say(`guests.next-${kind}`, { day: format.date(on) }),
    link: { to: '/cases/$person' as const, params: { person }, search: { part: 'team' as const }, hash: 'guests' },
  })),
  ...(missing?.toAnswer ?? []).map(({ person, since, count }) => ({
    key: `guests answer ${person}`,
    due: since,
    late: false,
    title: say('person.title', { code: codeOf(person) }),
    note: say('desk.guests-to-answer', { n: count }),
    link: { to: '/cases/$person' as const, params: { person }, search: { part: 'team' as const }, hash: 'guests' },
  })),
  ...(missing?.said ?? []).map(({ person, since, count }) => ({
    key: `guests said ${person}`,
    due: since,
    late: false,
    title: say('person.title', { code: codeOf(person) }),
    note: say('desk.guests-said', { n: count }),
    link: { to: '/cases/$person' as const, params: { person }, search: { part: 'team' as const }, hash: 'guests' },
  })),
  ...(missing?.missing ?? []).map(({ person, since, agency, telephone }) => ({
    key: `guardian ${person}`,
    due: since,
    late: true,
    title: say('person.title', { code: codeOf(person) }),
    note: say('desk.guardian-missing', { agency, telephone: telephone?.shown ?? '–' }),
    link: { to: '/cases/$person' as const, params: { person }, search: { part: 'team' as const }, hash: 'guests' },
  })),
]

type Decided = { readonly track: string | null; readonly act: string | null }

/** What a decision that can be challenged is called: a step of a track, or the one about age. */
export const decisionName = ({ track, act }: Decided, words: Pick<Voice, 'say' | 'catalogue'>): string =>
  track && act ? wordFor(`step.${track}.${act}`, words) : words.say('done-as.age-decided')
