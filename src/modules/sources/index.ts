import './tables.ts'

export { jobs, operations, planSources } from './operations.ts'
