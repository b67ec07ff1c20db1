import { csvLines } from '../../../kernel/csv.ts'
import type { Cube, Observation, Value } from '../return/cube.ts'
import { COMPONENTS, confidentialityOf, statusOf } from './components.ts'
import { STRUCTURE_ID } from './sdmx-structure.ts'

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
const written = (value: Value): string | number => (value === 'unknown' ? 'NaN' : value === 'blank' ? '' : value)

/** The return as SDMX-CSV 2.1. Its structure is {@link sdmxStructure}. */
export function sdmxCsv(cube: Cube): string {
  const line = (one: Observation) => [
    'datastructure',
    STRUCTURE_ID,
    'R',
    ...COMPONENTS.map(({ codeFor }) => codeFor(one, cube)),
    String(cube.year),
    written(one.value),
    statusOf(one.value),
    confidentialityOf(one.flag),
  ]
  return csvLines([COLUMNS, ...cube.observations.map(line)])
}
