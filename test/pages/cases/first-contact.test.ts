import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, held, inTurn, problem, type Reply } from '../answers.ts'
import { pick, sayWho } from '../fields.ts'
import { id, inspector } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personList, personPage } from './cases.ts'

const RULES: Out<'cases.form'> = { country: 'LV', passOn: ['nothing-else'], unverified: false, childNotices: [] }
const OPENED = { case: id(600), persons: [id(601)] }
const ANSWERS: Answers = {
  'cases.form': RULES,
  'persons.get': personPage(),
  'persons.list': personList,
  'cases.open': OPENED,
  'cases.source': ({ report }) => ({ ...SOURCE, report }),
}
const SOURCE: Out<'cases.source'> = { report: id(801), code: 'R00801', own: true, unread: false, known: null, led: [] }
const FULL = { as: inspector, answers: ANSWERS }

const next = (page: Page) => page.getByRole('button', { name: 'Next' })

/** Answers each step up to `stop` in the shortest way there is. */
async function upTo(page: Page, stop: 'needs' | 'talk' | 'persons' | 'signs') {
  await page.getByText('I have said this').click()
  await next(page).click()
  await page.getByLabel('No danger').check()
  await next(page).click()
  if (stop === 'needs') return
  await page.getByText('Nothing just now').click()
  await next(page).click()
  if (stop === 'talk') return
  await pick(page, 'Language they want to speak', 'Ukrainian')
  await page.getByLabel('Not needed').check()
  await page.getByLabel('Not yet').check()
  await next(page).click()
  if (stop === 'persons') return
  await sayWho(page.locator('.met'))
  await next(page).click()
}

describe('the first contact, step by step', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('where nothing must be passed on it is said so, and no warning stands there that nobody needs', async () => {
    await stand.see('/cases/new', FULL, async ({ page }) => {
      const contact = page.locator('.contact')
      await eventually(() => textOf(contact), /Step 1 of 6.*Nothing else without their consent/)
      await eventually(() => page.getByText('Nobody has checked this').count(), 0)
      await eventually(() => page.getByRole('button', { name: 'Back' }).count(), 0, 'there is nothing to go back to')
    })
  })

  test('rules that cannot be read are told, and can be asked for again, before the first question', async () => {
    const broken = problem('unavailable', 'The database cannot be reached.')
    await stand.see(
      '/cases/new',
      { ...FULL, answers: { ...ANSWERS, 'cases.form': inTurn<Out<'cases.form'> | Reply>(broken, RULES) } },
      async ({ page }) => {
        const alert = page.locator('main').getByRole('alert')
        await alert.waitFor()
        await next(page).click()
        await page.getByText('Say it to them first, then tick it.').waitFor()
        await alert.getByRole('button').click()
        await page.getByText('Nothing else without their consent').waitFor()
      },
    )
  })

  test('each step begins at its heading: the focus goes there, not to the end of the page', async () => {
    await stand.see('/cases/new', FULL, async ({ page }) => {
      await page.getByText('I have said this').click()
      await next(page).click()
      await hasFocus(page.getByText('Step 2 of 6'))
      await page.getByLabel('In danger now').check()
      const notice = page.locator('.contact .notice')
      await eventually(() => textOf(notice), /call 112 first/)
      await eventually(() => notice.getAttribute('class'), /danger/)
      assert.deepEqual(await violations(page), [])
      await page.getByRole('button', { name: 'Back' }).click()
      await hasFocus(page.getByText('Step 1 of 6'))
      await eventually(() => page.getByRole('checkbox').isChecked(), true, 'what was said stays said')
    })
  })

  test('«nothing» and a need never stand together', async () => {
    await stand.see('/cases/new', FULL, async ({ page }) => {
      await upTo(page, 'needs')
      await next(page).click()
      await eventually(() => textOf(page.locator('.contact [data-lacks]')), /Choose something first/)
      await hasFocus(page.getByLabel('Medical care'))
      assert.deepEqual(await violations(page), [])
      await page.getByText('Medical care').click()
      await page.getByText('A telephone').click()
      await page.getByText('Nothing just now').click()
      await eventually(() => page.getByLabel('Medical care').isChecked(), false)
      await page.getByText('A telephone').click()
      await eventually(() => page.getByLabel('Nothing just now').isChecked(), false)
      await next(page).click()
      await hasFocus(page.getByText('Step 4 of 6'))
    })
  })

  test('language, interpreter and information: one goes on with all three alone', async () => {
    await stand.see('/cases/new', FULL, async ({ page }) => {
      await upTo(page, 'talk')
      await pick(page, 'Language they want to speak', 'Tigrinya')
      await page.getByLabel('None to be had').check()
      await next(page).click()
      await hasFocus(page.getByLabel('Given and understood'))
      await eventually(() => page.locator('.contact .fault').count(), 1, 'what was answered is not asked again')
      await page.getByLabel('Given and understood').check()
      await eventually(() => page.locator('.contact .fault').count(), 0)
      await page.getByText('Never somebody who came along with them.').waitFor()
    })
  })

  test('persons: one is taken out again without the others losing a word; the last one stays', async () => {
    await stand.see('/cases/new', { ...FULL, width: 390 }, async ({ page }) => {
      await upTo(page, 'persons')
      await eventually(() => page.getByRole('button', { name: 'Remove' }).count(), 0)
      for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Another person' }).click()
      const met = page.locator('.met')
      for (const [i, name] of ['Anna', 'Bohdana', 'Vira'].entries()) await sayWho(met.nth(i), `Invented ${name}`)
      await met.nth(1).getByLabel('Age').selectOption('child')
      await eventually(() => textOf(met.nth(1)), /A child is registered and protected without consent/)
      await met.nth(0).getByRole('button', { name: 'Remove' }).click()
      await eventually(() => met.count(), 2)
      await eventually(
        () => Promise.all([0, 1].map((i) => met.nth(i).getByRole('textbox').inputValue())),
        ['Invented Bohdana', 'Invented Vira'],
      )
      await eventually(() => textOf(met.nth(0)), /Person 1/)
      await eventually(
        () => met.nth(0).getByLabel('Age').inputValue(),
        'child',
        'the age stays with whom it was said of',
      )
      await eventually(() => sideways(page), 0)
    })
  })

  test('nobody is taken for an adult, nor for somebody to be named: what is missing stands at its field', async () => {
    await stand.see('/cases/new', { ...FULL, width: 390 }, async ({ page }) => {
      await upTo(page, 'persons')
      const met = page.locator('.met')
      const age = met.getByLabel('Age')
      const mode = met.getByLabel('Registered')
      await eventually(() => Promise.all([age.inputValue(), mode.inputValue()]), ['', ''])
      await eventually(() => textOf(met), /Age.*Still missing.*Registered.*Still missing/)
      const described = await age.getAttribute('aria-describedby')
      await eventually(() => textOf(page.locator(`[id="${described}"]`)), /protects them as a child/)
      await eventually(() => met.getByRole('textbox').count(), 0, 'a name is asked only once they want to be named')
      await next(page).click()
      await hasFocus(age)
      await eventually(() => met.locator('.fault').count(), 2)
      await eventually(() => sideways(page), 0)
      assert.deepEqual(await violations(page), [])
      await shoot(page, 'first contact, nothing said of a person, narrow')
      await age.selectOption('adult')
      await next(page).click()
      await hasFocus(mode)
      await mode.selectOption('named')
      await eventually(() => met.locator('.fault').count(), 0)
      await eventually(() => page.getByText('Still missing').count(), 0)
    })
  })

  test('who was to be only counted and may be a child after all is sent under another name, never counted', async () => {
    await stand.see('/cases/new', FULL, async ({ page, called }) => {
      await upTo(page, 'persons')
      const met = page.locator('.met').first()
      await met.getByLabel('Registered').selectOption('counted')
      await eventually(() => met.getByRole('textbox').count(), 0)
      await met.getByLabel('Age').selectOption('uncertain')
      await eventually(() => met.getByLabel('Registered').inputValue(), 'pseudonym')
      await met.getByRole('textbox').fill('The tall one')
      // Only of whom is or may be a child; «not known» stands there until somebody has looked at them.
      const estimate = met.getByLabel('At least how old')
      await eventually(() => estimate.inputValue(), '')
      await estimate.selectOption('16')
      await eventually(() => sideways(page), 0)
      assert.deepEqual(await violations(page), [])
      await next(page).click()
      await page.getByRole('button', { name: 'Open the case' }).click()
      const { persons } = (await called('cases.open')).input as { persons: object[] }
      assert.deepEqual(persons, [
        {
          mode: 'pseudonym',
          age: 'uncertain',
          sex: 'unknown',
          citizenship: 'unknown',
          refuses: [],
          atLeast: 16,
          pseudonym: 'The tall one',
        },
      ])
    })
  })

  test('sent twice over a broken way it is one case: the same number goes along, and nothing is typed again', async () => {
    const broken = problem('unavailable', 'The database cannot be reached.')
    await stand.see(
      '/cases/new',
      { ...FULL, answers: { ...ANSWERS, 'cases.open': inTurn<Out<'cases.open'> | Reply>(broken, OPENED) } },
      async (view) => {
        const { page, called } = view
        await upTo(page, 'signs')
        await page.getByRole('textbox', { name: /^In a few words/ }).fill('He took my passport on the first day.')
        const open = page.getByRole('button', { name: 'Open the case' })
        await open.click()
        const first = (await called('cases.open')).input as { draft: string; account: string }
        await page.locator('.contact').getByRole('alert').waitFor()
        await open.click()
        const second = (await called('cases.open', 2)).input as { draft: string; account: string }
        assert.equal(second.draft, first.draft)
        assert.equal(second.account, 'He took my passport on the first day.')
        await eventually(() => page.url(), new RegExp(`/cases/${id(601)}$`))
      },
    )
  })

  test('while it is on its way a second press sends nothing', async () => {
    const { reply, release } = held('cases.open', OPENED)
    await stand.see(
      '/cases/new',
      { ...FULL, answers: { ...ANSWERS, 'cases.open': reply } },
      async ({ page, callsOf, called }) => {
        await upTo(page, 'signs')
        const open = page.getByRole('button', { name: /Open the case/ })
        await open.click()
        await called('cases.open')
        await page.locator('.btn[data-pending]').click({ force: true })
        release()
        await eventually(() => page.url(), new RegExp(`/cases/${id(601)}$`))
        await eventually(() => callsOf('cases.open').length, 1)
      },
    )
  })

  test('a form begun anew has a number of its own', async () => {
    const drafts: string[] = []
    for (let i = 0; i < 2; i++)
      await stand.see(`/cases/new?report=${i === 0 ? id(801) : 'all'}`, FULL, async ({ page, called }) => {
        if (i === 0) await page.getByLabel('Yes').check()
        await upTo(page, 'signs')
        await page.getByRole('button', { name: 'Open the case' }).click()
        const { draft, report } = (await called('cases.open')).input as { draft: string; report?: string }
        assert.equal(
          report,
          i === 0 ? id(801) : undefined,
          'the report it was made from, and nothing else from the address',
        )
        drafts.push(draft)
        await eventually(() => page.url(), new RegExp(`/cases/${id(601)}$`))
      })
    assert.notEqual(drafts[0], drafts[1])
  })
})
