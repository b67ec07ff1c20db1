import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { noBrowser, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { uncover } from '../browser/uncover.ts'
import { contact, person } from '../houses/cases.ts'
import { anotherAgency, colleague, done, type Staff } from '../houses/staff.ts'
import { pick } from '../pages/fields.ts'
import { Founder } from '../run/running.ts'
import { shoot } from './shots.ts'
import { openStand, type Stand, type Visitor } from './stand.ts'
import { steps } from './steps.ts'

const MOTHER = 'Oksana Vyhadana'

describe('a woman and two children are handed over across a border', {
  skip: noBrowser,
  timeout: A_JOURNEY,
}, () => {
  let stand: Stand
  let sender: Visitor & { staff: Staff }
  let receiver: Visitor & { staff: Staff }
  let persons: string[]
  const step = steps(() => [sender, receiver])

  /** Somebody at a computer of their own, signed in. */
  const at = async (staff: Staff, language: string) => {
    const visitor = await stand.visitor()
    const { context } = visitor
    await context.addInitScript((chosen) => localStorage.setItem('ausma-language', chosen), language)
    await context.addCookies([
      { name: 'ausma_session', value: staff.token, url: stand.address('/'), httpOnly: true, sameSite: 'Strict' },
    ])
    return { staff, ...visitor }
  }

  before(async () => {
    stand = await openStand('embedded')
    const server = stand.server()
    const founder = await new Founder().found(server)
    const roles = ['case-worker', 'focal-point']
    const ours = await colleague(server, founder, roles, { name: 'Dace Ozola', email: 'dace@example.org' })
    const estonia = { name: 'Varjupaik', country: 'EE' }
    const first = await anotherAgency(server, founder, estonia, { name: 'Kadri Esimene', email: 'kadri@example.org' })
    const theirs = await colleague(server, first.token, roles, {
      ...{ name: 'Mari Tamm', email: 'mari@example.org', language: 'ar' },
    })
    const family = [person({ name: MOTHER }), ...['Danylo', 'Sofia'].map((name) => person({ name, age: 'child' }))]
    ;({ persons } = await done<{ persons: string[] }>(server, ours.token, 'cases.open', contact({ persons: family })))
    sender = await at(ours, 'en')
    receiver = await at(theirs, 'ar')
  })
  after(() => stand?.close())

  step('the sender drafts from the page of the mother, and the children go along', async () => {
    const { page } = sender
    await page.goto(stand.address(`/cases/${persons[0]}`))
    await (await uncover(page.locator('.now a', { hasText: 'Refer to somebody' }))).click()
    await page.getByLabel('Agency').selectOption('Varjupaik')
    for (const name of ['Danylo', 'Sofia']) await page.getByText(name).click()
    await page.getByLabel('What the receiver must know besides').fill('The girl needs her inhaler.')
    await shoot(page, 'referral 1 draft')
    await page.getByRole('button', { name: 'Keep the draft' }).click()
    await page.getByText('What would go, as it stands now').waitFor()
    await eventually(() => textOf(page.locator('main')), /Draft.*Across a border/)
    await eventually(() => page.locator('ol.persons > li').count(), 2)
    assert.deepEqual(await violations(page), [])
  })

  step('the mother agrees in her language; of each child it is said why it is best for them', async () => {
    const { page } = sender
    const referrals = [page.url()]
    for (const link of await page.locator('ol.persons > li h2 a').all())
      referrals.push(new URL((await link.getAttribute('href')) ?? '', page.url()).href)
    for (const [i, url] of referrals.entries()) {
      await page.goto(url)
      await page.locator('summary', { hasText: 'Record the consent' }).click()
      await page
        .getByLabel(i === 0 ? 'What the person was told' : 'Why it is best for the child')
        .fill('Told by an interpreter')
      await pick(page, 'In which language', 'Ukrainian')
      if (i === 0) await page.getByText('The person said it back in their own words').click()
      await page.getByRole('button', { name: 'Take this step' }).first().click()
      // Not its «Agreed»: on the page of a child the mother's stands already.
      await page.locator('summary', { hasText: 'Record the consent' }).waitFor({ state: 'detached' })
      await page.getByText('Agreed, not sent').first().waitFor()
    }
    await page.goto(referrals[0])
  })

  step(
    'what she has to know of the way she takes along on paper, in Ukrainian; it names no house and nobody',
    async () => {
      const { page } = sender
      const back = page.url()
      await page.goto(stand.address(`/cases/${persons[0]}/papers`))
      const form = page.locator('main form')
      await form.getByLabel('Paper', { exact: true }).selectOption('appointment')
      await form.getByLabel('Language of the paper').selectOption('uk')
      await form.getByLabel('Day', { exact: true }).fill('2031-04-02')
      await form.getByLabel('Where').fill('D-terminal, door 4')
      await form.getByLabel('How it gets to the person').selectOption('in-hand')
      await form.getByText('I asked: it is safe').click()
      await form.getByRole('button', { name: 'Make the paper' }).click()
      const sheet = page.locator('.sheet')
      await eventually(() => textOf(sheet), /Зустріч.*2 квітня 2031.*D-terminal, door 4.*Пояснювати не потрібно/)
      await eventually(() => sheet.getAttribute('lang'), 'uk')
      assert.doesNotMatch(await textOf(sheet), /Ausma|Varjupaik|Vyhadana|Ozola/, 'a paper is found by others')
      await shoot(page, 'referral 1 appointment uk')
      await page.goto(back)
    },
  )

  step('nothing is there for the receiver before it is sent; then three, under conditions', async () => {
    const theirs = receiver.page
    await theirs.goto(stand.address('/referrals'))
    await theirs.locator('.empty').waitFor()
    const { page } = sender
    await page.locator('summary', { hasText: /^\s*Send\s*$/ }).click()
    await page.getByLabel('What waits there').fill('Nobody there knows them; a colleague waits at the ferry')
    await page.getByRole('button', { name: 'Take this step' }).first().click()
    await page.getByText('Sent, waits for an answer').first().waitFor()
    await theirs.reload()
    await eventually(() => theirs.locator('ol.persons > li').count(), 3)
    await eventually(() => theirs.locator('html').getAttribute('dir'), 'rtl')
    await shoot(theirs, 'referral 2 received')
    await theirs.getByRole('link', { name: MOTHER }).click()
    await theirs.getByText('The girl needs her inhaler.').waitFor()
    assert.deepEqual(await violations(theirs), [])
    await eventually(() => theirs.locator(`a[href*="/cases/${persons[0]}"]`).count(), 0)
  })

  step('the receiver acknowledges with place and hour, and the sender reads both', async () => {
    const { page } = receiver
    await page.locator('aside details').first().locator('summary').click()
    // The browser's own zone, which is not that of the machine.
    const inRiga = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga', dateStyle: 'short', timeStyle: 'short' })
    const [day, time] = inRiga.format(Date.now() + 6 * 3_600_000).split(' ')
    const form = page.locator('aside form').first()
    await form.locator('input[type=date]').fill(day)
    await form.locator('input[type=time]').fill(time)
    for (const [i, text] of ['D-terminal', 'Mari'].entries()) await form.locator('input[type=text]').nth(i).fill(text)
    await form.getByRole('button').click()
    // What was said stands in the history once it is kept.
    await page.locator('.timeline-list').getByText('D-terminal').waitFor()
    const theirs = sender.page
    await theirs.reload()
    await theirs.getByText('D-terminal').waitFor()
    await eventually(() => textOf(theirs.locator('main')), /Accepted, on the way.*Varjupaik/)
    await shoot(theirs, 'referral 3 accepted')
  })

  step('it is not done until the receiver has seen all three arrive', async () => {
    const { page } = receiver
    await page.goto(stand.address('/referrals'))
    await page.getByRole('link', { name: MOTHER }).click()
    await page.locator('aside details').first().locator('summary').click()
    const form = page.locator('aside form').first()
    for (const [i, text] of ['D-terminal', 'Mari'].entries()) await form.locator('input[type=text]').nth(i).fill(text)
    await form.getByRole('button').click()
    await page.locator('.timeline-list > li').nth(4).waitFor()
    const theirs = sender.page
    await eventually(async () => {
      await theirs.goto(stand.address('/referrals?side=sender'))
      await theirs.locator('ol.persons > li').first().waitFor()
      return (await theirs.locator('ol.persons > li').allInnerTexts()).filter((row) => row.includes('Arrived')).length
    }, 3)
    await shoot(theirs, 'referral 4 arrived')
    await theirs.goto(stand.address(`/cases/${persons[0]}`))
    await eventually(async () => /Varjupaik.*Arrived/.test(await textOf(theirs.locator('main'))), true)
  })
})
