import './tables.ts'

export { jobs, operations } from './operations.ts'
