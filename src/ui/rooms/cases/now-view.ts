import type { PersonPage } from '../../shell/contract.ts'
import { plain } from '../../shell/rooms.ts'

/** Groups of the list of all acts, in its order. */
export const GROUPS = ['safety', 'help', 'story', 'law', 'team', 'record'] as const
export type Group = (typeof GROUPS)[number]

const OF_TRACK: Readonly<Record<string, Group>> = {
  whereabouts: 'safety',
  witness: 'safety',
  support: 'help',
  child: 'help',
  return: 'help',
  file: 'record',
}
/** The group in which a step stands; tracks without a group of their own are matters of law. */
export const groupOf = (track: string): Group => OF_TRACK[track] ?? 'law'

/** Acts that answer each deadline, the first that is open counts. A step is called by its track and name. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  triage: ['identification.detect'],
  grounds: ['identification.presume'],
  decision: ['identification.identify'],
  review: ['identification.identify'],
  guardian: ['child.appoint'],
  'best-interests': ['child.assess'],
  needs: ['papers.assess'],
  alarm: ['missing-persons.get', 'persons.tell', 'whereabouts.find'],
  reflection: ['residence.lapse'],
  'asylum-needs': ['papers.assess'],
  'follow-up': ['persons.note'],
  'return-arrival': ['return.arrive', 'return.not-arrive'],
  'after-return': ['return.ask-after'],
  'before-18': ['children.get'],
  'at-18': ['children.get'],
  'age-remedy': ['children.get'],
  'age-review': ['children.get'],
  keeping: ['persons.keep-on', 'persons.erase'],
}

/** Each way to money has a deadline of its own, which a claim for another does not answer. */
const answersOf = ({ name, track }: Clock): readonly string[] =>
  name === 'claim' ? [`${track}.claim`] : (ANSWERS[name] ?? [])

/** What is usually done next, where no deadline says it. No step that takes something from the person is among these. */
const USUAL = [
  'whereabouts.find',
  'identification.detect',
  'identification.presume',
  'support.open',
  'persons.inform',
  'papers.assess',
  'papers.plan',
  'persons.note',
  'papers.reopen',
  'persons.tell',
  'referrals.create',
  'acts.check',
  'persons.export',
] as const

/** Danger to life waits for nothing, so it comes before each deadline. */
const FIRST = ['persons.act-at-once']
/** While somebody is in danger now: that others were called, and that it is over. */
const IN_DANGER = [...FIRST, 'persons.record-call', 'persons.record-safe']
const MOST = 5
/** Later deadlines than this are no reason to do something now, in days. */
const SOON = 30

type Clock = PersonPage['clocks'][number]
type Choice = { readonly id: string; readonly clock?: Clock }

/**
 * The at most five acts that are likely now: danger to life, then what answers a deadline, the most due first, then what is usual.
 * @param open acts that are open for this member and person
 * @param inDanger the person is in danger now
 * @param owed acts of `open` that would only repeat what was done
 */
export function likely(
  open: readonly string[],
  clocks: readonly Clock[],
  now: Date,
  owed: ReadonlySet<string> = new Set(),
  inDanger = false,
): readonly Choice[] {
  const until = now.getTime() + SOON * 86_400_000
  const due = clocks
    .filter(({ missed, due: day }) => missed || new Date(day).getTime() <= until)
    .toSorted((a, b) => a.due.localeCompare(b.due))
    .flatMap((clock): Choice[] => {
      const id = answersOf(clock).find((one) => open.includes(one))
      return id === undefined ? [] : [{ id, clock }]
    })
  const usual = USUAL.filter((id) => !owed.has(id)).map((id) => ({ id }))
  const all: readonly Choice[] = [...(inDanger ? IN_DANGER : FIRST).map((id) => ({ id })), ...due, ...usual]
  const wanted = all.filter(({ id }, at) => open.includes(id) && all.findIndex((one) => one.id === id) === at)
  return wanted.slice(0, MOST)
}

/** Whether a name has all words that somebody types, in any order. */
export function isFound(name: string, typed: string): boolean {
  // Without marks on letters: who looks for «palīdz» in a hurry types «palidz».
  const called = plain(name)
  return plain(typed.trim())
    .split(/\s+/)
    .every((word) => called.includes(word))
}
