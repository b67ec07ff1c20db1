import { type Actor, sessionOf, system, visitor } from '../../kernel/actor.ts'
import { nextHour } from '../../kernel/fixed-hours.ts'
import { newId } from '../../kernel/ids.ts'
import { KEPT_DAYS, newReceipt, receiptKeys, reporterBy, showAtHour } from '../../modules/reports/index.ts'
import type { In } from '../../operations.ts'
import type { House } from '../house.ts'
import { type Furnishing, members, run } from './furnishing.ts'
import { INVENTED_ANSWER, INVENTED_REPORTS, INVENTED_REQUEST, INVENTED_REQUEST_ANSWERED } from './invented-reports.ts'

// The reports of the demonstration come in by the same operations as real ones.

// The settings are those of a small authority; a visitor may change them and see the public pages follow.
const INTAKE = {
  publicName: 'Example agency (invented)',
  suspicions: true,
  help: true,
  statutory: false,
  zone: 'Europe/Riga',
  hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' })),
  closedDays: KEPT_DAYS.closed,
  withdrawnDays: KEPT_DAYS.withdrawn,
}

const NOTICE = { authority: 'Example data protection authority (invented)', authorityContact: 'https://dpa.example' }

/** A receipt, and the two halves of it that the server learns. */
function receiptFor({ kernel }: House, agency: string | null) {
  const receipt = newReceipt()
  const { lookup, pair } = receiptKeys(receipt, kernel.secret, agency)
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  return { receipt, halves: { lookup: text(lookup), publicKey: text(pair.publicKey) } }
}

/** Files a report as a stranger would. Where the table has a question, the officer asks it and the reporter replies. */
async function file(house: House, agency: string, officer: Actor, invented: (typeof INVENTED_REPORTS)[number]) {
  const { receipt, halves } = receiptFor(house, agency)
  const { question, reply, advert, ...filing } = { question: null, reply: null, advert: null, ...invented }
  // The page makes this number in real life; here there is no page.
  const report = newId()
  await run(house, visitor, 'reports.file', { ...filing, agency, report, receipt: halves })
  const quotable = advert === null ? [] : [{ report, advert }]
  if (question === null) return quotable
  await run(house, officer, 'reports.get', { report })
  await run(house, officer, 'reports.ask', { report, text: question })
  const reporter = await reporterBy(house.kernel, receipt)
  if (reporter !== null) await run(house, reporter, 'reports.reply', { message: newId(), text: reply })
  return quotable
}

/** Lets the next fixed hour come: a visitor is not to wait for it. */
const showAll = ({ kernel }: House, agency: string): Promise<void> =>
  kernel.database.transaction(sessionOf(system(agency), 'protection'), (db) =>
    showAtHour(db, agency, nextHour(kernel.clock.now())),
  )

type InventedRequest = Pick<In<'requests.make'>, 'kind' | 'language' | 'asked'>

/** Makes a request about data as a stranger would. @returns its number */
async function makeRequest(house: House, agency: string, invented: InventedRequest) {
  const request = newId()
  await run(house, visitor, 'requests.make', { ...invented, agency, request, receipt: receiptFor(house, null).halves })
  return request
}

/** Makes a request that the officer has answered. */
async function makeAnswered(house: House, agency: string, officer: Actor): Promise<void> {
  const request = await makeRequest(house, agency, INVENTED_REQUEST_ANSWERED)
  await run(house, officer, 'requests.get', { request })
  const { how, text } = INVENTED_ANSWER
  await run(house, officer, 'requests.verify', { request, by: 'channel', how })
  await run(house, officer, 'requests.answer', { request, as: 'granted', text })
}

/** An advert that a report quotes. */
export type Quotable = { readonly report: string; readonly advert: string }

/**
 * Opens the intake of the demonstration's agency, and files invented reports and requests about data.
 * @returns the adverts in them
 */
export async function furnishReports(furnishing: Furnishing): Promise<readonly Quotable[]> {
  const { house, agency } = furnishing
  const { visiting: officer } = await members(furnishing)
  await run(house, officer, 'intakes.set', INTAKE)
  await run(house, officer, 'privacy-notices.set', NOTICE)
  const adverts: Quotable[] = []
  // Reports are filed one after the other, so that the queue always shows them in the same order.
  for (const invented of INVENTED_REPORTS) adverts.push(...(await file(house, agency, officer, invented)))
  await showAll(house, agency)
  await makeRequest(house, agency, INVENTED_REQUEST)
  await makeAnswered(house, agency, officer)
  return adverts
}
