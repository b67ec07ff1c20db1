import { newId } from '../../src/kernel/ids.ts'
import { operations } from '../../src/modules/cases/index.ts'
import type { PersonPage, PersonSummary } from '../../src/modules/cases/shapes.ts'
import { operations as evidence } from '../../src/modules/evidence/index.ts'
import { operations as offers } from '../../src/modules/offers/index.ts'
import { operations as reports } from '../../src/modules/reports/index.ts'
import type { TestDatabase } from '../run/databases.ts'
import { House, type Person } from './accounts.ts'

/** Somebody at a first contact, invented; a test says what matters to it. */
export const person = (more: object = {}) => ({
  mode: 'named',
  age: 'adult',
  sex: 'female',
  citizenship: 'UA',
  name: 'Oksana Vyhadana',
  ...more,
})

/** A first contact at a farm. */
export const contact = (more: object = {}) => ({
  draft: newId(),
  danger: 'soon',
  needs: ['food-clothes'],
  language: 'uk',
  interpreter: 'asked',
  informed: 'told',
  persons: [person()],
  exploitation: 'labour',
  signs: ['documents-held', 'little-or-no-pay'],
  place: 'Invented Farm near Valmiera',
  account: 'Eight people in one room.',
  ...more,
})

export const REASON = 'as an invented rule says it must be'

/** What `persons.waiting` counts for whoever has nobody. */
export const NOTHING_WAITS = {
  ...{ missing: 0, overdue: 0, children: 0, reviews: 0 },
  ...{ reopened: 0, devices: 0, keeping: 0 },
  due: [],
  messages: [],
  perils: [],
  urgent: [],
  protection: [],
  papers: [],
}

export type Opened = { case: string; persons: string[] }

/** An agency of Latvia with somebody in each seat that cases need. */
export class CasesHouse extends House {
  agency = ''
  keeper!: Person
  inspector!: Person
  worker!: Person
  desk!: Person
  authority!: Person
  database!: TestDatabase

  static async open(database: TestDatabase): Promise<CasesHouse> {
    return CasesHouse.raised(database, CasesHouse)
  }

  /** As an agency of a house that holds more rooms. */
  protected static async raised<H extends CasesHouse>(
    database: TestDatabase,
    Of: new (...given: ConstructorParameters<typeof House>) => H,
  ): Promise<H> {
    const house = new Of(database, { operations: { ...offers, ...reports, ...evidence, ...operations } })
    const founder = await house.found()
    house.database = database
    house.agency = founder.agency
    house.keeper = founder
    house.inspector = await house.admitted(founder, ['labour-inspector'])
    house.worker = await house.admitted(founder, ['case-worker'])
    house.desk = await house.admitted(founder, ['referral-desk'])
    house.authority = await house.admitted(founder, ['identification-authority'])
    return house
  }

  opens(by: Person, more: object = {}): Promise<Opened> {
    return this.call<Opened>(by.token, 'cases.open', contact(more))
  }

  /** Opens a case with one person and gives the person. */
  async meets(by: Person, more: object = {}): Promise<string> {
    const { persons } = await this.opens(by, { persons: [person(more)] })
    return persons[0]
  }

  get(by: Person, id: string): Promise<PersonPage> {
    return this.call<PersonPage>(by.token, 'persons.get', { person: id })
  }

  async listed(by: Person, input: object = { queue: 'all' }): Promise<PersonSummary[]> {
    return (await this.call<{ persons: PersonSummary[] }>(by.token, 'persons.list', { limit: 100, ...input })).persons
  }

  /** Takes a step by the operation that its table names. */
  step(by: Person, id: string, track: string, act: string, more: object = {}, operation = 'persons.move') {
    return this.call(by.token, operation, { person: id, track, act, ...more }, REASON)
  }

  takesTemporary(by: Person, id: string) {
    return this.step(by, id, 'asylum', 'take-temporary', {}, 'persons.arrange')
  }

  stepProblem(by: Person, id: string, track: string, act: string, more: object = {}, operation = 'persons.move') {
    return this.problem(by.token, operation, { person: id, track, act, ...more }, REASON)
  }

  async stateOf(by: Person, id: string, track: string): Promise<string | undefined> {
    return (await this.get(by, id)).tracks.find((one) => one.track === track)?.state
  }

  join(by: Person, id: string, member: Person) {
    return this.call(by.token, 'persons.join-team', { person: id, member: member.id })
  }

  /** Lets time go by; sessions end meanwhile, so everybody signs in again. */
  async later(milliseconds: number): Promise<void> {
    this.kernel.clock.pass(milliseconds)
    for (const who of ['keeper', 'inspector', 'worker', 'desk', 'authority'] as const)
      this[who] = { ...this[who], token: await this.signIn(this[who].passkey) }
  }

  /** The rows of SQL that looks past all walls. */
  async rows<T = Record<string, unknown>>(text: string): Promise<T[]> {
    return (await this.database.superuser(text)) as T[]
  }

  /** Everything that is kept in the audit of a person, the latest last. */
  audited(id: string) {
    type Entry = { operation: string; verb: string; outcome: string; purpose: string; actor: string; problem: string }
    return this.rows<Entry>(
      `select operation, verb, outcome, purpose, actor, problem from audit where '${id}' = any(subjects) order by seq`,
    )
  }

  /** Where all tracks of a person stand. */
  async states(by: Person, id: string): Promise<Record<string, string>> {
    return Object.fromEntries((await this.get(by, id)).tracks.map(({ track, state }) => [track, state]))
  }

  /** Met by the worker, with grounds said, and the authority on the team. */
  async presumed(more: object = {}): Promise<string> {
    const id = await this.meets(this.worker, more)
    await this.join(this.worker, id, this.authority)
    await this.step(this.worker, id, 'identification', 'presume')
    return id
  }

  identify(id: string) {
    const decision = { language: 'uk', deciders: this.commission }
    return this.step(this.authority, id, 'identification', 'identify', decision, 'persons.decide')
  }

  /** Identified, helped to the end, and the file closed. */
  async closed(more: object = {}): Promise<string> {
    const id = await this.presumed(more)
    await this.identify(id)
    const carried = { remedy: 'Ask us', language: 'uk', plan: 'A flat of her own', followUpOn: '2027-06-01' }
    await this.step(this.worker, id, 'support', 'wind-down', carried, 'persons.arrange')
    await this.step(this.worker, id, 'support', 'end', carried, 'persons.arrange')
    await this.step(this.worker, id, 'file', 'close', carried, 'persons.arrange')
    return id
  }

  /** Four people of a Latvian commission. */
  readonly commission = ['social-worker', 'psychologist', 'lawyer', 'police-officer'].map((seat, i) => ({
    seat,
    name: `Commissioner ${i + 1}`,
  }))
}

/** What a member does to a person and what is refused to them, each with a reason. */
export function aboutPersons(stand: () => CasesHouse) {
  const does = (id: string, operation: string, more: object = {}, by = stand().worker) =>
    stand().call<Record<string, string>>(by.token, operation, { person: id, ...more }, REASON)
  const refused = (id: string, operation: string, more: object = {}, by = stand().worker) =>
    stand().problem(by.token, operation, { person: id, ...more }, REASON)
  return { does, refused }
}
