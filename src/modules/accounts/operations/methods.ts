import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { keepCredential, prepareMethod } from '../credential.ts'
import { emailIndex } from '../profile.ts'
import { Nothing, SetMethodInput } from '../shapes.ts'
import { signedIn } from '../signed-in.ts'
import { agrees } from '../stretch.ts'

export const setMethod = operation({
  summary: 'Change how one signs in: another password, passkey or provider; all other sessions end',
  permission: 'self',
  purpose: 'administration',
  verb: 'alteration',
  confirm: 'mfa',
  input: SetMethodInput,
  output: Nothing,
  subject: () => [],
  rate: '10/min',
  prepare: (context, { method, email }) => prepareMethod(context, method, email),
  async run(context, { email }, prepared) {
    const { db, secret, actor } = context
    const { id, agency, session, keys } = signedIn(actor)
    // Without the private key there is nothing to wrap, and the new way to sign in would open nothing.
    if (keys === null) throw new Problem('keys-closed', 'Your keys are not open. Sign in again.')
    const row = await db.selectFrom('members').select('email_index').where('id', '=', id).executeTakeFirst()
    // A password that is stretched with another address would never sign in again.
    if (!row || !agrees(emailIndex(secret, email), row.email_index))
      throw new Problem('invalid-input', 'This is not the e-mail address of your account.', {
        fields: [{ field: 'email', message: 'not your address' }],
      })
    await db.deleteFrom('credentials').where('member', '=', id).execute()
    await keepCredential(context, prepared, { member: id, agency, wrapped: (key) => keys.wrapped(key) })
    // Who changes a password often does so because somebody else knows it.
    await db.deleteFrom('sessions').where('member', '=', id).where('id', '<>', session).execute()
    return {}
  },
})
