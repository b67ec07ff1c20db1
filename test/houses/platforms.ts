import type { Member } from '../../src/kernel/actor.ts'
import type { AnswersWaiting, OfNotice, ReceivedList, ReceivedPage } from '../../src/modules/notices/in-house/shapes.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { NoticesHouse } from './notices.ts'

export const STATEMENT = {
  reasons: 'The advert asks for a passport before the journey, which clause 4.2 of our terms forbids.',
  redress: 'Write to appeals@jobs.example within six months.',
}

/** An agency that writes notices, and a platform of the same house that reads and answers them. */
export class PlatformsHouse {
  readonly house: NoticesHouse
  /** Keeps the platform's agency. */
  chief!: Person & { agency: string }
  /** Answers for the platform. */
  desk!: Person
  recipient = ''

  private constructor(house: NoticesHouse) {
    this.house = house
  }

  static async open(database: TestDatabase): Promise<PlatformsHouse> {
    const stand = new PlatformsHouse(await NoticesHouse.open(database))
    stand.chief = await stand.platform('Jobs Example Trust and Safety')
    stand.desk = await stand.house.admitted(stand.chief, ['platform'])
    stand.recipient = await stand.tied(stand.chief.agency)
    return stand
  }

  /** An agency of the house whose people all work for a platform. */
  platform(name: string): Promise<Person & { agency: string }> {
    return this.house.another(this.house.keeper, { name, roles: ['administrator', 'platform'] })
  }

  /** A recipient that reads notices in the house. */
  tied(toAgency: string): Promise<string> {
    return this.house.recipient({ channel: 'house', mail: null, toAgency })
  }

  /** A notice that was sent in the house, with the platform's own number of it. */
  async sent(recipient = this.recipient): Promise<{ notice: string; copy: string }> {
    const { house } = this
    const notice = await house.approved(recipient)
    await house.act(house.anna, 'send', notice)
    const [row] = await house.database.superuser(`select id from notice_copies where notice = '${notice}'`)
    return { notice, copy: String(row.id) }
  }

  list = (by = this.desk) => this.house.call<ReceivedList>(by.token, 'received.list')
  get = (copy: string, by = this.desk) => this.house.call<ReceivedPage>(by.token, 'received.get', { copy })
  of = (notice: string) => this.house.call<OfNotice>(this.house.anna.token, 'answers.of-notice', { notice })
  waiting = () => this.house.call<AnswersWaiting>(this.house.anna.token, 'answers.waiting')
  member = async ({ token }: Person) => (await this.house.member(token)) as Member

  /** What the platform answers, as its form sends it. */
  input = (copy: string, kind: 'acknowledged' | 'decided', more: object = {}) =>
    kind === 'acknowledged'
      ? { copy, kind, ...more }
      : { copy, kind, outcome: 'removed', automated: false, on: this.house.today(), ...STATEMENT, ...more }

  answer(
    copy: string,
    kind: 'acknowledged' | 'decided',
    more: object = {},
    by = this.desk,
  ): Promise<{ answer: string }> {
    return this.house.call(by.token, 'received.answer', this.input(copy, kind, more))
  }

  answerProblem(copy: string, kind: 'acknowledged' | 'decided', more: object = {}, by = this.desk) {
    return this.house.problem(by.token, 'received.answer', this.input(copy, kind, more))
  }

  /** Lets time go by; everybody signs in anew after it. */
  async pass(milliseconds: number): Promise<void> {
    await this.house.pass(milliseconds)
    this.desk = { ...this.desk, token: await this.house.signIn(this.desk.passkey) }
    this.chief = { ...this.chief, token: await this.house.signIn(this.chief.passkey) }
  }
}
