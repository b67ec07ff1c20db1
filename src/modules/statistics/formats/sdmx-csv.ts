import { csvLines } from '../../../kernel/csv.ts'
import type { WrittenCell, WrittenCube } from './cells.ts'
import { COMPONENTS, confidentialityOf, ROUNDED_TO, statusOf } from './components.ts'
import { STRUCTURE_IDS } from './sdmx-structure.ts'

// SDMX-CSV 2.1 by our data structure. A whole return replaces what was sent of its year.

const COLUMNS = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  ...COMPONENTS.map(({ id }) => id),
  'TIME_PERIOD',
  'OBS_VALUE',
  'OBS_STATUS',
  'CONF_STATUS',
]

/** Missing on purpose is `NaN` for a measure that is a number; what nobody has said is left out. */
const written = (value: WrittenCell['value']): string | number =>
  value === 'blank' ? '' : typeof value === 'string' ? 'NaN' : value

/** The return, or a release, as SDMX-CSV 2.1. Its structure is {@link sdmxStructure}. */
export function sdmxCsv(cube: WrittenCube): string {
  const isRelease = cube.release !== undefined
  const line = (one: WrittenCell) => [
    'datastructure',
    STRUCTURE_IDS[isRelease ? 'release' : 'return'],
    'R',
    ...COMPONENTS.map(({ codeFor }) => codeFor(one, cube)),
    String(cube.year),
    written(one.value),
    statusOf(one.value),
    confidentialityOf(one.flag),
    ...(isRelease ? [one.roundedTo ?? null] : []),
  ]
  return csvLines([[...COLUMNS, ...(isRelease ? [ROUNDED_TO] : [])], ...cube.observations.map(line)])
}
