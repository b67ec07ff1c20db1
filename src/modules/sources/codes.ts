// The closed lists of this room, which its pages read too.

/** Kinds of sources: a folder within the import folder, or a feed by its address. */
export const KINDS = ['folder', 'feed'] as const

/** Why a source is not read: somebody paused it, it failed too often, or its legal basis is to be looked at again. */
export const PAUSED_WHY = ['member', 'failures', 'review'] as const

/** States of a run: its job waits or fetches, its postings wait to be screened, or it has ended. */
export const RUN_STATES = ['waiting', 'fetched', 'done', 'failed'] as const

/** For what adverts may be watched; a closed part of all purposes. */
export const SOURCE_PURPOSES = ['investigation', 'prevention', 'protection'] as const

/** How a screening of a source ended: its figures are there, its postings could not be read, or nothing is known of it. */
export const SCREENED = ['done', 'unread', 'lost'] as const
export type Screened = (typeof SCREENED)[number]
