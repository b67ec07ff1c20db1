import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { job } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { sweepInvites } from '../members/invite.ts'
import { Nothing } from '../shapes.ts'
import { sweepTries } from '../sign-in/lockout.ts'
import { sweepOnce } from '../sign-in/once.ts'
import { sweepSessions } from '../sign-in/session.ts'

export const sweep = operation({
  summary: 'Erase ended sessions, invites nobody took up, and traces of sign-ins that are of no more use',
  permission: 'agency:set',
  purpose: 'administration',
  verb: 'erasure',
  internal: true,
  input: Nothing,
  output: z.object({ sessions: z.int(), invites: z.int(), tries: z.int(), traces: z.int() }),
  // Nothing that is erased here is anybody's record: ids of it would tell nobody anything.
  subject: () => [],
  async run(context) {
    const { db, actor, now } = context
    const agency = agencyFor(actor, 'Sessions and invites belong to an agency.')
    return {
      sessions: await sweepSessions(context, agency),
      invites: await sweepInvites(db, agency, now),
      // These two belong to no agency, so whichever agency's turn it is sweeps them for all.
      tries: await sweepTries(db, now),
      traces: await sweepOnce(db, now),
    }
  },
})

/** Queued for each agency, some times a day, by the program. */
export const sweepJob = job({
  summary: 'Erase ended sessions, invites nobody took up, and old traces of sign-ins',
  input: Nothing,
  attended: false,
  attempts: 5,
  // Each part is small, since signing in sweeps too: one step is enough.
  run: async ({ call }) => (await call('sign-ins.sweep', {})) as Record<string, number>,
})
