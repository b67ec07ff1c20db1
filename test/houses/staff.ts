import { Secret, TOTP } from 'otpauth'
import type { Reached } from '../run/running.ts'

/** Somebody with a session over HTTP. */
export type Staff = { readonly id: string; readonly token: string }

type Who = { readonly name: string; readonly email: string; readonly language?: string }

/** Calls an operation and gives its output; what is refused fails the test. */
export async function done<T>(server: Reached, token: string, name: string, input: unknown): Promise<T> {
  const answer = await server.call(name, input, token)
  if (answer.status >= 300) throw new Error(`${name}: ${answer.body}`)
  return answer.json() as T
}

/** Accepts an invite as a browser without a passkey does. */
async function accepted(server: Reached, secret: string, { name, email, language = 'en' }: Who): Promise<Staff> {
  const seed = new Secret({ size: 20 })
  const totp = { secret: seed.base32, code: new TOTP({ secret: seed }).generate() }
  const method = { kind: 'password', password: 'a long enough password', totp }
  const answer = await server.call('invites.accept', { secret, member: { name, email, language }, method })
  if (answer.status >= 300) throw new Error(answer.body)
  const token = /ausma_session=([\w-]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? ''
  return { id: (answer.json().member as { id: string }).id, token }
}

/** A colleague in some roles, invited and admitted by somebody who may. */
export async function colleague(server: Reached, by: string, roles: readonly string[], who: Who): Promise<Staff> {
  const invited = await done<{ secret: string }>(server, by, 'members.invite', { email: who.email, roles })
  const staff = await accepted(server, invited.secret, who)
  await done(server, by, 'members.admit', { member: staff.id })
  return staff
}

/** Another agency, made by the first one's administrator; gives its first member. */
export async function anotherAgency(
  server: Reached,
  by: string,
  agency: { readonly name: string; readonly country: string; readonly regime?: 'gdpr' | '2016-680' },
  who: Who,
): Promise<Staff> {
  const made = {
    ...{ regime: 'gdpr', ...agency },
    ...{ controller: `${agency.name}, an invented street`, dataProtectionOfficer: 'dpo@example.org' },
  }
  const input = { agency: made, email: who.email }
  return accepted(server, (await done<{ secret: string }>(server, by, 'agencies.create', input)).secret, who)
}
