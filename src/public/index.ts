import { type Context, Hono } from 'hono'
import { asProblem, placesOf } from '../kernel/errors.ts'
import { Busy } from '../kernel/lanes.ts'
import { beginRequest, postedRequest, showNotice } from './data-route.ts'
import { figuresFile, showFigures } from './figures-route.ts'
import type { Path } from './form.ts'
import { beginForm, postedForm } from './form-route.ts'
import { tongueBy, tongueFor } from './language.ts'
import { page, pathOf } from './layout.ts'
import type { Html } from './markup.ts'
import { beginObjection, postedObjection } from './object-route.ts'
import { offerForm } from './offer-pages.ts'
import { postedOffer } from './offer-route.ts'
import { keyPage } from './own-pages.ts'
import { faultPage, linesPage, startPage, tracePage } from './plain-pages.ts'
import { Unreadable } from './posted.ts'
import { wordsPage } from './return-pages.ts'
import { postedReturn } from './return-route.ts'
import { type PublicDoor, Site, Visit } from './visit.ts'
import { patiently, waitNote } from './waiting.ts'
import type { WordKey } from './words/shape.ts'
import { youngPage } from './young-page.ts'

export type { PublicDoor } from './visit.ts'

/** Ways of the form by their address. Addresses say nothing: they stay in a browser's history. */
const WAYS: Readonly<Record<string, Path>> = { form: 'report', ask: 'help', talk: 'young' }

/** Addresses whose pages rest on who takes reports, or list the numbers to call, by how they are asked for. */
const RESTS_ON_FACTS: Readonly<Record<'GET' | 'POST', readonly string[]>> = {
  GET: ['', 'lines', ...Object.keys(WAYS)],
  POST: ['check', ...Object.keys(WAYS)],
}

/** Pages that are only read, by their address. */
const READ: Readonly<Record<string, (visit: Visit) => Html>> = {
  '': ({ frame, desks }) => startPage(frame, desks),
  check: ({ frame }) => offerForm(frame),
  return: ({ frame, site }) => wordsPage(frame, { sum: site.sum() }),
  lines: ({ frame }) => linesPage(frame),
  trace: ({ frame }) => tracePage(frame),
  talk: (visit) => youngPage(visit.frame, visit.taking('help').length > 0),
}

/**
 * The pages for anybody, under `/p`. Complete without JavaScript, without cookies, and with nothing from elsewhere. What a member's
 * cookie in the same browser says is never looked at.
 */
export function publicSite(door: PublicDoor): Hono {
  const site = new Site(door)
  const app = new Hono()
  app.onError((error, c) => broken(c, site, error))
  app.get('/', (c) => c.redirect(pathOf(tongueFor(c.req.header('Accept-Language')), '')))
  app.get('/:language/:at?', async (c) => {
    const at = c.req.param('at') ?? ''
    const isPage = tongueBy(c.req.param('language')) !== null
    const visit = await (isPage && RESTS_ON_FACTS.GET.includes(at) ? Visit.of : Visit.framed)(c, site, at)
    // In the browser's language, since the address has none: a fault that nobody can read is no help.
    if (!isPage) return visit.show(faultPage(visit.frame, 'fault.not-found'), 404)
    if (Object.hasOwn(READ, at)) return visit.show(READ[at](visit))
    if (Object.hasOwn(WAYS, at)) return beginForm(visit, WAYS[at])
    if (at === 'object') return beginObjection(visit)
    if (at === 'data') return beginRequest(visit)
    if (at === 'use') return showNotice(visit)
    if (at === 'figures') return showFigures(visit, null)
    const asked = /^figures-([0-9a-f-]{36})(?:\.([a-z.-]{3,20}))?$/.exec(at)
    if (asked?.[1]) return asked[2] ? figuresFile(visit, asked[1], asked[2]) : showFigures(visit, asked[1])
    if (at === 'proof') return visit.show(keyPage(visit.frame, await site.behind.proofKey()))
    return visit.show(faultPage({ ...visit.frame, at: '' }, 'fault.not-found'), 404)
  })
  app.post('/:language/:at', async (c) => {
    const at = c.req.param('at')
    const visit = await (RESTS_ON_FACTS.POST.includes(at) ? Visit.of : Visit.framed)(c, site, at)
    const answer = posted(visit, at).catch((error) => broken(c, site, error))
    const told = (key: WordKey) => String(faultPage(visit.frame, key))
    return patiently(
      answer,
      visit.isRead,
      () => String(page(visit.frame, waitNote(visit.frame.voice.say))),
      () => told('fault.busy'),
      door.soon,
    )
  })
  app.all('*', async (c) => {
    const visit = await Visit.framed(c, site, '')
    return visit.show(faultPage(visit.frame, 'fault.not-found'), 404)
  })
  return app
}

/** What a posted page is answered. */
async function posted(visit: Visit, at: string): Promise<Response> {
  if (Object.hasOwn(WAYS, at)) return postedForm(visit, WAYS[at])
  if (at === 'return') return postedReturn(visit)
  if (at === 'check') return postedOffer(visit)
  if (at === 'object') return postedObjection(visit)
  if (at === 'data') return postedRequest(visit)
  return visit.show(faultPage({ ...visit.frame, at: '' }, 'fault.not-found'), 404)
}

/** A failure as a page. What nobody expected goes on to whoever keeps the log. */
async function broken(c: Context, site: Site, error: unknown): Promise<Response> {
  // What a hostile or broken sender does is told to them; only faults of the program go into the log.
  const isBusy = error instanceof Busy
  // Who hangs up in the middle is no fault of the program, and a dated line in its log would tell when.
  const isTheirs = error instanceof Unreadable || c.req.raw.signal.aborted
  const isOurs = !isBusy && !isTheirs && asProblem(error).code === 'internal'
  if (isOurs) console.error(traceOf(error))
  const visit = await Visit.framed(c, site, '')
  if (isBusy) return visit.show(faultPage(visit.frame, 'fault.busy'), 503)
  return visit.show(faultPage(visit.frame, isOurs ? 'fault.broken' : 'fault.old'), isOurs ? 500 : 422)
}

/** Where in the program it went wrong. The words of an error are left out: they may hold what a person wrote. */
function traceOf(error: unknown): string {
  const { cause } = asProblem(error)
  const thrown = cause instanceof Error ? cause : error
  if (!(thrown instanceof Error)) return 'failure on a public page: not an error'
  return [`failure on a public page: ${thrown.name}`, ...placesOf(thrown)].join('\n')
}
