import { operation } from '../../../kernel/operation.ts'
import { TotpOffer, TotpOfferInput } from '../shapes.ts'
import { offerTotp } from './totp.ts'

export const offer = operation({
  summary: 'Give a fresh secret for an authenticator app; nothing is kept until it is proved by a code',
  permission: 'anyone',
  purpose: 'administration',
  verb: 'consultation',
  input: TotpOfferInput,
  output: TotpOffer,
  subject: () => [],
  rate: '60/min',
  run: async (_, { email }) => offerTotp(email ?? 'Ausma'),
})
