export { thenLinked } from './link.ts'
export { jobs, operations } from './operations.ts'
