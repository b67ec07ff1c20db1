// What the public pages use of this room. They run in a process that holds no database, so nothing here may lead to one.
export type { OwnDocuments } from './return-words/shapes.ts'
