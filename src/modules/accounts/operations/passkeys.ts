import { operation } from '../../../kernel/operation.ts'
import { authenticationOptions, prfSalt, registrationOptions } from '../passkey.ts'
import { Challenge, ChallengeInput } from '../shapes.ts'

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
    const options = await (input.kind === 'registration'
      ? registrationOptions(context, input)
      : authenticationOptions(context))
    return { options: { ...options }, prfSalt: Buffer.from(prfSalt(context.secret)).toString('base64url') }
  },
})
