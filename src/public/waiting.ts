import { type Html, html } from './markup.ts'
import type { WordKey } from './words/shape.ts'

/** Milliseconds after which somebody is told that they wait, and milliseconds between signs that the page still comes. */
const SOON = 3_000
const SIGN_EVERY = 10_000

const MAIN = '<main id="main">'
const MAIN_END = '</main>'

/** What stands on the page while its answer is not there yet. It is hidden by style as soon as anything follows it. */
export const waitNote = (say: (key: WordKey) => string): Html =>
  html`<div class="note" role="status"><h1>${say('wait.title')}</h1><p>${say('wait.text')}</p></div>`

/**
 * Gives the answer where it comes soon. Otherwise the page begins with a word that it takes longer, stays open, and the answer follows in
 * the same page: without script, without a second request that would have to wait anew, and without a proxy that gives up in between.
 * @param isRead resolves when all that was sent is read: a browser that still sends listens to nobody
 * @param waitingPage the page that is begun, made when it is needed
 * @param else answer in words where what comes late is no page
 */
export async function patiently(
  answer: Promise<Response>,
  isRead: Promise<void>,
  waitingPage: () => string,
  otherwise: () => string,
  soon = SOON,
): Promise<Response> {
  let timer: NodeJS.Timeout | undefined
  const late = isRead.then(
    () =>
      new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), soon)
      }),
  )
  const first = await Promise.race([answer, late])
  clearTimeout(timer)
  if (first !== null) return first
  return new Response(followed(answer, waitingPage(), otherwise), {
    // Whatever stands between passes on what there is, and does not wait for the whole.
    headers: { 'Content-Type': 'text/html; charset=UTF-8', 'X-Accel-Buffering': 'no' },
  })
}

function followed(answer: Promise<Response>, waiting: string, otherwise: () => string): ReadableStream<Uint8Array> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  let sign: NodeJS.Timeout | undefined
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(bytes(begun(waiting)))
      sign = setInterval(() => controller.enqueue(bytes(' ')), SIGN_EVERY)
      const rest = await answer.then(pageOf).catch(() => null)
      clearInterval(sign)
      try {
        controller.enqueue(bytes(afterMain(rest ?? otherwise())))
        controller.close()
      } catch {
        // They left meanwhile; what they sent was taken all the same.
      }
    },
    cancel: () => clearInterval(sign),
  })
}

/** A page's text; null where an answer is none, such as a file. */
const pageOf = async (answer: Response): Promise<string | null> =>
  /^text\/html/.test(answer.headers.get('Content-Type') ?? '') ? answer.text() : null

/** The page up to the end of its content. What is in it goes out of sight when something follows. */
function begun(page: string): string {
  const [head, rest] = [page.slice(0, page.indexOf(MAIN) + MAIN.length), page.slice(page.indexOf(MAIN) + MAIN.length)]
  return `${head}<div class="wait">${rest.slice(0, rest.indexOf(MAIN_END))}</div>`
}

const afterMain = (page: string): string => page.slice(page.indexOf(MAIN) + MAIN.length)
