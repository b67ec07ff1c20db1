import type { BreachPage, BreachRow, Changed } from '../../src/modules/requests/breaches/shapes.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { RequestsHouse } from './requests.ts'

/** Words that stand nowhere but in an invented breach. */
export const FACTS = {
  what: 'A list of appointments lay open on a counter of Invented Street',
  whose: 'Persons in support',
  persons: 12,
  data: 'Names and days of appointments',
  records: null,
  consequences: 'Somebody may learn who comes to the house',
  measures: 'The list was taken away',
  plainly: 'A paper with your name lay where others could see it',
  advice: 'Call us before you come',
} as const

/** An agency with a data protection officer, who holds no key of the agency. */
export class BreachesHouse extends RequestsHouse {
  declare protector: Person

  static override async open(database: TestDatabase): Promise<BreachesHouse> {
    const house = Object.setPrototypeOf(await RequestsHouse.open(database), BreachesHouse.prototype) as BreachesHouse
    house.protector = await house.colleague(house.keeper, ['data-protection-officer'])
    return house
  }

  /** Enters a breach that was noticed so many hours ago; returns its id. */
  async breach(hours = 1, by: Person = this.protector): Promise<string> {
    const noticedAt = new Date(this.now().getTime() - hours * 3_600_000).toISOString()
    return (await this.call<Changed>(by.token, 'breaches.enter', { noticedAt, facts: FACTS })).breach
  }

  /** Does one act after another. */
  async acts(breach: string, ...acts: readonly (readonly [string, object])[]): Promise<void> {
    for (const [act, input] of acts) await this.call(this.protector.token, `breaches.${act}`, { breach, ...input })
  }

  page(breach: string, by: Person = this.protector): Promise<BreachPage> {
    return this.call<BreachPage>(by.token, 'breaches.get', { breach })
  }

  async list(by: Person, state: 'open' | 'all' = 'open'): Promise<readonly BreachRow[]> {
    return (await this.call<{ breaches: BreachRow[] }>(by.token, 'breaches.list', { state })).breaches
  }

  /** The notification of the authority, so many hours before now. */
  notified(hours = 0, why = '') {
    return ['notify', { authority: 'Invented Authority', reference: 'A-17', at: this.hoursAgo(hours), why }] as const
  }

  hoursAgo(hours: number): string {
    return new Date(this.now().getTime() - hours * 3_600_000).toISOString()
  }
}
