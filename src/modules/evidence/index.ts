export { bundleStream, knownOf } from './bundling/stream.ts'
export { lookAt } from './bytes.ts'
export { captureJob } from './capturing/job.ts'
export { alike, closeItems, enterToPolice } from './closing.ts'
export {
  CAPTURE_JOB,
  DOCUMENT_KINDS,
  type DocumentKind,
  ENDS,
  EVIDENCE_PARTS,
  PICTURE_TYPES,
  WAYS,
  type Way,
  WRONGS,
  type Wrong,
} from './codes.ts'
export { enter, enterThere } from './custody/rows.ts'
export { type Ending, endsOf, noteEnds, signEnds } from './ends.ts'
export {
  EvidencePartName,
  enterShared,
  evidenceFor,
  evidenceToShare,
  type SharedBytes,
  SharedEvidence,
  speaksForDefendant,
  type ToShare,
} from './for-shares.ts'
export { heldAmong, holdsItem } from './holds.ts'
export { type Circumstances, Grade, isApart, openWords, sealWords } from './item.ts'
export { itemOfStored, keepItem } from './keep.ts'
export {
  byOwnRight,
  enterHanding,
  enterOpening,
  isItem,
  look as lookAtItem,
  prepare as checkItem,
  type Seen as ItemSeen,
} from './opening.ts'
export { jobs, operations } from './operations.ts'
export { forgetItems, resealItems, sayOfItem } from './persons.ts'
export { enterPage } from './reopening.ts'
export { MOST_EVIDENCE } from './shapes.ts'
export { stampNow } from './time/stamp-now.ts'
export { forgetItemsOf, hasBound, isBound, refuseBound } from './with-record.ts'
export { wrongsOf } from './wrongs.ts'
