export { jobs, operations, planSources } from './operations.ts'
