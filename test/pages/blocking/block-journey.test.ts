import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Listening } from '../../../src/entry/http/listen.ts'
import { isSigned } from '../../../src/modules/blocking/index.ts'
import { operations } from '../../../src/operations.ts'
import { noBrowser, startBrowser, textOf, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually, PATIENCE } from '../../browser/eventually.ts'
import { checkedZone, noNamed, Resolver } from '../../fakes/named.ts'
import type { Person } from '../../houses/accounts.ts'
import { BlockingHouse } from '../../houses/blocking.ts'
import { goOn } from '../../houses/public.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { ask, call, testServer } from '../../run/web.ts'
import { builtPages } from '../build.ts'
import { pick } from '../fields.ts'

/**
 * The whole way of an order: written down on one person's page, approved and published on another's, fetched by an operator's
 * program and loaded into a real resolver, objected to by somebody affected, suspended, and answered again.
 */
describe('the way of an order', { skip: noBrowser || noNamed, timeout: A_JOURNEY }, () => {
  let database: TestDatabase
  let house: BlockingHouse
  let server: Listening
  let browser: Browser
  let resolver: Resolver
  let key: string

  before(async () => {
    database = await openTestDatabase('server')
    house = await BlockingHouse.open(database, operations)
    const pages = await builtPages()
    server = await testServer(house.kernel, new Map(), { pages, authenticate: (token) => house.actor(token) })
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await resolver?.close()
    await server?.close()
    await database?.close()
  })

  const origin = () => `http://localhost:${server.port}`

  /** A member at their own computer, signed in already. */
  async function desk(person: Person): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } })
    context.setDefaultTimeout(PATIENCE)
    await context.addCookies([{ name: 'ausma_session', value: person.token, url: origin() }])
    return context.newPage()
  }

  /** Presses one of the acts of an entry, with a reason where the page asks for one. */
  async function act(page: Page, name: string, becomes: RegExp, reason?: string): Promise<void> {
    await page.locator('.now').getByRole('button', { name, exact: true }).click()
    if (reason !== undefined) {
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill(reason)
      await dialog.locator('button[type=submit]').click()
    }
    await eventually(() => textOf(page.locator('.report-facts')), becomes)
  }

  /** What an operator's program does: fetch the zone by its key, prove it, check it, and load it. */
  async function zone(): Promise<string> {
    const headers = { Authorization: `Bearer ${key}` }
    const answer = await ask(server.port, { path: '/api/block-feeds/policy.zone', headers })
    assert.equal(answer.status, 200, answer.body)
    const pem = (await ask(server.port, { path: '/api/block-feeds/key.pem' })).body
    assert.ok(isSigned(pem, answer.body, String(answer.headers['ausma-signature'])))
    const { ok, said } = checkedZone(answer.body)
    assert.ok(ok, said)
    return answer.body
  }

  const answered = async (name: string) => (await resolver.ask(name)).code

  let entry: string

  test('an operator gets a key, shown once', async () => {
    const page = await desk(house.approver)
    await page.goto(`${origin()}/blocks/operators`)
    const card = page.locator('.card').first()
    await card.getByRole('button', { name: 'Make a key' }).click()
    key = (await page.locator('.secret bdi').textContent()) ?? ''
    assert.match(key, /^ausma_operator_[\w-]{43}$/)
    resolver = await Resolver.start(await zone())
    assert.equal(await answered('www.fake-jobs.example.org'), 'NOERROR')
    await page.context().close()
  })

  test('an officer writes the order down; what is missing is said at once', async () => {
    const page = await desk(house.drafter)
    await page.goto(`${origin()}/blocks/new`)
    await page.getByRole('button', { name: 'Keep for approval' }).click()
    await page.getByRole('alert').getByText('17 things are missing or wrong.').waitFor()
    const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
    const select = (label: string, value: string) => page.getByLabel(label, { exact: true }).selectOption(value)
    await select('What is blocked', 'domain')
    await fill('Address', 'Fake-Jobs.example.org')
    await select('Is it one person’s own advert?', 'no')
    await fill('What else lives there', 'Nothing else: one site, one owner')
    await fill('Looked at on', '2026-10-21')
    await fill('SHA-256 of the evidence', 'AB'.repeat(32))
    await select('Ordered by', 'court')
    await fill('Court or authority', 'Invented District Court')
    await fill('Number of the order', 'K-17/2026')
    await fill('Law', 'Invented Act, section 9')
    await pick(page, 'Where it holds', 'Latvia')
    await page.getByText('Invented Telecom').click()
    await fill('Legal remedy', 'Invented Regional Court, ten days')
    await fill('Objections to', 'https://ausma.example/p/en/object')
    await select('The host was asked first', 'yes')
    await fill('Asked on', '2026-10-20')
    await select('What came of it', 'no-answer')
    await fill('Ordered on', '2026-10-25')
    await fill('Last day', '2026-12-31')
    await fill('Review on', '2026-12-01')
    await page.getByRole('button', { name: 'Keep for approval' }).click()
    await eventually(() => page.url(), /\/blocks\/[0-9a-f-]{36}$/)
    entry = page.url()
    await eventually(() => textOf(page.locator('.report-facts')), /Waits for approval/)
    await eventually(() => textOf(page.locator('.now')), /You wrote it down\. Somebody else decides on it/)
    assert.deepEqual(await violations(page), [])
    await resolver.load(await zone())
    assert.equal(await answered('www.fake-jobs.example.org'), 'NOERROR', 'a draft blocks nothing')
    await page.context().close()
  })

  test('another approves and publishes; with its next fetch the resolver says that the name does not exist', async () => {
    const page = await desk(house.approver)
    await page.goto(entry)
    await act(page, 'Approve', /Approved, in no feed yet/)
    await act(page, 'Put into the feeds', /In the feeds/)
    const text = await zone()
    await resolver.load(text)
    for (const name of ['fake-jobs.example.org', 'www.fake-jobs.example.org', 'a.b.fake-jobs.example.org'])
      assert.equal(await answered(name), 'NXDOMAIN', name)
    assert.equal(await answered('honest-jobs.example.org'), 'NOERROR')
    const serial = Number(/SOA \S+ \S+ (\d+)/.exec(text)?.[1])
    const headers = { Authorization: `Bearer ${key}` }
    const told = await call(server.port, 'block-feeds.acknowledge', { serial, as: 'applied' }, headers)
    assert.equal(told.status, 200, told.body)
    await page.reload()
    await eventually(() => textOf(page.locator('.report-facts')), /Applied by 1 of 1 operators/)
    await page.context().close()
  })

  test('somebody affected objects without JavaScript; nothing changes until a person suspends the entry', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    context.setDefaultTimeout(PATIENCE)
    const page = await context.newPage()
    await page.goto(`${origin()}/p/lv/object`)
    await page.locator('#address').fill('https://www.fake-jobs.example.org/')
    await page.locator('#reason').fill('Mēs pārdodam zivis')
    await goOn(page)
    const number = /[0-9A-F]{8}/.exec((await page.locator('main [role=status]').textContent()) ?? '')?.[0]
    assert.ok(number)
    await context.close()
    await resolver.load(await zone())
    assert.equal(await answered('www.fake-jobs.example.org'), 'NXDOMAIN')

    const staff = await desk(house.third)
    await staff.goto(`${origin()}/blocks`)
    await eventually(() => textOf(staff.locator('.card').first()), /somebody objects.*1 objection/)
    await staff.locator('.card a').first().click()
    await eventually(() => textOf(staff.locator('.record')), new RegExp(`Objection ${number}.*Mēs pārdodam zivis`))
    await act(staff, 'Suspend', /Suspended/, 'The site sells fish; the order may name the wrong one')
    await resolver.load(await zone())
    assert.equal(await answered('www.fake-jobs.example.org'), 'NOERROR')
    assert.equal(await answered('fake-jobs.example.org'), 'NOERROR')
    await eventually(() => textOf(staff.locator('.record')), /Suspended · .*The site sells fish/)
    await staff.context().close()
  })
})
