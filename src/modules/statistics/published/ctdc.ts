import { UNION } from '../../vocabulary/index.ts'
import type { Codes } from '../return/cube.ts'
import { type Figure, figureKey, type Published, type PublishedFault, published, type RowRead } from './figure.ts'
import { placeOf } from './places.ts'
import { type FileRow, rowsOf, yearIn } from './rows.ts'

// Cases of the Counter-Trafficking Data Collaborative: a line a victim whom a partner has assisted, made unlinkable by its publisher.

const COLUMNS = [
  'yearOfRegistration',
  'gender',
  'ageBroad',
  'citizenship',
  'isForcedLabour',
  'isSexualExploit',
  'CountryOfExploitation',
] as const
type Row = FileRow<(typeof COLUMNS)[number]>

/** Whom partners have assisted in a country, which is no count of whom it has registered. */
const WORDS = 'victims assisted by partners of CTDC'
/** Nobody has said it; older files write -99, and 0 where too few share it. */
const UNSAID: ReadonlySet<string> = new Set(['', '-99', '0', 'NULL'])

const GENDERS = new Map([
  ['Female', 'female'],
  ['Woman', 'female'],
  ['Male', 'male'],
  ['Man', 'male'],
  ['Trans/Transgender/NonConforming', 'other'],
])
const CHILD: ReadonlySet<string> = new Set(['0--8', '9--17'])
const ADULT = /^(1[89]|[2-9]\d)(--\d\d|\+)$/

const coded = (text: string, codes: ReadonlyMap<string, string>) => (UNSAID.has(text) ? 'unknown' : codes.get(text))
const ageIn = (text: string) =>
  UNSAID.has(text) ? 'unknown' : CHILD.has(text) ? 'child' : ADULT.test(text) ? 'adult' : undefined

function citizenshipIn(text: string, country: string): string | undefined {
  if (UNSAID.has(text)) return 'unknown'
  if (!/^[A-Z]{2}$/.test(text)) return undefined
  return text === country ? 'own' : UNION.includes(text) ? 'other-eu' : 'non-eu'
}

/** A victim stands under both forms where both are said; a flag that is not set says nothing. */
function formsIn(row: Row): readonly string[] {
  const forms = [...(row.isSexualExploit === '1' ? ['sexual'] : []), ...(row.isForcedLabour === '1' ? ['labour'] : [])]
  return forms.length === 0 ? ['unknown'] : forms
}

type Victim = { readonly geo: string; readonly year: number; readonly parts: readonly Codes[] }

function victimIn(row: Row): Victim | Exclude<RowRead, { figure: Figure }> {
  const fault = (why: PublishedFault['why'], said: string): PublishedFault => ({ why, at: row.at, said })
  const country = row.CountryOfExploitation
  const isSaid = !UNSAID.has(country)
  const [year, sex, age] = [yearIn(row.yearOfRegistration), coded(row.gender, GENDERS), ageIn(row.ageBroad)]
  const citizenship = citizenshipIn(row.citizenship, country)
  const faults = [
    ...(year === null ? [fault('no-year', row.yearOfRegistration)] : []),
    ...(isSaid && !/^[A-Z]{2}$/.test(country) ? [fault('no-place', country)] : []),
    ...(sex === undefined ? [fault('no-code', row.gender)] : []),
    ...(age === undefined ? [fault('no-code', row.ageBroad)] : []),
    ...(citizenship === undefined ? [fault('no-code', row.citizenship)] : []),
  ]
  if (faults.length > 0 || year === null || sex === undefined || age === undefined || citizenship === undefined)
    return { faults }
  const geo = placeOf(country)
  if (geo === null) return { left: 'other-place', said: isSaid ? country : '–' }
  const forms = formsIn(row)
  return {
    ...{ geo, year },
    parts: [{}, { sex }, { age }, { citizenship }, ...forms.map((form) => ({ form })), { age, citizenship }],
  }
}

/** @param text a CSV file of CTDC, in UTF-8 */
export function readCtdc(text: string): Published {
  const read = rowsOf(text, COLUMNS)
  if ('faults' in read) return read
  const figures = new Map<string, Figure & { value: number }>()
  const others: RowRead[] = [...read.short]
  for (const row of read.rows) {
    const victim = victimIn(row)
    if ('parts' in victim)
      for (const codes of victim.parts) {
        const cell = { geo: victim.geo, year: victim.year, measure: 'victims' as const, codes }
        const key = figureKey(cell)
        figures.set(key, { ...cell, value: (figures.get(key)?.value ?? 0) + 1, words: WORDS })
      }
    else others.push(victim)
  }
  return published([...others, ...[...figures.values()].map((figure) => ({ figure }))])
}
