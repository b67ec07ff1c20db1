// Data: which words a yearly report has, as a type.

import type { Automated, CountedResult, GroundKind, Matter, Refusal } from '../codes.ts'
import type { End } from './figures.ts'

/** The words of the yearly report in one language. */
export type ReportWords = {
  readonly language: string
  readonly title: (year: number) => string
  readonly lead: (agency: string) => string
  readonly law: string
  readonly madeOn: (day: string) => string
  readonly counting: string
  readonly standing: string
  readonly noStanding: string
  readonly coordinator: string
  readonly decision: string
  readonly area: string
  readonly valid: string
  readonly independence: string
  readonly noIndependence: string
  readonly summary: string
  readonly sent: string
  readonly trusted: string
  readonly acted: string
  readonly actedNote: string
  readonly timeToAct: string
  readonly days: (days: number | null) => string
  readonly takenBack: string
  readonly of: (count: number, of: number) => string
  readonly share: string
  readonly count: string
  readonly all: string
  readonly category: string
  readonly matters: string
  readonly grounds: string
  readonly recipients: string
  readonly recipient: string
  readonly outcomes: string
  readonly outcome: string
  readonly refusals: string
  readonly refusalsNote: string
  readonly reason: string
  readonly automated: string
  readonly automatedNote: string
  readonly decidedBy: string
  readonly remedies: string
  readonly complaints: string
  readonly disputes: string
  readonly result: string
  readonly none: string
  readonly unknown: string
  readonly matter: Readonly<Record<Matter, string>>
  readonly ground: Readonly<Record<GroundKind, string>>
  readonly end: Readonly<Record<End, string>>
  readonly refusal: Readonly<Record<Refusal, string>>
  readonly machine: Readonly<Record<Automated, string>>
  readonly results: Readonly<Record<CountedResult, string>>
}
