import './tables.ts'

export { operations } from './operations.ts'
