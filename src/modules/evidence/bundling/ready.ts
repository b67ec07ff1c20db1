import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { isTicket, ticketFor } from '../../../kernel/ticket.ts'
import { asMember, DECLARED } from '../asked.ts'
import { bundleToTake } from './going.ts'
import { OneBundle } from './shapes.ts'

// A browser fetches a bundle by a form, and saves what comes as it comes. A form has no header of ours, so a ticket goes with it.

/** Milliseconds between the press of a button and the form that its page sends. */
const LASTS = 60_000
const USE = 'evidence bundle'

export const readyBundle = operation({
  ...DECLARED,
  summary: 'Begin the download of a bundle of evidence: a ticket that is good for one minute, for whoever asked for it',
  permission: 'evidence:move',
  verb: 'consultation',
  input: OneBundle,
  output: z.object({ ticket: z.string() }),
  subject: ({ bundle }) => [bundle],
  async run(context, { bundle }) {
    // What cannot be taken is told now, on the page: nothing tells it once a form was sent.
    await bundleToTake(context, bundle)
    const { secret, actor, now } = context
    return { ticket: ticketFor(secret, USE, [asMember(actor).id, bundle], now.getTime() + LASTS) }
  },
})

/** @throws Problem `conflict` where the ticket is none of this member's for this bundle, or its minute is over */
export function unlessTicket(
  { secret, now }: Pick<RunContext, 'secret' | 'now'>,
  { id }: Member,
  { bundle, ticket }: { readonly bundle: string; readonly ticket: string },
): void {
  if (!isTicket(secret, USE, [id, bundle], now, ticket))
    throw new Problem('conflict', 'This download was begun too long ago, or elsewhere. Begin it anew.')
}
