import './tables.ts'

export { STATES } from './lead.ts'
export { jobs, operations } from './operations.ts'
