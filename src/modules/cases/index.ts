export {
  AGE_GROUPS,
  AGES,
  MEDIA_GROUNDS,
  MEDIA_KINDS,
  PARTIES,
  PARTS,
  type Part,
  type Party,
  SEXES,
  TELLING_PARTS,
  type TellingPart,
} from './codes.ts'
export { faultOfTelling, noteTelling, SharedTelling, tellingOf } from './contact/to-share.ts'
export { guestsToTell } from './guests/to-tell.ts'
export { callsToTell } from './interpreting/to-tell.ts'
export { referredLedger, SharedLine } from './interviews/shared-ledger.ts'
export { isRestricted, refuseRestricted } from './keeping/restricted.ts'
export { MARKED } from './marks.ts'
export {
  fillMarks,
  MATCH_USE,
  matchScalar,
  missesMarks,
  piecesOf,
  questionOf,
  unaskable,
} from './matching/marks.ts'
export { MOST_MEDIA } from './media/media.ts'
export { mediaOf, mediaRow, openMedia, opensFile } from './media/rows.ts'
export { jobs, operations } from './operations.ts'
export { programmesToTell } from './programme/to-tell.ts'
export { endOver, openIdentity, personRow } from './record.ts'
export { ownerBy } from './return-words/holder.ts'
export { keyForTeam, sealToNamed } from './team/key-for-team.ts'
export {
  COMPLAINT_PARTS,
  calledOf,
  gather,
  noteMatch,
  noteReferral,
  personToRefer,
  type Referred,
} from './team/referring.ts'
export { askReview } from './team/reviews.ts'
export { seatsBy } from './team/seats.ts'
export { personsToTell } from './to-tell.ts'
export { raising } from './tracks/marks.ts'
export { allPeriods } from './tracks/periods.ts'
