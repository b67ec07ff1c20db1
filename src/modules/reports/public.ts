// What the public pages use of this room: rules, lists and shapes. They run in a process that holds no database, so nothing here may
// lead to one.
export { DANGERS, FILES_AT_ONCE, FILES_IN_ALL } from './codes.ts'
export { fileKind, fileType, HEAD } from './files/kinds.ts'
export { type CheckedLine, linesOf } from './helplines/helpline.ts'
export { EUROPE } from './helplines/numbers.ts'
export { readEntry } from './receipts/entry.ts'
export type { Proof } from './receipts/proof.ts'
export { checkOf, type Receipt, receiptFrom, wordsOf, writeReceipt } from './receipts/receipt.ts'
export { listFor, type WordList } from './receipts/words.ts'
export { nextReading, shownBy } from './ringing/hours.ts'
export type { Desk, PublicFacts } from './ringing/intake.ts'
export type { Filed, Mine, NewFile } from './shapes.ts'
export { About, Danger, LONGEST, Told } from './told.ts'
