import { watchedRows } from '../../kernel/vault/watched-rows.ts'
import { CHANNELS } from './contact/channels.ts'
import { GUESTS } from './guests/rows.ts'
import { CALLS, SESSIONS } from './interpreting/rows.ts'
import { PROGRAMMES } from './programme/rows.ts'
import { TEAMS } from './team/rows.ts'
import { TRACKS } from './tracks/marks.ts'

const CASES = watchedRows('cases', ['id', 'agency', 'country', 'danger', 'report'])

/** Whether somebody is in searches and who else may know of them; whom they refuse; who answers for them. */
const PERSONS = watchedRows(
  'persons',
  [...(['id', 'agency', 'case_id', 'mode', 'refuses', 'protected', 'owner'] as const)],
  { defaults: { protected: false } },
)

/** Whose authorities must learn nothing, and how far a possible witness agreed. */
const FLAGS = watchedRows('witness_flags', [
  ...(['id', 'person', 'agency', 'parties', 'self_incrimination', 'state', 'notice'] as const),
])

const WITNESS_NOTICES = watchedRows('witness_notices', ['id', 'agency', 'to_agency', 'parties', 'sent_by'])

/** To which words the documents of a person's own are sealed, and what these may do. */
const WORDS = watchedRows('return_words', [
  ...(['id', 'person', 'agency', 'lookup', 'public_key', 'looks', 'withdraws'] as const),
])

/** Tables of this room whose rows carry a mark. */
export const MARKED = [
  CHANNELS,
  TEAMS,
  CASES,
  PERSONS,
  FLAGS,
  WITNESS_NOTICES,
  TRACKS,
  WORDS,
  GUESTS,
  SESSIONS,
  CALLS,
  PROGRAMMES,
]
