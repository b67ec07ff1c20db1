import type { Measure } from '../return/codes.ts'
import type { Codes } from '../return/cube.ts'
import { type Published, type PublishedFault, type PublishedValue, published, type RowRead } from './figure.ts'
import { PLACES } from './places.ts'
import { type FileRow, rowsOf, wholeIn, yearIn } from './rows.ts'

// UNODC's data on trafficking in persons (GLOTIP): a line a count, and «<5» where one was hidden at the source.

const COLUMNS = [
  'Iso3_code',
  'Country',
  'Indicator',
  'Dimension',
  'Category',
  'Sex',
  'Age',
  'Year',
  'Unit of measurement',
  'txtVALUE',
] as const
type Row = FileRow<(typeof COLUMNS)[number]>

const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ['Detected trafficking victims', 'victims'],
  ['Persons brought into formal contact', 'suspects'],
  ['Persons prosecuted', 'prosecuted'],
  ['Persons convicted', 'convicted'],
])
/** Detected victims are no registered ones, and formal contact is no suspicion: the source counts by its own words. */
const NEARLY: ReadonlySet<string> = new Set(['Detected trafficking victims', 'Persons brought into formal contact'])

const SEXES = new Map([
  ['Total', 'total'],
  ['Female', 'female'],
  ['Male', 'male'],
  ['Other', 'other'],
  ['Unknown', 'unknown'],
])
const AGES = new Map([
  ['Total', 'total'],
  ['0 to 17 years', 'child'],
  ['18 years or over', 'adult'],
  ['Unknown', 'unknown'],
])
/** Groups of forms, as published tables have them. */
const FORMS = new Map([
  ['Sexual exploitation', 'sexual'],
  ['Forced labour', 'labour'],
  ['Other forms of exploitation', 'other'],
])

/** Under the words «<5» nobody knows whether there were none. */
const HIDDEN = /^<(\d{1,3})$/
function valueIn(text: string): PublishedValue | null {
  const hidden = HIDDEN.exec(text)
  return hidden ? { from: 0, to: Number(hidden[1]) - 1 } : wholeIn(text)
}

function partOf(row: Row): { readonly codes: Codes; readonly words: string | null } | null {
  if (row.Dimension === 'Total') return { codes: {}, words: null }
  if (row.Dimension === 'by form of exploitation') {
    const form = FORMS.get(row.Category)
    return form === undefined ? null : { codes: { form }, words: row.Category }
  }
  // Countries are written in many ways; that a citizen is of the country itself is the one thing that is certain.
  return row.Dimension === 'by citizenship' && row.Category === row.Country
    ? { codes: { citizenship: 'own' }, words: null }
    : null
}

function rowRead(row: Row): RowRead {
  const fault = (why: PublishedFault['why'], said: string): PublishedFault => ({ why, at: row.at, said })
  const [measure, sex, age] = [MEASURES.get(row.Indicator), SEXES.get(row.Sex), AGES.get(row.Age)]
  const [year, value] = [yearIn(row.Year), valueIn(row.txtVALUE)]
  const faults = [
    ...(/^[A-Z]{3}$/.test(row.Iso3_code) ? [] : [fault('no-place', row.Iso3_code)]),
    ...(year === null ? [fault('no-year', row.Year)] : []),
    ...(value === null ? [fault('no-count', row.txtVALUE)] : []),
    ...(sex === undefined ? [fault('no-code', row.Sex)] : []),
    ...(age === undefined ? [fault('no-code', row.Age)] : []),
  ]
  if (faults.length > 0 || year === null || value === null || sex === undefined || age === undefined) return { faults }
  const [geo, part] = [PLACES.get(row.Iso3_code), partOf(row)]
  if (row['Unit of measurement'] !== 'Counts') return { left: 'other-unit', said: row['Unit of measurement'] }
  if (measure === undefined) return { left: 'other-measure', said: row.Indicator }
  if (geo === undefined) return { left: 'other-place', said: row.Country }
  if (part === null) return { left: 'other-division', said: `${row.Dimension}: ${row.Category}` }
  const codes = { ...part.codes, ...(sex === 'total' ? {} : { sex }), ...(age === 'total' ? {} : { age }) }
  const words = [...(NEARLY.has(row.Indicator) ? [row.Indicator] : []), ...(part.words === null ? [] : [part.words])]
  return { figure: { geo, year, measure, codes, value, words: words.join('; ') || null } }
}

/** @param text a CSV file of GLOTIP, in UTF-8 */
export function readGlotip(text: string): Published {
  const read = rowsOf(text, COLUMNS)
  return 'faults' in read ? read : published([...read.short, ...read.rows.map(rowRead)])
}
