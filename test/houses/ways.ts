import type { CredentialRow } from '../../src/modules/accounts/shapes.ts'
import type { SoftwareAuthenticator } from '../fakes/authenticator.ts'
import type { TestDatabase } from '../run/databases.ts'
import { codeOf, House } from './accounts.ts'

const MINUTE = 60_000
export const PASSWORD = 'an entirely new password'

type List = { credentials: CredentialRow[]; mayAdd: string[] }

/** A house, and what tests of several ways to sign in do there again and again. */
export async function waysStand(database: TestDatabase) {
  const house = new House(database)
  const founder = await house.found()
  /** Why a call was refused; null where it was not. */
  const code = async (token: string | null, operation: string, input: unknown) =>
    (await house.problem(token, operation, input))?.code ?? null
  /** The founder, signed in a moment ago. */
  const fresh = async () => {
    house.kernel.clock.pass(MINUTE)
    return { ...founder, token: await house.signIn(founder.passkey) }
  }
  return {
    house,
    founder,
    database,
    code,
    fresh,
    /** A colleague who opens content, with the address they were invited by. */
    async colleague() {
      const by = await fresh()
      const email = house.address()
      const member = await house.accept((await house.invite(by, ['analyst'], email)).secret, email)
      await house.call(by.token, 'members.admit', { member: member.id })
      return { ...member, email }
    },
    list: (token: string) => house.call<List>(token, 'credentials.list'),
    signIn: async (passkey: SoftwareAuthenticator) => code(null, 'sessions.open', await house.answerPasskey(passkey)),
    isIn: async (token: string) => (await house.member(token)) !== null,
    async withPassword(token: string, email: string, name = 'Code app') {
      const { secret } = await house.call<{ secret: string }>(null, 'totp.offer', {})
      const totp = { secret, code: codeOf(secret, house.now()) }
      const input = { name, email, method: { kind: 'password', password: PASSWORD, totp } }
      return { secret, problem: await house.problem(token, 'credentials.add', input) }
    },
  }
}
