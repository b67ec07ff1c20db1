import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { asMember } from '../actor.ts'

const Stuck = z.object({
  /** The operation that wrote them; null of mail from before this was kept. */
  operation: z.string().nullable(),
  problem: z.string(),
  n: z.int(),
  /** When the oldest of them was written. */
  since: z.iso.datetime(),
  /** How many are not tried again by themselves. */
  givenUp: z.int(),
})

/**
 * Whoever keeps the house sees that mail does not leave, also where their roles open no report and no notice: a failure must not wait for
 * somebody else to look. What kind of mail it is says which room has to go another way.
 */
export const stuck = operation({
  summary: 'See which kinds of mail did not leave, since when and why; never to whom or about what',
  permission: 'agency:set',
  purpose: 'administration',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({ mails: z.array(Stuck) }),
  subject: () => [],
  async run({ db, actor }) {
    const { agency } = asMember(actor)
    const rows = await db
      .selectFrom('outbox')
      .select(({ fn }) => [
        'operation',
        'problem',
        fn.countAll<string>().as('n'),
        fn.min('made_at').as('since'),
        fn.count<string>('given_up_at').as('given_up'),
      ])
      .where('agency', '=', agency)
      .where('problem', 'is not', null)
      .groupBy(['operation', 'problem'])
      .orderBy('since')
      .execute()
    return {
      mails: rows.map(({ operation, problem, n, since, given_up }) => ({
        ...{ operation, problem: problem ?? '', n: Number(n), since: new Date(since).toISOString() },
        givenUp: Number(given_up),
      })),
    }
  },
})
