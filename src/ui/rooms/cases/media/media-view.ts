import type { Out } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Say } from '../../../shell/words.ts'

export type Media = Out<'media.list'>['media'][number]

/** Endings by type; a program elsewhere tells a file by them. */
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

/** What is done with one that was closed, in order; `done` where the record says by whom and when. */
export const policeSteps = ({ told, taken }: Pick<Media, 'told' | 'taken'>) =>
  [
    { key: 'media.step-leave', done: null },
    { key: 'media.step-call', done: told },
    // Only those whom one has spoken with get it.
    { key: 'media.step-take-out', done: taken },
    { key: 'media.step-no-copy', done: null },
  ] as const

/** Under which name it is saved: a number and a type, nothing of whom it shows. */
export const mediaName = ({ id, type }: Pick<Media, 'id' | 'type'>): string =>
  `${id.slice(0, 8)}.${Object.hasOwn(ENDINGS, type) ? ENDINGS[type] : 'bin'}`

/** A line of the person's own record: what is kept, since when, why, and that it is closed where it is. */
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
