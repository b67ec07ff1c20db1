// Closed lists of this room. A list in the database's checks is held equal to these by `codes.test.ts`.

/** What an item is evidence of. A notice that came from the advert of a report rests on a quotation. */
export const SUBJECTS = ['lead', 'quotation', 'report', 'notice', 'person', 'case'] as const
export type SubjectKind = (typeof SUBJECTS)[number]

export const ITEM_KINDS = ['posting', 'page', 'photo', 'sound', 'document', 'file', 'capture'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** Those that somebody brings as files; adverts are kept by notices, and pages are captured by the server. */
export const KEPT_KINDS = ['photo', 'sound', 'document', 'file'] as const satisfies readonly ItemKind[]
export type KeptKind = (typeof KEPT_KINDS)[number]

/** What a document of a person is. Medical ones open to whoever may read about health, and to nobody else. */
export const DOCUMENT_KINDS = ['contract', 'payslip', 'letter', 'decision', 'medical', 'other'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Types of pictures that can be copied; of the others only the original is given out. */
export const PICTURE_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/** Whether there can be a preview of such a file: of sound and moving pictures there is none. */
export const mayPreview = (type: string | null): boolean => !/^(audio|video)\//.test(type ?? '')

/** How a working copy was made from its original. */
export const WAYS = ['crop', 'redaction', 'transcript', 'translation'] as const
export type Way = (typeof WAYS)[number]

/** Entries of the log of custody. */
export const ENTRY_KINDS = [
  'captured',
  // Kept before there was this log: its first entry says when and by whom.
  'lifted',
  'copied',
  'opened',
  'verified',
  // The bytes in the store are not those that were kept, or the log or a timestamp was changed past the program.
  'differs',
  'handed-over',
  'received',
  'taken-back',
  // From a holder who has left.
  'taken-over',
  // To somebody outside, with a receipt on paper.
  'given-out',
  'returned',
  'held',
  'released',
  'exculpatory',
  // Source and information were graded anew; the grade of the capture stays.
  'graded',
  // A seal was put on the item or on what holds it; somebody took it off; somebody found it broken.
  'sealed',
  'unsealed',
  'seal-broken',
  // Passed on to another agency of the house as a share, and opened there.
  'shared',
  'opened-there',
  // It may show the sexual abuse of a child: from here on nobody opens it.
  'closed',
  // Of one that is closed: taken out for the police, unseen.
  'to-police',
  'bundled',
  'destroyed',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** What is noted with these goes along into each bundle: who leaves it out hides how far an item is to be trusted. */
export const TOLD_KINDS: readonly EntryKind[] = ['graded', 'sealed', 'unsealed', 'seal-broken']

/** A seal of wax, wire or tape with a number, or an electronic one with the number of its certificate or file. */
export const SEAL_KINDS = ['physical', 'digital'] as const
export type SealKind = (typeof SEAL_KINDS)[number]

/** Whether a seal is on an item or on what holds it; `broken`: one was found broken, and no other has been put on since. */
export const SEAL_STATES = ['none', 'on', 'broken'] as const
export type SealState = (typeof SEAL_STATES)[number]

/** Why nothing rests on an item, the first that holds: nobody may see it, it is gone, or it is not what was kept. */
export const WRONGS = ['closed', 'destroyed', 'differs'] as const
export type Wrong = (typeof WRONGS)[number]

/**
 * How a file of a person ended: erased by a colleague, taken back by the person through a colleague or by return words, given back to
 * whose it is, over by its day, gone with all that identified the person.
 */
export const ENDS = ['erased', 'withdrawn', 'returned', 'took-back', 'time-over', 'person-erased'] as const
export type EndHow = (typeof ENDS)[number]

/**
 * Parts of an item that is passed on, each of which is chosen by itself: what it is; where and how it came; the words of an advert; its bytes; its
 * log, without names and reasons.
 */
export const EVIDENCE_PARTS = ['facts', 'source', 'words', 'bytes', 'log'] as const
export type EvidencePart = (typeof EVIDENCE_PARTS)[number]

/** Of which things items are passed on: persons go by referral, and with them what is evidence of one or of their case. */
export const SHARED_OF: readonly SubjectKind[] = ['lead', 'notice', 'report']

/** On what an item was kept. */
export const GROUNDS = ['public', 'given', 'consent', 'order', 'law'] as const
export type Ground = (typeof GROUNDS)[number]

/**
 * Scales by which a source and its information are graded: the 4×4 system of Europol (Art. 29 Regulation (EU) 2016/794), and the 6×6
 * system (NATO STANAG 2022). The grade of the source stands first. A grade is kept in the scale in which it was given, since none
 * turns into the other without loss.
 */
export const SCALES = {
  '4x4': { source: ['A', 'B', 'C', 'X'], information: ['1', '2', '3', '4'] },
  '6x6': { source: ['A', 'B', 'C', 'D', 'E', 'F'], information: ['1', '2', '3', '4', '5', '6'] },
} as const
export const SCALE_NAMES = ['4x4', '6x6'] as const

/** What is wrong with a log of custody. */
export const CHAIN_FAULTS = [
  'no-entries',
  'gap',
  'not-linked',
  'altered',
  'unknown-key',
  'not-signed',
  'impossible',
] as const
export type ChainFault = (typeof CHAIN_FAULTS)[number]

/** Where an item is. */
export const PLACES = ['here', 'offered', 'outside', 'destroyed'] as const
export type Place = (typeof PLACES)[number]

/**
 * What is checked of an item: that its bytes have the hash of their capture, that each entry of the log binds that hash, that the log
 * is unbroken, that the audit holds each of its entries, and that an authority for timestamps had its first entry at a time.
 */
export const CHECKS = ['bytes', 'bound', 'log', 'audit', 'time'] as const

/**
 * What is known of an item's trusted time: its timestamp proves it; it was changed, or says another time than the database does; nobody here
 * trusts its authority any more; an authority is being asked; none answers what is believed; or none is named.
 */
export const TIME_STATES = ['stamped', 'differs', 'untrusted', 'waits', 'unheard', 'unset'] as const

/** The job that asks authorities for timestamps. */
export const STAMP_JOB = 'stamp-evidence'

/** Languages of a bundle's index. */
export const BUNDLE_LANGUAGES = ['en', 'lv', 'ar'] as const
export type BundleLanguage = (typeof BUNDLE_LANGUAGES)[number]

/** How the capture of a page stands: it waits for its turn, or for the keys of whoever asked; it is at work; it is over. */
export const CAPTURE_STAGES = ['loading', 'packing'] as const
export type CaptureStage = (typeof CAPTURE_STAGES)[number]
export const CAPTURE_STATES = ['queued', 'waits', ...CAPTURE_STAGES, 'kept', 'failed'] as const
export type CaptureState = (typeof CAPTURE_STATES)[number]

/** The jobs that capture pages, and that forget how captures ended. */
export const [CAPTURE_JOB, FORGET_CAPTURES] = ['capture-evidence', 'forget-captures'] as const
