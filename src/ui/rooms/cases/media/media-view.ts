import { endingOf } from '../../../../modules/cases/codes.ts'
import type { Out } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Say } from '../../../shell/words.ts'

export type Media = Out<'media.list'>['media'][number]

/** Steps for a closed file in order; `done` has member and time from the record. */
export const policeSteps = ({ told, taken }: Pick<Media, 'told' | 'taken'>) =>
  [
    { key: 'media.step-leave', done: null },
    { key: 'media.step-call', done: told },
    // The police get it only after they were told.
    { key: 'media.step-take-out', done: taken },
    { key: 'media.step-no-copy', done: null },
  ] as const

/** Which right opens it. */
export const asOf = ({ kind, document }: Pick<Media, 'kind' | 'document'>): 'media' | 'document' | 'health' =>
  kind !== 'document' ? 'media' : document === 'medical' ? 'health' : 'document'

/** Whether it is looked at page by page, as the server draws it, or read. */
export const isSeen = ({ kind }: Pick<Media, 'kind'>): boolean => kind !== 'sound'

/** What is said of a file: whether it is intimate, once somebody knows. */
export const INTIMATE = ['unsaid', 'no', 'yes'] as const
type SaidAs = (typeof INTIMATE)[number]
export const intimateAs = (intimate: boolean | null): SaidAs => (intimate === null ? 'unsaid' : intimate ? 'yes' : 'no')
export const intimateSaid = (said: SaidAs): boolean | null => (said === 'unsaid' ? null : said === 'yes')

/** Whether it is words that somebody typed, and is shown as such. */
export const isTyped = ({ type }: Pick<Media, 'type'>): boolean => type === 'text/plain'

/** What it is, in words; of a working copy also how it was made. */
export function mediaKind({ kind, document, way }: Pick<Media, 'kind' | 'document' | 'way'>, say: Say): string {
  const what = kind === 'document' ? say(`document.kind-${document ?? 'other'}`) : say(`media.kind-${kind}`)
  return way === null ? what : `${what} · ${say(`evidence.way-${way}`)}`
}

/** The name of a saved file: a number and a type, without the person. */
export const mediaName = ({ id, type }: Pick<Media, 'id' | 'type'>): string => `${id.slice(0, 8)}.${endingOf(type)}`

/** Until when it is kept, in words. */
export const lastDay = (
  { held, until, keptBy }: Pick<Media, 'held' | 'until' | 'keptBy'>,
  { say, format }: { readonly say: Say; readonly format: Pick<Formats, 'date'> },
): string => {
  if (held) return say('media.held')
  const line = say('media.until', { day: format.date(until) })
  return keptBy === null ? line : `${line} (${keptBy})`
}

/** A line of the person's own record: kind, day, ground, and whether it is closed. */
export function mediaLine(
  { at, about, ground, how, closed, by, until, held, keptBy, name, own, tool, ...what }: Media,
  { say, format }: { readonly say: Say; readonly format: Pick<Formats, 'date'> },
): readonly [string, string] {
  const parts = [
    name ?? '',
    own ? say('document.own') : '',
    about,
    tool ?? '',
    `${say(`media.ground-${ground}`)}: ${how}`,
    by.name ?? '',
    closed ? say('media.closed') : lastDay({ held, until, keptBy }, { say, format }),
  ]
  return [`${mediaKind(what, say)} · ${format.date(at)}`, parts.filter(Boolean).join(' · ')]
}
