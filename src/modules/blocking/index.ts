import './tables.ts'

export type { Format } from './codes.ts'
export { type BlockDesk, blockDesks } from './filters.ts'
export { jobs, operations } from './operations.ts'
export { operatorBy } from './operator-key.ts'
export type { Feed } from './shapes.ts'
export { feedKey, isSigned } from './signature.ts'
