export { noticesToTell } from './in-house/to-tell.ts'
export { MARKED } from './marks.ts'
export { jobs, operations } from './operations.ts'
export { noticeReaders } from './readers.ts'
