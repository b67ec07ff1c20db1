import { execute } from '../../src/kernel/execute.ts'
import { operations as ofEvidence } from '../../src/modules/evidence/index.ts'
import type { ItemPage } from '../../src/modules/evidence/shapes.ts'
import { jobs } from '../../src/modules/leads/index.ts'
import { jobs as ofShares } from '../../src/modules/shares/index.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { keepEvidence } from './evidence.ts'
import type { TestKernel } from './kernel.ts'
import { operations } from './leads.ts'
import { SharesHouse } from './shares.ts'

/** On which legal bases, and what of an item; a test says what matters to it. */
export const PASS_ITEM = {
  ...{ basis: 'Art. 8 Directive (EU) 2016/680', theirBasis: 'Section 3 of an invented law' },
  ...{ parts: ['facts', 'bytes', 'log'], reason: 'They investigate who wrote this.' },
}
const WHY = 'To read what it says'

/** Three agencies as in {@link SharesHouse}; the first keeps evidence and passes it on. Invented. */
export class EvidenceSharesHouse {
  readonly house: SharesHouse
  private constructor(house: SharesHouse) {
    this.house = house
  }

  static open(database: TestDatabase): Promise<EvidenceSharesHouse> {
    return EvidenceSharesHouse.with(database, { ...operations, ...ofEvidence })
  }

  /** @param all what is done there */
  static async with(database: TestDatabase, all: TestKernel['operations']): Promise<EvidenceSharesHouse> {
    const house = await SharesHouse.with(database, { operations: all, jobs: { ...jobs, ...ofShares } })
    // Who agrees has to move evidence as well.
    house.keeper = await house.admitted(house.keeper, ['investigator'])
    return new EvidenceSharesHouse(house)
  }

  /** An item of a lead. @returns its number */
  async item(more: object = {}, text?: string | Uint8Array): Promise<string> {
    const { house } = this
    return (await keepEvidence(house, house.analyst, await house.claimed(), more, text)).item
  }

  /** Asks to pass an item on. @returns the approval that waits */
  async asks(item: string, more: object = {}, by = this.house.analyst): Promise<string> {
    const { house } = this
    const input = { item, agency: house.police, ...PASS_ITEM, ...more }
    const result = await execute(house.kernel, {
      actor: await house.actor(by.token),
      operation: 'evidence.pass',
      input,
    })
    if (result.kind !== 'waits') throw new Error('nobody was asked')
    return result.approval
  }

  async approves(approval: string, by = this.house.keeper): Promise<void> {
    const { house } = this
    await execute(house.kernel, { actor: await house.actor(by.token), operation: 'evidence.pass', input: {}, approval })
  }

  /** Passes an item on. @returns the share */
  async passes(item: string, more: object = {}): Promise<string> {
    await this.approves(await this.asks(item, more))
    const [row] = await this.house.rows(
      `select id from shares where evidence = '${item}' order by sent_at desc, id desc`,
    )
    return String(row.id)
  }

  /** Opens the bytes at the receiver's. */
  opens = (share: string, more: object = {}, by: Person = this.house.officer) =>
    this.house.call<{ entry: string; file: string; key: string; size: number }>(
      ...([by.token, 'shares.open-evidence', { share, ...more }, WHY] as const),
    )
  refusedToOpen = (share: string, by: Person = this.house.officer) =>
    this.house.problem(by.token, 'shares.open-evidence', { share }, WHY)
  log = async (item: string) =>
    (await this.house.call<ItemPage>(this.house.analyst.token, 'evidence.get', { item })).log
  verify = (item: string) =>
    this.house.call<{ checks: { check: string; ok: boolean | null }[] }>(this.house.analyst.token, 'evidence.verify', {
      item,
    })
}
