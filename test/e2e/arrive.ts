import type { Page, Request } from 'playwright-core'
import { atRest, eventually, within } from '../browser/eventually.ts'

/** What is still under way after so long is waited for no longer: some tests hold calls back. */
const LONGEST = within(5_000)

/**
 * Lets whoever opens an address look before they click, as people do: the parts of a page come one by one, and one that comes
 * moves what stands below it. A button that moves between the pressing and the letting go of a mouse was never clicked.
 */
export function lookFirst(page: Page): void {
  const open = new Set<Request>()
  page.on('request', (request) => void (request.url().includes('/api/') && open.add(request)))
  const over = (request: Request) => void open.delete(request)
  page.on('requestfinished', over).on('requestfailed', over)
  const seen = async (): Promise<void> => {
    const end = performance.now() + LONGEST
    do {
      await eventually(() => open.size === 0 || performance.now() > end, true)
      await atRest(page)
    } while (open.size > 0 && performance.now() < end)
  }
  const { goto, reload, waitForURL } = page
  page.goto = (...to) => goto.apply(page, to).then((answer) => seen().then(() => answer))
  page.reload = (...how) => reload.apply(page, how).then((answer) => seen().then(() => answer))
  page.waitForURL = (...url) => waitForURL.apply(page, url).then(seen)
}
