import { z } from 'zod'
import { Problem } from '../kernel/errors.ts'
import { Id, newId } from '../kernel/ids.ts'
import { type Receipt, readEntry } from '../modules/reports/public.ts'
import { KINDS } from '../modules/requests/public.ts'
import { askedPage, askPage, noticePage, requestPage, type Typed } from './data-pages.ts'
import { tongueBy } from './language.ts'
import { stillThere } from './own-route.ts'
import { faultPage } from './plain-pages.ts'
import type { Fields } from './posted.ts'
import { wordsPage } from './return-pages.ts'
import { faultIn, type Visit } from './visit.ts'
import type { WordKey } from './words/shape.ts'

// Requests about data on oneself: made without an account, come back to by a receipt.

// Each seal says what it is for: the form of a report opens no request, nor the other way round.
const USE = 'data'
const MINE = 'my data'
const Places = z.array(z.int().min(0).max(2047)).length(7)
const State = z.object({ form: Id })
type State = z.output<typeof State>

const NOTHING: Typed = { kind: 'access', agency: '', text: '', words: '' }
// An agency that has not said how it uses data cannot be asked here: that is what it must say first.
const noticesOf = (visit: Visit) => visit.site.notices.now()

export const showNotice = async (visit: Visit): Promise<Response> =>
  visit.show(noticePage(visit.frame, await noticesOf(visit)))

export const beginRequest = (visit: Visit): Promise<Response> => asked(visit, { form: newId() }, NOTHING, null)

async function asked(visit: Visit, state: State, typed: Typed, fault: WordKey | null): Promise<Response> {
  const notices = await noticesOf(visit)
  if (notices.length === 0) return visit.show(noticePage(visit.frame, []))
  // What is sent is numbered by it: of somebody who only looks, the server keeps nothing.
  const sealed = visit.site.forms.seal(USE, state, visit.site.now)
  return visit.show(
    askPage(visit.frame, { notices, state: sealed, typed, fault, sum: visit.site.sum() }),
    fault === null ? 200 : 422,
  )
}

export async function postedRequest(visit: Visit): Promise<Response> {
  const fields = await visit.read()
  visit.takeSum(fields.sum)
  const language = /^language ([a-z]{2})$/.exec(fields.go ?? '')?.[1]
  visit.tongue = tongueBy(language ?? '') ?? visit.tongue
  if (fields.mine !== undefined) return postedMine(visit, fields)
  // A form holds for a time only; what comes from elsewhere, or too late, opens nothing.
  const state = State.safeParse(visit.site.forms.open(USE, fields.state ?? '', visit.site.now))
  if (!state.success) return visit.show(faultPage(visit.frame, 'fault.old'), 410)
  const typed = typedIn(fields)
  // Another language, or a button that leads nowhere: what was typed stays.
  if (fields.go !== 'send') return asked(visit, state.data, typed, null)
  if (typed.text === '') return asked(visit, state.data, typed, 'text.needed')
  return send(visit, state.data, typed)
}

/** A browser's line ends and what no text of the database can hold. */
const tidy = (text: string | undefined, longest: number) =>
  (text ?? '').replace(/\r\n?/g, '\n').replaceAll('\0', '').trim().slice(0, longest)

/** What was typed, cut to what the page allows: a browser keeps to that, a program need not. */
const typedIn = ({ kind, agency, text, words }: Fields): Typed => ({
  kind: KINDS.find((one) => one === kind) ?? 'access',
  agency: Id.safeParse(agency).data ?? '',
  text: tidy(text, 5000),
  words: tidy(words, 400),
})

async function send(visit: Visit, state: State, typed: Typed): Promise<Response> {
  const notices = await noticesOf(visit)
  const agency = notices.find((one) => one.agency === typed.agency) ?? (notices.length === 1 ? notices[0] : undefined)
  if (agency === undefined) return asked(visit, state, typed, 'desk.title')
  // Told before anything is kept: a slip in the words must not make a request that nobody can prove.
  const proof = typed.words === '' ? null : await proofOf(visit, typed.words, agency.agency)
  if (typed.words !== '' && proof === null) return asked(visit, state, typed, 'return.not-found')
  const content = {
    agency: agency.agency,
    kind: typed.kind,
    language: visit.tongue.code,
    asked: { text: typed.text },
  }
  const { id, receipt } = visit.site.drawn(state.form, [content, proof])
  try {
    const made = await visit.ask((behind) => behind.ask(receipt, { ...content, request: id }, proof), 'filing')
    return await visit.show(askedPage(visit.frame, receipt, made))
  } catch (error) {
    // Under the same number and words: sent once more, it is one request and not two.
    return asked(visit, state, typed, faultIn(error))
  }
}

/** The receipt of the report whose words they typed; null where the words open none of this agency. */
async function proofOf(visit: Visit, words: string, agency: string): Promise<Receipt | null> {
  const entry = readEntry(words)
  // Words can fit several lists; one that opens a report of another agency proves nothing here.
  for (const receipt of entry.kind === 'wrong' ? [] : entry.receipts) {
    if ((await visit.ask((behind) => behind.opens(receipt))).includes(agency)) return receipt
  }
  return null
}

/** The page of a request whose words somebody typed; null where they open none. */
export async function requestBy(visit: Visit, receipt: Receipt): Promise<Response | null> {
  return mine(visit, receipt, {})
}

type More = { readonly fault?: WordKey; readonly notice?: WordKey; readonly typed?: string; readonly message?: string }

/** The request's page; null where the words open none. Words that open nothing wait their turn like all else. */
async function mine(visit: Visit, receipt: Receipt, more: More): Promise<Response | null> {
  const request = await visit.ask((behind) => behind.holder(receipt, 'requests.mine', {}, null))
  if (request === null) return null
  const state = visit.site.receipts.seal(MINE, receipt, visit.site.now)
  const view = { mine: request, state, sum: visit.site.sum(), ...more, message: more.message ?? newId() }
  return visit.show(requestPage(visit.frame, view), more.fault ? 422 : 200)
}

async function postedMine(visit: Visit, fields: Fields): Promise<Response> {
  const opened = Places.safeParse(visit.site.receipts.open(MINE, fields.mine ?? '', visit.site.now))
  const page = opened.success ? await actOnMine(visit, opened.data, fields) : null
  return page ?? visit.show(wordsPage(visit.frame, { sum: visit.site.sum(), fault: 'return.expired' }), 410)
}

/** What a button of the request's page does; null where its words open nothing any more. */
async function actOnMine(visit: Visit, receipt: Receipt, fields: Fields): Promise<Response | null> {
  // The page can be sent again after it was answered; the operation then says so.
  const typed = tidy(fields.text, 5000)
  if (fields.go !== 'send') return mine(visit, receipt, { typed })
  // A program may send any number, or none; a page sends its own, and so one message.
  const message = Id.safeParse(fields.message).data ?? newId()
  if (typed === '') return mine(visit, receipt, { fault: 'text.needed', message })
  try {
    stillThere(await visit.ask((behind) => behind.holder(receipt, 'requests.reply', { message, text: typed }, null)))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return mine(visit, receipt, { fault: faultIn(error), typed, message })
  }
  return mine(visit, receipt, { notice: 'mine.sent-now' })
}
