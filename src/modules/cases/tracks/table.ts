import { claimOf } from './claims.ts'
import { CRIMINAL, CROSS_BORDER } from './justice.ts'
import { ASYLUM, CHILD, RESIDENCE, SUPPORT } from './protection.ts'
import { RETURN } from './return.ts'
import type { Track, TrackRules } from './shape.ts'
import { FILE, IDENTIFICATION, WHEREABOUTS } from './three-fields.ts'
import { WITNESS } from './witness.ts'

/** All tracks of a person, which run side by side. Operations, pages, tests and docs/states.md read this table. */
const TABLE = {
  // The first three tracks describe the file; the others run beside it and close nothing.
  identification: { first: 'signal', states: IDENTIFICATION },
  whereabouts: { first: 'known', states: WHEREABOUTS },
  file: { first: 'open', states: FILE },
  support: { first: 'not-open', states: SUPPORT },
  residence: { first: 'none', states: RESIDENCE },
  asylum: { first: 'none', states: ASYLUM },
  criminal: { first: 'none', states: CRIMINAL },
  // Ways to money run side by side: who got wages from a court may still ask the state for the rest.
  compensation: { first: 'none', states: claimOf('timed-compensation') },
  'state-compensation': { first: 'none', states: claimOf('timed-state-compensation') },
  'back-wages': { first: 'none', states: claimOf('timed-back-wages') },
  'victims-fund': { first: 'none', states: claimOf('timed-victims-fund') },
  'cross-border': { first: 'none', states: CROSS_BORDER },
  return: { first: 'none', states: RETURN },
  child: { first: 'none', states: CHILD },
  witness: { first: 'none', states: WITNESS },
} as const satisfies Record<Track, TrackRules>

/** The same table, indexed by names from rows. */
export const RULES: Readonly<Record<Track, TrackRules>> = TABLE
