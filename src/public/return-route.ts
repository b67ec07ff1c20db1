import { z } from 'zod'
import { Problem } from '../kernel/errors.ts'
import { Id, newId } from '../kernel/ids.ts'
import { type Mine, type Receipt, readEntry, unreadIn } from '../modules/reports/public.ts'
import { requestBy } from './data-route.ts'
import type { FileIntake } from './file-intake.ts'
import { tongueBy } from './language.ts'
import { type Calling, sayWho, stillThere, type Told, takeProof, tieEarlier } from './own-route.ts'
import { papersBy, postedPapers } from './paper-route.ts'
import type { Fields } from './posted.ts'
import { seenFrom } from './receipt-page.ts'
import { donePage, minePage, withdrawPage, wordsPage } from './return-pages.ts'
import { faultIn, type Visit } from './visit.ts'
import type { WordKey } from './words/shape.ts'

// Coming back with a receipt. The receipt travels sealed inside the page for half an hour; nothing of it stays here.

// The seal names its use: a receipt sealed for a form opens no report, nor the other way round.
const USE = 'receipt'
const Places = z.array(z.int().min(0).max(2047)).length(7)
// Seven of the longest words and their number; the rest can only be a slip or a try.
const LONGEST_ENTRY = 400

export async function postedReturn(visit: Visit): Promise<Response> {
  const intake = visit.site.intake(visit.c)
  try {
    const fields = await visit.read(async (part, before) => {
      if (receiptOf(visit, before) !== null) await intake.take(part)
      // Read past, or the browser would wait for ever to be rid of it.
      else for await (const _ of part.bytes);
    })
    visit.takeSum(fields.sum)
    const language = /^language ([a-z]{2})$/.exec(fields.go ?? '')?.[1]
    visit.tongue = tongueBy(language ?? '') ?? visit.tongue
    if (fields.papers !== undefined) return await postedPapers(visit, fields)
    if (fields.state === undefined) return await enter(visit, fields.words ?? '')
    const receipt = receiptOf(visit, fields)
    if (receipt === null)
      return await visit.show(wordsPage(visit.frame, { sum: visit.site.sum(), fault: 'return.expired' }), 410)
    return await act(visit, receipt, fields, intake)
  } catch (error) {
    await intake.dropAll()
    throw error
  } finally {
    await intake.leave()
  }
}

function receiptOf(visit: Visit, { state }: Fields): Receipt | null {
  const read = Places.safeParse(visit.site.receipts.open(USE, state ?? '', visit.site.now))
  return read.success ? read.data : null
}

/** Reads typed words and opens what they open. */
async function enter(visit: Visit, words: string): Promise<Response> {
  const typed = words.replaceAll('\0', '').slice(0, LONGEST_ENTRY)
  const entry = readEntry(typed)
  if (entry.kind === 'wrong') {
    const { why, suggestion } = entry
    const unread = why === 'check' ? null : unreadIn(typed)
    const view = { sum: visit.site.sum(), fault: `return.wrong-${why}`, suggestion, typed, unread } as const
    return visit.show(wordsPage(visit.frame, view), 422)
  }
  // The same words can stand in two lists; at most one of them opens anything.
  for (const receipt of entry.receipts) {
    const report = await mine(visit, receipt, {})
    if (report !== null) return report
    const request = await requestBy(visit, receipt)
    if (request !== null) return request
    const papers = await papersBy(visit, receipt)
    if (papers !== null) return papers
  }
  return notFound(visit, typed)
}

const notFound = (visit: Visit, typed = ''): Promise<Response> =>
  visit.show(wordsPage(visit.frame, { sum: visit.site.sum(), fault: 'return.not-found', typed }), 404)

type More = {
  readonly notice?: WordKey
  readonly fault?: WordKey
  readonly typed?: string
  readonly earlier?: string
  readonly message?: string
  readonly before?: number
  /** Whether people there see at once what was just sent. */
  readonly atOnce?: boolean
}

/** The report's page; null where the words open none. */
async function mine(visit: Visit, receipt: Receipt, more: More): Promise<Response | null> {
  const report = await opened(visit, receipt)
  if (report === null) return null
  // Withdrawn after it was read: the keys were given up, so it no longer opens.
  if (report === 'withdrawn') return visit.show(donePage(visit.frame, 'withdraw.done-kept'))
  const state = visit.site.receipts.seal(USE, receipt, visit.site.now)
  // Sealed anew with each page: half an hour from now, and not from when they came.
  const seen = seenIn(visit, report, more.atOnce)
  const view = { mine: report, state, sum: visit.site.sum(), seen, ...more, message: more.message ?? newId() }
  return visit.show(minePage(visit.frame, view), more.fault ? 422 : 200)
}

/** From when what was sent is seen; nothing where nothing was, or where the agency takes no reports any more. */
function seenIn({ desks, frame }: Visit, { agency }: Mine, atOnce?: boolean): string {
  const desk = desks.find(({ name }) => name === agency)
  return atOnce === undefined || desk === undefined ? '' : seenFrom(frame.voice, frame.now, atOnce, desk.zone)
}

/** What the words open. Words that open nothing wait their turn like all else, so that trying out many only takes longer. */
async function opened(visit: Visit, receipt: Receipt): Promise<Mine | 'withdrawn' | null> {
  try {
    return await visit.ask((behind) => behind.holder(receipt, 'reports.mine', {}))
  } catch (error) {
    if (error instanceof Problem && error.code === 'keys-closed') return 'withdrawn'
    throw error
  }
}

async function act(visit: Visit, receipt: Receipt, fields: Fields, intake: FileIntake): Promise<Response> {
  return (await done(visit, receipt, fields, intake)) ?? notFound(visit)
}

/** What a button of the report's page does; null where its words open nothing any more. */
async function done(visit: Visit, receipt: Receipt, fields: Fields, intake: FileIntake): Promise<Response | null> {
  // Before all else that a button may mean: what was written must not be lost to a second press.
  if (fields.go === 'send') return reply(visit, receipt, fields, intake)
  await intake.dropAll()
  if (fields.go === 'withdraw-yes') return withdraw(visit, receipt)
  if (fields.go === 'withdraw') {
    const report = await opened(visit, receipt)
    const state = visit.site.receipts.seal(USE, receipt, visit.site.now)
    if (report !== null && report !== 'withdrawn' && report.canWithdraw)
      return visit.show(withdrawPage(visit.frame, { mine: report, state }))
  }
  const own = await ownAct(visit, receipt, fields)
  if (own !== null) return own
  // Older messages page by page: a long exchange would else outgrow an old telephone.
  const before = /^earlier (\d{1,3})$/.exec(fields.go ?? '')?.[1]
  return mine(visit, receipt, {
    typed: fields.text ?? '',
    ...(before === undefined ? {} : { before: Number(before) }),
  })
}

/** What is done with the report besides writing; null for something else. */
async function ownAct(visit: Visit, receipt: Receipt, fields: Fields): Promise<Response | null> {
  const calling: Calling = async (operation, input) =>
    stillThere(await visit.ask((behind) => behind.holder(receipt, operation, input)))
  const told = async (done: Promise<Told>) => mine(visit, receipt, { typed: fields.text ?? '', ...(await done) })
  if (fields.go === 'identity') return told(sayWho(calling, fields.identity ?? ''))
  if (fields.go === 'identity-remove') return told(sayWho(calling, ''))
  if (fields.go === 'chain') {
    const words = (fields.chain ?? '').slice(0, LONGEST_ENTRY)
    const tied = await tieEarlier(visit, receipt, words)
    // One word is put right, and not seven typed anew.
    const earlier = tied.fault === undefined ? '' : words
    return mine(visit, receipt, { typed: fields.text ?? '', earlier, ...tied })
  }
  if (fields.go !== 'proof' && fields.go !== 'proof-file') return null
  const state = visit.site.receipts.seal(USE, receipt, visit.site.now)
  return takeProof(visit, calling, state, fields.go === 'proof-file')
}

async function reply(
  visit: Visit,
  receipt: Receipt,
  { text = '', message = '' }: Fields,
  intake: FileIntake,
): Promise<Response | null> {
  const typed = text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim().slice(0, 6000)
  const id = Id.safeParse(message).data ?? newId()
  // A picture alone is an answer, too.
  const isEmpty = typed === '' && intake.files.length === 0
  const fault = intake.fault ?? (isEmpty ? 'text.needed' : null)
  if (fault !== null) {
    await intake.dropAll()
    return mine(visit, receipt, { fault, typed, message: id })
  }
  let atOnce: boolean
  try {
    const words = { message: id, text: typed }
    atOnce = stillThere(await visit.ask((behind) => behind.reply(receipt, words, intake.files))).atOnce
  } catch (error) {
    await intake.dropAll()
    return mine(visit, receipt, { fault: faultIn(error), typed, message: id })
  }
  return mine(visit, receipt, { notice: 'mine.sent-now', atOnce })
}

async function withdraw(visit: Visit, receipt: Receipt): Promise<Response> {
  const { erased } = stillThere(await visit.ask((behind) => behind.holder(receipt, 'reports.withdraw', {})))
  return visit.show(donePage(visit.frame, erased ? 'withdraw.done-erased' : 'withdraw.done-kept'))
}
