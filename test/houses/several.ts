import assert from 'node:assert/strict'
import type { ReportPage, Row } from '../../src/modules/reports/shapes.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { INTAKE, ReportsHouse } from './reports.ts'

/** An agency that takes reports, with who reads them. */
export type Taking = { readonly agency: string; readonly name: string; readonly officer: Person }

/** A house in which three agencies take reports; invented. */
export class SeveralHouse extends ReportsHouse {
  all: Taking[] = []

  static override async open(database: TestDatabase): Promise<SeveralHouse> {
    const house = (await ReportsHouse.with(database, {})) as ReportsHouse
    const several = Object.assign(Object.create(SeveralHouse.prototype), house) as SeveralHouse
    several.all = [{ agency: house.agency, name: INTAKE.publicName, officer: house.officer }]
    for (const name of ['Invented Shelter', 'Invented Police']) several.all.push(await several.takes(name))
    return several
  }

  /** One more agency that takes reports. */
  private async takes(name: string): Promise<Taking> {
    const { agency, ...chief } = await this.another(this.keeper)
    const officer = await this.admitted(chief, ['intake-officer'])
    await this.call(officer.token, 'intakes.set', { ...INTAKE, publicName: name })
    return { agency, name, officer }
  }

  /** Reports that an agency has. */
  async listed({ officer }: Taking): Promise<readonly Row[]> {
    return (await this.call<{ reports: Row[] }>(officer.token, 'reports.list', { state: 'all' })).reports
  }

  /** The report of an agency that says so, opened there. */
  async reportAt(at: Taking, text: string): Promise<ReportPage> {
    for (const { id } of await this.listed(at)) {
      const page = await this.call<ReportPage>(at.officer.token, 'reports.get', { report: id })
      if (page.messages[0]?.told?.text === text) return page
    }
    return assert.fail(`${at.name} has no such report`)
  }
}
