import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { normalEmail } from '../profile.ts'
import { mayHoldKeys } from '../roles.ts'
import { Accepted, AcceptInput, InviteId, InviteSecret, InviteShown, Nothing } from '../shapes.ts'
import { prepareMethod } from '../sign-in/credential.ts'
import { openInvite, spendInvite } from './invite.ts'
import { join } from './joining.ts'

export const show = operation({
  summary: 'Show what an invite is for, to whoever holds its secret',
  permission: 'anyone',
  purpose: 'administration',
  verb: 'consultation',
  input: InviteSecret,
  output: InviteShown,
  subject: () => [],
  rate: '20/min',
  async run(context, { secret }) {
    const { db } = context
    const { agency, email, roles, expiresAt } = await openInvite(context, secret)
    const { name } = await db.selectFrom('agencies').select('name').where('id', '=', agency).executeTakeFirstOrThrow()
    const member = await db.selectFrom('members').select('id').where('agency', '=', agency).limit(1).executeTakeFirst()
    const oidc = await db.selectFrom('oidc_settings').select('agency').where('agency', '=', agency).executeTakeFirst()
    const about = { email, roles, expiresAt: expiresAt.toISOString(), admission: mayHoldKeys(roles) }
    return { agency: { id: agency, name }, ...about, first: member === undefined, oidc: oidc !== undefined }
  },
})

export const accept = operation({
  summary: 'Accept an invite: become a member and sign in',
  permission: 'anyone',
  purpose: 'administration',
  verb: 'collection',
  input: AcceptInput,
  output: Accepted,
  subject: (_, output) => [output.member.id],
  rate: '10/min',
  // Or a guessed invite would cost a stretching.
  async look(context, { secret }) {
    await openInvite(context, secret)
  },
  prepare: (context, { method, member }) => prepareMethod(context, method, member.email),
  async run(context, { secret, member: { name, email, language } }, prepared) {
    const invite = await openInvite(context, secret)
    // `prepare` stretched the password with the address given, without the database; here it is known whether it was right.
    if (normalEmail(invite.email) !== normalEmail(email))
      throw new Problem('invalid-input', 'This invite was made for another e-mail address.', {
        fields: [{ field: 'member.email', message: 'not the address of the invite' }],
      })
    // Spent before anything is made: of two who come at once, the second waits here and finds nothing.
    await spendInvite(context, invite.id)
    const { agency, roles, invitedBy } = invite
    return join(context, { agency, roles, invitedBy, profile: { name, email }, language, prepared })
  },
})

export const withdraw = operation({
  summary: 'Withdraw an invite that was not used yet',
  permission: 'member:invite',
  purpose: 'administration',
  verb: 'erasure',
  input: InviteId,
  output: Nothing,
  subject: ({ invite }) => [invite],
  async run({ db }, { invite }) {
    const { numDeletedRows } = await db.deleteFrom('invites').where('id', '=', invite).executeTakeFirst()
    if (numDeletedRows !== 1n) throw new Problem('not-found', 'There is no such invite.')
    return {}
  },
})
