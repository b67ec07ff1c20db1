import { z } from 'zod'
import type { Reporter } from '../kernel/actor.ts'
import { Problem } from '../kernel/errors.ts'
import { Id, newId } from '../kernel/ids.ts'
import { type Mine, type Receipt, readEntry, reporterBy } from '../modules/reports/index.ts'
import { requestBy } from './data-route.ts'
import { FileIntake } from './file-intake.ts'
import { tongueBy } from './language.ts'
import { type Calling, sayWho, type Told, takeProof, tieEarlier } from './own-route.ts'
import { type Fields, readPosted } from './posted.ts'
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
  const intake = new FileIntake(visit.site.kernel, visit.site.room.enter(visit.place))
  try {
    const fields = await readPosted(visit.c.req.raw, async (part, before) => {
      if (receiptOf(visit, before) !== null) await intake.take(part)
      // Read past, or the browser would wait for ever to be rid of it.
      else for await (const _ of part.bytes);
    })
    visit.takeSum(fields.sum)
    const language = /^language ([a-z]{2})$/.exec(fields.go ?? '')?.[1]
    visit.tongue = tongueBy(language ?? '') ?? visit.tongue
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
  const entry = readEntry(words.slice(0, LONGEST_ENTRY))
  if (entry.kind === 'wrong') {
    const { why, suggestion } = entry
    return visit.show(wordsPage(visit.frame, { sum: visit.site.sum(), fault: `return.wrong-${why}`, suggestion }), 422)
  }
  // The same words can stand in two lists; at most one of them opens anything.
  for (const receipt of entry.receipts) {
    const reporter = await found(visit, receipt)
    if (reporter !== null) return mine(visit, receipt, reporter, {})
    const request = await requestBy(visit, receipt)
    if (request !== null) return request
  }
  return visit.show(wordsPage(visit.frame, { sum: visit.site.sum(), fault: 'return.not-found' }), 404)
}

/** Words that open nothing wait their turn like all else, so that trying out many only takes longer. */
const found = (visit: Visit, receipt: Receipt): Promise<Reporter | null> =>
  visit.turn(() => reporterBy(visit.site.kernel, receipt))

type More = {
  readonly notice?: WordKey
  readonly fault?: WordKey
  readonly typed?: string
  readonly message?: string
  readonly before?: number
}

async function mine(visit: Visit, receipt: Receipt, reporter: Reporter, more: More): Promise<Response> {
  const report = await opened(visit, reporter)
  // Withdrawn after it was read: the keys were given up, so it no longer opens.
  if (report === null) return visit.show(donePage(visit.frame, 'withdraw.done-kept'))
  const state = visit.site.receipts.seal(USE, receipt, visit.site.now)
  // Sealed anew with each page: half an hour from now, and not from when they came.
  const view = { mine: report, state, sum: visit.site.sum(), ...more, message: more.message ?? newId() }
  return visit.show(minePage(visit.frame, view), more.fault ? 422 : 200)
}

async function opened(visit: Visit, reporter: Reporter): Promise<Mine | null> {
  try {
    return await visit.asReporter(reporter, 'reports.mine', {})
  } catch (error) {
    if (error instanceof Problem && error.code === 'keys-closed') return null
    throw error
  }
}

async function act(visit: Visit, receipt: Receipt, fields: Fields, intake: FileIntake): Promise<Response> {
  const reporter = await found(visit, receipt)
  if (reporter === null)
    return visit.show(wordsPage(visit.frame, { sum: visit.site.sum(), fault: 'return.not-found' }), 404)
  // Before all else that a button may mean: what was written must not be lost to a second press.
  if (fields.go === 'send') return reply(visit, receipt, reporter, fields, intake)
  await intake.dropAll()
  if (fields.go === 'withdraw-yes') return withdraw(visit, reporter)
  if (fields.go === 'withdraw') {
    const report = await opened(visit, reporter)
    const state = visit.site.receipts.seal(USE, receipt, visit.site.now)
    if (report?.canWithdraw) return visit.show(withdrawPage(visit.frame, { mine: report, state }))
  }
  const own = await ownAct(visit, receipt, reporter, fields)
  if (own !== null) return own
  // Older messages page by page: a long exchange would else outgrow an old telephone.
  const before = /^earlier (\d{1,3})$/.exec(fields.go ?? '')?.[1]
  return mine(visit, receipt, reporter, {
    typed: fields.text ?? '',
    ...(before === undefined ? {} : { before: Number(before) }),
  })
}

/** What is done with the report besides writing; null for something else. */
async function ownAct(visit: Visit, receipt: Receipt, reporter: Reporter, fields: Fields): Promise<Response | null> {
  const calling: Calling = (operation, input) => visit.asReporter(reporter, operation, input)
  const told = async (done: Promise<Told>) =>
    mine(visit, receipt, reporter, { typed: fields.text ?? '', ...(await done) })
  if (fields.go === 'identity') return told(sayWho(calling, fields.identity ?? ''))
  if (fields.go === 'identity-remove') return told(sayWho(calling, ''))
  if (fields.go === 'chain') return told(tieEarlier(visit, calling, fields.chain ?? ''))
  if (fields.go !== 'proof' && fields.go !== 'proof-file') return null
  const state = visit.site.receipts.seal(USE, receipt, visit.site.now)
  return takeProof(visit, calling, state, fields.go === 'proof-file')
}

async function reply(
  visit: Visit,
  receipt: Receipt,
  reporter: Reporter,
  { text = '', message = '' }: Fields,
  intake: FileIntake,
): Promise<Response> {
  const typed = text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim().slice(0, 6000)
  const id = Id.safeParse(message).data ?? newId()
  // A picture alone is an answer, too.
  const isEmpty = typed === '' && intake.files.length === 0
  const fault = intake.fault ?? (isEmpty ? 'text.needed' : null)
  if (fault !== null) {
    await intake.dropAll()
    return mine(visit, receipt, reporter, { fault, typed, message: id })
  }
  try {
    await visit.asReporter(reporter, 'reports.reply', { message: id, text: typed, files: intake.files })
  } catch (error) {
    await intake.dropAll()
    return mine(visit, receipt, reporter, { fault: faultIn(error), typed, message: id })
  }
  return mine(visit, receipt, reporter, { notice: 'mine.sent-now' })
}

async function withdraw(visit: Visit, reporter: Reporter): Promise<Response> {
  const { erased, files } = await visit.asReporter(reporter, 'reports.withdraw', {})
  // After the commit that forgot their keys; bytes that stay behind open to nobody.
  await Promise.all(files.map((file) => visit.site.kernel.blobs.remove(file)))
  return visit.show(donePage(visit.frame, erased ? 'withdraw.done-erased' : 'withdraw.done-kept'))
}
