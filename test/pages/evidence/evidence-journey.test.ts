import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Listening } from '../../../src/entry/http/listen.ts'
import { operations } from '../../../src/operations.ts'
import { noBrowser, startBrowser, textOf } from '../../browser/browser.ts'
import { A_JOURNEY, eventually, PATIENCE } from '../../browser/eventually.ts'
import type { Person } from '../../houses/accounts.ts'
import { alter } from '../../houses/evidence.ts'
import { NoticesHouse } from '../../houses/notices.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { testServer } from '../../run/web.ts'
import { builtPages } from '../build.ts'

const CONTRACT = Buffer.from('%PDF-1.4 invented contract for greenhouse work')
const SHA256 = createHash('sha256').update(CONTRACT).digest('hex')

/** A contract comes in, is handed over between two members with both signatures, and is still what it was. */
describe('the way of a contract', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let database: TestDatabase
  let house: NoticesHouse
  let server: Listening
  let browser: Browser
  let lead = ''
  let item = ''

  before(async () => {
    database = await openTestDatabase('server')
    house = await NoticesHouse.open(database, { operations })
    lead = await house.lead()
    const pages = await builtPages()
    server = await testServer(house.kernel, new Map(), { pages, authenticate: (token) => house.actor(token) })
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await database?.close()
  })

  const origin = () => `http://localhost:${server.port}`
  async function desk(person: Person): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 860 } })
    context.setDefaultTimeout(PATIENCE)
    await context.addCookies([{ name: 'ausma_session', value: person.token, url: origin() }])
    return context.newPage()
  }

  test('from the page of what it is about a file is kept, and its hash is told', async () => {
    const page = await desk(house.anna)
    await page.goto(`${origin()}/evidence?of=lead&id=${lead}`)
    await page.getByRole('link', { name: 'Keep a file' }).click()
    const file = { name: 'contract.pdf', mimeType: 'application/pdf', buffer: CONTRACT }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByLabel('Kept on', { exact: true }).selectOption('given')
    await page.getByLabel('How, or by which law', { exact: true }).fill('She handed it over at the door')
    await page.getByRole('button', { name: 'Keep a file' }).click()
    await page.waitForURL(/\/evidence\/[\da-f-]{36}$/)
    item = page.url().split('/').at(-1) ?? ''
    await eventually(async () => (await textOf(page.locator('.record'))).replaceAll(' ', ''), new RegExp(SHA256))
    await page.context().close()
  })

  test('the original is saved byte for byte, for a reason that the log keeps', async () => {
    const page = await desk(house.anna)
    await page.goto(`${origin()}/evidence/${item}`)
    await page.getByRole('button', { name: 'Save the original' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('The prosecutor asked to read it')
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').locator('button[type=submit]').click(),
    ])
    assert.deepEqual(readFileSync(await saved.path()), CONTRACT)
    assert.equal(saved.suggestedFilename(), 'contract.pdf')
    await eventually(() => textOf(page.locator('.record')), /Original opened.*The prosecutor asked to read it/)
    await page.context().close()
  })

  test('one hands it over, the other finds it and signs; both checks hold', async () => {
    const anna = await desk(house.anna)
    await anna.goto(`${origin()}/evidence/${item}`)
    await anna.getByRole('button', { name: 'Hand over to a colleague' }).click()
    const names = anna.getByRole('dialog').getByRole('combobox')
    await eventually(() => names.locator(`option[value="${house.berta.id}"]`).count(), 1)
    await names.selectOption(house.berta.id)
    await anna.getByRole('dialog').locator('button[type=submit]').click()
    await eventually(() => textOf(anna.locator('.report-facts')), /Waits for a signature/)
    await anna.context().close()
    const berta = await desk(house.berta)
    await berta.goto(`${origin()}/evidence?show=mine`)
    await berta.getByRole('link', { name: 'contract.pdf' }).click()
    await berta.getByRole('button', { name: 'Sign for it' }).click()
    await eventually(() => textOf(berta.locator('.record')), /Handed over.*Signed for/)
    await berta.getByRole('button', { name: 'Check now' }).click()
    await eventually(() => textOf(berta.locator('.now')), /Yes\. Checked/)
    await berta.context().close()
  })

  test('one byte changed in the store: nothing is given out, and every colleague is told', async () => {
    const kept = house.kernel.blobs.kept
    const right = kept.get(item) ?? assert.fail('no bytes')
    kept.set(item, Buffer.from(right).fill((right.at(-1) ?? 0) ^ 1, right.length - 1))
    const page = await desk(house.berta)
    await page.goto(`${origin()}/evidence/${item}`)
    await page.getByRole('button', { name: 'Check now' }).click()
    await eventually(() => textOf(page.locator('.now')), /No\. Checked.*another SHA-256/)
    await page.goto(`${origin()}/evidence?show=differs`)
    await eventually(() => textOf(page.locator('.card')), /contract\.pdf.*Not what it was/)
    await page.context().close()
  })

  test('an entry of its log changed in the database: it is named, each desk is told, and nothing is given out', async () => {
    alter(house.kernel, item)
    await database.superuser(`update custody set at = at - interval '1 day' where item = '${item}' and n = 2`)
    const page = await desk(house.berta)
    await page.goto(`${origin()}/evidence/${item}`)
    await page.getByRole('button', { name: 'Check now' }).click()
    await eventually(
      () => textOf(page.locator('.now')),
      /No\. Checked.*SHA-256 of their capture.*The log is broken at entry 2/,
    )
    await page.getByRole('button', { name: 'Save the original' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('The prosecutor asked to read it')
    await page.getByRole('dialog').locator('button[type=submit]').click()
    await page.getByText('Nothing of the item is given out').first().waitFor()
    await page.goto(`${origin()}/`)
    await page.getByText('Altered or lost: nobody may use it').first().waitFor()
    await page.context().close()
  })
})
