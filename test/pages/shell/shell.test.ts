import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf, until } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem } from '../answers.ts'
import { leadPage, list, summary } from '../leads/leads.ts'
import { looksRight } from '../looks.ts'
import { administrator, analyst, approval, auditor, job, SETTINGS } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'

const ROUTES = new URL('../../../src/ui/rooms/', import.meta.url)

const BUSY: { answers: Answers } = {
  answers: {
    'leads.list': list([summary(1), summary(2)], { total: { leads: 12, exact: true } }),
    'approvals.list': { approvals: [approval(), approval({ id: 'other', mayApprove: false })] },
    'jobs.list': { jobs: [job()], next: null },
    'leads.get': leadPage(),
  },
}

const namesIn = async ({ page }: View, links: string) => {
  await page.locator(links).first().waitFor()
  return page.locator(links).evaluateAll((all) =>
    all.map((one) =>
      [...one.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map((text) => text.textContent)
        .join(''),
    ),
  )
}
const placesOf = (view: View) => namesIn(view, '.rail > div > ul .ws')
const roomsOf = (view: View) => namesIn(view, '.rooms a')
const focused = ({ page }: View) => page.evaluate<string>(`document.activeElement.textContent`)

describe('shell', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('the rail has the workspaces that one’s roles open, the bar their rooms', async () => {
    await stand.see('/', { as: analyst }, async (view) => {
      await eventually(() => placesOf(view), ['Today', 'Find', 'Manage'])
      await eventually(() => roomsOf(view), ['Desk'])
      await view.page.getByRole('navigation', { name: 'Workspaces' }).getByRole('link', { name: 'Manage' }).click()
      await view.page.waitForURL('**/approvals')
      await eventually(() => roomsOf(view), ['Approvals', 'Jobs', 'Members', 'Settings'])
    })
    await stand.see('/', { as: administrator }, async (view) => {
      await eventually(() => placesOf(view), ['Today', 'Find', 'Oversee', 'Manage'])
    })
  })

  test('few rooms stand in the rail themselves, and there is no bar', async () => {
    await stand.see('/', { as: auditor }, async (view) => {
      await eventually(() => placesOf(view), ['Desk', 'Audit', 'Settings'])
      await view.settled()
      assert.equal(await view.page.locator('.rooms').count(), 0)
    })
  })

  test('what waits for one is counted at its room and workspace, and where one is is said', async () => {
    await stand.see('/', BUSY, async ({ page }) => {
      const rail = page.getByRole('navigation', { name: 'Workspaces' })
      await rail.getByRole('link', { name: /^Find ?, ?12 waiting$/ }).waitFor()
      await rail.getByRole('link', { name: /^Manage ?, ?2 waiting$/ }).waitFor()
      await eventually(() => textOf(rail.locator('.ws[aria-current]')), /^T? ?Today/)
      await rail.getByRole('link', { name: /^Manage/ }).click()
      const bar = page.getByRole('navigation', { name: 'Rooms of Manage' })
      await bar.getByRole('link', { name: /^Approvals ?, ?1 waiting$/ }).waitFor()
      await bar.getByRole('link', { name: /^Jobs ?, ?1 waiting$/ }).waitFor()
      await eventually(() => textOf(rail.locator('.ws[aria-current]')), /Manage/)
      await eventually(() => textOf(bar.locator('[aria-current=page]')), /^Approvals/)
    })
  })

  test('an octagon says that some of it is urgent, and late only once its day is over', async () => {
    const permissions = [...analyst.member.permissions, 'report:read']
    const as = { ...analyst, member: { ...analyst.member, permissions } }
    const waiting = { helpUnread: 1, helpSince: '2026-11-24', unread: 1, replies: 0, inDanger: [], overdue: 0 }
    await stand.see('/jobs', { as, answers: { 'reports.waiting': waiting } }, async ({ page }) => {
      const listen = page.locator('.rail').getByRole('link', { name: /^Intake ?, ?2 waiting, some of it urgent$/ })
      await listen.waitFor()
      await eventually(() => listen.locator('.n.late').count(), 1)
    })
    const over = { 'reports.waiting': { ...waiting, overdue: 1 } }
    await stand.see('/jobs', { as, answers: over }, async ({ page }) => {
      await page
        .locator('.rail')
        .getByRole('link', { name: /^Intake ?, ?2 waiting, some of it late$/ })
        .waitFor()
    })
  })

  test('a job that a colleague alone can try again is not counted', async () => {
    const answers: Answers = { 'jobs.list': { jobs: [job({ mayRetry: false })], next: null } }
    await stand.see('/members', { answers }, async ({ page, settled }) => {
      await page.locator('.rooms').waitFor()
      await settled()
      assert.equal(await page.locator('.rail .n, .rooms .n').count(), 0)
    })
  })

  test('a lead’s page lies in the room of leads', async () => {
    await stand.see('/leads/00000000-0000-4000-8000-000000000101', BUSY, async ({ page }) => {
      await page.locator('h1').waitFor()
      await eventually(() => textOf(page.locator('.rooms [aria-current=page]')), /^Leads/)
    })
  })

  test('G shows the letters, and a letter goes to its workspace; in a field it is a letter', async () => {
    await stand.see('/jobs', BUSY, async ({ page, settled }) => {
      await page.getByRole('heading', { level: 1 }).waitFor()
      await settled()
      await page.keyboard.press('g')
      await page.locator('.leaping').waitFor()
      await eventually(() => page.locator('.ws kbd').filter({ visible: true }).allTextContents(), ['T', 'F', 'M'])
      await page.keyboard.press('x')
      await page.locator('.leaping').waitFor({ state: 'detached' })
      await page.keyboard.press('g')
      await page.keyboard.press('f')
      await page.waitForURL('**/leads')
      await page.keyboard.press('Control+k')
      await until(page, `document.activeElement.tagName === 'INPUT'`)
      await page.keyboard.type('gt')
      await eventually(() => page.locator('.palette input').inputValue(), 'gt')
      assert.ok(page.url().endsWith('/leads'))
    })
  })

  test('on a phone four workspaces stand in the bar, the others under More, and the rooms in a menu', async () => {
    const permissions = [...administrator.member.permissions, 'case:read', 'block:read']
    const as = { ...administrator, member: { ...administrator.member, permissions } }
    await stand.see('/', { answers: { ...BUSY.answers, ...SETTINGS }, width: 390, as }, async ({ page }) => {
      const seen = page.locator('.rail > div > ul .ws').filter({ visible: true })
      await seen.first().waitFor()
      await eventually(() => seen.count(), 4)
      await page.locator('.rail summary').click()
      await page.locator('.rail details').getByRole('link', { name: 'Settings' }).click()
      await page.waitForURL('**/settings')
      await eventually(() => page.locator('.rail details[open]').count(), 0)
      await page.locator('.room-menu summary').click()
      await page.locator('.room-menu').getByRole('link', { name: 'Members' }).click()
      await page.waitForURL('**/members')
      await eventually(() => page.locator('.room-menu[open]').count(), 0)
      await eventually(() => textOf(page.locator('.room-menu summary')), /Manage ?Members/)
    })
  })

  test('colours: as the system wishes until one chooses, kept in this browser', async () => {
    await stand.see('/', { ...BUSY, dark: true, own: true }, async ({ page }) => {
      const shown = () => page.locator('html').getAttribute('data-colours')
      await eventually(shown, 'dark')
      const choose = async (name: string) => {
        await page.getByRole('button', { name: /You:/ }).click()
        await page.getByRole('menuitem', { name, exact: true }).click()
        await page.getByRole('menu').waitFor({ state: 'detached' })
      }
      await choose('Light')
      await eventually(shown, 'light')
      await eventually(() => page.evaluate(`getComputedStyle(document.body).backgroundColor`), 'rgb(255, 255, 255)')
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await eventually(shown, 'light')
      await page.emulateMedia({ colorScheme: 'light' })
      await choose('Dark')
      await eventually(shown, 'dark')
      await choose('Colours as the system')
      await eventually(shown, 'light')
      await page.emulateMedia({ colorScheme: 'dark' })
      await eventually(shown, 'dark')
    })
  })

  test('going to a room moves the focus to its heading; opening one does not', async () => {
    await stand.see('/', BUSY, async (view) => {
      const { page } = view
      await page.getByRole('heading', { level: 1 }).waitFor()
      await eventually(() => page.evaluate(`document.activeElement === document.body`), true)
      await page
        .locator('.rail')
        .getByRole('link', { name: /Manage/ })
        .click()
      await page.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor()
      await until(page, `document.activeElement.tagName === 'H1'`)
      await eventually(() => focused(view), 'Approvals')
      await page.goBack()
      await until(page, `document.activeElement.textContent.startsWith('Tuesday')`)
    })
  })

  test('whoever tabs on while a page is on its way keeps their place', async () => {
    await stand.see('/', BUSY, async (view) => {
      const { page } = view
      await page.getByRole('heading', { level: 1 }).waitFor()
      const way = page.locator('.rail').getByRole('link', { name: /Manage/ })
      await way.evaluate((link: HTMLElement) => {
        link.click()
        link.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }))
        document.querySelector<HTMLElement>('.skip')?.focus()
      })
      await page.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor()
      await view.settled()
      assert.equal(await focused(view), 'Skip to content')
    })
  })

  test('the first Tab skips to the content', async () => {
    await stand.see('/jobs', BUSY, async (view) => {
      const { page } = view
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.keyboard.press('Tab')
      await eventually(() => focused(view), 'Skip to content')
      await page.keyboard.press('Enter')
      await until(page, `document.activeElement.id === 'main'`)
    })
  })

  test('Ctrl K opens the palette; arrows and Enter go to a room', async () => {
    await stand.see('/', BUSY, async ({ page, settled }) => {
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.keyboard.press('Control+k')
      const dialog = page.getByRole('dialog', { name: 'Search, or type a command' })
      await dialog.getByRole('menuitem', { name: 'Desk' }).waitFor()
      await settled()
      assert.equal(await dialog.getByRole('menuitem', { name: 'Audit' }).count(), 0, 'not for this role')
      await page.keyboard.type('memb')
      await dialog.getByRole('menuitem', { name: 'Members' }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/members')
      await dialog.waitFor({ state: 'detached' })
    })
  })

  test('the palette finds commands without marks and case, and says when nothing fits', async () => {
    await stand.see('/', { ...BUSY, as: administrator, language: 'lv' }, async ({ page }) => {
      await page.locator('h1').waitFor()
      await page.keyboard.press('Control+k')
      await eventually(async () => (await page.getByRole('menuitem').count()) >= 15, true, 'rooms and commands')
      await page.keyboard.type('IESTATIJUMI')
      await until(page, `document.querySelectorAll('[role=menuitem]').length === 1`)
      await page.keyboard.type(' qqq')
      await page.locator('.palette .none').waitFor()
    })
  })

  test('the palette leads to a lead by its number or words', async () => {
    await stand.see('/', BUSY, async ({ page }) => {
      await page.getByRole('button', { name: 'Search, or type a command' }).click()
      await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('l 2292')
      await page.getByRole('menuitem', { name: /^L-2292/ }).waitFor()
      await eventually(() => page.getByRole('menuitem').count(), 1)
      await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('warehouse 1')
      await page.getByRole('menuitem', { name: /^L-2291/ }).click()
      await page.waitForURL('**/leads/00000000-0000-4000-8000-000000000101')
    })
  })

  test('the palette gives the focus back when it closes, and looks right', async () => {
    await stand.see('/', BUSY, async (view) => {
      const { page } = view
      await page.getByRole('button', { name: 'Search, or type a command' }).click()
      await page.getByRole('menuitem').first().waitFor()
      await looksRight(view)
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await until(page, `document.activeElement.classList.contains('search')`)
    })
  })

  test('? says where to begin and where more is written, and lists all keys; not while one writes', async () => {
    await stand.see('/', BUSY, async (view) => {
      const { page, settled } = view
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.keyboard.press('?')
      const dialog = page.getByRole('dialog', { name: 'Help' })
      await dialog.getByText('claim or release').waitFor()
      await eventually(
        () => textOf(dialog),
        /Where to begin ?Today shows what waits.* ?analyst ?.*Where more is written.*docs\/using\/rooms\.md/,
      )
      // A short name in the rail is explained where there is room for a line.
      await eventually(() => textOf(dialog), /G M ?Manage ?Colleagues, approvals, jobs and settings\./)
      await looksRight(view)
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 })
        await shoot(page, `help-${width}`)
      }
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog', { name: 'Search, or type a command' }).waitFor()
      await until(page, `document.activeElement.tagName === 'INPUT'`)
      await page.keyboard.type('?')
      await settled()
      assert.equal(await dialog.count(), 0)
    })
  })

  test('the top says how one’s keys are; the menu who one is, and holds settings, language and leaving', async () => {
    await stand.see('/', { as: administrator, answers: SETTINGS }, async ({ page }) => {
      await eventually(() => textOf(page.locator('.keys-state')), /Content unlocked/)
      await page.getByRole('button', { name: 'You: Jānis Bērziņš' }).click()
      const who = page.locator('.menu header')
      await eventually(() => textOf(who), /Jānis Bērziņš ?Labour Inspectorate of Sēlija ?administrator, analyst/)
      await page.getByRole('menuitem', { name: 'Settings' }).click()
      await page.waitForURL('**/settings')
    })
  })

  test('the language changes at once, is kept, and the page says which it is', async () => {
    await stand.see('/', BUSY, async ({ page }) => {
      await page.getByRole('button', { name: /You:/ }).click()
      await page.getByRole('menuitem', { name: 'Latviešu' }).click()
      await until(page, `document.documentElement.lang === 'lv'`)
      await eventually(() => page.evaluate(`localStorage.getItem('ausma-language')`), 'lv')
      await eventually(() => textOf(page.locator('h1')), /^Otrdiena/)
    })
  })

  test('leaving closes the session and loads the door anew', async () => {
    await stand.see('/', { answers: { 'sessions.close': {} } }, async ({ page, called, answer }) => {
      await page.getByRole('button', { name: /You:/ }).click()
      answer({ 'sessions.current': problem('not-signed-in', 'Sign in first.') })
      await page.getByRole('menuitem', { name: 'Sign out' }).click()
      assert.deepEqual((await called('sessions.close')).input, {})
      await page.waitForURL('**/sign-in')
    })
  })

  test('an address where nothing is says so', async () => {
    await stand.see('/nowhere', {}, async ({ page }) => {
      await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
      await page.getByRole('link', { name: 'Go to your desk' }).click()
      await page.getByText('What waits for you').waitFor()
    })
  })

  test('a number that was cut off or mistyped is told as an address where nothing is, and the server is not asked', async () => {
    await stand.see('/', {}, async ({ page, calls, settled }) => {
      await settled()
      const known = calls.length
      for (const address of numbered()) {
        await page.goto(new URL(address, page.url()).href)
        await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
      }
      await settled()
      assert.deepEqual(calls.slice(known), [])
    })
  })
})

/** Each address of a record, with half a number. Forms and networks name their parts, and say so on their own pages. */
const numbered = (): string[] =>
  globSync('*/routes.ts', { cwd: ROUTES })
    .flatMap((file) => [...readFileSync(new URL(file, ROUTES), 'utf8').matchAll(/path: '([^']*\$[^']*)'/g)])
    .map(([, path]) => path.replace(/\$\w+/, '0192f0c0-0000'))
    .filter((path) => !/^\/(forms|networks)\//.test(path))
