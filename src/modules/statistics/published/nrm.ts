import type { Codes } from '../return/cube.ts'
import { type Figure, type Published, type PublishedFault, published, type RowRead } from './figure.ts'
import { type FileRow, rowsOf, wholeIn, yearIn } from './rows.ts'

// The United Kingdom's National Referral Mechanism: referrals by quarter since 2009, of which whole years are made.

const COLUMNS = ['Year', 'Quarter', 'Age at exploitation', 'Location of exploitation', 'NRM referrals'] as const
type Row = FileRow<(typeof COLUMNS)[number]>

/** Who is referred is presumed, and was no child or adult at registration but when exploited. */
const WORDS = 'NRM referrals, age at exploitation'
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4']
const AGES = new Map([
  ['Adult (18 or over)', 'adult'],
  ['Child (17 or under)', 'child'],
  ['Age not specified or unknown', 'unknown'],
])

type Referred = { readonly year: number; readonly quarter: string; readonly age: string; readonly n: number }

function referredIn(row: Row): Referred | { readonly faults: readonly PublishedFault[] } | null {
  const fault = (why: PublishedFault['why'], said: string): PublishedFault => ({ why, at: row.at, said })
  const [year, age, n] = [yearIn(row.Year), AGES.get(row['Age at exploitation']), wholeIn(row['NRM referrals'])]
  const isQuarter = QUARTERS.includes(row.Quarter)
  const faults = [
    ...(year === null ? [fault('no-year', row.Year)] : []),
    ...(isQuarter ? [] : [fault('no-code', row.Quarter)]),
    ...(age === undefined ? [fault('no-code', row['Age at exploitation'])] : []),
    ...(n === null ? [fault('no-count', row['NRM referrals'])] : []),
  ]
  if (faults.length > 0 || year === null || age === undefined || n === null) return { faults }
  // The parts by place are summed; «Total» of them would count each twice.
  return row['Location of exploitation'] === 'Total' ? null : { year, quarter: row.Quarter, age, n }
}

/** @param text the longitudinal CSV file of referrals, in UTF-8 */
export function readNrm(text: string): Published {
  const read = rowsOf(text, COLUMNS)
  if ('faults' in read) return read
  const all = read.rows.map(referredIn)
  const faults = all.flatMap((one): RowRead[] => (one && 'faults' in one ? [one] : []))
  const referred = all.filter((one): one is Referred => one !== null && 'n' in one)
  const rows = [...Map.groupBy(referred, ({ year }) => year)].flatMap(([year, of]): RowRead[] => {
    // Three quarters of a year beside a whole one look like a fall.
    if (!QUARTERS.every((quarter) => of.some((one) => one.quarter === quarter)))
      return of.map(() => ({ left: 'part-of-a-year', said: String(year) }))
    const sum = (some: readonly Referred[]) => some.reduce((total, { n }) => total + n, 0)
    const figure = (codes: Codes, value: number): Figure => ({
      geo: 'UK',
      year,
      measure: 'victims',
      codes,
      value,
      words: WORDS,
    })
    const byAge = [...AGES.values()].map((age) => figure({ age }, sum(of.filter((one) => one.age === age))))
    return [figure({}, sum(of)), ...byAge].map((one) => ({ figure: one }))
  })
  return published([...read.short, ...faults, ...rows])
}
