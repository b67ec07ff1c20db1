import { z } from 'zod'
import { Id, newId } from '../kernel/ids.ts'
import { type Mine, type Receipt, readEntry, unreadIn } from '../modules/reports/public.ts'
import type { Copy } from './behind.ts'
import { requestBy } from './data-route.ts'
import type { FileIntake } from './file-intake.ts'
import { tongueBy } from './language.ts'
import { type Calling, sayWho, stillThere, type Told, takeProof, tieEarlier } from './own-route.ts'
import { papersBy, postedPapers } from './paper-route.ts'
import type { Fields } from './posted.ts'
import { seenFrom } from './receipt-page.ts'
import { donePage, minePage, wordsPage } from './return-pages.ts'
import { severalPage, withdrawPage } from './several-pages.ts'
import { faultIn, type Visit } from './visit.ts'
import type { WordKey } from './words/shape.ts'

// Coming back with a receipt. The receipt travels sealed inside the page for half an hour; nothing of it stays here.

// The seal names its use: a receipt sealed for a form opens no report, nor the other way round.
const USE = 'receipt'
const Places = z.array(z.int().min(0).max(2047)).length(7).readonly()
/** The words, and at which agency the page shows the report, where it went to several; null where all of them stand on it. */
const Held = z.object({ receipt: Places, at: Id.nullable() })
type Held = z.output<typeof Held>
/** At one agency. */
type HeldAt = Held & { readonly at: string }

const sealed = (visit: Visit, held: Held): string => visit.site.receipts.seal(USE, held, visit.site.now)
// Seven of the longest words and their number; the rest can only be a slip or a try.
const LONGEST_ENTRY = 400

export async function postedReturn(visit: Visit): Promise<Response> {
  const intake = visit.site.intake(visit.c)
  try {
    const fields = await visit.read(async (part, before) => {
      if (heldBy(visit, before) !== null) await intake.take(part)
      // Read past, or the browser would wait for ever to be rid of it.
      else for await (const _ of part.bytes);
    })
    visit.takeSum(fields.sum)
    const language = /^language ([a-z]{2})$/.exec(fields.go ?? '')?.[1]
    visit.tongue = tongueBy(language ?? '') ?? visit.tongue
    if (fields.papers !== undefined) return await postedPapers(visit, fields)
    if (fields.state === undefined) return await enter(visit, fields.words ?? '')
    const held = heldBy(visit, fields)
    if (held === null)
      return await visit.show(wordsPage(visit.frame, { sum: visit.site.sum(), fault: 'return.expired' }), 410)
    return (await done(visit, held, fields, intake)) ?? (await notFound(visit))
  } catch (error) {
    await intake.dropAll()
    throw error
  } finally {
    await intake.leave()
  }
}

function heldBy(visit: Visit, { state }: Fields): Held | null {
  const read = Held.safeParse(visit.site.receipts.open(USE, state ?? '', visit.site.now))
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
    const report = await begun(visit, receipt)
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

/** The first page of a report: itself, or the agencies that got it; null where the words open none. */
async function begun(visit: Visit, receipt: Receipt): Promise<Response | null> {
  const { copies } = await opened(visit, { receipt, at: null })
  const [only] = copies
  if (copies.length < 2) return only === undefined ? null : shown(visit, { receipt, at: only.agency }, copies, true, {})
  if (copies.every(({ mine: one }) => one === 'withdrawn'))
    return visit.show(donePage(visit.frame, 'withdraw.done-kept'))
  return visit.show(severalPage(visit.frame, { copies, state: sealed(visit, { receipt, at: null }) }))
}

/** The report's page at one agency; null where the words open none. */
async function mine(visit: Visit, held: Held, more: More): Promise<Response | null> {
  const { agencies, copies } = await opened(visit, held)
  return shown(visit, held, copies, agencies.length < 2, more)
}

async function shown(visit: Visit, held: Held, [copy]: readonly Copy[], isOne: boolean, more: More) {
  if (copy === undefined) return null
  const report = copy.mine
  // Withdrawn after it was read: the keys were given up, so it no longer opens.
  if (report === 'withdrawn') return visit.show(donePage(visit.frame, 'withdraw.done-kept'))
  const state = sealed(visit, held)
  // Sealed anew with each page: half an hour from now, and not from when they came.
  const seen = seenIn(visit, report, more.atOnce)
  const view = { mine: report, isOne, state, sum: visit.site.sum(), seen, ...more, message: more.message ?? newId() }
  return visit.show(minePage(visit.frame, view), more.fault ? 422 : 200)
}

/** From when what was sent is seen; nothing where nothing was, or where the agency takes no reports any more. */
function seenIn({ desks, frame }: Visit, { agency }: Mine, atOnce?: boolean): string {
  const desk = desks.find(({ name }) => name === agency)
  return atOnce === undefined || desk === undefined ? '' : seenFrom(frame.voice, frame.now, atOnce, desk.zone)
}

/** What the words open. Words that open nothing wait their turn like all else, so that trying out many only takes longer. */
const opened = (visit: Visit, { receipt, at }: Held) => visit.ask((behind) => behind.read(receipt, at))

/** Those that still open. */
const openOf = (copies: readonly Copy[]): readonly Mine[] =>
  copies.flatMap(({ mine: one }) => (one === 'withdrawn' ? [] : [one]))

/** What a button of the report's page does; null where its words open nothing any more. */
async function done(visit: Visit, held: Held, fields: Fields, intake: FileIntake): Promise<Response | null> {
  // Before all else that a button may mean: what was written must not be lost to a second press.
  if (fields.go === 'send' && held.at !== null) return reply(visit, { ...held, at: held.at }, fields, intake)
  await intake.dropAll()
  if (fields.go === 'withdraw-yes') return withdraw(visit, held)
  if (fields.go === 'withdraw') return (await askedBack(visit, held)) ?? begun(visit, held.receipt)
  const to = Id.safeParse(/^to (.+)$/.exec(fields.go ?? '')?.[1]).data
  if (to !== undefined) return mine(visit, { ...held, at: to }, {})
  if (held.at === null || fields.go === 'all') return begun(visit, held.receipt)
  const own = await ownAct(visit, { ...held, at: held.at }, fields)
  if (own !== null) return own
  // Older messages page by page: a long exchange would else outgrow an old telephone.
  const before = /^earlier (\d{1,3})$/.exec(fields.go ?? '')?.[1]
  return mine(visit, held, {
    typed: fields.text ?? '',
    ...(before === undefined ? {} : { before: Number(before) }),
  })
}

/** What is done with the report besides writing; null for something else. */
async function ownAct(visit: Visit, held: HeldAt, fields: Fields): Promise<Response | null> {
  const { receipt, at } = held
  const calling: Calling = async (operation, input) =>
    stillThere(await visit.ask((behind) => behind.holder(receipt, operation, input, at)))
  const told = async (done: Promise<Told>) => mine(visit, held, { typed: fields.text ?? '', ...(await done) })
  if (fields.go === 'identity') return told(sayWho(calling, fields.identity ?? ''))
  if (fields.go === 'identity-remove') return told(sayWho(calling, ''))
  if (fields.go === 'chain') {
    const words = (fields.chain ?? '').slice(0, LONGEST_ENTRY)
    const tied = await tieEarlier(visit, { receipt, at }, words)
    // One word is put right, and not seven typed anew.
    const earlier = tied.fault === undefined ? '' : words
    return mine(visit, held, { typed: fields.text ?? '', earlier, ...tied })
  }
  if (fields.go !== 'proof' && fields.go !== 'proof-file') return null
  return takeProof(visit, calling, sealed(visit, held), fields.go === 'proof-file')
}

async function reply(
  visit: Visit,
  held: HeldAt,
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
    return mine(visit, held, { fault, typed, message: id })
  }
  let atOnce: boolean
  try {
    const words = { message: id, text: typed }
    const { receipt, at } = held
    atOnce = stillThere(await visit.ask((behind) => behind.reply(receipt, at, words, intake.files))).atOnce
  } catch (error) {
    await intake.dropAll()
    return mine(visit, held, { fault: faultIn(error), typed, message: id })
  }
  return mine(visit, held, { notice: 'mine.sent-now', atOnce })
}

/** Asks once more before a report is taken back, from all who got it; null where it is taken back already. */
async function askedBack(visit: Visit, held: Held): Promise<Response | null> {
  const { copies } = await opened(visit, { ...held, at: null })
  const reports = openOf(copies).filter(({ canWithdraw }) => canWithdraw)
  if (reports.length === 0) return null
  return visit.show(withdrawPage(visit.frame, { reports, state: sealed(visit, held) }))
}

/** Takes it back from all; where one could not be reached, the page says so and asks to press once more. */
async function withdraw(visit: Visit, held: Held): Promise<Response> {
  const { erased, left } = stillThere(await visit.ask((behind) => behind.withdraw(held.receipt)))
  if (left.length === 0)
    return visit.show(donePage(visit.frame, erased ? 'withdraw.done-erased' : 'withdraw.done-kept'))
  const { copies } = await opened(visit, { ...held, at: null })
  const reports = openOf(copies.filter(({ agency }) => left.includes(agency)))
  // One that does not even open now is named as the form names it.
  const desks = visit.desks.filter(({ agency }) => left.includes(agency))
  const names = reports.length > 0 ? reports.map(({ agency }) => ({ name: agency })) : desks
  return visit.show(withdrawPage(visit.frame, { reports, state: sealed(visit, held), left: names }), 503)
}
