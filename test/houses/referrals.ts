import { operations } from '../../src/modules/referrals/index.ts'
import type { ReferralPage, ReferralRowShown } from '../../src/modules/referrals/referral-shapes.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { CasesHouse, person } from './cases.ts'

export { REASON } from './cases.ts'

const HOUR = 3_600_000

/** A labour inspectorate and an agency that helps, in one installation; invented. */
export class ReferralsHouse extends CasesHouse {
  /** Who receives: a case worker of the helping agency. */
  shelter!: Person
  shelterAgency = ''
  /** Administers the helping agency. */
  shelterKeeper!: Person
  /** A focal point for cross-border referral, in the first agency. */
  focal!: Person

  static override async open(database: TestDatabase): Promise<ReferralsHouse> {
    const house = await ReferralsHouse.raised(database, ReferralsHouse)
    await house.adds()
    return house
  }

  private async adds(): Promise<void> {
    Object.assign(this.kernel, { operations: { ...this.kernel.operations, ...operations } })
    const other = await this.another(this.keeper)
    this.shelterKeeper = other
    this.shelter = await this.admitted(other, ['case-worker', 'referral-desk'])
    this.shelterAgency = (await this.member(this.shelter.token))?.agency ?? ''
    this.focal = await this.admitted(this.keeper, ['focal-point'])
  }

  /** Drafts a referral of one person to the helping agency; a test says what matters to it. */
  async drafts(by: Person, persons: string | string[], more: object = {}): Promise<string[]> {
    const input = {
      persons: [persons].flat(),
      need: 'shelter',
      to: { agency: this.shelterAgency },
      parts: ['identity', 'needs', 'channels'],
      note: 'She sleeps badly.',
      ...more,
    }
    return (await this.call<{ referrals: string[] }>(by.token, 'referrals.draft', input)).referrals
  }

  consents(by: Person, referral: string, more: object = {}) {
    const input = { referral, ground: 'given', how: 'Told in Ukrainian', language: 'uk', understood: true, ...more }
    return this.call(by.token, 'referrals.consent', input)
  }

  /** A referral that was sent, of somebody the inspector met. */
  async sent(more: object = {}, about: object = {}): Promise<{ person: string; referral: string }> {
    const id = await this.meets(this.inspector, about)
    const [referral] = await this.drafts(this.inspector, id, more)
    await this.consents(this.inspector, referral)
    await this.call(this.inspector.token, 'referrals.send', { referral })
    return { person: id, referral }
  }

  /** An hour from now, forwards or backwards. */
  hour = (hours: number): string => new Date(this.now().getTime() + hours * HOUR).toISOString()

  accepts(referral: string, more: object = {}, by = this.shelter) {
    const input = { referral, answer: 'accept', meetsAt: this.hour(3), place: 'Bus station', who: 'Anna', ...more }
    return this.call(by.token, 'referrals.answer', input)
  }

  arrives(referral: string, more: object = {}, by = this.shelter) {
    const input = { referral, place: 'The house', at: this.hour(0), who: 'Night shift', ...more }
    return this.call(by.token, 'referrals.confirm-arrival', input)
  }

  page(by: Person, referral: string): Promise<ReferralPage> {
    return this.call<ReferralPage>(by.token, 'referrals.get', { referral })
  }

  async box(by: Person, side: 'sender' | 'receiver', open = true): Promise<ReferralRowShown[]> {
    return (await this.call<{ referrals: ReferralRowShown[] }>(by.token, 'referrals.list', { side, open })).referrals
  }

  /** Lets hours pass; sessions end meanwhile, and everybody signs in again. */
  async passes(hours: number): Promise<void> {
    this.kernel.clock.pass(hours * HOUR)
    for (const who of ['shelter', 'inspector', 'worker', 'desk', 'authority', 'keeper', 'focal'] as const)
      this[who] = { ...this[who], token: await this.signIn(this[who].passkey) }
  }

  /** A mother and two children, in one case. */
  async family(by: Person = this.worker): Promise<string[]> {
    const names = [person({ name: 'Mother Vyhadana' }), ...['One', 'Two'].map((name) => person({ name, age: 'child' }))]
    return (await this.opens(by, { persons: names })).persons
  }
}
