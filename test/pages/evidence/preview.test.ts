import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { pngOf } from '../../samples/hostile-pictures.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { FULL, ITEM, PAGE } from './items.ts'

/** What the server answers for a page, by the query that it is asked. */
type Answer = (query: URLSearchParams) => {
  status?: number
  contentType: string
  body: string | Buffer
  pages?: number
  blurs?: boolean
}

describe('the preview of an item', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  /** Answers previews and notes what was asked. */
  async function answering(tab: Page, answer: Answer): Promise<string[]> {
    const asked: string[] = []
    await tab.route(`**/api/evidence/${ITEM.id}?*`, async (route) => {
      const { searchParams: query } = new URL(route.request().url())
      const reason = decodeURIComponent(route.request().headers()['ausma-reason'] ?? '')
      asked.push(`${query} ${reason}`)
      const { status = 200, contentType, body, pages = 1, blurs = false } = answer(query)
      const headers = {
        'Ausma-Entry': id(760),
        'Ausma-Page': query.get('page') ?? '',
        'Ausma-Pages': String(pages),
        ...(blurs && { 'Ausma-Blurs': 'yes' }),
      }
      await route.fulfill({ status, contentType, body, headers })
    })
    return asked
  }
  async function look(tab: Page): Promise<void> {
    await tab.getByRole('button', { name: 'Look at it' }).click()
    await tab.getByRole('dialog').getByRole('textbox').fill('To read it before the hearing')
    await tab.getByRole('dialog').locator('button[type=submit]').click()
  }

  test('words come page by page under one reason, and each says where it is', async () => {
    await stand.see(`/evidence/${ITEM.id}`, { ...FULL, width: 390 }, async ({ page: tab }) => {
      const asked = await answering(tab, (query) => ({
        contentType: 'text/plain',
        body: `<b>words ${query.get('page')}</b>`,
        pages: 2,
      }))
      await look(tab)
      // Seen as well as there, also on a telephone.
      await tab.locator('.drawn-sheet').waitFor()
      await eventually(
        () => textOf(tab.locator('.drawn-sheet')),
        /nothing of the file itself.*<b>words 1<\/b>.*Page 1 of 2/,
      )
      assert.ok(await tab.getByRole('button', { name: 'Page before' }).isDisabled())
      await tab.getByRole('button', { name: 'Next page' }).click()
      await eventually(() => textOf(tab.locator('.drawn-sheet')), /words 2.*Page 2 of 2/)
      assert.deepEqual(asked, [
        'page=1 To read it before the hearing',
        `page=2&entry=${id(760)} To read it before the hearing`,
      ])
      assert.deepEqual(await violations(tab), [])
      await tab.getByRole('button', { name: 'Hide the preview' }).click()
      await eventually(() => tab.locator('.drawn-sheet').count(), 0)
    })
  })

  test('a picture is blurred until somebody wants it sharp', async () => {
    const picture = { contentType: 'image/jpeg', body: pngOf(8, 8), blurs: true }
    await stand.see(`/evidence/${ITEM.id}`, FULL, async ({ page: tab }) => {
      const asked = await answering(tab, () => picture)
      await look(tab)
      await tab.getByRole('img', { name: 'Two pages, signed (Page 1 of 1)' }).waitFor()
      await tab.getByRole('button', { name: 'Show it sharp' }).click()
      await tab.getByRole('button', { name: 'Blur it again' }).waitFor()
      assert.deepEqual(
        asked.map((one) => one.split(' ')[0]),
        ['page=1', `page=1&sharp=yes&entry=${id(760)}`],
      )
    })
  })

  test('what has none says why in words; of sound that is said before anybody asks', async () => {
    const problem = { type: 'urn:ausma:problem:conflict', title: '', status: 409, detail: 'No namespaces.' }
    const body = JSON.stringify({ ...problem, fields: [{ field: 'preview', message: 'no-namespaces' }] })
    await stand.see(`/evidence/${ITEM.id}`, { ...FULL, language: 'lv' }, async ({ page: tab }) => {
      await answering(tab, () => ({ status: 409, contentType: 'application/problem+json', body }))
      await tab.getByRole('button', { name: 'Apskatīt' }).click()
      await tab.getByRole('dialog').getByRole('textbox').fill('Lai izlasītu pirms tiesas')
      await tab.getByRole('dialog').locator('button[type=submit]').click()
      await tab.getByText('tas neļauj nošķirtus procesus').waitFor()
    })
    const sound = { ...FULL.answers, 'evidence.get': { ...PAGE, type: 'audio/mpeg' } }
    await stand.see(`/evidence/${ITEM.id}`, { ...FULL, answers: sound }, async ({ page: tab }) => {
      await tab.getByText('There is no preview of sound or moving pictures.').waitFor()
      assert.equal(await tab.getByRole('button', { name: 'Look at it' }).count(), 0)
    })
  })
})
