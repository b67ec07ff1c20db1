// What the public pages use of this room. They run in a process that holds no database, so nothing here may lead to one.
export { KINDS, type Kind } from './codes.ts'
export type { PrivacyNotice } from './notice.ts'
export type { Made, MyRequest } from './shapes.ts'
