import { useAct } from '../../../parts/act.ts'
import type { Name } from '../../../shell/contract.ts'

/** Readings that every act on a person changes. */
const WITH_A_PERSON: readonly Name[] = ['persons.get', 'persons.list', 'persons.waiting', 'reviews.list']

type Room =
  | 'persons'
  | 'witnesses'
  | 'programmes'
  | 'children'
  | 'reviews'
  | 'interviews'
  | 'papers'
  | 'acts'
  | 'media'
  | 'documents'
  | 'days'
  | 'relatives'
  | 'return-words'
  | 'missing-persons'
type Operation = Extract<Name, `${Room}.${string}`>

/**
 * Further readings that acts of a module change. Not all are repeated, because every reading of papers and acts is an audit entry, and
 * needless entries bury important ones.
 */
const ALSO: Readonly<Record<Room, readonly Name[]>> = {
  // Leaving and coming back reopen papers; protection and erasing change all of them.
  persons: ['papers.list', 'persons.desk', 'persons.tellings', 'children.get', 'children.waiting'],
  // A person who is an adult now has plans that were made with a guardian.
  children: ['children.get', 'children.waiting', 'papers.list'],
  // The flag of a witness closes questions and the consulate.
  witnesses: ['witnesses.get'],
  programmes: ['programmes.of-person'],
  reviews: [],
  interviews: ['interviews.list', 'interviews.shared', 'children.get'],
  // Shared things are read again only where somebody asked for them.
  papers: ['papers.list', 'papers.shared-things'],
  acts: ['acts.list'],
  media: ['media.list', 'media.ended'],
  documents: ['media.list', 'media.ended', 'documents.offered'],
  'return-words': ['return-words.get'],
  'missing-persons': ['missing-persons.get', 'persons.desk'],
  relatives: ['relatives.list'],
  // A near day reopens papers at once.
  days: ['days.list', 'papers.list'],
}

/** As `useAct`, with all that an act on a person changes. */
export const usePersonAct = <N extends Operation>(name: N, asksReason = false) =>
  useAct(name, [...WITH_A_PERSON, ...ALSO[name.split('.')[0] as Room]], asksReason)
