export { MARKED } from './marks.ts'
export { jobs, operations } from './operations.ts'
export { noticeReaders } from './readers.ts'
