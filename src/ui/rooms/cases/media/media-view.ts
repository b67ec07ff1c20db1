import type { Out } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Say } from '../../../shell/words.ts'

export type Media = Out<'media.list'>['media'][number]

/** File endings by type, which other programs need. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/x-m4a': 'm4a',
  'audio/amr': 'amr',
  'audio/x-wav': 'wav',
  'application/ogg': 'ogg',
}

/** Steps for a closed file in order; `done` has member and time from the record. */
export const policeSteps = ({ told, taken }: Pick<Media, 'told' | 'taken'>) =>
  [
    { key: 'media.step-leave', done: null },
    { key: 'media.step-call', done: told },
    // The police get it only after they were told.
    { key: 'media.step-take-out', done: taken },
    { key: 'media.step-no-copy', done: null },
  ] as const

/** The name of a saved file: a number and a type, without the person. */
export const mediaName = ({ id, type }: Pick<Media, 'id' | 'type'>): string =>
  `${id.slice(0, 8)}.${Object.hasOwn(ENDINGS, type) ? ENDINGS[type] : 'bin'}`

/** A line of the person's own record: kind, day, ground, and whether it is closed. */
export function mediaLine(
  { kind, at, about, ground, how, closed, by, until }: Media,
  { say, format }: { readonly say: Say; readonly format: Pick<Formats, 'date'> },
): readonly [string, string] {
  const parts = [
    about,
    `${say(`media.ground-${ground}`)}: ${how}`,
    by.name ?? '',
    closed ? say('media.closed') : say('media.until', { day: format.date(until) }),
  ]
  return [`${say(`media.kind-${kind}`)} · ${format.date(at)}`, parts.filter(Boolean).join(' · ')]
}
