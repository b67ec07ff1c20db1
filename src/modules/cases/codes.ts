// The closed lists of cases that more than one file reads.

/** Ways to register somebody of whom something is kept. */
export const IDENTITY_MODES = ['named', 'pseudonym'] as const

/** Ways to register somebody; who is only counted has no file. */
export const MODES = [...IDENTITY_MODES, 'counted'] as const
export type Mode = (typeof MODES)[number]

/** The ground on which a person is registered. */
export const BASES = ['law', 'consent', 'child', 'none'] as const
export type Basis = (typeof BASES)[number]

/** Asked alike of the persons of a case and of those who are said to have done it. */
export const SEXES = ['female', 'male', 'other', 'unknown'] as const
export type Sex = (typeof SEXES)[number]

/** Three, and not two with a gap: in doubt is a state of its own, with a child’s protection. */
export const AGES = ['adult', 'child', 'uncertain'] as const
export type Age = (typeof AGES)[number]

/** Whether somebody interprets at the first contact. */
export const INTERPRETERS = ['here', 'asked', 'not-needed', 'none'] as const
export type Interpreter = (typeof INTERPRETERS)[number]

/** How far a person has been told of their rights at the first contact. */
export const INFORMED = ['understood', 'told', 'not-yet'] as const
export type Informed = (typeof INFORMED)[number]

/** What comes sealed from a device without a network. */
export const ARRIVAL_KINDS = ['contact', 'screening'] as const
export type ArrivalKind = (typeof ARRIVAL_KINDS)[number]

/** Whether two persons of like names are one. */
export const ALIKE = ['one', 'several'] as const
export type Alike = (typeof ALIKE)[number]

/** Work lists, in the order in which somebody comes to harm if nobody looks. */
export const QUEUES = ['alarm', 'child-protection', 'identification', 'first-line', 'support', 'follow-up'] as const
export type Queue = (typeof QUEUES)[number]

/** Who may be told something about a person. */
export const PARTIES = ['police', 'immigration', 'consulate', 'family', 'employer'] as const
export type Party = (typeof PARTIES)[number]

/** Ways to reach a person. */
export const CHANNEL_KINDS = ['phone', 'message', 'mail', 'address', 'somebody'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** As what a member is on a person’s team. */
export const TEAM_KINDS = ['owner', 'member', 'break-glass'] as const
export type TeamKind = (typeof TEAM_KINDS)[number]

/** What a second person looks at afterwards. */
export const REVIEW_KINDS = ['danger', 'break-glass', 'tried'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** What the second person says of it. */
export const VERDICTS = ['right', 'wrong'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Parts of a record that can be passed on. Acts under compulsion are not among them, known or not: no referral ever reads them. */
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
 * What a person is told about. Help and the reflection period, and that protection may be asked for (Art. 11(5) and (6) Directive
 * 2011/36/EU); advice and compensation (Art. 12 and 17); what is kept and how to see it or have it erased (Art. 13 to 17 GDPR).
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

/** By which means a person is told. Not everybody reads, so speech and recordings stand beside paper. */
export const TELLING_MEDIA = ['spoken', 'interpreter', 'paper', 'recording', 'sign-language'] as const

/** Whether it was understood, as the person showed it; whoever did not ask says so. */
export const UNDERSTOOD = ['yes', 'partly', 'no', 'not-asked'] as const

/** What a person takes along on paper. */
export const SHEETS = ['plan', 'rights', 'appointment'] as const
export type Sheet = (typeof SHEETS)[number]

/**
 * Who or what something comes from, from the nearest to the farthest: what one saw oneself stands before what somebody said who gave no
 * name. «not-said» is a value of its own: an older entry, or one whose writer could not tell.
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
 * How reliable the source is, after the 6×6 of police work; F says that it was asked and cannot be judged. «not-graded» is none of them:
 * nobody has asked, which must not look like F.
 */
export const RELIABILITIES = ['not-graded', 'A', 'B', 'C', 'D', 'E', 'F'] as const

/** How well the information itself stands: 1 confirmed by others … 5 improbable, 6 cannot be judged. */
export const CREDIBILITIES = ['not-graded', '1', '2', '3', '4', '5', '6'] as const

/**
 * A fact was seen or read, hearsay was told by somebody, an assessment is what its writer concludes (Art. 7(1) Directive (EU) 2016/680).
 * There is no fourth: what is none of these is not written down.
 */
export const NATURES = ['fact', 'hearsay', 'assessment'] as const
export type Nature = (typeof NATURES)[number]

/** What an interview is for. A first account is short and anybody's; a forensic interview is an authority's: they are kept apart. */
export const INTERVIEW_KINDS = ['first-account', 'screening', 'forensic', 'asylum', 'best-interests', 'needs'] as const
export type InterviewKind = (typeof INTERVIEW_KINDS)[number]

/** What was asked about. What a counsellor or lawyer hears is no interview and never enters. */
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

/**
 * What brings an assessment and a plan back to the table, the most pressing first (Art. 22(7) Directive 2012/29/EU: when
 * the elements change).
 */
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

/** How a person has agreed to a plan. */
export const AGREED = ['not-yet', 'on-paper', 'on-screen'] as const

/** What a sign stands on: what was seen, what was said, or a paper. */
export const STANDS = ['seen', 'said', 'document'] as const

/** Days that are known beforehand and for which needs, risks and plan are looked at again (Art. 22(7) Directive 2012/29/EU). */
export const DAY_KINDS = ['court', 'protection-ends'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** What can be kept of a person besides words. */
export const MEDIA_KINDS = ['photo', 'sound'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

/** Why a photograph or recording may be kept: the person agreed, or a law asks for it. */
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
 * What whoever wants to charge, fine or remove somebody asks before (Art. 8 Directive 2011/36/EU, Art. 26 CETS 197), in the order in
 * which an officer can answer it from what lies there: none of it needs the person to have said that they are a victim.
 */
export const CHARGE_QUESTIONS = ['during', 'told-to', 'gain', 'threat', 'papers', 'knew-nobody'] as const
export type ChargeQuestion = (typeof CHARGE_QUESTIONS)[number]

/** Answers to these questions; «not known» is how it looks until somebody has asked. */
export const CHARGE_ANSWERS = ['unknown', 'yes', 'no'] as const
export type ChargeAnswer = (typeof CHARGE_ANSWERS)[number]

/** What somebody means to do to the person. */
export const CHARGE_MEANT = ['charge', 'fine', 'immigration'] as const

/** What is looked at before somebody is grown: what ends with childhood by law, and what must be there instead. */
export const LOOKED_AT = ['guardian', 'shelter', 'residence', 'support', 'consent', 'proceedings'] as const
export type LookedAt = (typeof LOOKED_AT)[number]

/** How somebody ends a review on the way to majority. Growing up is never an outcome by itself. */
export const MAJORITY_ENDS = ['prepared', 'grown-up', 'still-a-child'] as const

/** How such a review has ended; one that is not needed any more ends without anybody. */
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

/** Who stood between the person and the work. */
export const LINKS = ['employer', 'agency', 'user-company', 'platform', 'recruiter'] as const

/**
 * What somebody is said to have done. Said and not proven: nobody here is convicted (Art. 6 Directive (EU) 2016/680), and whoever knowingly
 * used what an exploited person did is apart from those who exploited them (Art. 18a Directive 2011/36/EU).
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

/** As Art. 19a Directive 2011/36/EU counts suspects: a child or not, where that is known. */
export const AGE_GROUPS = ['unknown', 'adult', 'child'] as const

/** By what somebody was taken along. */
export const VEHICLE_KINDS = ['unknown', 'car', 'van', 'bus', 'lorry', 'motorcycle', 'boat', 'other'] as const

/** Papers of a person. */
export const DOCUMENT_KINDS = ['passport', 'identity-card', 'residence-permit', 'visa', 'contract', 'other'] as const

/** Who has a paper of the person now: that others hold it is one of the signs of forced labour (ILO). */
export const HOLDERS = ['unknown', 'person', 'employer', 'recruiter', 'somebody-else', 'lost', 'destroyed'] as const

/** What a sum of money is said to be. */
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

/** How often a sum is said to be due. */
export const PER = ['unknown', 'once', 'hour', 'day', 'week', 'month'] as const

/** Where somebody was exploited. */
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
