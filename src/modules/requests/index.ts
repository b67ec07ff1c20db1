import './tables.ts'

export { type PrivacyNotice, privacyNotices } from './notice.ts'
export { jobs, operations } from './operations.ts'
export { requesterBy } from './requester.ts'
export { KINDS, type Made, type MyRequest } from './shapes.ts'
