export { daysAfter, isoDay, monthsAfter } from './clocks.ts'
export { DANGERS, SENT_BEFORE, SETTLED_AS } from './codes.ts'
export { fileKind, fileType, HEAD } from './files/kinds.ts'
export { FileScan } from './files/scan.ts'
export { spaceLeft } from './files/space.ts'
export { standsAtReturns } from './firewall.ts'
export { base64, bytesOf, envelopeKey, mustBeKeyOf, openEnvelope } from './forms/envelope.ts'
export { Bytes, EnvelopeInput, SealedKey } from './forms/shapes.ts'
export { type Line, linesOf } from './helplines/helpline.ts'
export { HELPLINES } from './helplines/numbers.ts'
export { eraseWhole } from './keeping/erase.ts'
export { holdReport } from './keeping/holds.ts'
export { keyOf } from './keys.ts'
export { notesKeyOf, withNotes } from './notes.ts'
export { jobs, operations, planRings } from './operations.ts'
export { readEntry } from './receipts/entry.ts'
export { receiptKeys } from './receipts/keys.ts'
export { checkProof, type Proof, proofKey } from './receipts/proof.ts'
export { checkOf, newReceipt, type Receipt, wordsOf, writeReceipt } from './receipts/receipt.ts'
export { reporterBy } from './receipts/reporter.ts'
export { listFor } from './receipts/words.ts'
export {
  asMember,
  asReporter,
  codeOf,
  enterAsReporter,
  RECEIPT_USED,
  stateOfReport,
} from './record.ts'
export { isZone, nextReading, type ReadingHours } from './ringing/hours.ts'
export { type Desk, type PublicFacts, publicFacts } from './ringing/intake.ts'
export { FILES_AT_ONCE, type Filed, Hours, type Mine, type NewFile, ReceiptHalves } from './shapes.ts'
export { About, Danger, LONGEST, Told } from './told.ts'
export { quotedAdvert } from './triage/leads.ts'
