import type { ChapterName, OutlineName } from '../codes.ts'

type From = { readonly year: number; readonly geo: string; readonly vintage: number; readonly day: string }

/** A chapter of an outline: its heading, and what belongs into it, for whoever writes it; the latter never leaves. */
export type ChapterWords = readonly [heading: string, about: string]

/** What an outline is called, what it follows, and what of that could not be held against the text. */
export type OutlineWords = { readonly name: string; readonly note: string; readonly unverified: string }

/** The words of a report in one language: of its files, and of the outlines it begins from. */
export type ReportWords = {
  readonly direction: 'ltr' | 'rtl'
  readonly internal: string
  readonly contents: string
  readonly page: (n: number, of: number) => string
  readonly label: (n: number) => string
  readonly caption: (name: string, year: number, by: readonly string[]) => string
  readonly number: (n: number) => string
  readonly share: (percent: number, of: number) => string
  readonly unknown: string
  readonly hidden: string
  readonly alt: (caption: string, bars: string) => string
  readonly fromRelease: (from: From & { readonly number: number }) => string
  readonly fromReturn: (from: From) => string
  readonly query: (query: string) => string
  readonly rounded: (base: number) => string
  readonly hides: string
  readonly trueCounts: string
  readonly several: string
  readonly outlines: Readonly<Record<OutlineName, OutlineWords>>
  readonly chapters: Readonly<Record<ChapterName, ChapterWords>>
}
