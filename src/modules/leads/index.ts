import './tables.ts'

export { STATES } from './lead.ts'
export { jobs, operations } from './operations.ts'
export { makeScreening, screeningFigures } from './screenings.ts'
export { periodsOf } from './summary.ts'
