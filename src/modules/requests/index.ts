import './tables.ts'

export { KINDS } from './codes.ts'
export { type PrivacyNotice, privacyNotices } from './notice.ts'
export { jobs, operations } from './operations.ts'
export { requesterBy } from './requester.ts'
export type { Made, MyRequest } from './shapes.ts'
