// Closed lists of cases that several files read.

/** Ways of registering a person under a name or a pseudonym. */
export const IDENTITY_MODES = ['named', 'pseudonym'] as const

/** Ways of registering a person; a counted one has no file. */
export const MODES = [...IDENTITY_MODES, 'counted'] as const

/** The legal basis on which a person is registered. */
export const BASES = ['law', 'consent', 'child', 'none'] as const

/** Sexes of persons and of suspects. */
export const SEXES = ['female', 'male', 'other', 'unknown'] as const
export type Sex = (typeof SEXES)[number]

/** «Uncertain» is a state of its own, because doubt gives a child's protection. */
export const AGES = ['adult', 'child', 'uncertain'] as const
export type Age = (typeof AGES)[number]

/** Whether there is an interpreter at the first contact. */
export const INTERPRETERS = ['here', 'asked', 'not-needed', 'none'] as const

/** How far a person was told of their rights at the first contact. */
export const INFORMED = ['understood', 'told', 'not-yet'] as const

/** Kinds of sealed forms from a device without a network. */
export const ARRIVAL_KINDS = ['contact', 'screening'] as const
export type ArrivalKind = (typeof ARRIVAL_KINDS)[number]

/** Whether two persons of like names are the same. */
export const ALIKE = ['one', 'several'] as const

/** Work lists, in the order in which neglect harms somebody. */
export const QUEUES = ['alarm', 'child-protection', 'identification', 'first-line', 'support', 'follow-up'] as const
export type Queue = (typeof QUEUES)[number]

/**
 * By what a third party's report becomes a person's case: contact with her; or by law, without contact, for a child (Art. 13 and 14
 * Directive 2011/36/EU) or a danger to life.
 */
export const GROUNDS = ['contact', 'child', 'danger'] as const
export type Ground = (typeof GROUNDS)[number]

/** Parties that may be told something about a person. */
export const PARTIES = ['police', 'immigration', 'consulate', 'family', 'employer'] as const
export type Party = (typeof PARTIES)[number]

/** Channels to a person. */
export const CHANNEL_KINDS = ['phone', 'message', 'mail', 'address', 'somebody'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** A member's place on a person's team. */
export const TEAM_KINDS = ['owner', 'member', 'break-glass'] as const
export type TeamKind = (typeof TEAM_KINDS)[number]

/** Acts that a second person reviews afterwards. */
export const REVIEW_KINDS = ['danger', 'break-glass', 'tried'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** The second person's verdict. */
export const VERDICTS = ['right', 'wrong'] as const

/** Parts of a record that can be passed on. Acts under compulsion are not among them, so no referral reads them. */
export const PARTS = [
  'identity',
  'citizenship',
  'exploitation',
  'needs',
  'channels',
  'interviews',
  'plan',
  'signs',
  'place',
  'account',
] as const
export type Part = (typeof PARTS)[number]

/**
 * By what a person is known to another agency that is told a fact of them, and the description of who is missing. Addresses, ways to the
 * person, health and whom they refused to have told are not among them.
 */
export const TELLING_PARTS = ['name', 'birth', 'citizenship', 'language', 'sought'] as const
export type TellingPart = (typeof TELLING_PARTS)[number]

/**
 * Subjects of information for a person: help, the reflection period and the right to ask for protection (Art. 11(5) and (6) Directive
 * 2011/36/EU); advice and compensation (Art. 12 and 17); data kept, access and erasure (Art. 13 to 17 GDPR).
 */
export const SUBJECTS = [
  'help',
  'reflection',
  'asylum',
  'statement',
  'legal-aid',
  'compensation',
  'passed-on',
  'own-data',
  'complaint',
  'guardian',
] as const
export type Subject = (typeof SUBJECTS)[number]

/** Means of telling a person. Not everybody reads, so speech and recordings stand beside paper. */
export const TELLING_MEDIA = ['spoken', 'interpreter', 'paper', 'recording', 'sign-language'] as const

/** Whether the person showed understanding; «not-asked» if nobody asked. */
export const UNDERSTOOD = ['yes', 'partly', 'no', 'not-asked'] as const

/** Papers that a person takes along. */
export const SHEETS = ['plan', 'rights', 'appointment'] as const
export type Sheet = (typeof SHEETS)[number]

/**
 * Sources of information, from the nearest to the farthest: own observation comes before an anonymous statement. «not-said» is for older
 * entries and for writers who cannot tell.
 */
export const SOURCES = [
  'not-said',
  'observation',
  'document',
  'person',
  'witness',
  'authority',
  'organisation',
  'anonymous',
] as const

/**
 * Reliability of the source by the 6×6 system of police; F means that it was asked and cannot be judged. «not-graded» means that nobody
 * asked, and must not look like F.
 */
export const RELIABILITIES = ['not-graded', 'A', 'B', 'C', 'D', 'E', 'F'] as const

/** Credibility of the information: 1 confirmed by others … 5 improbable, 6 cannot be judged. */
export const CREDIBILITIES = ['not-graded', '1', '2', '3', '4', '5', '6'] as const

/**
 * A fact was seen or read, hearsay was told by somebody, an assessment is the writer's conclusion (Art. 7(1) Directive (EU) 2016/680).
 * Nothing else is written down.
 */
export const NATURES = ['fact', 'hearsay', 'assessment'] as const
export type Nature = (typeof NATURES)[number]

/**
 * Purposes of interviews. Anybody may take a short first account, and only an authority holds a forensic interview, so the two stay
 * separate.
 */
export const INTERVIEW_KINDS = ['first-account', 'screening', 'forensic', 'asylum', 'best-interests', 'needs'] as const
export type InterviewKind = (typeof INTERVIEW_KINDS)[number]

/** Topics of interviews. Talks with a counsellor or lawyer are no interviews and are never entered. */
export const TOPICS = [
  'identity',
  'family',
  'recruitment',
  'journey',
  'work',
  'living',
  'control',
  'violence',
  'sexual-violence',
  'money',
  'documents',
  'perpetrators',
  'others-affected',
  'health',
  'fears',
  'wishes',
] as const
export type Topic = (typeof TOPICS)[number]

/** Events that reopen an assessment and a plan, most pressing first (Art. 22(7) Directive 2012/29/EU: when the elements change). */
export const REOPENINGS = [
  'threat',
  'contact-by-trafficker',
  'court-date',
  'move',
  'protection-expires',
  'age-18',
  'whereabouts',
] as const
export type Reopening = (typeof REOPENINGS)[number]

/** How a person agreed to a plan. */
export const AGREED = ['not-yet', 'on-paper', 'on-screen'] as const

/** The source of a sign: an observation, a statement or a paper. */
export const STANDS = ['seen', 'said', 'document'] as const

/** Days known in advance that reopen needs, risks and plan (Art. 22(7) Directive 2012/29/EU). */
export const DAY_KINDS = ['court', 'protection-ends'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** Kinds of files about a person. */
export const MEDIA_KINDS = ['photo', 'sound', 'document'] as const
/** Those that show or sound like the person. */
export const LIKENESSES = ['photo', 'sound'] as const satisfies readonly MediaKind[]
export type MediaKind = (typeof MEDIA_KINDS)[number]

/** Working copies of a document that somebody may type instead of sending a file. */
export const WRITTEN_WAYS = ['transcript', 'translation'] as const

/** Grounds for keeping a photograph or recording, and for telling another agency: consent or a law. */
export const MEDIA_GROUNDS = ['consent', 'law'] as const
export type MediaGround = (typeof MEDIA_GROUNDS)[number]

/** Offences and other unlawful acts, fines and immigration matters included (Art. 8 Directive 2011/36/EU as amended). */
export const ACT_KINDS = [
  'theft',
  'drugs',
  'fraud',
  'prostitution',
  'immigration',
  'documents',
  'work-permit',
  'fine',
  'violence',
  'other',
] as const

/**
 * Questions to ask before charging, fining or removing somebody (Art. 8 Directive 2011/36/EU, Art. 26 CETS 197), in the order in which an
 * officer can answer them from the file; none needs the person's own claim to be a victim.
 */
export const CHARGE_QUESTIONS = ['during', 'told-to', 'gain', 'threat', 'papers', 'knew-nobody'] as const
export type ChargeQuestion = (typeof CHARGE_QUESTIONS)[number]

/** Answers to these questions; «unknown» until somebody has asked. */
export const CHARGE_ANSWERS = ['unknown', 'yes', 'no'] as const
export type ChargeAnswer = (typeof CHARGE_ANSWERS)[number]

/** Measures that an officer intends against the person. */
export const CHARGE_MEANT = ['charge', 'fine', 'immigration'] as const

/** Points to review before majority: protections that end with childhood by law, and their replacements. */
export const LOOKED_AT = ['guardian', 'shelter', 'residence', 'support', 'consent', 'proceedings'] as const
export type LookedAt = (typeof LOOKED_AT)[number]

/** Outcomes by which a member ends a review before majority; growing up needs such a decision. */
export const MAJORITY_ENDS = ['prepared', 'grown-up', 'still-a-child'] as const

/** All outcomes of such a review; a superseded one ends without a member. */
export const MAJORITY_OUTCOMES = [...MAJORITY_ENDS, 'not-needed'] as const
export type MajorityOutcome = (typeof MAJORITY_OUTCOMES)[number]

/** Means of Art. 2(1) Directive 2011/36/EU. For a child none is needed. */
export const MEANS = [
  'force',
  'threat',
  'abduction',
  'fraud',
  'deception',
  'abuse-of-power',
  'abuse-of-vulnerability',
  'payment-to-controller',
] as const

/** Parties between the person and the work. */
export const LINKS = ['employer', 'agency', 'user-company', 'platform', 'recruiter'] as const

/**
 * Alleged roles of suspects, none of them convicted (Art. 6 Directive (EU) 2016/680). Knowing users of exploited services are separate from
 * exploiters (Art. 18a Directive 2011/36/EU).
 */
export const SUSPECT_ROLES = [
  'unknown',
  'recruiter',
  'transporter',
  'controller',
  'exploiter',
  'service-user',
  'helper',
] as const

/** Age groups of suspects in statistics (Art. 19a Directive 2011/36/EU), if known. */
export const AGE_GROUPS = ['unknown', 'adult', 'child'] as const

/** Vehicles by which persons were transported. */
export const VEHICLE_KINDS = ['unknown', 'car', 'van', 'bus', 'lorry', 'motorcycle', 'boat', 'other'] as const

/** Kinds of a person's papers. */
export const DOCUMENT_KINDS = ['passport', 'identity-card', 'residence-permit', 'visa', 'contract', 'other'] as const

/** Present holders of a person's paper; retention by others is a sign of forced labour (ILO). */
export const HOLDERS = ['unknown', 'person', 'employer', 'recruiter', 'somebody-else', 'lost', 'destroyed'] as const

/** Alleged kinds of a sum of money. */
export const MONEY_KINDS = [
  'debt-claimed',
  'fee-paid',
  'wage-promised',
  'wage-paid',
  'wage-withheld',
  'deduction',
  'money-taken',
  'other',
] as const

/** Alleged frequency of a sum. */
export const PER = ['unknown', 'once', 'hour', 'day', 'week', 'month'] as const

/** Kinds of places of exploitation. */
export const PLACE_KINDS = [
  'unknown',
  'farm',
  'construction',
  'factory',
  'private-home',
  'flat',
  'hotel',
  'club',
  'street',
  'vessel',
  'online',
  'institution',
  'other',
] as const

/** Tracks of money owed to the person: each way by itself. */
export const WAYS_TO_MONEY = ['compensation', 'state-compensation', 'back-wages', 'victims-fund'] as const

/** What of a person's papers comes due: a step of a plan, a look at needs and risks or at the plan again, a talk with who came back, a step for a relative. */
export const PAPERS_DUE = ['step', 'assessment', 'plan', 'return-talk', 'relative'] as const

/** File endings by type, which other programs need. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/x-m4a': 'm4a',
  'audio/amr': 'amr',
  'audio/x-wav': 'wav',
  'application/ogg': 'ogg',
}

/** How the name of a saved file of a person ends. @param type media type */
export const endingOf = (type: string): string => (Object.hasOwn(ENDINGS, type) ? ENDINGS[type] : 'bin')
