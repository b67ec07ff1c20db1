import { z } from 'zod'

/** Parts of a person's page. Each has an address of its own. */
export const PERSON_PARTS = ['now', 'story', 'help', 'law', 'documents', 'team', 'history'] as const
const Part = z.enum(PERSON_PARTS)
export type PersonPart = z.output<typeof Part>

const Asked = z.object({ part: Part.optional().catch(undefined) })

/** The part that an address asks for; none where it names none that exists. */
export const personPartAsked = (search: unknown): z.output<typeof Asked> => Asked.parse(search)

/** Where each anchor of the page lies: headings, and forms that are opened by a link. */
// Addresses from before the page had parts name an anchor alone.
const ANCHORS = {
  channels: 'now',
  'new-channel': 'now',
  days: 'now',
  'new-day': 'now',
  latest: 'now',
  'from-report': 'now',
  contact: 'story',
  ledger: 'story',
  'new-interview': 'story',
  episodes: 'story',
  'new-episode': 'story',
  screening: 'story',
  'shared-things': 'story',
  media: 'story',
  'new-media': 'story',
  papers: 'help',
  'new-assessment': 'help',
  'new-plan': 'help',
  relatives: 'help',
  'new-relative': 'help',
  told: 'help',
  growing: 'help',
  referrals: 'help',
  rules: 'law',
  acts: 'law',
  'new-act': 'law',
  charge: 'law',
  witness: 'law',
  documents: 'documents',
  'new-document': 'documents',
  team: 'team',
  'join-team': 'team',
  guests: 'team',
  'invite-guest': 'team',
  interpreters: 'team',
  'ask-interpreter': 'team',
  tellings: 'team',
  others: 'team',
  matches: 'team',
  timeline: 'history',
  kept: 'history',
} as const satisfies Record<string, PersonPart>
export type PersonAnchor = keyof typeof ANCHORS

const isAnchor = (anchor: string): anchor is PersonAnchor => Object.hasOwn(ANCHORS, anchor)

/**
 * The part of the page that is shown.
 * @param hash what stands behind «#» in the address; an anchor leads to where it lies, whatever else the address says
 */
export const shownPart = (search: unknown, hash: string): PersonPart =>
  isAnchor(hash) ? ANCHORS[hash] : (personPartAsked(search).part ?? 'now')

/** The address of a part, or of something in it, on the page of a person. */
export const toAnchor = (person: string, anchor: PersonAnchor) =>
  ({ to: '/cases/$person', params: { person }, search: { part: ANCHORS[anchor] }, hash: anchor }) as const
