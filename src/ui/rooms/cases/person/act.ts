import { useAct } from '../../../parts/act.ts'
import type { Name } from '../../../shell/contract.ts'

/** What changes with a person, whatever is done. */
const WITH_A_PERSON: readonly Name[] = ['persons.get', 'persons.list', 'persons.waiting', 'reviews.list']

type Room = 'persons' | 'witnesses' | 'children' | 'reviews' | 'interviews' | 'papers' | 'acts' | 'media' | 'days'
type Operation = Extract<Name, `${Room}.${string}`>

/**
 * What a page shows besides that an act changes. Not all of it each time: every reading of papers and acts is an entry in the audit,
 * and entries that nobody has made bury those that matter.
 */
const ALSO: Readonly<Record<Room, readonly Name[]>> = {
  // Who leaves or comes back brings the papers back to the table; protection and erasing change all of them.
  persons: ['papers.list', 'persons.desk', 'children.get', 'children.waiting'],
  // Who is an adult from now on has plans that were made with a guardian.
  children: ['children.get', 'children.waiting', 'papers.list'],
  // Who is held to be a witness is asked nothing further, and their consulate is closed.
  witnesses: ['witnesses.get'],
  reviews: [],
  interviews: ['interviews.list', 'interviews.shared', 'children.get'],
  // What stands in several accounts is shown only where somebody asked, and is then asked anew.
  papers: ['papers.list', 'papers.shared-things'],
  acts: ['acts.list'],
  media: ['media.list'],
  // A day that is near brings papers back at once.
  days: ['days.list', 'papers.list'],
}

/** As `useAct`, with all that an act on a person changes. */
export const usePersonAct = <N extends Operation>(name: N, asksReason = false) =>
  useAct(name, [...WITH_A_PERSON, ...ALSO[name.split('.')[0] as Room]], asksReason)
