import type { InterpreterSession, MyCall } from '../../src/modules/cases/interpreting/shapes.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { CasesHouse } from './cases.ts'

const HOUR = 3_600_000
export const FIRST = 'Ilze Interpreter'
export const SECOND = 'Igors Interpreter'

/** An agency with persons, and another with two interpreters; invented. */
export class InterpretersHouse extends CasesHouse {
  interpreter!: Person
  /** Of the same agency. */
  second!: Person
  person!: string

  static override async open(database: TestDatabase): Promise<InterpretersHouse> {
    const house = await InterpretersHouse.raised(database, InterpretersHouse)
    const other = await house.another(house.keeper)
    house.interpreter = await house.colleague(other, ['interpreter'], FIRST)
    house.second = await house.colleague(other, ['interpreter'], SECOND)
    house.person = await house.meets(house.worker, { name: 'Bitena Vyhadana' })
    return house
  }

  hour = (hours: number): string => new Date(this.now().getTime() + hours * HOUR).toISOString()

  /** What the team asks for; a test says what matters to it. */
  asking = (more: object = {}) => ({
    ...{ person: this.person, members: [this.interpreter.id], language: 'uk', dialect: 'Surzhyk', wishes: 'woman' },
    ...{ means: 'in-person', minutes: 60, urgency: 'none', startsAt: this.hour(48) },
    ...{ place: 'Example street 5, door B', askFor: 'Rūta', telephone: '+371 20000000', note: 'Second floor' },
    ...more,
  })

  async asks(more: object = {}): Promise<string> {
    return (await this.call<{ session: string }>(this.worker.token, 'interpreters.ask', this.asking(more))).session
  }

  async mine(by: Person): Promise<MyCall[]> {
    return (await this.call<{ calls: MyCall[] }>(by.token, 'interpreters.mine')).calls
  }

  answers(by: Person, call: string, answer = 'accept') {
    return this.call(by.token, 'interpreters.answer', { call, answer })
  }

  /** The call of somebody for a session. */
  async callOf(session: string, name = FIRST): Promise<InterpreterSession['calls'][number]> {
    const call = (await this.session(session)).calls.find((one) => one.name === name)
    if (call === undefined) throw new Error(`${name} is not asked`)
    return call
  }

  async session(id: string, person = this.person): Promise<InterpreterSession> {
    type Answer = { sessions: InterpreterSession[] }
    const { sessions } = await this.call<Answer>(this.worker.token, 'interpreters.of-person', { person })
    const found = sessions.find((one) => one.id === id)
    if (found === undefined) throw new Error('no such session')
    return found
  }

  /** An hour that somebody has accepted. @returns the session and the call */
  async accepted(more: object = {}): Promise<{ session: string; call: string }> {
    const session = await this.asks(more)
    const { id } = await this.callOf(session)
    await this.answers(this.interpreter, id)
    return { session, call: id }
  }

  settles(call: string, act: string) {
    return this.call(this.worker.token, 'interpreters.settle', { call, act })
  }

  /** Seals to somebody, or to what waits for them. */
  async seals(recipient: string): Promise<number> {
    const [{ n }] = await this.rows<{ n: number }>(
      `select count(*)::int as n from data_key_seals where recipient = '${recipient}'`,
    )
    return n
  }

  /** Lets hours pass; sessions end meanwhile. */
  async hours(count: number): Promise<void> {
    await this.later(count * HOUR)
    for (const who of ['interpreter', 'second'] as const)
      this[who] = { ...this[who], token: await this.signIn(this[who].passkey) }
  }
}
