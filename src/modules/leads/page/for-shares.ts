import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import type { Language } from '../../vocabulary/index.ts'
import { KeptContact, KeptLane, POSTINGS_A_PART } from '../keeping/kept.ts'
import { LeadFact } from '../keeping/quote-shapes.ts'
import { namedReasons, raising } from '../reasons.ts'
import { openBody, openedLead, openHead, openPostings } from '../record.ts'
import { Day, LeadPage, PostingOutput, Template } from '../shapes.ts'
import type { LeadRow } from '../tables.ts'
import { placesIn } from './places.ts'
import { withoutContactSlots, withoutContacts } from './without-contacts.ts'

// What the room of shares may do with leads: read chosen parts of one, as they stand now.

/** A posting in its own words, without what only this agency's page needs. */
const SharedPosting = PostingOutput.pick({ title: true, text: true, date: true, source: true, address: true }).partial({
  address: true,
})

/** The parts of a lead that a receiver gets, each only if it was chosen. */
export const SharedLead = z.object({
  title: z.string(),
  summary: z
    .object({
      postings: z.int(),
      score: z.number(),
      firstSeen: Day.nullable(),
      lastSeen: Day.nullable(),
      languages: z.array(z.string()),
      /** Why it was held for deceptive, the weightiest first, in the language of whoever shared it. */
      reasons: z.array(z.object({ code: z.string(), name: z.string() })),
    })
    .optional(),
  wording: z
    .object({
      template: Template,
      postings: z.array(SharedPosting),
      /** Postings whose words are not among them. */
      more: z.int(),
    })
    .optional(),
  offer: z.array(LeadFact).optional(),
  places: LeadPage.shape.places.optional(),
  contacts: z.array(KeptContact).optional(),
  timeline: z.array(KeptLane).optional(),
})
export type SharedLead = z.output<typeof SharedLead>
export type SharedPart = Exclude<keyof SharedLead, 'title'>

/**
 * Gathers chosen parts of a lead. Where its contact points are not among them, they are blank in all words of the others.
 * @throws Problem `not-found`, `keys-closed`
 */
export async function leadToShare(
  context: RunContext,
  lead: string,
  parts: readonly SharedPart[],
  language: Language,
): Promise<SharedLead> {
  const { db } = context
  const { row, key } = await openedLead(context, lead)
  const { title } = openHead(key, row)
  const body = await openBody(db, key, lead)
  const all: Required<Omit<SharedLead, 'title' | 'wording'>> = {
    summary: {
      ...{ postings: row.size, score: row.score, firstSeen: row.first_seen, lastSeen: row.last_seen },
      languages: [...row.languages],
      reasons: namedReasons(raising(body.why), language),
    },
    offer: body.offer,
    places: placesIn(body.offer),
    contacts: body.contacts,
    timeline: body.lanes,
  }
  const chosen = Object.fromEntries(Object.entries(all).filter(([part]) => parts.includes(part as SharedPart)))
  const words = parts.includes('wording') ? { wording: await wordingOf(db, key, row, body.template) } : {}
  if (parts.includes('contacts')) return SharedLead.parse({ title, ...chosen, ...words })
  // Not chosen, or not for this receiver: the words are full of them.
  const known = body.contacts.map(({ value }) => value)
  const without = words.wording ? { wording: unreachable(words.wording) } : {}
  return SharedLead.parse(withoutContacts({ title, ...chosen, ...without }, known))
}

type Wording = NonNullable<SharedLead['wording']>

/** The first part alone: of a campaign of thousands the words repeat, and what was chosen must be readable before it is approved. */
async function wordingOf(db: Tx, key: Uint8Array, { id, size }: LeadRow, template: Template): Promise<Wording> {
  const postings = await openPostings(db, key, id, 0)
  const more = postings.length < POSTINGS_A_PART ? 0 : Math.max(0, size - postings.length)
  return { template, postings, more }
}

/** Without the addresses where adverts stand either: they show who recruits. */
const unreachable = ({ template, postings, more }: Wording): Wording => ({
  template: withoutContactSlots(template),
  postings: postings.map(({ address: _, ...posting }) => posting),
  more,
})
