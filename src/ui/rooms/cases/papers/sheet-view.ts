import type { Sheet } from '../../../../modules/cases/codes.ts'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { ar } from './sheets/ar.ts'
import { en } from './sheets/en.ts'
import { lv } from './sheets/lv.ts'
import { ru } from './sheets/ru.ts'
import type { SheetTongue, SheetWords } from './sheets/shape.ts'
import { uk } from './sheets/uk.ts'

export const ORIGINAL = en
/** Languages in which a paper can be printed. Another one is a file beside these. */
export const TONGUES: readonly SheetTongue[] = [en, lv, uk, ru, ar]

/** The person's own language where there is one; null where an interpreter has to do what paper cannot. */
export const tongueFor = (code: string): SheetTongue | null => TONGUES.find((tongue) => tongue.code === code) ?? null

export type SheetDraft = {
  readonly sheet: Sheet
  readonly language: string
  /** A way to the person by its id, or in hand; empty until somebody chose, so that nothing is printed by habit. */
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

/** Whether it can be printed: a way was chosen, and an appointment has a day. */
export const isReady = ({ way, safeToKeep, sheet, day }: SheetDraft): boolean =>
  way !== '' && (way !== 'in-hand' || safeToKeep) && (sheet !== 'appointment' || day !== '')

/** Ways that carry a paper and are marked safe; the others are not even offered. */
export const waysFor = ({ channels }: Pick<PersonPage, 'channels'>) =>
  channels.filter(({ kind, safe }) => safe && kind !== 'phone')

/** A sentence of a paper, and its original where nobody has read the translation. */
export type Sentence = { readonly text: string; readonly original: string | null }

export const sentence = ({ words, reviewed }: SheetTongue, key: keyof SheetWords): Sentence => ({
  text: words[key],
  original: reviewed ? null : ORIGINAL.words[key],
})

/** A day on a paper: in full, in its language. @param iso a day or a moment */
export function dayOn({ code }: SheetTongue, iso: string): string {
  // Figures of the West in Arabic too: they stand beside tickets, doors and telephones that have them.
  const format = new Intl.DateTimeFormat(`${code}-u-nu-latn`, { dateStyle: 'long' })
  // Without an hour it is a day where the reader is, not in Greenwich.
  return format.format(new Date(iso.length === 10 ? `${iso}T00:00` : iso))
}

type Told = Out<'papers.hand'>['told']
export type Right = {
  readonly subject: Told[number]['about'][number]
  readonly at: string
  readonly understood: Told[number]['understood']
}

/** What the person was told, each subject once, with when it was last spoken of; what was understood once stays so. */
export function rightsIn(told: Told): readonly Right[] {
  const all = told.flatMap(({ about, at, understood }) => about.map((subject) => ({ subject, at, understood })))
  return [...Map.groupBy(all, ({ subject }) => subject).values()].flatMap((of) => {
    const [latest] = of
    if (latest === undefined) return []
    return [of.find(({ understood }) => understood === 'yes') ?? latest]
  })
}
