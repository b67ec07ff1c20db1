import { z } from 'zod'
import { Problem } from '../kernel/errors.ts'
import { endingOf } from '../modules/cases/codes.ts'
import type { Receipt } from '../modules/reports/public.ts'
import { stillThere } from './own-route.ts'
import { papersPage, takeBackPage } from './paper-pages.ts'
import type { Fields } from './posted.ts'
import { wordsPage } from './return-pages.ts'
import type { Visit } from './visit.ts'
import type { WordKey } from './words/shape.ts'

// Coming back with a person's return words. They travel sealed inside the page for half an hour, as those of a receipt do.

// The seal names its use: words sealed for this page open no report, nor the other way round.
const USE = 'papers'
const Places = z.array(z.int().min(0).max(2047)).length(7)
const ACT = /^(look|back|back-yes) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

type More = { readonly notice?: WordKey; readonly fault?: WordKey }

/** The page of somebody's own documents; null where the words open none. */
export async function papersBy(visit: Visit, receipt: Receipt, more: More = {}): Promise<Response | null> {
  const papers = await visit.ask((behind) => behind.holder(receipt, 'own-documents.list', {}, null))
  if (papers === null) return null
  return visit.show(papersPage(visit.frame, { papers, state: sealed(visit, receipt), ...more }))
}

const sealed = ({ site }: Visit, receipt: Receipt): string => site.receipts.seal(USE, receipt, site.now)

export async function postedPapers(visit: Visit, fields: Fields): Promise<Response> {
  const opened = Places.safeParse(visit.site.receipts.open(USE, fields.papers ?? '', visit.site.now))
  const page = opened.success ? await act(visit, opened.data, fields.go ?? '') : null
  return page ?? visit.show(wordsPage(visit.frame, { sum: visit.site.sum(), fault: 'return.expired' }), 410)
}

/** What a button of the page does; null where its words open nothing any more. */
async function act(visit: Visit, receipt: Receipt, go: string): Promise<Response | null> {
  const [, what, media = ''] = ACT.exec(go) ?? []
  if (what === 'look') return save(visit, receipt, media)
  if (what === 'back') return askBack(visit, receipt, media)
  if (what !== 'back-yes') return papersBy(visit, receipt)
  try {
    const taken = stillThere(
      await visit.ask((behind) => behind.holder(receipt, 'own-documents.withdraw', { media }, null)),
    )
    return papersBy(visit, receipt, taken.done === 'held' ? { fault: 'papers.held' } : { notice: 'papers.done' })
  } catch (error) {
    return gone(visit, receipt, error)
  }
}

/** Pressed twice, or taken back by the team meanwhile: the list says what is there. */
function gone(visit: Visit, receipt: Receipt, error: unknown): Promise<Response | null> {
  if (error instanceof Problem && error.code === 'too-large') return papersBy(visit, receipt, { fault: 'papers.large' })
  if (error instanceof Problem && (error.code === 'not-found' || error.code === 'conflict'))
    return papersBy(visit, receipt)
  throw error
}

async function askBack(visit: Visit, receipt: Receipt, media: string): Promise<Response | null> {
  const papers = await visit.ask((behind) => behind.holder(receipt, 'own-documents.list', {}, null))
  const one = papers?.documents.find((each) => each.media === media)
  if (!papers?.withdraws || one === undefined || one.copyOf !== null) return papersBy(visit, receipt)
  return visit.show(takeBackPage(visit.frame, { papers, one, state: sealed(visit, receipt) }))
}

/** The document as it was kept, under a name that says nothing. */
async function save(visit: Visit, receipt: Receipt, media: string): Promise<Response | null> {
  try {
    const { type, bytes } = stillThere(await visit.ask((behind) => behind.document(receipt, media)))
    return visit.c.body(new Uint8Array(bytes), 200, {
      // Saved and never shown as a page: whatever stands in it runs nothing here.
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="document.${endingOf(type)}"`,
    })
  } catch (error) {
    return gone(visit, receipt, error)
  }
}
