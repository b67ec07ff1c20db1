import assert from 'node:assert/strict'
import { execute } from '../../src/kernel/execute.ts'
import { operations } from '../../src/modules/statistics/index.ts'
import type { TestDatabase } from '../run/databases.ts'
import { House, type Person } from './accounts.ts'
import { done, problemOf } from './kernel.ts'

/** A CSV file of letter (d): decisions of prosecutors of a year, all together and by how they decided. */
export const decisionsFile = (year: number, ...counts: readonly (number | string)[]) => {
  const codes = ['total', 'charged', 'charged-otherwise', 'not-charged', 'other', 'unknown']
  const lines = codes.map((code, i) => `${year};${code};${counts[i] ?? 0}`)
  return { name: 'prosecutors-d.csv', csv: ['year;decision;count', ...lines].join('\n') }
}

/** A CSV file of letter (f): judgments at first instance, all together and by outcome. */
export const judgmentsFile = (year: number, ...counts: readonly number[]) => {
  const codes = ['total', 'convicted', 'acquitted', 'other', 'unknown']
  const lines = codes.map((code, i) => `${year};first;${code};${counts[i] ?? 0}`)
  return { name: 'courts-f.csv', csv: ['year;instance;outcome;count', ...lines].join('\n') }
}

export type TakenIn = {
  readonly return: string | null
  readonly faults: readonly { readonly why: string; readonly cell: string; readonly what: string }[]
  readonly remarks: readonly { readonly why: string }[]
  readonly letters: readonly string[]
}
export type Opened = {
  readonly edition: number
  readonly vintage: number
  readonly state: string
  readonly closed: string | null
  readonly why: string | null
  readonly approvedBy: { readonly id: string } | null
  readonly parts: readonly {
    readonly letter: string
    readonly from: { readonly file: string; readonly by: { readonly name: string | null } } | null
    readonly lines: readonly {
      readonly cells: readonly string[]
      readonly count: unknown
      readonly lastYear: unknown
      readonly isSmall: boolean
    }[]
  }[]
  readonly changes:
    | readonly { readonly cells: readonly string[]; readonly before: unknown; readonly after: unknown }[]
    | null
}

/** An office of a rapporteur with two who count, and a coordinator. */
export class ReturnsHouse extends House {
  keeper!: Person & { agency: string }
  anna!: Person
  berta!: Person
  coordinator!: Person
  database!: TestDatabase

  static open(database: TestDatabase): Promise<ReturnsHouse> {
    return ReturnsHouse.peopled(new ReturnsHouse(database, { operations }), database)
  }

  /** An empty house with its people in it. */
  static async peopled<H extends ReturnsHouse>(house: H, database: TestDatabase): Promise<H> {
    house.database = database
    house.keeper = await house.found()
    house.anna = await house.admitted(house.keeper, ['rapporteur'], 'Anna')
    house.berta = await house.admitted(house.keeper, ['rapporteur'], 'Berta')
    house.coordinator = await house.colleague(house.keeper, ['coordinator'])
    return house
  }

  takeIn(sheets: readonly object[], more: object = {}, by = this.anna): Promise<TakenIn> {
    const input = { year: 2025, geo: 'LV', language: 'en', file: 'prosecutors.csv', sheets, ...more }
    return this.call<TakenIn>(by.token, 'returns.take-in', input)
  }

  get(id: string, by = this.anna): Promise<Opened> {
    return this.call<Opened>(by.token, 'returns.get', { return: id, language: 'en' })
  }

  /** Draft with what prosecutors gave. */
  async drafted(...counts: readonly (number | string)[]): Promise<string> {
    const { return: id, faults } = await this.takeIn([decisionsFile(2025, ...counts)])
    return id ?? assert.fail(JSON.stringify(faults))
  }

  async ask(id: string, by = this.anna): Promise<string> {
    const { edition } = await this.get(id)
    const call = { actor: await this.actor(by.token), operation: 'returns.send', input: { return: id, edition } }
    const answer = await execute(this.kernel, call)
    return answer.kind === 'waits' ? answer.approval : assert.fail('no second person is asked for')
  }

  private async approving(approval: string, by: Person) {
    return { actor: await this.actor(by.token), operation: 'returns.send', input: {}, approval }
  }

  approve = async (approval: string, by = this.berta) => done(this.kernel, await this.approving(approval, by))

  refused = async (approval: string, by = this.berta) => problemOf(this.kernel, await this.approving(approval, by))

  async sent(...counts: readonly number[]): Promise<string> {
    const id = await this.drafted(...counts)
    await this.approve(await this.ask(id))
    return id
  }

  /** Why something is refused, by its code or the key of its field. */
  async why(operation: string, input: object, by = this.anna, reason?: string): Promise<string | undefined> {
    const problem = await this.problem(by.token, operation, input, reason)
    return problem?.fields[0]?.message ?? problem?.code
  }
}
