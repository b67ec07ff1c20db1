export { jobs, operations } from './operations.ts'
