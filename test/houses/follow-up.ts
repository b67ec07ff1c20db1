import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { NoticesHouse } from './notices.ts'

export const DAY = 24 * 3600_000

/** An entry of the audit, as far as a test looks at it. */
type Entry = {
  readonly outcome: string
  readonly verb: string
  readonly purpose: string
  readonly subjects: readonly string[]
  readonly problem: string | null
  readonly reasoned: boolean
}

/** What the audit says of an operation, oldest first. */
export const audited = async (database: TestDatabase, operation: string): Promise<Entry[]> =>
  (await database.superuser(
    `select outcome, verb, purpose, subjects, problem, reason is not null as reasoned from audit
     where operation = '${operation}' order by seq`,
  )) as Entry[]

/** Those of some words that stand in plain in a row of some tables, as text or as bytes. */
export async function plainIn(
  database: TestDatabase,
  tables: readonly string[],
  words: readonly string[],
): Promise<string[]> {
  const parts = await Promise.all(
    tables.map((table) => database.superuser(`select coalesce(string_agg(t::text, ' '), '') as text from ${table} t`)),
  )
  const text = parts.map(([row]) => String(row.text)).join(' ')
  return words.filter((one) => text.includes(one) || text.includes(Buffer.from(one).toString('hex')))
}

/** The codes that calls made at once end with, sorted; `done` of those that succeeded. */
export const together = async (calls: readonly Promise<{ readonly code: string } | null>[]): Promise<string[]> =>
  (await Promise.all(calls)).map((problem) => problem?.code ?? 'done').sort()

/** An agency with a notice that was sent, and people of the roles that come after it. */
export class FollowUp {
  readonly house: NoticesHouse
  recipient = ''
  notice = ''
  prosecutor!: Person
  /** Invited, not yet admitted: signed in without the agency's keys. */
  newcomer!: Person

  private constructor(house: NoticesHouse) {
    this.house = house
  }

  static async open(database: TestDatabase): Promise<FollowUp> {
    const stand = new FollowUp(await NoticesHouse.open(database))
    const { house } = stand
    stand.recipient = await house.recipient({ name: 'Jobs Example' })
    stand.notice = await house.sent(stand.recipient)
    stand.prosecutor = await house.admitted(house.keeper, ['prosecutor'])
    stand.newcomer = await house.colleague(house.keeper, ['analyst', 'prosecutor'])
    return stand
  }

  /** A day so many days from now. */
  day(days = 0): string {
    return new Date(this.house.now().getTime() + days * DAY).toISOString().slice(0, 10)
  }

  /** Lets time go by; everybody signs in anew after it. */
  async pass(milliseconds: number): Promise<void> {
    const { house } = this
    await house.pass(milliseconds)
    this.prosecutor = { ...this.prosecutor, token: await house.signIn(this.prosecutor.passkey) }
    this.newcomer = { ...this.newcomer, token: await house.signIn(this.newcomer.passkey) }
  }

  /** The code of the problem that a call ends with, and the key that its first field says. */
  async refusal(by: Person, operation: string, input: object, reason?: string): Promise<string | null> {
    const problem = await this.house.problem(by.token, operation, input, reason)
    if (problem === null) return null
    return [problem.code, problem.fields[0]?.message].filter((one) => one !== undefined).join(' ')
  }

  /** Somebody of another agency with the same roles. */
  async stranger(roles: readonly string[]): Promise<Person> {
    const { house } = this
    return house.admitted(await house.another(house.keeper), roles)
  }
}
