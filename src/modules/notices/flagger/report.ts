import { COUNTED_RESULTS, type CountedResult, type RemedyKind } from '../codes.ts'
import { byRecipient, type Counted, type Figures, figuresOf, type Table } from './figures.ts'

/** A decision that made the agency a trusted flagger; days as YYYY-MM-DD. */
export type Standing = {
  readonly coordinator: string
  readonly decision: string
  readonly area: string
  readonly from: string
  readonly until: string | null
}

/** The yearly report of a trusted flagger (Art. 22(3) DSA). It holds no personal data: counts and names of services. */
export type FlaggerReport = {
  readonly year: number
  readonly agency: string
  readonly madeOn: string
  readonly standings: readonly Standing[]
  readonly independence: string | null
  readonly figures: Figures
  readonly recipients: readonly { readonly name: string; readonly figures: Figures }[]
  readonly complaints: Table<CountedResult>
  readonly disputes: Table<CountedResult>
}

type Remedy = { readonly kind: RemedyKind; readonly result: CountedResult }

export type ReportInput = Pick<FlaggerReport, 'year' | 'agency' | 'madeOn' | 'independence'> & {
  readonly standings: readonly Standing[]
  /** Sent in the year. */
  readonly notices: readonly Counted[]
  /** Names of recipients by id. */
  readonly names: ReadonlyMap<string, string>
  /** Lodged in the year. */
  readonly remedies: readonly Remedy[]
}

/** Makes the report of what was sent in a year. */
export function flaggerReport({ notices, names, remedies, standings, ...head }: ReportInput): FlaggerReport {
  return {
    ...head,
    standings: standings.filter(({ from, until }) => isWithin(head.year, from, until)),
    figures: figuresOf(notices),
    recipients: byName(notices, names),
    complaints: results(remedies.filter(({ kind }) => kind === 'complaint')),
    disputes: results(remedies.filter(({ kind }) => kind === 'dispute')),
  }
}

/** Recipients by their names, most notices first; of as many each, in order of the alphabet. */
export const byName = (notices: readonly Counted[], names: ReadonlyMap<string, string>) =>
  byRecipient(notices)
    // Recipients are retired, not deleted; should a name be lacking all the same, its notices still count.
    .map(({ recipient, figures }) => ({ id: recipient, name: names.get(recipient) ?? '?', figures }))
    // Ids are random: by them the same year would be told in another order each time.
    .sort((a, b) => b.figures.notices - a.figures.notices || a.name.localeCompare(b.name, 'en'))

/** Whether a time of days touches a year. */
const isWithin = (year: number, from: string, until: string | null): boolean =>
  // A single day in the year is enough: what was sent on it went with priority.
  from <= `${year}-12-31` && (until === null || until >= `${year}-01-01`)

const results = (remedies: readonly Remedy[]): Table<CountedResult> => ({
  of: remedies.length,
  rows: COUNTED_RESULTS.map((key) => ({ key, count: remedies.filter(({ result }) => result === key).length })),
})
