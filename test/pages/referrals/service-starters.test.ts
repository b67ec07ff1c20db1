import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { looksRight } from '../looks.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { SERVICE_ANSWERS, serviceWorker as worker } from './services.ts'

const line = {
  ...{ name: 'Line of Invented Land', country: 'LV', phone: '+371 20 000 147', email: '', always: true },
  ...{ source: 'https://line.example/call', date: '2026-11-20' },
}
const union = { ...line, name: 'Line of the Union', country: null, phone: '116 999', always: false }
const answers = { ...SERVICE_ANSWERS, 'services.starters': { starters: [union, line] } }

describe('with whom a directory of services can begin', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('each line says its page and that it is to be checked, the own country’s first, and begins a form', async () => {
    await stand.see('/services', { as: worker, answers }, async ({ page }) => {
      const begin = page.getByRole('region', { name: 'To begin with' })
      const first = begin.locator('.card').first()
      await eventually(
        () => textOf(first),
        /Line of Invented Land.*20 000 147.*Latvia.*check before use.*day and night/,
      )
      await eventually(() => textOf(begin.locator('.card').nth(1)), /everywhere in the Union/)
      const source = first.getByRole('link', { name: /^Page, as of/ })
      assert.equal(await source.getAttribute('href'), line.source)
      assert.match((await source.getAttribute('rel')) ?? '', /noreferrer/)
      await first.getByRole('link', { name: 'Check and enter Line of Invented Land' }).click()
      await eventually(() => page.getByLabel('Name').inputValue(), line.name)
      await eventually(() => page.getByLabel('Telephone').inputValue(), line.phone)
      await page.getByText('Call before you save').waitFor()
    })
  })

  test('a line that the list has no more begins an empty form', async () => {
    await stand.see('/services/new?starter=Gone', { as: worker, answers }, async ({ page }) => {
      await eventually(() => page.getByLabel('Name').inputValue(), '')
    })
  })

  test('whoever keeps no services sees whom to call, to be checked, and enters none', async () => {
    const permissions = worker.member.permissions.filter((one) => one !== 'service:keep')
    const as = { ...worker, member: { ...worker.member, permissions } }
    await stand.see('/services', { as, answers }, async ({ page, settled }) => {
      const begin = page.getByRole('region', { name: 'To begin with' })
      await eventually(() => textOf(begin.locator('.card').first()), /20 000 147.*check before use/)
      await begin.getByText('call before you rely on one').waitFor()
      await settled()
      assert.equal(await page.getByRole('link', { name: /^Check and enter/ }).count(), 0)
    })
  })

  test('looks right', async () => {
    await stand.see('/services', { as: worker, answers }, async (view) => {
      await view.page.getByRole('region', { name: 'To begin with' }).waitFor()
      await looksRight(view)
      for (const width of [1280, 390]) {
        await view.page.setViewportSize({ width, height: 900 })
        await shoot(view.page, `service-starters-${width}`)
      }
    })
  })
})
