import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { codeOf } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { currentKey } from '../../../kernel/vault/agency-key.ts'
import { base64, envelopeKey } from '../../reports/index.ts'
import { passOnRules } from '../list.ts'
import { asMember, endOver } from '../record.ts'
import { ContactKit } from './shapes.ts'

/** Largest number of persons on a device; the ones met last are taken. */
const MOST = 100

export const contactKit = operation({
  summary: 'Fetch what a device needs for first contacts without a network',
  permission: 'case:open',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: ContactKit,
  subject: (_, output) => output?.persons.map(({ id }) => id) ?? [],
  async run(context) {
    const { db, actor, now, secret, may } = context
    const member = asMember(actor)
    const key = await currentKey(db, member.agency)
    if (key === null)
      throw new Problem('conflict', 'This agency has no key yet. Its first member makes it when signing in.')
    const screening = may('papers.send')
    // Ends a member's expired emergency access before the list is read.
    await endOver(db, member, now)
    // Persons in protected identity are left out, because a telephone can be lost.
    const persons = !screening
      ? []
      : await db
          .selectFrom('persons')
          .select('id')
          .where('agency', '=', member.agency)
          .where('file', '<>', 'closed')
          .where('protected', '=', false)
          .where('data_key', 'is not', null)
          .orderBy('opened_at', 'desc')
          .limit(MOST)
          .execute()
    return {
      rules: await passOnRules(context),
      key: { id: key.id, publicKey: base64(key.publicKey) },
      envelopeKey: envelopeKey(secret),
      screening,
      persons: persons.map(({ id }) => ({ id, code: codeOf(id) })),
    }
  },
})
