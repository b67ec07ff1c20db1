import type { z } from 'zod'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { asMember } from '../actor.ts'
import { openProfile } from '../profile.ts'
import { Challenge, ChallengeInput } from '../shapes.ts'
import { authenticationOptions, prfSalt, registrationOptions } from './passkey.ts'

export const challenge = operation({
  summary: 'Give a challenge for setting up a passkey or signing in with one',
  permission: 'anyone',
  purpose: 'administration',
  verb: 'consultation',
  input: ChallengeInput,
  output: Challenge,
  subject: () => [],
  rate: '60/min',
  async run(context, input) {
    const options = await optionsOf(context, input)
    return { options: { ...options }, prfSalt: Buffer.from(prfSalt(context.secret)).toString('base64url') }
  },
})

async function optionsOf(context: RunContext, input: z.output<typeof ChallengeInput>) {
  if (input.kind === 'authentication') return authenticationOptions(context)
  if (input.kind === 'registration') return registrationOptions(context, input)
  const { db, actor, secret } = context
  const { id } = asMember(actor)
  const member = await db.selectFrom('members').select('sealed_profile').where('id', '=', id).executeTakeFirstOrThrow()
  const known = await db
    .selectFrom('credentials')
    .select('lookup')
    .where('member', '=', id)
    .where('kind', '=', 'passkey')
    .execute()
  const ids = known.flatMap(({ lookup }) => (lookup === null ? [] : [lookup]))
  return registrationOptions(context, openProfile(secret, id, member.sealed_profile), ids)
}
