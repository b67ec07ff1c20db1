import { parseArgs } from 'node:util'
import type { Page, Request } from 'playwright-core'
import { eventually } from '../test/browser/eventually.ts'
import { PLAIN } from '../test/e2e/addresses.ts'
import { button } from '../test/e2e/door.ts'
import { rows } from '../test/e2e/leads.ts'
import { A_SCREENING } from '../test/e2e/rooms.ts'
import { openStand } from '../test/e2e/stand.ts'
import { machine } from './machine.ts'
import { median } from './scores.ts'
import { markdownTable } from './written.ts'

// When the largest part of a page is there, on a processor that is slowed four times: each room with the demonstration in it,
// beside a page of the same frame with nothing in it, in turn.

const SLOWED = 4
/** The frame alone: nothing is at this address. */
const EMPTY = '/nowhere'
const BAR = 2.5

/** Milliseconds without any request after which a page has asked for all that it wants. */
const QUIET = 500

/**
 * Watches what a page asks for. Playwright's own «networkidle» now and then never comes, with nothing under way.
 * @returns waits until nothing was under way for {@link QUIET}
 */
function watched(page: Page): () => Promise<void> {
  const underWay = new Set<Request>()
  let since = performance.now()
  const ended = (request: Request) => {
    underWay.delete(request)
    since = performance.now()
  }
  page.on('request', (request) => underWay.add(request))
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return () => eventually(() => underWay.size === 0 && performance.now() - since > QUIET, true)
}

/** Milliseconds from asking for a page until its largest element was drawn; what came later counts. */
async function largestPaint(page: Page, address: string, quiet: () => Promise<void>): Promise<number> {
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await quiet()
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
}

/** `node bench/paint.ts [--times N]` */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { times: { type: 'string', default: '5' } } })
  const stand = await openStand('embedded')
  try {
    const { page } = await stand.visitor()
    await page.goto(stand.address('/'))
    await button(page, 'Try it').click()
    await rows(page).nth(4).waitFor({ timeout: A_SCREENING })
    const quiet = watched(page)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
    const times = new Map<string, { own: number[]; empty: number[] }>(
      PLAIN.map((path) => [path, { own: [], empty: [] }]),
    )
    for (let turn = 0; turn < Number(values.times); turn++)
      for (const [path, { own, empty }] of times) {
        empty.push(await largestPaint(page, stand.address(EMPTY), quiet))
        own.push(await largestPaint(page, stand.address(path), quiet))
      }
    const found = [...times].map(([path, { own, empty }]) => ({
      path,
      own: median(own),
      ratio: median(own) / median(empty),
    }))
    const lines = found
      .toSorted((one, other) => other.ratio - one.ratio)
      .map(({ path, own, ratio }) => [
        path,
        `${own.toFixed(0)} ms`,
        ratio.toFixed(2),
        ratio <= BAR ? 'ok' : '**missed**',
      ])
    console.log(`${machine(new Date())}; slowed ${SLOWED} times, median of ${values.times}, bar ${BAR}\n`)
    console.log(markdownTable(['page', 'largest paint', 'times the empty frame', ''], lines))
  } finally {
    await stand.close()
  }
}

await main()
