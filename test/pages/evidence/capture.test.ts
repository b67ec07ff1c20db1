import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { FULL, ITEM } from './items.ts'

const PATH = `/evidence/capture?of=lead&id=${id(101)}`

describe('capturing a page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, PATH, FULL, '.form'))

  test('asks for address, ground and that somebody looked; the item’s page follows', async () => {
    await stand.see(`/evidence?of=lead&id=${id(101)}`, FULL, async ({ page: tab }) => {
      let sent: unknown
      await tab.route('**/api/evidence-captures', async (route) => {
        sent = route.request().postDataJSON()
        await route.fulfill({ json: { item: ITEM.id } })
      })
      await tab.getByRole('link', { name: 'Capture a page' }).click()
      const act = tab.getByRole('button', { name: 'Capture a page' })
      await tab.getByLabel('Address of the page').fill('jobs.example/17')
      await tab.getByLabel('Kept on', { exact: true }).selectOption('public')
      await tab.getByLabel('How, or by which law').fill('The advert of the lead')
      await tab.getByText('I have looked').click()
      assert.ok(await act.isDisabled(), 'not an address yet')
      await tab.getByLabel('Address of the page').fill('https://jobs.example/17')
      await act.click()
      await eventually(() => tab.url(), new RegExp(`/evidence/${ITEM.id}$`))
      assert.deepEqual(sent, {
        ...{ about: { kind: 'lead', id: id(101) }, address: 'https://jobs.example/17', childAbuse: false },
        ...{ ground: 'public', how: 'The advert of the lead' },
      })
    })
  })

  test('where the server captures nothing that stands there before anything is typed, with what to do instead', async () => {
    const answers = { ...FULL.answers, 'evidence.captures': { fault: 'no-browser' } } as const
    await seeAllLooks(stand, PATH, { ...FULL, answers }, '.notice')
    await stand.see(PATH, { ...FULL, answers }, async ({ page: tab, settled }) => {
      await eventually(() => textOf(tab.locator('main')), /This server has no browser.*in your own browser/)
      await settled()
      assert.equal(await tab.getByLabel('Address of the page').count(), 0)
      const link = tab.getByRole('link', { name: 'Keep a file' })
      assert.equal(await link.getAttribute('href'), `/evidence/new?of=lead&id=${id(101)}`)
    })
  })

  test('why it was not captured stands there in words, and what was typed stays', async () => {
    const problem = { type: 'urn:ausma:problem:conflict', title: '', status: 409, detail: 'No browser.' }
    const body = JSON.stringify({ ...problem, fields: [{ field: 'capture', message: 'no-browser' }] })
    await stand.see(PATH, { ...FULL, language: 'lv' }, async ({ page: tab }) => {
      await tab.route('**/api/evidence-captures', (route) =>
        route.fulfill({ status: 409, contentType: 'application/problem+json', body }),
      )
      await tab.getByLabel('Lapas adrese').fill('https://jobs.example/17')
      await tab.locator('select').selectOption('public')
      await tab.getByLabel('Kā vai pēc kura likuma').fill('Sludinājums')
      await tab.getByText('Esmu apskatījis').click()
      await tab.getByRole('button', { name: 'Fiksēt lapu' }).click()
      await eventually(() => textOf(tab.locator('.form')), /Šajā serverī nav pārlūka/)
      assert.equal(await tab.getByLabel('Lapas adrese').inputValue(), 'https://jobs.example/17')
      assert.deepEqual(await violations(tab), [])
    })
  })
})
