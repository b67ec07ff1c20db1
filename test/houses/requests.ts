import { visitor } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import { operations as offers } from '../../src/modules/offers/index.ts'
import { jobs, newReceipt, type Receipt, receiptKeys, operations as reports } from '../../src/modules/reports/index.ts'
import {
  type Made,
  requesterBy,
  jobs as requestJobs,
  operations as requests,
} from '../../src/modules/requests/index.ts'
import type { RequestPage } from '../../src/modules/requests/shapes.ts'
import { operations as shares } from '../../src/modules/shares/index.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { done } from './kernel.ts'
import { INTAKE, ReportsHouse } from './reports.ts'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

export const NOTICE = {
  contact: 'dpo@authority.example',
  authority: 'Invented Data Protection Authority',
  authorityContact: 'https://dpa.example',
  recipients: 'Nobody outside, unless a person decides so.',
  retention: 'As long as the law of Invented Land says.',
  restrictions: 'Answers can be restricted while somebody is in danger.',
}

/** An agency that takes reports and requests, with an officer who decides on both. */
export class RequestsHouse extends ReportsHouse {
  static override async open(database: TestDatabase): Promise<RequestsHouse> {
    const house = new RequestsHouse(database, {
      operations: { ...offers, ...reports, ...shares, ...requests },
      jobs: { ...jobs, ...requestJobs },
    })
    const founder = await house.found()
    house.database = database
    house.agency = founder.agency
    house.keeper = founder
    house.officer = await house.admitted(founder, ['intake-officer'])
    await house.call(house.officer.token, 'intakes.set', INTAKE)
    await house.call(founder.token, 'privacy-notices.set', NOTICE)
    return house
  }

  /** Asks as the page does for somebody. @param of the receipt of a report, as proof */
  async ask(kind = 'erasure', of: Receipt | null = null, receipt = newReceipt(), request = newId()) {
    const { lookup, pair } = receiptKeys(receipt, this.kernel.secret, null)
    const input = {
      agency: this.agency,
      request,
      receipt: { lookup: base64(lookup), publicKey: base64(pair.publicKey) },
      kind,
      language: 'lv',
      asked: { text: 'Everything on Anna of Invented Town', reach: 'Only by the receipt' },
      proof: of === null ? null : base64(receiptKeys(of, this.kernel.secret, this.agency).lookup),
    }
    const made = await done<Made>(this.kernel, { actor: visitor, operation: 'requests.make', input })
    return { ...made, receipt, input }
  }

  async asRequester<T>(receipt: Receipt, operation: string, input: unknown = {}): Promise<T> {
    const actor = await requesterBy(this.kernel, receipt)
    if (actor === null) throw new Error('the receipt opens no request')
    return done<T>(this.kernel, { actor, operation, input })
  }

  request(request: string, by: Person = this.officer): Promise<RequestPage> {
    return this.call<RequestPage>(by.token, 'requests.get', { request })
  }
}
