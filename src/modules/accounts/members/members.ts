import { notFound, Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { admit as giveKey, removeFromRole } from '../../../kernel/vault/grants.ts'
import { fingerprint } from '../../../kernel/vault/paper.ts'
import { changedWith, sound } from '../../../kernel/vault/row-marks.ts'
import { asMember } from '../actor.ts'
import { MEMBERS } from '../marks.ts'
import { openInvitedEmail, openProfile } from '../profile.ts'
import { CUSTODIAN, mayHoldKeys } from '../roles.ts'
import { asAssignable, keyHolders, keyState, methodsOf } from '../self.ts'
import { Invited, InviteInput, MemberId, MemberList, Nothing, SetRolesInput } from '../shapes.ts'
import { endMembership, takeKeys } from './ending.ts'
import { makeInvite } from './invite.ts'

export const invite = operation({
  summary: 'Invite somebody into the own agency by a link that expires',
  permission: 'member:invite',
  purpose: 'administration',
  verb: 'collection',
  confirm: 'mfa',
  input: InviteInput,
  output: Invited,
  subject: (_, output) => [output.invite],
  run(context, { email, roles, hours }) {
    const { id: by, agency } = asMember(context.actor)
    return makeInvite(context, { agency, by, email, roles, hours })
  },
})

export const list = operation({
  summary: 'List the members of the own agency, and the invites that wait',
  permission: 'member:list',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: MemberList,
  subject: () => [],
  async run(context) {
    const members = await listMembers(context)
    return { members, invites: context.may('members.invite') ? await listInvites(context) : [] }
  },
})

async function listMembers(context: RunContext) {
  const { db, secret } = context
  // Who admits must see the address: it tells who the newcomer is, which a name alone does not.
  const showsEmail = context.may('members.invite') || context.may('members.admit')
  const holders = await keyHolders(context)
  const rows = await db
    .selectFrom('members')
    .select(['id', 'sealed_profile', 'roles', 'public_key', 'joined_at', 'ended_at'])
    .execute()
  const methods = await methodsOf(
    context,
    rows.map(({ id }) => id),
  )
  // Names are sealed, so the database cannot sort them.
  return rows
    .map((row) => {
      const { name, email } = openProfile(secret, row.id, row.sealed_profile)
      return {
        id: row.id,
        name,
        email: showsEmail ? email : null,
        roles: asAssignable(row.roles),
        state: row.ended_at === null ? ('active' as const) : ('ended' as const),
        keys: row.ended_at === null ? keyState(holders, row.id, row.roles) : ('none' as const),
        methods: methods.get(row.id) ?? [],
        fingerprint: fingerprint(row.public_key),
        joinedAt: row.joined_at.toISOString(),
        endedAt: row.ended_at?.toISOString() ?? null,
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}

async function listInvites({ db, secret, now }: RunContext) {
  const rows = await db.selectFrom('invites').selectAll().where('expires_at', '>', now).orderBy('invited_at').execute()
  return rows.map((row) => ({
    id: row.id,
    email: openInvitedEmail(secret, row.id, row.sealed_email),
    roles: asAssignable(row.roles),
    invitedAt: row.invited_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }))
}

export const admit = operation({
  summary: 'Admit a colleague to what is sealed to the agency, by giving them its key',
  permission: 'member:admit',
  purpose: 'administration',
  verb: 'disclosure',
  confirm: 'mfa',
  input: MemberId,
  output: Nothing,
  subject: ({ member }) => [member],
  async run(context, { member }) {
    const { db, now } = context
    const { roles, public_key: publicKey } = await activeMember(context, member)
    if (!mayHoldKeys(roles)) throw new Problem('conflict', 'None of the roles of this member opens content.')
    await giveKey(db, asMember(context.actor), { id: member, publicKey }, { now })
    return {}
  },
})

export const setRoles = operation({
  summary: 'Change the roles of a member',
  permission: 'member:set-roles',
  purpose: 'administration',
  verb: 'alteration',
  confirm: 'mfa',
  input: SetRolesInput,
  output: Nothing,
  subject: ({ member }) => [member],
  async run(context, { member, roles }) {
    const { db } = context
    // Or an administrator would make themselves an analyst and be shown what queues hold in plain.
    mustBeOther(context, member, 'change your own roles')
    const before = await activeMember(context, member)
    if (before.roles.includes('administrator') && !roles.includes('administrator')) await mustLeaveOne(context, member)
    await db
      .updateTable('members')
      .set(changedWith(db, MEMBERS, before, { roles: [...roles] }))
      .where('id', '=', member)
      .execute()
    // The keys go with the last role that needs them: permissions alone would leave them in open sessions.
    if (!mayHoldKeys(roles)) await takeKeys(context, asMember(context.actor).agency, member)
    else if (before.roles.includes(CUSTODIAN) && !roles.includes(CUSTODIAN))
      await removeFromRole(db, asMember(context.actor).agency, member, CUSTODIAN)
    return {}
  },
})

export const end = operation({
  summary: 'End a membership: close its sessions, take its keys, forget how it signed in and its e-mail address',
  permission: 'member:end',
  purpose: 'administration',
  verb: 'erasure',
  reason: true,
  confirm: 'mfa',
  input: MemberId,
  output: Nothing,
  subject: ({ member }) => [member],
  async run(context, { member }) {
    mustBeOther(context, member, 'end your own membership')
    const before = await activeMember(context, member)
    const { roles, sealed_profile } = before
    if (roles.includes('administrator')) await mustLeaveOne(context, member)
    await endMembership(context, { before, sealedProfile: sealed_profile })
    return {}
  },
})

async function activeMember({ db }: RunContext, member: string) {
  const row = await db
    .selectFrom('members')
    .select([...MEMBERS.selected, 'sealed_profile'])
    .where('id', '=', member)
    .where('ended_at', 'is', null)
    // Two administrators who end each other at once must not both succeed.
    .forUpdate()
    .executeTakeFirstOrThrow(notFound('There is no such member.'))
  return sound(db, MEMBERS, row)
}

function mustBeOther({ actor }: RunContext, member: string, what: string): void {
  if (asMember(actor).id === member)
    throw new Problem('not-permitted', `You cannot ${what}; another administrator can.`)
}

async function mustLeaveOne({ db }: RunContext, member: string): Promise<void> {
  const others = await db
    .selectFrom('members')
    .select(['id', 'roles'])
    .where('ended_at', 'is', null)
    .where('id', '<>', member)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (!others.some(({ roles }) => roles.includes('administrator')))
    throw new Problem('conflict', 'The agency needs an administrator. Make another one first.')
}
