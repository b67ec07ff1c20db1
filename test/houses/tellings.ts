import { newId } from '../../src/kernel/ids.ts'
import { operations as cases } from '../../src/modules/cases/index.ts'
import { operations as evidence } from '../../src/modules/evidence/index.ts'
import { operations as leads } from '../../src/modules/leads/index.ts'
import { operations as networks } from '../../src/modules/networks/index.ts'
import { jobs, operations, takingTellingsBack } from '../../src/modules/shares/index.ts'
import type { SharePage, ShareRowShown } from '../../src/modules/shares/shapes.ts'
import type { Tellings } from '../../src/modules/shares/tellings/look.ts'
import type { TestDatabase } from '../run/databases.ts'
import { markAll } from '../run/mark-all.ts'
import { LABOUR } from '../samples/forms.ts'
import type { Person } from './accounts.ts'
import { CasesHouse, REASON } from './cases.ts'

/** What an agency is told, on which legal bases; a test says what matters to it. */
export const TELLING = {
  what: 'She needs a guardian for the hearing on Monday.',
  ground: 'law',
  basis: 'Art. 14(2) Directive 2011/36/EU',
  theirBasis: 'Section 27 of an invented act',
  parts: ['name', 'birth'],
  reason: 'They are the ones who appoint a guardian.',
}

export type Drafted = { readonly telling: string; readonly person: string }

/** An agency that helps, the police, a court for orphans, and one that enforces returns, in one installation; invented. */
export class TellingsHouse extends CasesHouse {
  police = ''
  orphans = ''
  /** Of the helping agency's team beside the worker. */
  mate!: Person
  /** The police's first member, an investigator, and a colleague of theirs who reads leads alone. */
  chief!: Person & { readonly agency: string }
  officer!: Person
  analyst!: Person
  /** Of the court for orphans. */
  judge!: Person

  static override async open(database: TestDatabase): Promise<TellingsHouse> {
    const house = await TellingsHouse.raised(database, TellingsHouse)
    await house.adds()
    return house
  }

  private async adds(): Promise<void> {
    const { kernel } = this
    Object.assign(kernel, {
      operations: {
        ...{ ...kernel.operations, ...leads, ...networks, ...evidence, ...operations },
        'persons.protect': takingTellingsBack(cases['persons.protect']),
      },
      jobs: { ...kernel.jobs, ...jobs },
    })
    this.mate = await this.admitted(this.keeper, ['social-worker'])
    this.chief = await this.another(this.keeper, { regime: '2016-680' })
    this.police = this.chief.agency
    this.officer = await this.admitted(this.chief, ['investigator'])
    this.analyst = await this.admitted(this.chief, ['analyst'])
    const orphans = await this.another(this.keeper)
    this.orphans = orphans.agency
    this.judge = await this.admitted(orphans, ['referral-desk'])
  }

  /** A child of the worker's team, with a colleague on it. */
  async child(more: object = {}): Promise<string> {
    return this.team(
      await this.meets(this.worker, { age: 'child', name: 'Danylo Vyhadanyj', born: '2012-04', ...more }),
    )
  }

  /** Puts the colleague on the team. */
  async team(person: string): Promise<string> {
    await this.join(this.worker, person, this.mate)
    return person
  }

  /** A child that is missing, with its sheet. */
  async missing(sheet: object = {}): Promise<string> {
    const person = await this.child()
    const words = {
      looks: 'Short fair hair',
      health: 'Needs insulin',
      seenWhere: 'Invented bus stop',
      ring: '+371 2000 0000',
    }
    await this.call(this.worker.token, 'missing-persons.write', { person, words: { ...words, ...sheet } })
    await this.step(this.worker, person, 'whereabouts', 'miss', { danger: 'Not back from school' })
    return person
  }

  /** A person whose case came of what somebody complained of. */
  async ofComplaint(): Promise<string> {
    await this.call(this.desk.token, 'form-desks.set', { forms: ['labour'], enforcesReturns: false })
    const input = { agency: this.agency, report: newId(), language: 'lv', form: 'labour', answers: LABOUR }
    const { report } = await this.call<{ report: string }>(this.inspector.token, 'forms.file', input)
    const person = await this.child()
    await this.rows(
      `update cases set report = '${report}' where id = (select case_id from persons where id = '${person}')`,
    )
    await markAll(this.kernel.database, 'cases')
    return person
  }

  asks(person: string, more: object = {}, by = this.worker): Promise<Drafted> {
    return this.call<Drafted>(by.token, 'persons.tell-agency', { person, agency: this.orphans, ...TELLING, ...more })
  }

  asksInVain(person: string, more: object = {}, by = this.worker) {
    return this.problem(by.token, 'persons.tell-agency', { person, agency: this.orphans, ...TELLING, ...more })
  }

  agrees(telling: string, by = this.mate) {
    return this.call<{ person: string }>(by.token, 'persons.agree-telling', { telling })
  }

  /** At once and alone. @returns the share */
  async tellsAtOnce(person: string, more: object = {}, by = this.worker): Promise<string> {
    const { reason: _, ...telling } = TELLING
    const input = { person, agency: this.police, ...telling, urgency: 'danger', ...more }
    const before = await this.sharesOf(person)
    await this.call(by.token, 'persons.tell-urgently', input, REASON)
    return this.newest(person, before)
  }

  /** Asked for by the worker, agreed to by the colleague. @returns the share */
  async tells(person: string, more: object = {}): Promise<string> {
    const before = await this.sharesOf(person)
    const { telling } = await this.asks(person, more)
    await this.agrees(telling)
    return this.newest(person, before)
  }

  private async newest(person: string, before: readonly string[]): Promise<string> {
    const [share] = (await this.sharesOf(person)).filter((id) => !before.includes(id))
    return share
  }

  private async sharesOf(person: string): Promise<string[]> {
    return (await this.rows<{ id: string }>(`select id from shares where person = '${person}'`)).map(({ id }) => id)
  }

  tellings = (person: string, by = this.worker) => this.call<Tellings>(by.token, 'persons.tellings', { person })
  page = (by: Person, share: string) => this.call<SharePage>(by.token, 'shares.get', { share })
  act = (by: Person, act: string, share: string, more: object = {}) =>
    this.call<{ state: string }>(by.token, `shares.${act}`, { share, ...more })
  refused = (by: Person, act: string, share: string, more: object = {}) =>
    this.problem(by.token, `shares.${act}`, { share, ...more })
  async box(by: Person, side: 'sender' | 'receiver'): Promise<ShareRowShown[]> {
    return (await this.call<{ shares: ShareRowShown[] }>(by.token, 'shares.list', { side, open: false })).shares
  }

  /** Which keys of a share are sealed to an agency or to members of it. */
  async keysAt(share: string, agency: string): Promise<string[]> {
    const rows = await this.rows<{ what: string }>(
      `select distinct case when d.data_key = s.data_key then 'content' else 'talk' end as what from data_key_seals d
        join shares s on d.data_key in (s.data_key, s.talk_key) where s.id = '${share}' and d.recipient_agency = '${agency}' order by 1`,
    )
    return rows.map(({ what }) => what)
  }

  override async later(milliseconds: number): Promise<void> {
    await super.later(milliseconds)
    this.chief = { ...this.chief, token: await this.signIn(this.chief.passkey) }
    for (const who of ['mate', 'officer', 'analyst', 'judge'] as const)
      this[who] = { ...this[who], token: await this.signIn(this[who].passkey) }
  }
}
