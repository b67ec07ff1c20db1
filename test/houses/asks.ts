import type { z } from 'zod'
import { execute } from '../../src/kernel/execute.ts'
import type { AskPage, AskRowShown, WaitingAsks } from '../../src/modules/shares/asks/shapes.ts'
import type { Person } from './accounts.ts'
import type { SharesHouse } from './shares.ts'

/** What an agency asks of another; a test says what matters to it. */
export const ASK = {
  ...{ kind: 'information', title: 'Who rents the barn', question: 'Who has rented the barn since May?' },
  ...{ purpose: 'To find out who houses the pickers there.', basis: 'Section 9 of an invented act', ofPerson: true },
}
export const ANSWER = { text: 'A firm called Quartzite.', basis: 'Section 3', ofPerson: true }

/** The analyst of an inspectorate asks the police, and an officer there answers. */
export class AsksHouse {
  readonly house: SharesHouse
  constructor(house: SharesHouse) {
    this.house = house
  }

  /** Asks with a second person. @returns its number */
  async asked(more: object = {}): Promise<string> {
    const before = new Set(await this.all())
    await this.byTwo(this.house.analyst, this.house.keeper, 'asks.make', { agency: this.house.police, ...ASK, ...more })
    const [made] = (await this.all()).filter((id) => !before.has(id))
    return made
  }
  private all = async () => (await this.house.rows('select id from asks')).map(({ id }) => String(id))

  /** Asks for what waits for a second person, who agrees. */
  async byTwo(by: Person, second: Person, operation: string, input: object): Promise<void> {
    const { kernel } = this.house
    const result = await execute(kernel, { actor: await this.house.actor(by.token), operation, input })
    if (result.kind !== 'waits') throw new Error('nobody was asked')
    const actor = await this.house.actor(second.token)
    await execute(kernel, { actor, operation, input: {}, approval: result.approval })
  }

  step = (by: Person, act: string, ask: string, more: object = {}) =>
    this.house.call<{ state: string }>(by.token, `asks.${act}`, { ask, ...more })
  refused = (by: Person, act: string, ask: string, more: object = {}) =>
    this.house.problem(by.token, `asks.${act}`, { ask, ...more })
  page = (by: Person, ask: string) => this.house.call<AskPage>(by.token, 'asks.get', { ask })
  box = async (by: Person, side: 'asker' | 'asked', open = true): Promise<AskRowShown[]> =>
    (await this.house.call<{ asks: AskRowShown[] }>(by.token, 'asks.list', { side, open })).asks
  waiting = (by: Person) => this.house.call<z.output<typeof WaitingAsks>>(by.token, 'asks.waiting')
}
