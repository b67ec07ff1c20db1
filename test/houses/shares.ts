import type { Problem } from '../../src/kernel/errors.ts'
import { execute } from '../../src/kernel/execute.ts'
import { jobs } from '../../src/modules/leads/index.ts'
import { jobs as ofShares } from '../../src/modules/shares/index.ts'
import type { SharePage, ShareRowShown } from '../../src/modules/shares/shapes.ts'
import type { TestDatabase } from '../run/databases.ts'
import { House, type Person } from './accounts.ts'
import { type Law, whileAgency } from './agency-law.ts'
import { another, imported, keptSamples, operations } from './leads.ts'

const HOUR = 3_600_000
const [SAMPLE] = keptSamples()

/** Why, on which legal bases, and of what; a test says what matters to it. */
export const PASS = {
  ...{ basis: 'Art. 6(1)(e) GDPR', theirBasis: 'Art. 8 Directive (EU) 2016/680' },
  reason: 'They are the ones who may inspect this place.',
  language: 'en',
}

/** Three agencies of one installation: an inspectorate that screens, the police, and a third that nothing is shared with; invented. */
export class SharesHouse extends House {
  agency = ''
  police = ''
  third = ''
  keeper!: Person
  analyst!: Person
  officer!: Person
  stranger!: Person
  /** The first member of the police. */
  chief!: Person
  database!: TestDatabase
  private made = 0

  static open(database: TestDatabase): Promise<SharesHouse> {
    return SharesHouse.with(database, { operations, jobs: { ...jobs, ...ofShares } })
  }

  /** @param rooms what is done there */
  static with(database: TestDatabase, rooms: ConstructorParameters<typeof House>[1]): Promise<SharesHouse> {
    return SharesHouse.furnished(new SharesHouse(database, rooms), database)
  }

  protected static async furnished<H extends SharesHouse>(house: H, database: TestDatabase): Promise<H> {
    const founder = await house.found()
    const police = await house.another(founder, { regime: '2016-680' })
    const third = await house.another(founder)
    return Object.assign(house, {
      ...{
        database,
        agency: founder.agency,
        police: police.agency,
        third: third.agency,
        keeper: founder,
        chief: police,
      },
      analyst: await house.admitted(founder, ['analyst']),
      officer: await house.admitted(police, ['investigator']),
      stranger: await house.admitted(third, ['investigator']),
    })
  }

  /** What an agency is in law, changed for the time of a test. */
  whileAgency = (of: string, law: Law, work: () => Promise<void>): Promise<void> => whileAgency(this, of, law, work)

  /** A lead that the analyst has in hand. */
  async claimed(by = this.analyst): Promise<string> {
    const member = await this.member(by.token)
    if (member === null) throw new Error('signed out')
    const [lead] = await imported(this, member, [another(SAMPLE, `share ${this.made++}`)])
    await this.call(by.token, 'leads.claim', { lead })
    return lead
  }

  /** Asks to pass a lead on. @returns the approval that waits */
  async asks(lead: string, more: object = {}): Promise<string> {
    const input = { lead, agency: this.police, ...PASS, ...more }
    const result = await execute(this.kernel, {
      ...{ actor: await this.actor(this.analyst.token), operation: 'leads.pass', input },
    })
    if (result.kind !== 'waits') throw new Error('nobody was asked')
    return result.approval
  }

  async approves(approval: string, by = this.keeper): Promise<void> {
    await execute(this.kernel, { actor: await this.actor(by.token), operation: 'leads.pass', input: {}, approval })
  }

  /** A lead that was passed on, and the share of it. */
  async shared(more: object = {}): Promise<{ lead: string; share: string }> {
    const lead = await this.claimed()
    await this.approves(await this.asks(lead, more))
    const [row] = await this.rows(`select id from shares where lead = '${lead}'`)
    return { lead, share: String(row.id) }
  }

  rows = (query: string) => this.database.superuser(query)
  page = (by: Person, share: string) => this.call<SharePage>(by.token, 'shares.get', { share })
  step = (by: Person, act: string, share: string, more: object = {}) =>
    this.call<{ state: string }>(by.token, `shares.${act}`, { share, ...more })
  refused = (by: Person, act: string, share: string, more: object = {}): Promise<Problem | null> =>
    this.problem(by.token, `shares.${act}`, { share, ...more })
  async box(by: Person, side: 'sender' | 'receiver', open = true): Promise<ShareRowShown[]> {
    return (await this.call<{ shares: ShareRowShown[] }>(by.token, 'shares.list', { side, open })).shares
  }

  /** Lets hours pass; sessions end meanwhile, and everybody signs in again. */
  async passes(hours: number): Promise<void> {
    this.kernel.clock.pass(hours * HOUR)
    for (const who of ['keeper', 'analyst', 'officer', 'stranger', 'chief'] as const)
      this[who] = { ...this[who], token: await this.signIn(this[who].passkey) }
  }
}
