import './tables.ts'

export { daysAfter, isoDay, monthsAfter } from './clocks.ts'
export { DANGERS, SENT_BEFORE, SETTLED_AS } from './codes.ts'
export { base64, bytesOf, envelopeKey, mustBeKeyOf, openEnvelope } from './envelope.ts'
export { eraseWhole } from './erase.ts'
export { fileKind, fileType, HEAD } from './file-kinds.ts'
export { standsAtReturns } from './firewall.ts'
export { Bytes, EnvelopeInput, SealedKey } from './form-shapes.ts'
export { type KeptLine, type Line, linesOf } from './helpline.ts'
export { HELPLINES } from './helpline-numbers.ts'
export { keptHelplines } from './helplines.ts'
export { holdReport } from './holds.ts'
export { isZone, nextReading, type ReadingHours } from './hours.ts'
export { type Desk, desks } from './intake.ts'
export { keyOf } from './keys.ts'
export { quotedAdvert } from './leads.ts'
export { notesKeyOf, withNotes } from './notes.ts'
export { jobs, operations, planRings } from './operations.ts'
export { checkProof, type Proof, proofKey } from './proof.ts'
export { checkOf, newReceipt, type Receipt, wordsOf, writeReceipt } from './receipt.ts'
export { readEntry } from './receipt-entry.ts'
export { receiptKeys } from './receipt-keys.ts'
export { listFor } from './receipt-words.ts'
export {
  asMember,
  asReporter,
  codeOf,
  enterAsReporter,
  RECEIPT_USED,
  stateOfReport,
} from './record.ts'
export { reporterBy } from './reporter.ts'
export { FileScan } from './scan.ts'
export { FILES_AT_ONCE, type Filed, Hours, type Mine, type NewFile, ReceiptHalves } from './shapes.ts'
export { spaceLeft } from './space.ts'
export { About, Danger, LONGEST, Told } from './told.ts'
