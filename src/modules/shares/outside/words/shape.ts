import type { z } from 'zod'
import type { PassedPart } from '../../../reports/index.ts'
import type { HANDLING_CODES, SUBJECT_TOLD, TLP } from '../../codes.ts'

/** What the paper of a share says in one language. */
export type PaperWords = {
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly mark: string
  readonly to: string
  readonly from: string
  readonly number: string
  readonly version: string
  readonly sent: string
  readonly until: string
  readonly why: string
  readonly basis: string
  readonly terms: string
  readonly onward: readonly [no: string, yes: string]
  readonly proceedings: readonly [no: string, yes: string]
  readonly handling: Readonly<Record<(typeof HANDLING_CODES)[number], string>>
  readonly tlp: Readonly<Record<(typeof TLP)[number], string>>
  readonly told: Readonly<Record<(typeof SUBJECT_TOLD)[number], string>>
  readonly grade: string
  readonly exculpatory: string
  readonly content: string
  readonly summary: string
  readonly reasons: string
  readonly wording: string
  readonly offer: string
  readonly places: string
  readonly contacts: string
  readonly timeline: string
  readonly links: string
  readonly found: string
  readonly seen: string
  readonly adverts: string
  readonly firms: string
  readonly source: string
  /** @param n adverts that are not among those that stand there */
  readonly more: (n: string) => string
  /** Why two nodes are linked. @param n how many, @param of the contact point */
  readonly link: Readonly<
    Record<'postings' | 'shared' | 'wording' | 'hub' | 'confirmed' | 'cut', (n: string, of: string) => string>
  >
  readonly parts: Readonly<Record<z.output<typeof PassedPart>, string>>
  readonly contents: string
  readonly page: (n: number, of: number) => string
}
