import type { GuestPage, Matter, MyGuestPlace, TeamGuest } from '../../src/modules/cases/guests/shapes.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { CasesHouse, REASON } from './cases.ts'

/** An agency with persons, and another with a guardian, a lawyer and colleagues of theirs; invented. */
export class GuestsHouse extends CasesHouse {
  /** The agency of the guardian, the lawyer and their colleagues. */
  theirs = ''
  guardian!: Person
  lawyer!: Person
  /** Of the guardian's agency, in the same work. */
  neighbour!: Person

  static override async open(database: TestDatabase): Promise<GuestsHouse> {
    const house = await GuestsHouse.raised(database, GuestsHouse)
    const other = await house.another(house.keeper)
    house.theirs = other.agency
    house.guardian = await house.colleague(other, ['guardian'], 'Gita Guardian')
    house.neighbour = await house.colleague(other, ['guardian'], 'Nora Neighbour')
    house.lawyer = await house.colleague(other, ['lawyer'], 'Lauris Lawyer')
    return house
  }

  /** One more lawyer of another agency. */
  async lawyerBeside(): Promise<Person> {
    return this.colleague(await this.another(this.keeper), ['lawyer'], 'Liene Lawyer')
  }

  /** Somebody of one more agency, who says the steps of a track; a prosecutor’s is under police law. */
  async officer(kind: 'asylum-officer' | 'prosecutor', more: Parameters<this['another']>[1] = {}): Promise<Person> {
    const regime = kind === 'prosecutor' ? ('2016-680' as const) : ('gdpr' as const)
    const name = kind === 'prosecutor' ? 'Pauls Prosecutor' : 'Aija Asylum'
    return this.colleague(await this.another(this.keeper, { regime, ...more }), [kind], name)
  }

  /** A person with an asylum officer or prosecutor who has accepted. @returns the place, the person and the guest */
  async tracked(kind: 'asylum-officer' | 'prosecutor', more: object = {}) {
    const person = await this.meets(this.worker, { name: 'Bitena Vyhadana', ...more })
    const by = await this.officer(kind)
    return { person, by, guest: await this.seated(person, by, { kind, called: 'B. from the farm' }) }
  }

  /** Says a step of the one track of a guest. */
  says(by: Person, guest: string, act: string, more: object = {}) {
    return this.call<{ step: string }>(by.token, 'guests.say-step', { guest, act, ...more }, REASON)
  }

  /** A child on the worker's team. */
  child(more: object = {}): Promise<string> {
    return this.meets(this.worker, { age: 'child', name: 'Bitena Vyhadana', ...more })
  }

  day = (days: number): string => new Date(this.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

  invitation = (person: string, more: object = {}) => ({
    ...{ person, kind: 'guardian', member: this.guardian.id, ground: 'law', urgency: 'none' },
    ...{
      basis: 'Order of the orphans’ court',
      learns: 'The child knows her name',
      from: this.day(0),
      until: this.day(90),
    },
    ...more,
  })

  async invites(person: string, more: object = {}): Promise<string> {
    return (await this.call<{ guest: string }>(this.worker.token, 'guests.invite', this.invitation(person, more))).guest
  }

  answers(by: Person, guest: string, answer = 'accept') {
    return this.call(by.token, 'guests.answer', { guest, answer })
  }

  /** A guest who has accepted. */
  async seated(person: string, by = this.guardian, more: object = {}): Promise<string> {
    const guest = await this.invites(person, { member: by.id, ...more })
    await this.answers(by, guest)
    return guest
  }

  reads(by: Person, guest: string): Promise<GuestPage> {
    return this.call<GuestPage>(by.token, 'guests.get', { guest })
  }

  async places(by: Person): Promise<MyGuestPlace[]> {
    return (await this.call<{ places: MyGuestPlace[] }>(by.token, 'guests.mine')).places
  }

  async guests(person: string): Promise<TeamGuest[]> {
    return (await this.call<{ guests: TeamGuest[] }>(this.worker.token, 'guests.of-person', { person })).guests
  }

  /** Seals to somebody, or to what waits for them. */
  async seals(recipient: string): Promise<number> {
    const [{ n }] = await this.rows<{ n: number }>(
      `select count(*)::int as n from data_key_seals where recipient = '${recipient}'`,
    )
    return n
  }

  /** What the team tells a guardian of; a test says what matters to it. */
  telling = (guest: string, more: object = {}) => ({
    ...{ guest, act: 'interview', timing: 'before', on: this.day(2), heard: 'said' },
    ...{ view: 'She wants Gita beside her', what: 'An interview by the prosecutor, one hour', danger: '' },
    ...more,
  })

  async tells(guest: string, more: object = {}): Promise<string> {
    return (await this.call<{ matter: string }>(this.worker.token, 'guests.tell', this.telling(guest, more))).matter
  }

  responds(by: Person, matter: string, act: string, text = '') {
    return this.call(by.token, 'guests.respond', { matter, act, text })
  }

  settles(matter: string, act: string, text = 'As the team weighed it') {
    return this.call(this.worker.token, 'guests.settle', { matter, act, text })
  }

  /** The matters that a guest reads. */
  async matters(by: Person, guest: string): Promise<Matter[]> {
    return (await this.reads(by, guest)).matters
  }

  /** Lets days pass; sessions end meanwhile. */
  async days(count: number): Promise<void> {
    await this.later(count * 86_400_000)
    for (const who of ['guardian', 'lawyer', 'neighbour'] as const)
      this[who] = { ...this[who], token: await this.signIn(this[who].passkey) }
  }
}
