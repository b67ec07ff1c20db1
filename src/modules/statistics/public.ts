// What the public pages use of this room. They run in a process that holds no database, so nothing here may lead to one.
export { releasedAs } from './formats/released.ts'
export {
  denominatorsOf,
  numberIn,
  type PublishedRelease,
  type ToldLine,
  type ToldTable,
  toldTable,
} from './release/told-release.ts'
export type { ReturnFormat } from './return/codes.ts'
