import { randomBytes } from 'node:crypto'
import { visitor } from '../../src/kernel/actor.ts'
import { nextHour } from '../../src/kernel/fixed-hours.ts'
import { newId } from '../../src/kernel/ids.ts'
import * as leads from '../../src/modules/leads/index.ts'
import * as networks from '../../src/modules/networks/index.ts'
import { operations as offers } from '../../src/modules/offers/index.ts'
import {
  jobs,
  newReceipt,
  operations,
  type Receipt,
  receiptKeys,
  reporterBy,
  showAtHour,
} from '../../src/modules/reports/index.ts'
import * as shares from '../../src/modules/shares/index.ts'
import type { TestDatabase } from '../run/databases.ts'
import { House, type Person } from './accounts.ts'
import { done, inAgency, problemOf, type TestKernel } from './kernel.ts'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

export const INTAKE = {
  publicName: 'Invented Authority',
  suspicions: true,
  help: true,
  // A channel of Directive (EU) 2019/1937, so that its clocks run.
  statutory: true,
  zone: 'Europe/Riga',
  hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' })),
  hoursConfirmed: true,
  closedDays: 90,
  withdrawnDays: 30,
}

/** What a test says of a report; the rest is made up. */
export type Telling = {
  readonly receipt?: Receipt
  readonly report?: string
  readonly kind?: 'suspicion' | 'help'
  readonly danger?: 'now' | 'soon' | 'unknown' | 'no'
  readonly about?: string
  readonly told?: Record<string, string>
  readonly files?: readonly unknown[]
  /** Others who got it as well, as the reporter says. */
  readonly alsoTo?: readonly string[]
}

export type Filed = {
  readonly report: string
  readonly receipt: Receipt
  readonly filedOn: string
  readonly readDue: string
  readonly answerDue: string
}

/** An agency that takes reports, with an officer who reads them. */
export class ReportsHouse extends House {
  agency = ''
  keeper!: Person
  officer!: Person
  database!: TestDatabase
  private hour = new Date(0)

  static open(database: TestDatabase): Promise<ReportsHouse> {
    return ReportsHouse.with(database, {})
  }

  /** @param more what other rooms bring */
  static async with(
    database: TestDatabase,
    more: Partial<Pick<TestKernel, 'operations' | 'jobs'>>,
  ): Promise<ReportsHouse> {
    const house = new ReportsHouse(database, {
      operations: {
        ...more.operations,
        ...offers,
        ...leads.operations,
        ...networks.operations,
        ...operations,
        ...shares.operations,
      },
      jobs: { ...more.jobs, ...leads.jobs, ...networks.jobs, ...jobs, ...shares.jobs },
    })
    const founder = await house.found()
    house.database = database
    house.agency = founder.agency
    house.keeper = founder
    house.officer = await house.admitted(founder, ['intake-officer'])
    await house.call(house.officer.token, 'intakes.set', INTAKE)
    return house
  }

  filing(
    { receipt = newReceipt(), report = newId(), told = { text: 'Some words' }, ...more }: Telling,
    agency = this.agency,
  ) {
    const { lookup, pair } = receiptKeys(receipt, this.kernel.secret, agency)
    const sealed = { lookup: base64(lookup), publicKey: base64(pair.publicKey) }
    const input = { agency, report, receipt: sealed, kind: 'suspicion', about: 'work', language: 'lv', told, ...more }
    return { receipt, input }
  }

  /** Reports as a page would do it for somebody, and lets the next fixed hour come: the staff see it. */
  async file(telling: Telling = {}): Promise<Filed> {
    const filed = await this.fileNow(telling)
    await this.hourComes()
    return filed
  }

  /** Reports, and no hour passes: what is not urgent nobody sees yet. */
  async fileNow(telling: Telling = {}): Promise<Filed> {
    const { receipt, input } = this.filing(telling)
    const filed = await done<Omit<Filed, 'receipt'>>(this.kernel, { actor: visitor, operation: 'reports.file', input })
    return { ...filed, receipt }
  }

  /** The next fixed hour comes, and what waited for it is shown; the clock of the house stays where it is. */
  async hourComes(agency = this.agency): Promise<void> {
    const now = this.now()
    this.hour = nextHour(new Date(Math.max(this.hour.getTime(), now.getTime())))
    await inAgency(this.kernel, agency, (db) => showAtHour(db, agency, this.hour))
  }

  /** Bytes in the sealed store, as a page puts them there before it files. */
  async newFile(text: string, type = 'image/png') {
    const [file, key] = [newId(), randomBytes(32)]
    const bytes = async function* () {
      yield Buffer.from(text)
    }
    const { size, sha256 } = await this.kernel.blobs.put(file, key, bytes(), 1 << 20)
    return { file, key: base64(key), size, sha256: base64(sha256), type }
  }

  /** @param agency at which of several that got it */
  async reporter(receipt: Receipt, agency?: string) {
    return reporterBy(this.kernel, receipt, agency)
  }

  /** Runs an operation as whoever has the receipt, and lets the next fixed hour come. */
  async asReporter<T>(receipt: Receipt, operation: string, input: unknown = {}): Promise<T> {
    const output = await this.asReporterNow<T>(receipt, operation, input)
    await this.hourComes()
    return output
  }

  /** The same, and no hour passes. */
  async asReporterNow<T>(receipt: Receipt, operation: string, input: unknown = {}): Promise<T> {
    const actor = await this.reporter(receipt)
    if (actor === null) throw new Error('the receipt opens nothing')
    return done<T>(this.kernel, { actor, operation, input })
  }

  async reporterProblem(receipt: Receipt, operation: string, input: unknown = {}) {
    const actor = await this.reporter(receipt)
    if (actor === null) throw new Error('the receipt opens nothing')
    return problemOf(this.kernel, { actor, operation, input })
  }
}
