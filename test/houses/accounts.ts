import { Secret, TOTP } from 'otpauth'
import { type Member, visitor } from '../../src/kernel/actor.ts'
import type { Problem } from '../../src/kernel/errors.ts'
import { changedWith } from '../../src/kernel/vault/row-marks.ts'
import { authenticate, jobs, operations, permits, setupToken } from '../../src/modules/accounts/index.ts'
import { MEMBERS } from '../../src/modules/accounts/marks.ts'
import { SoftwareAuthenticator } from '../fakes/authenticator.ts'
import type { TestDatabase } from '../run/databases.ts'
import { done, inAgency, problemOf, type TestKernel, testKernel } from './kernel.ts'

export const AGENCY = {
  name: 'Invented Authority',
  country: 'LV',
  regime: 'gdpr',
  controller: 'Invented Authority, Invented Street 1',
  dataProtectionOfficer: 'dpo@authority.example',
} as const

/** The code an authenticator app shows. */
export const codeOf = (secret: string, now: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() })

/** A person with a passkey and a session. */
export type Person = { readonly id: string; readonly token: string; readonly passkey: SoftwareAuthenticator }

type Invited = { invite: string; secret: string; expiresAt: string }
type Challenge = { options: { challenge: string; excludeCredentials?: { id: string }[] }; prfSalt: string }
type SignedIn = { sessionToken: string; member: { id: string } }

/** A kernel with the accounts room, and people who use it as the pages would: through operations alone. */
export class House {
  readonly kernel: TestKernel
  private people = 0

  constructor(database: TestDatabase, more: Partial<Pick<TestKernel, 'operations' | 'jobs' | 'secret'>> = {}) {
    this.kernel = testKernel(database, {
      operations: { ...operations, ...more.operations },
      jobs: { ...jobs, ...more.jobs },
      permits,
      ...(more.secret === undefined ? {} : { secret: more.secret }),
    })
  }

  now = (): Date => this.kernel.clock.now()

  member = (token: string): Promise<Member | null> => authenticate(this.kernel, token, this.now())

  async actor(token: string | null) {
    return (token === null ? null : await this.member(token)) ?? visitor
  }

  /** Runs an operation as whoever holds the session. */
  async call<T>(token: string | null, operation: string, input: unknown = {}, reason?: string): Promise<T> {
    return done<T>(this.kernel, {
      actor: await this.actor(token),
      operation,
      input,
      reason,
      address: `${Math.random()}`,
    })
  }

  async problem(
    token: string | null,
    operation: string,
    input: unknown = {},
    reason?: string,
  ): Promise<Problem | null> {
    const call = { actor: await this.actor(token), operation, input, reason, address: `${Math.random()}` }
    return problemOf(this.kernel, call)
  }

  address(): string {
    this.people++
    return `person${this.people}@authority.example`
  }

  /** Answers a challenge for a new passkey. */
  async newPasskey(passkey = new SoftwareAuthenticator(this.kernel.site.publicUrl)) {
    const input = { kind: 'registration', name: 'Somebody', email: 'somebody@authority.example' }
    const { options, prfSalt } = await this.challenge(input)
    const method = { kind: 'passkey', response: passkey.register(options.challenge), prf: passkey.prf(prfSalt) }
    return { passkey, method }
  }

  challenge(input: unknown) {
    return this.call<Challenge>(null, 'passkeys.challenge', input)
  }

  /** Answers a challenge with a passkey that is known. */
  async answerPasskey(passkey: SoftwareAuthenticator) {
    const { options, prfSalt } = await this.challenge({ kind: 'authentication' })
    return { kind: 'passkey', response: passkey.authenticate(options.challenge), prf: passkey.prf(prfSalt) }
  }

  /** Adds one more passkey to the account of whoever holds the session. */
  async addPasskey(
    token: string,
    name = 'Another key',
    passkey = new SoftwareAuthenticator(this.kernel.site.publicUrl),
  ) {
    const { options, prfSalt } = await this.call<Challenge>(token, 'passkeys.challenge', { kind: 'another' })
    const method = { kind: 'passkey', response: passkey.register(options.challenge), prf: passkey.prf(prfSalt) }
    const { credential } = await this.call<{ credential: string }>(token, 'credentials.add', { name, method })
    return { passkey, credential }
  }

  async signIn(passkey: SoftwareAuthenticator): Promise<string> {
    return (await this.call<SignedIn>(null, 'sessions.open', await this.answerPasskey(passkey))).sessionToken
  }

  /** Gives somebody other roles, as a member who may do so would. */
  async hasRoles(agency: string, { id }: Pick<Person, 'id'>, roles: string[]): Promise<void> {
    await inAgency(this.kernel, agency, async (db) => {
      const row = await db.selectFrom('members').select(MEMBERS.selected).where('id', '=', id).executeTakeFirstOrThrow()
      await db
        .updateTable('members')
        .set(changedWith(db, MEMBERS, row, { roles }))
        .where('id', '=', id)
        .execute()
    })
  }

  /** The first agency and its first member. */
  async found(): Promise<Person & { agency: string; recoveryKey: string }> {
    const { passkey, method } = await this.newPasskey()
    const output = await this.call<SignedIn & { agency: string; recoveryKey: string }>(null, 'agencies.found', {
      setup: setupToken(this.kernel.secret),
      agency: AGENCY,
      member: { name: 'First Founder', email: this.address(), language: 'en' },
      method,
    })
    const { sessionToken: token, member, agency, recoveryKey } = output
    return { id: member.id, token, passkey, agency, recoveryKey }
  }

  /** Another agency, by the first one's administrator. */
  async another(
    by: Person,
    {
      roles,
      ...more
    }: { regime?: 'gdpr' | '2016-680'; country?: string; name?: string; roles?: readonly string[] } = {},
  ): Promise<Person & { agency: string }> {
    const email = this.address()
    const agency = { ...AGENCY, name: 'Other Invented Authority', ...more }
    const input = { agency, email, ...(roles ? { roles } : {}) }
    const invited = await this.call<Invited & { agency: string }>(by.token, 'agencies.create', input)
    return { ...(await this.accept(invited.secret, email)), agency: invited.agency }
  }

  invite(by: Person, roles: readonly string[], email: string, more = {}): Promise<Invited> {
    return this.call<Invited>(by.token, 'members.invite', { email, roles, ...more })
  }

  async accept(secret: string, email: string, name = 'Some Colleague'): Promise<Person> {
    const { passkey, method } = await this.newPasskey()
    const member = { name, email, language: 'lv' }
    const output = await this.call<SignedIn>(null, 'invites.accept', { secret, member, method })
    return { id: output.member.id, token: output.sessionToken, passkey }
  }

  /** A colleague, invited and accepted, not yet admitted. */
  async colleague(by: Person, roles: readonly string[], name?: string): Promise<Person> {
    const email = this.address()
    return this.accept((await this.invite(by, roles, email)).secret, email, name)
  }

  async admitted(by: Person, roles: readonly string[], name?: string): Promise<Person> {
    const person = await this.colleague(by, roles, name)
    await this.call(by.token, 'members.admit', { member: person.id })
    return person
  }
}
