import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { type Actor, visitor } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import { type In, type Name, type Out, perform } from '../../operations.ts'
import type { House } from '../house.ts'

/** The place for invented data: a house with its one agency. */
type Place = { readonly house: House; readonly agency: string }

/** The same with the sessions of the visiting member and of the colleague, who is the second person. */
export type Furnishing = Place & { readonly token: string; readonly colleague: string }

const ADDRESS = 'demonstration'

/**
 * Runs an operation of the demonstration through `execute` like any other, so that a visitor sees what the program
 * really does.
 * @param reason the member's reason, where the operation asks for one
 * @returns the output
 * @throws Problem as `execute` does, and Error where the operation waits for a second person
 */
export const run = <N extends Name>(
  { kernel }: House,
  actor: Actor,
  operation: N,
  input: In<N>,
  reason?: string,
): Promise<Out<N>> => perform(kernel, { actor, operation, input, reason, address: ADDRESS })

/**
 * Asks for what needs a second person.
 * @returns the number by which {@link agree} finds it
 * @throws Problem as `execute` does, and Error where nobody else is needed
 */
export async function ask<N extends Name>({ kernel }: House, actor: Actor, operation: N, input: In<N>) {
  const result = await execute(kernel, { actor, operation, input, address: ADDRESS })
  if (result.kind !== 'waits') throw new Error(`${operation} waits for nobody`)
  return result.approval
}

/** Runs as the second person what waits for one. */
export async function agree({ kernel }: House, actor: Actor, operation: Name, approval: string): Promise<void> {
  await execute(kernel, { actor, operation, input: {}, approval, address: ADDRESS })
}

/** The two members who act in the demonstration, with their sessions as they are now. */
export async function members({ house, token, colleague }: Furnishing): Promise<{ visiting: Actor; other: Actor }> {
  return { visiting: await house.door.authenticate(token), other: await house.door.authenticate(colleague) }
}

type Named = { readonly name: string; readonly email: string }

/** Comes in as a member by an invitation; the password is thrown away with the call, so nobody signs in as them again. */
export async function accepted(
  house: House,
  secret: string,
  { name, email }: Named,
): Promise<{ actor: Actor; id: string }> {
  const totp = new TOTP({ secret: new Secret({ size: 20 }) })
  const { sessionToken, member } = await run(house, visitor, 'invites.accept', {
    secret,
    member: { name, email, language: 'en' },
    method: {
      kind: 'password',
      password: randomBytes(18).toString('base64url'),
      totp: { secret: totp.secret.base32, code: totp.generate() },
    },
  })
  return { actor: await house.door.authenticate(sessionToken), id: member.id }
}
