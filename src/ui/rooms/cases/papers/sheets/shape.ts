import type { Subject } from '../../../../../modules/cases/codes.ts'

/** The sentences of papers for a person, in one language. */
export type SheetWords = {
  readonly plan: string
  readonly what: string
  readonly who: string
  readonly by: string
  readonly done: string
  readonly safety: string
  readonly agreed: string
  readonly change: string
  readonly signature: string
  readonly other: string
  readonly place: string
  readonly day: string
  readonly rights: string
  readonly told: string
  readonly understood: string
  readonly yes: string
  readonly partly: string
  readonly no: string
  readonly ask: string
  readonly appointment: string
  readonly time: string
  readonly where: string
  readonly whom: string
  readonly bring: string
  readonly late: string
} & Readonly<Record<`about-${Subject}`, string>>

export type SheetTongue = {
  /** ISO 639-1. */
  readonly code: string
  readonly direction: 'ltr' | 'rtl'
  /** Whether a native speaker has reviewed it; until then the original stands beside each sentence. */
  readonly reviewed: boolean
  readonly words: SheetWords
}
