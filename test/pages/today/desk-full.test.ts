import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Name } from '../../../src/ui/shell/contract.ts'
import { noBrowser } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { fitsFirstScreen, smallLaptop } from '../../browser/first-screen.ts'
import { type Answers, held } from '../answers.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { BUSY, NEW } from './busy.ts'

/** What moved on the page by itself since it was loaded. */
const shifts = (page: Page): Promise<unknown[]> =>
  page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const seen: unknown[] = []
        type Shift = PerformanceEntry & { value: number; sources: { node: Element | null }[] }
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as Shift[])
            seen.push([entry.value, ...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80))])
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => setTimeout(() => resolve(seen)))
      }),
  )

describe('a desk with all that waits', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('nothing moves while the parts come one after the other', async () => {
    // Each answer leaves after the one before was drawn.
    const asked: Answers = { ...BUSY.answers, 'leads.list': NEW }
    const late = Object.entries(asked).map(([name, output]) => [name, held(name as Name, output as never)] as const)
    const answers = Object.fromEntries(late.map(([name, { reply }]) => [name, reply])) as Answers
    await stand.see('/', { ...BUSY, answers, own: true }, async ({ page, settled }) => {
      // In a document of its own, that has shown nothing else. What is held takes the connections of the browser, so a picture may
      // wait until it is released, and the page is loaded whole only then.
      const address = page.url()
      // An empty page first: what the document before still waits for would take all connections, and the next one would get none.
      await page.goto('about:blank')
      await page.goto(address, { waitUntil: 'domcontentloaded' })
      for (const [, { release }] of late) {
        release()
        await atRest(page)
      }
      await page.getByRole('region', { name: 'Overdue' }).waitFor()
      await settled()
      assert.deepEqual(await shifts(page), [])
    })
  })

  test('a full desk shows each stretch of time on the first screen, and folds the rest away', async () => {
    await stand.see('/', BUSY, async ({ page, settled }) => {
      await smallLaptop(page)
      await settled()
      const spans = ['Overdue', 'Today', 'Within a week', 'Later']
      await eventually(
        () => page.locator('.stretch h2').allInnerTexts(),
        ['Overdue 5', 'Today 2', 'Within a week 3', 'Later 2'],
      )
      await fitsFirstScreen(
        page,
        spans.map((name) => page.getByRole('region', { name, exact: true })),
      )
      const folded = page.getByRole('region', { name: 'Within a week' }).locator('details')
      assert.equal(await folded.getByRole('link').first().isVisible(), false)
      await folded.getByText('more').click()
      assert.ok(await folded.getByRole('link').first().isVisible())
    })
  })
})
