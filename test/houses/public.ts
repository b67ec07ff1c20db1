import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startBrowser } from '../browser/browser.ts'
import { PATIENCE } from '../browser/eventually.ts'
import { openTestDatabase, type TestDatabase } from '../run/databases.ts'
import { testServer } from '../run/web.ts'
import { ReportsHouse } from './reports.ts'

/** A picture that any program reads: one grey dot. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** The public pages of an agency that takes reports, with a browser that runs no script unless asked. */
export class PublicStand {
  readonly house: ReportsHouse
  readonly port: number
  private readonly browser: Browser
  private readonly closing: () => Promise<void>

  private constructor(house: ReportsHouse, port: number, browser: Browser, closing: () => Promise<void>) {
    this.house = house
    this.port = port
    this.browser = browser
    this.closing = closing
  }

  /** @param open the house behind the pages, where more rooms are needed than that of reports */
  static async raise(
    open: (database: TestDatabase) => Promise<ReportsHouse> = ReportsHouse.open,
  ): Promise<PublicStand> {
    const database = await openTestDatabase('server')
    const house = await open(database)
    const server = await testServer(house.kernel)
    const browser = await startBrowser()
    return new PublicStand(house, server.port, browser, async () => {
      await browser.close()
      await server.close()
      await database.close()
    })
  }

  get origin(): string {
    return `http://localhost:${this.port}`
  }

  /** A window of its own; nothing of another is in it. */
  async window({ script = false, width = 1280, dark = false } = {}): Promise<{ context: BrowserContext; page: Page }> {
    const context = await this.browser.newContext({
      javaScriptEnabled: script,
      viewport: { width, height: 844 },
      colorScheme: dark ? 'dark' : 'light',
      locale: 'en-GB',
    })
    context.setDefaultTimeout(PATIENCE)
    return { context, page: await context.newPage() }
  }

  close(): Promise<void> {
    return this.closing()
  }
}

/**
 * Presses a button or link that leads to a page and waits until that page has loaded. A click alone may return while
 * the old page still stands, on a busy machine: what looks at the page then sees it go away under its hands.
 */
export async function press(page: Page, place: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(place).click()])
}

/** Presses the button of the form that goes on. */
export const goOn = (page: Page): Promise<void> => press(page, 'button.primary')

/** Chooses the last answer, where the page has a question with several: none is chosen beforehand. */
export async function choose(page: Page): Promise<void> {
  const answers = page.locator('main input[type=radio]')
  if ((await answers.count()) > 0 && (await page.locator('main input[type=radio]:checked').count()) === 0)
    await answers.last().check()
}

/** Answers the questions of the way for suspicions up to the last page. */
export async function tell(page: Page, words: { text: string; where: string; suspected: string; danger?: string }) {
  await page.locator('input[value=work]').check()
  await goOn(page)
  await page.locator(`input[value=${words.danger ?? 'soon'}]`).check()
  await goOn(page)
  await page.locator('#text').fill(words.text)
  await goOn(page)
  await page.locator('#where').fill(words.where)
  await goOn(page)
  await page.locator('#suspected').fill(words.suspected)
  await goOn(page)
  await page.locator('#source').fill('')
  await goOn(page)
}

/** The words of the receipt as somebody copies them from the page, the number last. */
export async function copied(page: Page): Promise<string> {
  const items = await page.locator('.words li').allTextContents()
  // Without the little numbers before the words.
  return items.map((item, at) => (at < 7 ? item.replace(/^\d/, '') : (/\d{3}$/.exec(item.trim())?.[0] ?? ''))).join(' ')
}
