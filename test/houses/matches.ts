import { jobs, operations } from '../../src/modules/matches/index.ts'
import type { Question, Told } from '../../src/modules/matches/shapes.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { CasesHouse } from './cases.ts'

export { REASON } from './cases.ts'

/** Somebody whom two houses may know, by two spellings; invented. */
export const KNOWN = { name: 'Oksana Vyhadana', born: '1999-04-12' }
export const KNOWN_ELSEWHERE = { name: 'Виґадана Оксана Петрівна', born: '1999-04-12' }

export type Box = { told: Told[]; asked: Question[] }
export type About = {
  question: Question | null
  why: string | null
  grounds: string[]
  police: boolean
  agencies: string[]
}

/** A labour inspectorate, a helping agency and the police, in one installation. */
export class MatchesHouse extends CasesHouse {
  /** Of the helping agency: two case workers. */
  helper!: Person
  mate!: Person
  helperAgency = ''
  officer!: Person
  policeAgency = ''
  private days = 0

  static override async open(database: TestDatabase): Promise<MatchesHouse> {
    const house = await MatchesHouse.raised(database, MatchesHouse)
    await house.adds()
    return house
  }

  private async adds(): Promise<void> {
    const { kernel } = this
    Object.assign(kernel, {
      operations: { ...kernel.operations, ...operations },
      jobs: { ...kernel.jobs, ...jobs },
    })
    const other = await this.another(this.keeper)
    this.helperAgency = other.agency
    this.helper = await this.admitted(other, ['case-worker'])
    this.mate = await this.admitted(other, ['case-worker'])
    const police = await this.another(this.keeper, { regime: '2016-680' })
    this.policeAgency = police.agency
    this.officer = await this.admitted(police, ['investigator'])
  }

  /** Puts the question of a named member; a test says what matters to it. */
  async asks(by: Person, person: string, more: object = {}) {
    // A day for each test: what is asked in one must not use up another's.
    await this.rows('delete from match_counts')
    this.kernel.clock.pass(15_000)
    return this.call<{ question: string }>(by.token, 'matches.ask', this.question(person, more))
  }

  question = (person: string, more: object = {}) => ({
    person,
    ground: 'law',
    basis: 'Art. 6(1)(e) GDPR',
    why: 'A brother looks for her.',
    ...more,
  })

  /** What a session does by itself: what it answered of others' questions, and what it finished of its own. */
  async settle(by: Person): Promise<{ evaluated: string[]; finished: string[] }> {
    const step = (name: string) => this.call<{ done: string[] }>(by.token, `matches.${name}`)
    const { done: evaluated } = await step('evaluate')
    return { evaluated, finished: (await step('finish')).done }
  }

  /** The steps that sessions take by themselves: the asked answer, the asker finishes. */
  async settles(asker: Person, ...asked: Person[]): Promise<void> {
    for (const one of asked) await this.settle(one)
    await this.settle(asker)
  }

  box(by: Person): Promise<Box> {
    return this.call<Box>(by.token, 'matches.list')
  }

  about(by: Person, person: string): Promise<About> {
    return this.call<About>(by.token, 'matches.of-person', { person })
  }

  answers(by: Person, match: string, more: object = {}) {
    const input = { match, basis: 'Art. 6(1)(a) GDPR', words: 'We know her. Call +371 2000 0142.', ...more }
    return this.call<{ state: string }>(by.token, 'matches.answer', input)
  }

  /** Somebody asked about who is known to the helping agency as well, and the match that its worker is told of. */
  async met(asker: Person, more: object = {}, about: object = KNOWN_ELSEWHERE) {
    // Born on a day of their own, so that questions of other tests do not fit them.
    const born = new Date(Date.UTC(1999, 3, 13) + this.days++ * 86_400_000).toISOString().slice(0, 10)
    const theirs = await this.meets(this.helper, { ...about, born })
    const ours = await this.meets(asker, { ...KNOWN, born })
    const { question } = await this.asks(asker, ours, more)
    await this.settles(asker, this.helper)
    const { told } = await this.box(this.helper)
    const match = told.find(({ person }) => person === theirs)
    return { theirs, ours, question, match: match as Told }
  }

  /** Lets time go by; everybody signs in again. */
  override async later(milliseconds: number): Promise<void> {
    await super.later(milliseconds)
    for (const who of ['helper', 'mate', 'officer'] as const)
      this[who] = { ...this[who], token: await this.signIn(this[who].passkey) }
  }
}
