import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { visitor } from '../../kernel/actor.ts'
import type { In } from '../../operations.ts'
import type { House } from '../house.ts'
import { run } from './furnishing.ts'

type Roles = In<'members.set-roles'>['roles']

// One person should not have all these roles in an office; here they let a visitor find every room.
const VISITING: Roles = [
  ...(['administrator', 'analyst', 'intake-officer', 'referral-desk', 'custodian'] as const),
  ...(['investigator', 'data-protection-officer', 'rapporteur', 'guardian', 'lawyer', 'interpreter'] as const),
]
// Two rapporteurs, for a return is sent by two.
const OTHER: Roles = ['administrator', 'analyst', 'investigator', 'rapporteur']

/**
 * Gives the visiting member their roles. Members cannot give themselves roles, so a colleague is made, who then also serves as
 * second person.
 * @param token the visiting member's session
 * @returns the colleague's session
 */
export async function furnishMembers(house: House, token: string): Promise<string> {
  const founder = await house.door.authenticate(token)
  if (founder.kind !== 'member') throw new Error('the demonstration has no member')
  const email = 'colleague@example.org'
  const { secret: invite } = await run(house, founder, 'members.invite', { email, roles: OTHER })
  const totp = new TOTP({ secret: new Secret({ size: 20 }) })
  const { sessionToken, member } = await run(house, visitor, 'invites.accept', {
    secret: invite,
    member: { name: 'Kim Example', email, language: 'en' },
    // The password is thrown away with the call: nobody signs in as this colleague again.
    method: {
      kind: 'password',
      password: randomBytes(18).toString('base64url'),
      totp: { secret: totp.secret.base32, code: totp.generate() },
    },
  })
  // The colleague gets the agency's key first, without which roles open nothing.
  await run(house, founder, 'members.admit', { member: member.id })
  const colleague = await house.door.authenticate(sessionToken)
  await run(house, colleague, 'members.set-roles', { member: founder.id, roles: VISITING })
  // The session is read anew and now carries the new roles.
  await run(house, await house.door.authenticate(token), 'custodians.found', {})
  return sessionToken
}
