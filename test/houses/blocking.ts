import type { Client } from '../../src/kernel/actor.ts'
import { visitor } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Operations } from '../../src/kernel/operation.ts'
import type { Entry } from '../../src/modules/blocking/entry.ts'
import { jobs, operations, operatorBy } from '../../src/modules/blocking/index.ts'
import type { BlockPage, Feed, Order, OrderInput } from '../../src/modules/blocking/shapes.ts'
import type { TestDatabase } from '../run/databases.ts'
import { House, type Person } from './accounts.ts'
import { done } from './kernel.ts'

// Invented orders: every name ends in a domain that is kept for examples.

/** An order as somebody writes it down, complete but for its addressees. */
export const orderInput = (more: Partial<OrderInput> = {}): OrderInput => ({
  scope: 'domain',
  address: 'fake-jobs.example.org',
  orderedBy: 'court',
  authority: 'Invented District Court',
  number: 'K-17/2026',
  law: 'Invented Electronic Communications Act, section 9',
  territory: ['LV'],
  addressees: [],
  redress: 'Appeal to the Invented Regional Court within ten days',
  appealTo: 'https://ausma.example/p/en/object',
  hostAsked: true,
  hostAskedOn: '2026-10-20',
  hostOutcome: 'no-answer',
  hostNotAsked: '',
  collateral: 'Nothing else: one site, one name, one owner',
  collateralOn: '2026-10-21',
  ownAdvert: false,
  evidence: 'ab'.repeat(32),
  issued: '2026-10-25',
  expires: '2026-12-31',
  reviewOn: '2026-12-01',
  ...more,
})

export const order = (more: Partial<Order> = {}): Order => ({
  scope: 'domain',
  host: 'fake-jobs.example.org',
  value: more.host ?? 'fake-jobs.example.org',
  orderedBy: 'court',
  authority: 'Invented District Court',
  number: 'K-17/2026',
  law: 'Invented Act, section 9',
  territory: ['LV'],
  redress: 'Invented Regional Court',
  appealTo: 'https://ausma.example/p/en/object',
  hostNotice: { asked: true, on: '2026-10-20', outcome: 'no-answer' },
  collateral: { found: 'Nothing else', on: '2026-10-21' },
  evidence: 'ab'.repeat(32),
  issued: '2026-10-25',
  expires: '2026-12-31',
  reviewOn: '2026-12-01',
  ...more,
})

let count = 0
/** An entry of a feed; each has a number of its own. */
export const entry = (more: Partial<Order> = {}): Entry => {
  const serial = ++count
  const id = `00000000-0000-4000-8000-${serial.toString(16).padStart(12, '0')}`
  return { id, serial, changedAt: '2026-11-02T08:00:00.000Z', order: order(more) }
}

export const contents = (entries: readonly Entry[], more = {}) => ({
  agency: { id: '00000000-0000-4000-8000-0000000000ff', name: 'Invented Authority' },
  serial: 1_793_000_000,
  since: 0,
  entries,
  gone: [],
  ...more,
})

const REASON = 'A reason that is long enough'

/** An agency whose officers enter, approve and publish orders, with an operator that fetches them. */
export class BlockingHouse extends House {
  agency = ''
  database!: TestDatabase
  keeper!: Person
  drafter!: Person
  approver!: Person
  third!: Person
  operator = ''
  key = ''

  /** @param more operations of other rooms, where a test opens their pages too */
  static async open(database: TestDatabase, more: Operations = {}): Promise<BlockingHouse> {
    const house = new BlockingHouse(database, { operations: { ...more, ...operations }, jobs })
    const founder = await house.found()
    house.database = database
    house.agency = founder.agency
    house.keeper = founder
    house.drafter = await house.admitted(founder, ['investigator'])
    house.approver = await house.admitted(founder, ['prosecutor'])
    house.third = await house.admitted(founder, ['prosecutor'])
    ;({ operator: house.operator, key: house.key } = await house.newOperator('Invented Telecom'))
    return house
  }

  async newOperator(name: string, stopPage = '') {
    const { operator } = await this.does<{ operator: string }>(this.approver, 'block-operators.add', { name, stopPage })
    const { key, keyId } = await this.does<{ key: string; keyId: string }>(this.approver, 'block-operators.make-key', {
      operator,
    })
    return { operator, key, keyId }
  }

  does<T>(person: Person, operation: string, input: unknown = {}): Promise<T> {
    return this.call<T>(person.token, operation, input, REASON)
  }

  refused(person: Person, operation: string, input: unknown = {}) {
    return this.problem(person.token, operation, input, REASON)
  }

  /** Days pass, sessions end, and everybody signs in anew. */
  async daysLater(days: number): Promise<void> {
    this.kernel.clock.pass(days * 86_400_000)
    const again = async (person: Person): Promise<Person> => ({ ...person, token: await this.signIn(person.passkey) })
    this.drafter = await again(this.drafter)
    this.approver = await again(this.approver)
    this.third = await again(this.third)
  }

  async draft(more: Partial<OrderInput> = {}): Promise<string> {
    const input = orderInput({ addressees: [this.operator], ...more })
    return (await this.does<{ block: string }>(this.drafter, 'blocks.draft', input)).block
  }

  async published(more: Partial<OrderInput> = {}): Promise<string> {
    const block = await this.draft(more)
    await this.does(this.approver, 'blocks.approve', { block })
    if ((await this.page(block)).state === 'draft') await this.does(this.third, 'blocks.approve', { block })
    await this.does(this.approver, 'blocks.publish', { block })
    return block
  }

  page(block: string, person = this.approver): Promise<BlockPage> {
    return this.does<BlockPage>(person, 'blocks.get', { block })
  }

  async client(key = this.key): Promise<Client> {
    const client = await operatorBy(this.kernel, key, this.kernel.clock.now())
    if (client === null) throw new Error('the key opens nothing')
    return client
  }

  async fetch(input: object = {}, key = this.key): Promise<Feed> {
    // Its rate is for a minute; a test does in one what takes an operator a week.
    this.kernel.clock.pass(2_000)
    return done<Feed>(this.kernel, { actor: await this.client(key), operation: 'block-feeds.read', input })
  }

  /** The addresses in a list, and the numbers of those that have gone. */
  async list(since = 0, key = this.key): Promise<{ serial: number; values: string[]; gone: string[] }> {
    const { serial, entries, gone } = JSON.parse((await this.fetch({ since }, key)).body)
    return {
      serial,
      values: entries.map(({ value }: { value: string }) => value),
      gone: gone.map(({ id }: { id: string }) => id),
    }
  }

  async appeal(address: string, agency = this.agency, appeal = newId()) {
    const input = { agency, appeal, address, reason: 'Zivju veikals, nekas cits', contact: 'owner@shop.example' }
    return done<{ number: string; appeal: string }>(this.kernel, {
      actor: visitor,
      operation: 'block-appeals.file',
      input,
    })
  }
}
