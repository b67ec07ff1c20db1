export { LEAST_PARTS, SEXES } from './codes.ts'
export { jobs, operations } from './operations.ts'
export { keyOfReceiver, type Receiver, receivers, whyNotTo } from './recipient.ts'
export { agencyNames } from './record.ts'
