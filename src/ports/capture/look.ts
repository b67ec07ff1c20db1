import { type Cut, NOT_CAPTURED, type NotCaptured } from '../codes.ts'
import type { BrowserEvent, DevTools } from './devtools.ts'
import type { Guard } from './guard.ts'
import { type Page, saidBy } from './said.ts'

/** What was seen of a page once it had loaded. */
export type Look = {
  /** Where it came from in the end. */
  readonly address: string
  readonly redirects: readonly string[]
  readonly title: string
  readonly text: string
  /** The page from its top to its end as a picture, and on paper. */
  readonly picture: Buffer
  readonly paper: Buffer
  /** What of it is not whole. */
  readonly cut: readonly Cut[]
  /** Name and version of the browser. */
  readonly browser: string
}

/** Of the proxy, within the room of the browser. */
export const PORT = 3128
const [WIDTH, HEIGHT] = [1280, 900]
/** Taller pages are cut in the picture; on paper they are whole. */
const MOST_HEIGHT = 10_000

/** Loads a page, waits until it is quiet, and looks at it. @throws Error where the browser is gone */
export async function lookAtPage(
  tools: DevTools,
  guard: Guard,
  url: string,
  agent: string,
  settle: number,
): Promise<Look | { not: NotCaptured }> {
  const { product } = await tools.ask<{ product: string }>('Browser.getVersion')
  // The page has a way out of its own: what the browser wants for itself, such as news of itself, leads nowhere.
  const { browserContextId } = await tools.ask<{ browserContextId: string }>('Target.createBrowserContext', {
    proxyServer: `http://127.0.0.1:${PORT}`,
    proxyBypassList: '<-loopback>',
  })
  await tools.ask('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId, eventsEnabled: true })
  const { targetId } = await tools.ask<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
  })
  const { sessionId } = await tools.ask<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
  const page = <T = Record<string, unknown>>(method: string, params: object = {}) =>
    tools.ask<T>(method, params, sessionId)
  const { frameTree } = await page<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree')
  const frame = frameTree.frame.id
  const load = new Loading(tools, page, { sessionId, targetId, frame })
  const { userAgent } = await tools.ask<{ userAgent: string }>('Browser.getVersion')
  await Promise.all([
    page('Page.enable'),
    page('Network.enable'),
    page('Network.setBypassServiceWorker', { bypass: true }),
    page('Network.setUserAgentOverride', { userAgent: `${userAgent.replace('Headless', '')} ${agent}` }),
    page('Emulation.setDeviceMetricsOverride', { width: WIDTH, height: HEIGHT, deviceScaleFactor: 1, mobile: false }),
    tools.ask('Target.setDiscoverTargets', { discover: true }),
  ])
  const { errorText } = await page<{ errorText?: string }>('Page.navigate', { url })
  if (errorText !== undefined) return { not: whyNot(errorText, guard, load) }
  await load.quiet(settle)
  if (load.failed !== null) return { not: whyNot(load.failed, guard, load) }
  return { ...(await seen(page, frame)), address: load.address || url, redirects: load.redirects, browser: product }
}

async function seen(page: Page, frame: string): Promise<Pick<Look, 'title' | 'text' | 'picture' | 'paper' | 'cut'>> {
  const { title, text, isCut } = await saidBy(page, frame)
  const { cssContentSize } = await page<{ cssContentSize: Size }>('Page.getLayoutMetrics')
  const height = Math.min(MOST_HEIGHT, Math.max(HEIGHT, Math.ceil(cssContentSize.height)))
  const clip = { x: 0, y: 0, width: WIDTH, height, scale: 1 }
  const picture = await page<{ data: string }>('Page.captureScreenshot', {
    format: 'png',
    clip,
    captureBeyondViewport: true,
  })
  const paper = await page<{ data: string }>('Page.printToPDF', { printBackground: true })
  return {
    title,
    text,
    picture: Buffer.from(picture.data, 'base64'),
    paper: Buffer.from(paper.data, 'base64'),
    cut: [...(isOver(cssContentSize) ? (['picture'] as const) : []), ...(isCut ? (['text'] as const) : [])],
  }
}

type Size = { readonly width: number; readonly height: number }

const isOver = ({ width, height }: Size): boolean => Math.ceil(height) > MOST_HEIGHT || Math.ceil(width) > WIDTH

/** How far a page is, by what the browser tells. */
class Loading {
  /** The addresses that led on from each other; the last is where the page came from. */
  readonly redirects: string[] = []
  address = ''
  failed: string | null = null
  isDownload = false
  private open = 0
  private isLoaded = false
  private wake: () => void = () => {}
  private document = ''
  private readonly frame: string

  /** @param of the page, and its own frame: one inside it is a part of it, which tells nothing of where the page is from */
  constructor(tools: DevTools, page: Page, of: { sessionId: string; targetId: string; frame: string }) {
    const { sessionId, targetId } = of
    this.frame = of.frame
    tools.onEvent((event) => {
      if (event.sessionId === sessionId) this.heard(event, page)
      // A window that the page opened is closed unseen.
      else if (event.method === 'Target.targetCreated') this.other(event, tools, targetId)
      else if (event.method === 'Browser.downloadWillBegin') this.isDownload = true
    })
  }

  /** Waits until the page has loaded and asked for nothing for half a second, at most `settle` milliseconds after loading. */
  async quiet(settle: number): Promise<void> {
    while (!this.isLoaded && this.failed === null) await this.next()
    const end = Date.now() + settle
    while (this.failed === null && Date.now() < end) {
      await this.next(500)
      if (this.open <= 0) break
    }
  }

  private next(most?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = most === undefined ? undefined : setTimeout(resolve, most)
      this.wake = () => {
        if (most !== undefined && this.failed === null) return
        clearTimeout(timer)
        resolve()
      }
    })
  }

  private heard({ method, params }: BrowserEvent, page: Page): void {
    if (method === 'Page.javascriptDialogOpening')
      void page('Page.handleJavaScriptDialog', { accept: false }).catch(() => {})
    else if (method === 'Page.loadEventFired') this.isLoaded = true
    else if (method === 'Page.downloadWillBegin') this.isDownload = true
    else if (method === 'Network.requestWillBeSent') this.asked(params as Asked)
    else if (method === 'Network.loadingFinished') this.open--
    else if (method === 'Network.loadingFailed') {
      this.open--
      const { type, errorText } = params as { type?: string; errorText?: string }
      if (type === 'Document' && params.requestId === this.document && !this.isLoaded)
        this.failed = errorText ?? 'failed'
    }
    this.wake()
  }

  private asked({ requestId, loaderId, type, frameId, documentURL, redirectResponse }: Asked): void {
    if (redirectResponse === undefined) this.open++
    if (type !== 'Document' || requestId !== loaderId || frameId !== this.frame) return
    if (redirectResponse !== undefined) this.redirects.push(redirectResponse.url)
    this.document = requestId
    this.address = documentURL
  }

  private other({ params }: BrowserEvent, tools: DevTools, targetId: string): void {
    const { targetInfo } = params as { targetInfo: { targetId: string; type: string; openerId?: string } }
    if (targetInfo.targetId === targetId || targetInfo.openerId === undefined) return
    void tools.ask('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {})
  }
}

type Asked = {
  readonly requestId: string
  readonly loaderId: string
  readonly type: string
  readonly frameId: string
  readonly documentURL: string
  readonly redirectResponse?: { readonly url: string }
}

/** Why a page did not load: what the guard refused comes first, since the browser only sees that nothing came. */
function whyNot(error: string, { leftOut, exchanges }: Guard, load: Loading): NotCaptured {
  if (/TOO_MANY_REDIRECTS/.test(error)) return 'redirects'
  if (load.isDownload) return 'download'
  const why = NOT_CAPTURED.find((one) => one === leftOut().at(-1)?.why)
  if (why !== undefined) return why
  return /ABORTED/.test(error) && exchanges.length > 0 ? 'download' : 'no-connection'
}
