import {
  type CaptureState,
  type Ground,
  type ItemKind,
  type KeptKind,
  mayPreview,
  type SCALE_NAMES,
  SUBJECTS,
  type SubjectKind,
  type Way,
} from '../../../modules/evidence/codes.ts'
import { MOST_PREVIEWED } from '../../../ports/codes.ts'
import type { Tone } from '../../parts/icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import type { In, Item, ItemPage } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import type { Key } from '../../shell/words.ts'

/** What the list of evidence is asked, as it stands in an address. */
export type EvidenceAsked = {
  readonly show?: 'mine' | 'differs'
  readonly of?: SubjectKind
  readonly id?: string
  readonly after?: string
}

const NUMBER = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const number = (value: unknown): string | undefined =>
  typeof value === 'string' && NUMBER.test(value) ? value : undefined

/** Reads an address; what it does not know is as usual. */
export function evidenceAsked(search: Readonly<Record<string, unknown>>): EvidenceAsked {
  const show = (['mine', 'differs'] as const).find((one) => one === search.show)
  const of = SUBJECTS.find((one) => one === search.of)
  const [id, after] = [number(search.id), number(search.after)]
  return { ...(show ? { show } : {}), ...(of && id ? { of, id } : {}), ...(after ? { after } : {}) }
}

export const listInput = ({ show, of, id, after }: EvidenceAsked): In<'evidence.list'> => ({
  ...(show ? { show } : {}),
  ...(of && id ? { about: { kind: of, id } } : {}),
  ...(after ? { after } : {}),
})

/** What a new item is of, as it stands in an address. */
export type KeepAsked = { readonly of?: SubjectKind; readonly id?: string; readonly copy?: string }

export function keepAsked(search: Readonly<Record<string, unknown>>): KeepAsked {
  const { of, id } = evidenceAsked(search)
  const copy = number(search.copy)
  return { ...(of && id ? { of, id } : {}), ...(copy ? { copy } : {}) }
}

/** Of what a page is captured, and which capture is asked for again: its address is in no address of ours. */
export function captureAsked(search: Readonly<Record<string, unknown>>) {
  const { of, id } = evidenceAsked(search)
  const again = number(search.again)
  return { ...(of && id ? { of, id } : {}), ...(again ? { again } : {}) } as Pick<KeepAsked, 'of' | 'id'> & {
    readonly again?: string
  }
}

/** Why nothing is drawn of an item, with what to do then; null where it may be. */
export function whyNoPreview({ kind, type, size }: Pick<ItemPage, 'kind' | 'type' | 'size'>): Key | null {
  if (!mayPreview(type)) return 'evidence.no-preview'
  if (size === null || size <= MOST_PREVIEWED) return null
  return kind === 'capture' ? 'evidence.no-preview-capture' : 'preview.why-too-large'
}

/** Why the server sent a browser back that wanted to download a bundle. */
const NOT_TAKEN = ['altered', 'begun'] as const

export function bundlesAsked({ not }: Readonly<Record<string, unknown>>): {
  readonly not?: (typeof NOT_TAKEN)[number]
} {
  const known = NOT_TAKEN.find((one) => one === not)
  return known ? { not: known } : {}
}

/** Whether a capture has not come to its end, so that a page looks again soon. */
export const isUnderWay = ({ state }: { readonly state: CaptureState }): boolean =>
  state !== 'kept' && state !== 'failed'

export const KIND_ICON = {
  posting: 'message',
  page: 'globe',
  photo: 'record',
  sound: 'phone',
  document: 'file',
  file: 'file',
  capture: 'globe',
} as const satisfies Record<ItemKind, IconName>

/** How an item stands, as signs: what is wrong comes first, and where it is always. */
export function signsOf({ stand, problem }: Pick<Item, 'stand' | 'problem'>): readonly {
  readonly key: Key
  readonly icon: IconName
  readonly meaning: Tone
}[] {
  return [
    ...(stand.differs ? [{ key: 'evidence.differs', icon: 'danger', meaning: 'danger' } as const] : []),
    ...(stand.closed ? [{ key: 'evidence.closed', icon: 'lock', meaning: 'danger' } as const] : []),
    ...(problem === null ? [] : [{ key: 'evidence.not-read', icon: 'warn', meaning: 'warning' } as const]),
    ...(stand.held ? [{ key: 'evidence.held', icon: 'scales', meaning: 'neutral' } as const] : []),
    ...(stand.seal === 'none' ? [] : [{ key: `evidence.seal-${stand.seal}`, ...SEAL[stand.seal] } as const]),
    ...(stand.exculpatory ? [{ key: 'evidence.exculpatory', icon: 'scales', meaning: 'neutral' } as const] : []),
    { key: `evidence.place-${stand.place}`, ...PLACE[stand.place] } as const,
  ]
}

const SEAL = {
  on: { icon: 'shield', meaning: 'neutral' },
  broken: { icon: 'danger', meaning: 'danger' },
} as const satisfies Record<Exclude<Item['stand']['seal'], 'none'>, { icon: IconName; meaning: Tone }>

const PLACE = {
  here: { icon: 'done', meaning: 'neutral' },
  offered: { icon: 'half', meaning: 'warning' },
  outside: { icon: 'leave', meaning: 'warning' },
  destroyed: { icon: 'x', meaning: 'neutral' },
} as const satisfies Record<Item['stand']['place'], { icon: IconName; meaning: Tone }>

/** Where what an item is evidence of has its page; null where it has none. */
export function subjectLink({ kind, id }: Item['about']) {
  if (kind === 'lead') return { to: '/leads/$lead', params: { lead: id } } as const
  if (kind === 'report') return { to: '/reports/$report', params: { report: id } } as const
  if (kind === 'notice') return { to: '/notices/$notice', params: { notice: id } } as const
  if (kind === 'person') return { to: '/cases/$person', params: { person: id } } as const
  // A case has no page but those of its persons.
  if (kind === 'case') return { to: '/cases', search: { case: id } } as const
  return null
}

/** What of a page its capture does not hold, as sentences; none where all of it is there. */
export function missingOf({ fetched, leftOut, cut }: NonNullable<ItemPage['extent']>): {
  readonly left: { readonly n: number; readonly all: number; readonly whys: readonly Sentence[] } | null
  readonly cut: readonly Key[]
} {
  const n = leftOut.reduce((sum, { count }) => sum + count, 0)
  const whys = leftOut.map(({ why, count }): Sentence => ({ key: `evidence.left-${why}`, values: { count } }))
  return {
    left: n === 0 ? null : { n, all: fetched + n, whys },
    cut: cut.map((part) => `evidence.cut-${part}` as const),
  }
}

type Sentence = { readonly key: Key; readonly values: { readonly count: number } }

/** A hash in groups that can be read aloud and compared. */
export const inGroups = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash

/** Acts that the page offers itself; opening and copying stand beside the item. */
export const ACTS = [
  'evidence.receive',
  'evidence.hand-over',
  'evidence.take-back',
  'evidence.take-over',
  'evidence.give-out',
  'evidence.return',
  'evidence.hold',
  'evidence.release',
  'evidence.mark-exculpatory',
  'evidence.grade',
  'evidence.seal',
  'evidence.unseal',
  'evidence.find-broken',
  'evidence.close',
  'evidence.destroy',
] as const
export type ItemAct = (typeof ACTS)[number]

export const actsShown = ({ may }: { readonly may: readonly string[] }): readonly ItemAct[] =>
  ACTS.filter((act) => may.includes(act))

/** A grade of source and information while somebody chooses it; none where no scale is chosen. */
export type GradeDraft = {
  readonly scale: '' | Scale
  readonly source: string
  readonly information: string
}
type Scale = (typeof SCALE_NAMES)[number]

export const NO_GRADE: GradeDraft = { scale: '', source: '', information: '' }

/** Whether a grade is whole, or none is given. */
export const isGraded = ({ scale, source, information }: GradeDraft): boolean =>
  scale === '' || (source !== '' && information !== '')

export const gradeOf = ({ scale, source, information }: GradeDraft) =>
  scale === '' ? null : { scale, source, information }

export type KeepDraft = GradeDraft & {
  readonly kind: KeptKind
  readonly name: string
  readonly note: string
  readonly from: string
  readonly tool: string
  readonly ground: '' | Ground
  readonly how: string
  readonly way: '' | Way
}

export const EMPTY_DRAFT: KeepDraft = {
  ...{ kind: 'document', name: '', note: '', from: '', tool: '', ground: '', how: '' },
  ...{ ...NO_GRADE, way: '' },
}

/** Whether everything that is needed is there. */
export const isReady = (draft: KeepDraft, isCopy: boolean): boolean =>
  draft.name.trim() !== '' &&
  draft.ground !== '' &&
  draft.how.trim() !== '' &&
  (!isCopy || draft.way !== '') &&
  isGraded(draft)

/** What is said of a file when it is sent. @param copy the original of which it is a working copy */
export function describedOf(draft: KeepDraft, about: { kind: SubjectKind; id: string }, copy?: string) {
  const { kind, name, note, from, tool, ground, how, way } = draft
  return {
    ...{ about, kind, name: name.trim(), note: note.trim(), ground, how: how.trim() },
    from: from.trim() || null,
    tool: tool.trim() || null,
    grade: gradeOf(draft),
    copyOf: copy === undefined ? null : { item: copy, way },
  }
}
export type About = ReturnType<typeof describedOf>

type Said = { readonly key: Key; readonly values: Readonly<Record<string, string>>; readonly warns: boolean }

/** Times on which nobody can rely. */
const WARNED: readonly ItemPage['time']['state'][] = ['unheard', 'differs', 'untrusted']

/** What is known of an item's trusted time, as a sentence. */
export function timeWords(
  { state, since, authority, until }: ItemPage['time'],
  now: Date,
  { moment, day }: Pick<Formats, 'moment' | 'day'>,
): Said {
  const when = since === null ? '' : moment(since)
  if (state !== 'stamped' || until === null)
    return { key: `evidence.time-${state}`, values: { when }, warns: WARNED.includes(state) }
  const ended = new Date(until) <= now
  const values = { when, authority: authority ?? '', until: day(until) }
  return { key: ended ? 'evidence.time-ended' : 'evidence.time-stamped', values, warns: ended }
}

/** What somebody says of a page that is to be captured. */
export type CaptureDraft = GradeDraft & {
  readonly address: string
  readonly ground: '' | Ground
  readonly how: string
  /** That they have looked at it, and no child is abused in it. */
  readonly isSeen: boolean
}

/** Whether everything that is needed is there. */
export const isCaptureReady = ({ address, ground, how, isSeen, ...grade }: CaptureDraft): boolean =>
  isSeen &&
  isGraded(grade) &&
  ground !== '' &&
  how.trim() !== '' &&
  /^https?:$/.test(URL.parse(address.trim())?.protocol ?? '')
