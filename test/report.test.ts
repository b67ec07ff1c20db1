import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { renderReport } from '../src/screening/write/report.ts'
import { noBrowser as skip, startBrowser } from './browser/browser.ts'
import { PATIENCE } from './browser/eventually.ts'
import { hostile, sampleLeads, sampleSummary } from './samples/leads.ts'

// The report in a real browser.

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// What runs in the page is text, since the project is checked without the types of a browser.
const UNFOLD = `for (const folded of document.querySelectorAll('details')) folded.open = true`
const direction = (lang: string) => `getComputedStyle(document.querySelector('blockquote[lang=${lang}]')).direction`
/** Spacing that WCAG 1.4.12 lets a reader set; through style objects, which the policy does not bar. */
const SPACE_OUT = `for (const { style } of document.querySelectorAll('body, body *'))
  if (style) Object.assign(style, { letterSpacing: '0.12em', wordSpacing: '0.16em', lineHeight: '1.5' })`

let browser: Browser
let folder: string

before(async () => {
  if (skip !== false) return
  folder = mkdtempSync(join(tmpdir(), 'ausma-report-'))
  const summary = sampleSummary()
  const save = (name: string, text: string) => writeFileSync(join(folder, `${name}.html`), text)
  save('full', renderReport(summary, sampleLeads(), { shown: 200, total: 1827 }))
  save('empty', renderReport({ ...summary, broken: [], brokenCount: 0 }, [], { shown: 200 }))
  save('hostile', renderReport(summary, [hostile()], { shown: 200 }))
  browser = await startBrowser()
})

after(async () => {
  await browser?.close()
  if (folder !== undefined) rmSync(folder, { recursive: true })
})

type Opened = { readonly page: Page; readonly complaints: string[]; readonly requests: string[] }

/** Opens a page and collects what the browser complains of and asks for. */
async function open(name: string, options: BrowserContextOptions): Promise<Opened> {
  const page = await browser.newPage(options)
  page.setDefaultTimeout(PATIENCE)
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`))
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
  return { page, complaints, requests }
}

type AxeResult = {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const run = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`
  const found: AxeResult = await page.evaluate(run)
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  )
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`axe finds nothing at ${width} px, ${colorScheme}`, { skip }, async () => {
      for (const name of ['full', 'empty', 'hostile']) {
        const { page, complaints } = await open(name, { viewport: { width, height: 900 }, colorScheme })
        assert.deepEqual(complaints, [], name)
        await page.evaluate(UNFOLD)
        assert.deepEqual(await violations(page), [], name)
        await page.close()
      }
    })
  }
}

test('nothing scrolls sideways, down to 320 px and with wider text', { skip }, async () => {
  for (const width of [320, 390, 700, 800, 1000, 1280, 1920]) {
    const { page } = await open('full', { viewport: { width, height: 900 } })
    const measure = () => page.evaluate<number>('document.documentElement.scrollWidth')
    assert.ok((await measure()) <= width, `${await measure()} at ${width}`)
    await page.evaluate(SPACE_OUT)
    if (width <= 390) assert.ok((await measure()) <= width, `${await measure()} at ${width}, spaced`)
    await page.close()
  }
})

test('the page asks for nothing and runs nothing', { skip }, async () => {
  for (const name of ['full', 'hostile']) {
    const { page, complaints, requests } = await open(name, { viewport: { width: 1280, height: 900 } })
    assert.deepEqual(complaints, [])
    assert.deepEqual(
      requests.filter((url) => !url.startsWith('data:')),
      [page.url()],
    )
    assert.match(await page.title(), /^Screening report: 1/)
    assert.equal(await page.locator('script, img, iframe, object').count(), 0)
    await page.close()
  }
})

test('it reads without scripts: links lead to their leads and back', { skip }, async () => {
  const { page } = await open('full', { viewport: { width: 1280, height: 900 } })
  const [first] = sampleLeads()
  await page.locator('.queue .text a').first().click()
  assert.ok(page.url().endsWith(`#lead-${first.id}`))
  const top = await page.evaluate<number>("document.querySelector('article:target').getBoundingClientRect().top")
  assert.ok(Math.abs(top) < 60, `${top}`)
  await page.locator('article:target .pager a', { hasText: 'All leads' }).click()
  assert.ok(page.url().endsWith('#leads'))
  await page.close()
})

test('tables stay tables for a screen reader where they look like lists', { skip }, async () => {
  const { page } = await open('full', { viewport: { width: 390, height: 900 } })
  const heads = (name: string) => page.locator('table').getByRole('rowheader', { name }).count()
  assert.ok((await page.getByRole('table').count()) >= 8)
  assert.equal(await heads('wh-001'), 1)
  await page.close()
})

test('right-to-left wording runs right to left, in its own language', { skip }, async () => {
  const { page } = await open('full', { viewport: { width: 1280, height: 900 } })
  assert.equal(await page.evaluate(direction('ar')), 'rtl')
  assert.equal(await page.evaluate(direction('uk')), 'ltr')
  await page.close()
})

test('it prints: A4 pages, each lead on its own, in light colours', { skip }, async () => {
  const { page, complaints } = await open('full', { colorScheme: 'dark' })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const text = pdf.toString('latin1')
  assert.match(text, /^%PDF-/)
  assert.match(text, /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  const pages = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0
  assert.ok(pages > sampleLeads().length && pages < 20, `${pages} pages`)
  assert.deepEqual(complaints, [])
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)')
  await page.close()
})
