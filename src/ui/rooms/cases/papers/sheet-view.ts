import type { Sheet } from '../../../../modules/cases/codes.ts'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { ar } from './sheets/ar.ts'
import { en } from './sheets/en.ts'
import { lv } from './sheets/lv.ts'
import { ru } from './sheets/ru.ts'
import type { SheetTongue, SheetWords } from './sheets/shape.ts'
import { uk } from './sheets/uk.ts'

export const ORIGINAL = en
/** Languages of printed papers; a new one is a file beside these. */
export const TONGUES: readonly SheetTongue[] = [en, lv, uk, ru, ar]

/** The person's own language; null if an interpreter is needed instead of paper. */
export const tongueFor = (code: string): SheetTongue | null => TONGUES.find((tongue) => tongue.code === code) ?? null

export type SheetDraft = {
  readonly sheet: Sheet
  readonly language: string
  /** A channel's id, or in hand; empty until chosen, so that nothing is printed by habit. */
  readonly way: string
  readonly safeToKeep: boolean
  readonly safety: boolean
  readonly day: string
  readonly time: string
  readonly where: string
  readonly whom: string
  readonly bring: string
}

export const newSheet = ({ language }: Pick<PersonPage, 'language'>): SheetDraft => ({
  sheet: 'plan',
  language: tongueFor(language)?.code ?? ORIGINAL.code,
  way: '',
  ...{ safeToKeep: false, safety: false, day: '', time: '', where: '', whom: '', bring: '' },
})

/** Whether it can be printed: a channel was chosen, and an appointment has a day. */
export const isReady = ({ way, safeToKeep, sheet, day }: SheetDraft): boolean =>
  way !== '' && (way !== 'in-hand' || safeToKeep) && (sheet !== 'appointment' || day !== '')

/** Safe channels that carry a paper; the others are not offered. */
export const waysFor = ({ channels }: Pick<PersonPage, 'channels'>) =>
  channels.filter(({ kind, safe }) => safe && kind !== 'phone')

/** A sentence of a paper, with its original until somebody has reviewed the translation. */
export type Sentence = { readonly text: string; readonly original: string | null }

export const sentence = ({ words, reviewed }: SheetTongue, key: keyof SheetWords): Sentence => ({
  text: words[key],
  original: reviewed ? null : ORIGINAL.words[key],
})

/**
 * A day on a paper: in full, in its language.
 * @param iso a day or a moment
 */
export function dayOn({ code }: SheetTongue, iso: string): string {
  // Arabic uses Western digits too, because tickets, doors and telephones have them.
  const format = new Intl.DateTimeFormat(`${code}-u-nu-latn`, { dateStyle: 'long' })
  // A day without an hour is local and not in UTC.
  return format.format(new Date(iso.length === 10 ? `${iso}T00:00` : iso))
}

type Told = Out<'papers.hand'>['told']
export type Right = {
  readonly subject: Told[number]['about'][number]
  readonly at: string
  readonly understood: Told[number]['understood']
}

/** Subjects that the person was told, each once, with the last talk about it; an understood one stays so. */
export function rightsIn(told: Told): readonly Right[] {
  const all = told.flatMap(({ about, at, understood }) => about.map((subject) => ({ subject, at, understood })))
  return [...Map.groupBy(all, ({ subject }) => subject).values()].flatMap((of) => {
    const [latest] = of
    if (latest === undefined) return []
    return [of.find(({ understood }) => understood === 'yes') ?? latest]
  })
}
