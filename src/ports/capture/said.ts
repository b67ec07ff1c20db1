import { z } from 'zod'
import { BrowserFault } from './devtools.ts'

/** Asks the browser about one page. */
export type Page = <T = Record<string, unknown>>(method: string, params?: object) => Promise<T>

/** Characters of a page's title and of its words. */
const [MOST_TITLE, MOST_TEXT] = [500, 100_000]

/** What a page says in words. */
const Said = z.object({ title: z.string().max(MOST_TITLE), text: z.string().max(MOST_TEXT), isCut: z.boolean() })
type Said = z.output<typeof Said>

/**
 * Runs beside the page, over the same document and with functions of its own. A form or a picture with a name still takes the place of what
 * a document has under it, in this world too, so the document is asked by the functions that it cannot hide. Cut here: what is longer
 * would come whole to the server first.
 */
const READ = `(() => {
  const asked = (kind, name, of) => Object.getOwnPropertyDescriptor(kind.prototype, name).get.call(of)
  const body = asked(Document, 'body', document)
  const text = body === null ? '' : asked(HTMLElement, 'innerText', body)
  return {
    title: asked(Document, 'title', document).slice(0, ${MOST_TITLE}),
    text: text.slice(0, ${MOST_TEXT}),
    isCut: text.length > ${MOST_TEXT},
  }
})()`

/** Reads title and words of a page where its own scripts reach nothing. @throws BrowserFault where there are none to be had */
export async function saidBy(page: Page, frameId: string): Promise<Said> {
  const { executionContextId } = await page<{ executionContextId: number }>('Page.createIsolatedWorld', {
    frameId,
    worldName: 'reading',
  })
  const answer = await page<{ result?: { value?: unknown } }>('Runtime.evaluate', {
    expression: READ,
    contextId: executionContextId,
    returnByValue: true,
    timeout: 5000,
  })
  const said = Said.safeParse(answer.result?.value)
  if (!said.success) throw new BrowserFault('no title and words')
  return said.data
}
