export type { Words } from '../../screening/write/words.ts'
export { explain, type Language, reasonName } from './words.ts'
