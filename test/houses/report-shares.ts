import { execute } from '../../src/kernel/execute.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { SharePage, ShareRowShown } from '../../src/modules/shares/shapes.ts'
import type { TestDatabase } from '../run/databases.ts'
import { LABOUR } from '../samples/forms.ts'
import type { Person } from './accounts.ts'
import { type Filed, ReportsHouse, type Telling } from './reports.ts'

/** On which legal bases, and what of a report; a test says what matters to it. */
export const PASSING = {
  ...{ basis: 'Art. 6(1)(e) GDPR', theirBasis: 'Art. 8 Directive (EU) 2016/680', parts: ['text', 'where'] },
  reason: 'They are the ones who may look at this place.',
}
export const TOLD = { text: 'Twenty pickers sleep in a barn.', where: 'By the river', suspected: 'A man called Boss' }

/** An agency that takes reports, the police, and a shelter, in one installation; invented. */
export class ReportSharesHouse {
  readonly reports: ReportsHouse
  readonly police: string
  readonly shelter: string
  /** Reads reports and passes them on. */
  readonly officer: Person
  /** Agrees, as the second person. */
  readonly second: Person
  /** The first member of the police, and one who works there. */
  readonly chief: Person & { readonly agency: string }
  readonly investigator: Person
  /** Of the shelter, where nobody may know of suspects. */
  readonly desk: Person

  private constructor(reports: ReportsHouse, more: Omit<ReportSharesHouse, 'reports' | Method>) {
    this.reports = reports
    this.police = more.police
    this.shelter = more.shelter
    this.officer = more.officer
    this.second = more.second
    this.chief = more.chief
    this.investigator = more.investigator
    this.desk = more.desk
  }

  static open(database: TestDatabase): Promise<ReportSharesHouse> {
    return ReportSharesHouse.with(database, {})
  }

  /** @param more what other rooms bring */
  static async with(database: TestDatabase, more: Parameters<typeof ReportsHouse.with>[1]): Promise<ReportSharesHouse> {
    const reports = await ReportsHouse.with(database, more)
    const police = await reports.another(reports.keeper, { regime: '2016-680' })
    const shelter = await reports.another(reports.keeper)
    return new ReportSharesHouse(reports, {
      ...{ police: police.agency, shelter: shelter.agency, officer: reports.officer, chief: police },
      second: await reports.admitted(reports.keeper, ['intake-officer']),
      investigator: await reports.admitted(police, ['investigator']),
      desk: await reports.admitted(shelter, ['referral-desk']),
    })
  }

  /** A report that the officer has read. */
  async read(more: Telling = {}): Promise<Filed> {
    const filed = await this.reports.file({ told: TOLD, ...more })
    await this.reports.call(this.officer.token, 'reports.get', { report: filed.report })
    return filed
  }

  /** A complaint to labour inspection that the officer has read. */
  async complaint(): Promise<string> {
    const { reports } = this
    await reports.call(this.officer.token, 'form-desks.set', { forms: ['labour'], enforcesReturns: false })
    const inspector = await reports.admitted(reports.keeper, ['labour-inspector'])
    const input = { agency: reports.agency, report: newId(), language: 'lv', form: 'labour', answers: LABOUR }
    const { report } = await reports.call<{ report: string }>(inspector.token, 'forms.file', input)
    await reports.call(this.officer.token, 'reports.get', { report })
    return report
  }

  /** Asks to pass a report on. @returns the approval that waits */
  async asks(report: string, more: object = {}, by = this.officer): Promise<string> {
    const input = { report, agency: this.police, ...PASSING, ...more }
    const actor = await this.reports.actor(by.token)
    const result = await execute(this.reports.kernel, { actor, operation: 'reports.pass', input })
    if (result.kind !== 'waits') throw new Error('nobody was asked')
    return result.approval
  }

  async approves(approval: string, by = this.second): Promise<void> {
    const actor = await this.reports.actor(by.token)
    await execute(this.reports.kernel, { actor, operation: 'reports.pass', input: {}, approval })
  }

  /** Passes a report on to one agency. @returns the share */
  async passes(report: string, more: { readonly agency?: string | null; readonly [field: string]: unknown } = {}) {
    await this.approves(await this.asks(report, more))
    const { agency = this.police } = more
    const to = agency === null ? 'is null' : `= '${agency}'`
    const [row] = await this.rows(
      `select id from shares where thing = 'report' and report = '${report}' and to_agency ${to} order by sent_at desc`,
    )
    return String(row.id)
  }

  rows = (query: string) => this.reports.database.superuser(query)
  page = (by: Person, share: string) => this.reports.call<SharePage>(by.token, 'shares.get', { share })
  step = (by: Person, act: string, share: string, more: object = {}) =>
    this.reports.call<{ state: string }>(by.token, `shares.${act}`, { share, ...more })
  refused = (by: Person, act: string, share: string, more: object = {}) =>
    this.reports.problem(by.token, `shares.${act}`, { share, ...more })
  async box(by: Person, side: 'sender' | 'receiver', open = true): Promise<ShareRowShown[]> {
    const { shares } = await this.reports.call<{ shares: ShareRowShown[] }>(by.token, 'shares.list', { side, open })
    return shares
  }
}

type Method = 'read' | 'complaint' | 'asks' | 'approves' | 'passes' | 'rows' | 'page' | 'step' | 'refused' | 'box'
