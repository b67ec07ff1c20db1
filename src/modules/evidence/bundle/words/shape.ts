import type { EntryKind, Ground, ItemKind, SealKind, Way } from '../../codes.ts'

/** What the index of a bundle says in one language. */
export type BundleWords = {
  readonly language: 'en' | 'lv' | 'ar'
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly excerpt: string
  readonly bundle: string
  /** @param number its short number @param n this page @param of all pages */
  readonly page: (number: string, n: number, of: number) => string
  readonly to: string
  readonly purpose: string
  readonly basis: string
  readonly madeBy: string
  readonly approvedBy: string
  readonly madeAt: string
  readonly agency: string
  readonly items: string
  readonly item: string
  readonly kind: string
  readonly file: string
  readonly size: string
  readonly sha256: string
  readonly keptAt: string
  readonly keptBy: string
  readonly from: string
  readonly tool: string
  readonly ground: string
  readonly note: string
  readonly grade: string
  readonly times: string
  readonly standsFor: string
  readonly exculpatory: string
  readonly custody: string
  readonly when: string
  readonly what: string
  readonly who: string
  readonly said: string
  readonly entryHash: string
  readonly unknown: string
  readonly check: string
  /** Each way to check, before its commands; `checkFirst` and `checkLast` have none. */
  readonly checkFirst: string
  readonly checkAll: string
  readonly checkSums: string
  readonly checkBag: string
  readonly checkMaker: string
  readonly checkTime: string
  readonly checkLast: string
  readonly kinds: Readonly<Record<ItemKind, string>>
  readonly ways: Readonly<Record<Way, string>>
  readonly grounds: Readonly<Record<Ground, string>>
  readonly entries: Readonly<Record<EntryKind, string>>
  readonly seals: Readonly<Record<SealKind, string>>
  readonly receipt: string
  readonly takenAt: string
  readonly copies: string
}
