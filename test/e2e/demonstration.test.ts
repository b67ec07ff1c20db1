import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { textOf } from '../browser/browser.ts'
import { A_JOURNEY, atRest, eventually } from '../browser/eventually.ts'
import { button, field, heading } from './door.ts'
import { keyboard, mouse } from './hand.ts'
import { openLead, rows } from './leads.ts'
import { A_SCREENING } from './rooms.ts'
import { openStand, type Stand, type Visitor } from './stand.ts'
import { steps } from './steps.ts'

describe('trying it with invented data', { timeout: A_JOURNEY }, () => {
  let stand: Stand
  let visitor: Visitor
  before(async () => {
    stand = await openStand('embedded')
    visitor = await stand.visitor()
  })
  after(() => stand?.close())
  const step = steps(() => [visitor])
  const anybody = () => ({ ...visitor, name: '', email: '', hand: mouse })

  step('one click on the first page shows leads', async () => {
    const { page } = visitor
    await page.goto(stand.address('/'))
    await keyboard.press(button(page, 'Try it'))
    // The newcomer does nothing more: what is found has to come by itself.
    await rows(page).nth(4).waitFor({ timeout: A_SCREENING })
    await page.getByText('Invented data, to try things out.').waitFor()
  })

  step('a lead of it opens', async () => {
    await openLead(anybody(), 0)
    await heading(visitor.page, 'What the postings say').waitFor()
  })

  step('in Latvian, by switching the language, and it stays so', async () => {
    const { page } = visitor
    await mouse.take(button(page, /You: /), 'Latviešu')
    await heading(page, 'Ko var darīt tagad').or(page.locator('html[lang=lv]')).first().waitFor()
    await page.reload()
    await page.locator('html[lang=lv]').waitFor()
    await rows(page).or(page.locator('h1')).first().waitFor()
    await atRest(page)
    const rail = await page.getByRole('navigation').first().innerText()
    assert.doesNotMatch(rail, /Desk|Leads|Settings/)
  })

  step('there is somebody to whom a notice could go, in an invented office’s name', async () => {
    const { page } = visitor
    await mouse.take(button(page, /^AE/), 'English')
    await page.goto(stand.address('/notices/recipients'))
    await heading(page, 'Example job board (invented)').waitFor()
    await heading(page, 'Example hotline (invented)').waitFor()
    await atRest(page)
  })

  step(
    'invented reports wait in their queue, the call for help first; one opens with what was asked and answered',
    async () => {
      const { page } = visitor
      await page.goto(stand.address('/reports'))
      await page.getByText('In danger now').first().waitFor()
      await page.getByText('Asks for help').first().waitFor()
      // Of what is urgent no word stands in the list, opened or not: opening it is an act with a name.
      await page.getByText('Nobody has opened it yet.').first().waitFor()
      await page.locator('li', { hasText: 'stands on its page alone' }).getByRole('link').first().click()
      await page.getByText('Laikam nepāliešu').waitFor()
      await atRest(page)
      await page.goto(stand.address('/requests'))
      await page.getByText('Example agency').or(page.getByText(/copy/i)).first().waitFor()
      await atRest(page)
    },
  )

  step('invented persons are met: the missing child first, a family handed to a house of the directory', async () => {
    const { page } = visitor
    await page.goto(stand.address('/cases'))
    const persons = page.locator('ol.persons > li')
    await eventually(() => persons.count(), 6)
    assert.match(await textOf(persons.first()), /Sami Mithal.*Missing.*treated as a child/)
    // Whoever wants no name has none here either.
    await page.getByText(/^No name/).waitFor()
    await page.goto(stand.address('/referrals?side=sender'))
    await eventually(() => page.locator('ol.persons > li').count(), 2)
    await page.getByText('House at the lake (invented)').first().waitFor()
    await page.goto(stand.address('/services'))
    await page.getByText('2 free of 6').waitFor()
    await atRest(page)
  })

  step('a contact point asked for never stands in the address', async () => {
    const { page } = visitor
    await page.goto(stand.address('/leads'))
    await rows(page).first().waitFor()
    await button(page, 'Contact').first().click()
    await field(page, 'Contact point').fill('+371 2000 0000')
    await page.keyboard.press('Enter')
    await page.getByText('the chosen one').or(page.getByText('No lead fits these filters.')).first().waitFor()
    await atRest(page)
    assert.doesNotMatch(page.url(), /2000/)
    assert.deepEqual(visitor.complaints, [])
  })
})
