export { operations } from './operations.ts'
export type { Offer } from './shapes.ts'
