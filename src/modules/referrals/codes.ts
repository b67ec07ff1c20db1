// The closed lists of services and referrals that more than one file reads.

/** Whom a service takes. */
export const SEXES = ['female', 'male', 'other'] as const
export type Sex = (typeof SEXES)[number]

/** Whom a service takes, by age. A person whose age is in doubt counts as a child (Art. 13(2) Directive 2011/36/EU). */
export const AGES = ['child', 'adult'] as const
export type Age = (typeof AGES)[number]

/** Who finds a way in. */
export const ACCESS = ['step-free', 'deaf', 'blind', 'learning', 'care'] as const
export type Access = (typeof ACCESS)[number]

/** How long ago somebody said how many places are free. */
export const BEDS = ['known', 'old', 'unknown', 'none-needed'] as const
export type Beds = (typeof BEDS)[number]

/** Why a receiver refuses. Want of places is counted, so that the directory shows where capacity lacks. */
export const REFUSALS = ['full', 'not-served', 'language', 'safety', 'conflict', 'other'] as const
export type Refusal = (typeof REFUSALS)[number]

/** How a stay ends that everybody knows about. Whoever is gone without a word is looked for: that is an alarm, and no end. */
export const STAY_ENDS = ['planned', 'another-house', 'own-wish', 'returned', 'asked-to-leave', 'other'] as const
export type StayEnd = (typeof STAY_ENDS)[number]

/** What is needed where somebody lives at the receiver. */
export const STAYED_FOR = ['shelter', 'housing'] as const

/** Parts of a record with which a referral begins: what every house needs on the first evening, and nothing else. */
export const LEAST_PARTS = ['identity', 'needs', 'channels'] as const

/** What a file of services may not say and a service needs. */
export const LACKS = ['needs', 'whom', 'town', 'reach'] as const
export type Lack = (typeof LACKS)[number]

/** Why a file of services cannot be read at all. */
export const FILE_FAULTS = ['no-json', 'no-services', 'too-many'] as const
export type FileFault = (typeof FILE_FAULTS)[number]

/** Characters of a file of services that are read at most, so that it fits into one call with all its marks escaped. */
export const MOST_CHARACTERS = 600_000

/** As what the directory leaves the house: a table, or a file of the Human Services Data Specification. */
export const EXPORT_FORMATS = ['csv', 'hsds'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
