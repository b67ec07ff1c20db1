import { execute } from '../../src/kernel/execute.ts'
import { operations } from '../../src/modules/notices/index.ts'
import { noticeJobs } from '../../src/modules/notices/operations.ts'
import type { Recipient } from '../../src/modules/notices/shapes.ts'
import { FakeFeeds } from '../fakes/feeds.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { PLATFORM, SENDER } from './notices.ts'
import { ReportsHouse } from './reports.ts'

export const ADVERT = 'Workers wanted for a fish factory abroad. Give your passport to the coordinator.'
export type Quoted = { quotation: string; evidence: string; job: string | null }

/** A house in which an intake officer quotes adverts of reports and an analyst writes notices of them. */
export async function openQuoting(database: TestDatabase) {
  const house = await ReportsHouse.with(database, { operations, jobs: noticeJobs(new FakeFeeds().fetch) })
  const { officer } = house
  await house.call(officer.token, 'notices.set-settings', SENDER)
  const saved = await house.call<{ recipients: Recipient[] }>(officer.token, 'recipients.save', PLATFORM)
  const analyst = await house.admitted(house.keeper, ['analyst'])
  const read = async (): Promise<string> => {
    const { report } = await house.file({ told: { text: `My cousin got this: «${ADVERT}» and she is gone.` } })
    await house.call(officer.token, 'reports.get', { report })
    return report
  }
  /** What the job that keeps a page would be given to read, with the open keys of whoever asked. */
  const pageWork = async (by: Person, evidence: string): Promise<unknown> => {
    const actor = await house.member(by.token)
    if (actor === null) throw new Error('nobody is signed in')
    const result = await execute(house.kernel, { actor, operation: 'notices.page-work', input: { evidence } })
    return result.kind === 'done' ? (result.output as { work: unknown }).work : result
  }
  return { house, officer, analyst, read, pageWork, recipient: saved.recipients[0].id }
}
