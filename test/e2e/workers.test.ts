import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { noBrowser, sideways, textOf, violations } from '../browser.ts'
import { eventually } from '../eventually.ts'
import { Founder } from '../running.ts'
import { shoot } from './shots.ts'
import { openStand, type Stand, type Visitor } from './stand.ts'

/** An inspector whom the founder has invited and admitted; gives the session. */
async function inspectorOf(stand: Stand): Promise<string> {
  const founder = await new Founder().found(stand.server())
  const call = async (name: string, input: object, token = '') => {
    const answer = await stand.server().call(name, input, token)
    assert.ok(answer.status < 300, `${name}: ${answer.body}`)
    return answer
  }
  const email = 'dace@example.org'
  const invited = (await call('members.invite', { email, roles: ['labour-inspector'] }, founder)).json()
  const totp = new TOTP({ secret: new Secret({ size: 20 }) })
  const joined = await call('invites.accept', {
    secret: invited.secret,
    member: { name: 'Dace Ozoliņa', email, language: 'en' },
    method: {
      kind: 'password',
      password: 'four words beside a farm',
      totp: { secret: totp.secret.base32, code: totp.generate() },
    },
  })
  await call('members.admit', { member: (joined.json().member as { id: string }).id }, founder)
  return /ausma_session=([\w-]+)/.exec(String(joined.headers['set-cookie']))?.[1] ?? ''
}

/** Takes the step of this name on a person's page. */
async function take(page: Page, step: string, why: string): Promise<void> {
  const form = page.locator('details.step', { hasText: step }).first()
  await form.locator('summary').click()
  await form.getByLabel('Why').fill(why)
  await form.getByRole('button', { name: 'Take this step' }).click()
}

describe('a labour inspector finds eight seasonal workers', { skip: noBrowser, timeout: 300_000 }, () => {
  let stand: Stand
  let visitor: Visitor
  let page: Page
  before(async () => {
    stand = await openStand('embedded')
    const value = await inspectorOf(stand)
    visitor = await stand.visitor()
    page = visitor.page
    await visitor.context.addCookies([{ name: 'ausma_session', value, domain: 'localhost', path: '/' }])
  })
  after(() => stand?.close())

  test('one thing a step, and before the first question what an inspector must pass on', async () => {
    await page.goto(stand.address('/cases'))
    await page.getByText('Nobody is here.').waitFor()
    await page.getByRole('link', { name: 'First contact' }).first().click()
    await eventually(() => textOf(page.locator('.contact')), /must pass on by law.*What points to a crime/)
    await page.getByText('I have said this').click()
    const next = () => page.getByRole('button', { name: 'Next' }).click()
    await next()
    await page.getByLabel('In danger soon').check()
    await next()
    await page.getByText('A safe place tonight').click()
    await next()
    await page.getByLabel('Language they want to speak').selectOption('uk')
    await page.getByLabel('Asked for').check()
    await page.getByLabel('Not yet').check()
    await next()
    for (let i = 1; i < 8; i++) await page.getByRole('button', { name: 'Another person' }).click()
    for (let i = 0; i < 8; i++) {
      const met = page.locator('.met').nth(i)
      await met.getByLabel('Name').fill(`Invented Worker ${i + 1}`)
      if (i < 2) await met.getByLabel('Age').selectOption('uncertain')
    }
    await page.locator('.met').nth(7).getByText('Police').click()
    await shoot(page, 'first contact, eight persons')
    assert.deepEqual(await violations(page), [])
    await next()
    await page.getByLabel('What it looks like').selectOption('labour')
    await page.getByText('Somebody else holds their papers').click()
    await page.getByText('Little or no pay').click()
    await page.getByRole('textbox', { name: 'Place' }).fill('Invented Farm')
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.locator('.tracks').waitFor()
  })

  test('the first, maybe under 18, is on the child’s way without anybody’s consent; help begins with reasonable grounds', async () => {
    await eventually(() => textOf(page.locator('.tracks')), /Child protection.*Guardian needed/)
    await take(page, 'There are reasonable grounds', 'Papers are with the farmer, no pay for ten weeks')
    await eventually(() => textOf(page.locator('.tracks')), /Presumed victim.*Support.*Runs.*Reflection period/)
    const steps = await textOf(page.locator('.now'))
    assert.doesNotMatch(steps, /Does not want to be registered/, 'a child does not lose protection by refusing')
    await shoot(page, 'person, maybe under 18')
    assert.deepEqual(await violations(page), [])
    await page.setViewportSize({ width: 390, height: 844 })
    await eventually(() => sideways(page), 0)
    await shoot(page, 'person, narrow')
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  test('the child leaves: an alarm before everything else in the list', async () => {
    await take(page, 'Raise the alarm: missing', 'Not in the room at night, bed not slept in')
    await eventually(() => textOf(page.locator('.tracks')), /Whereabouts.*Missing/)
    await page.getByRole('link', { name: 'Cases' }).first().click()
    await eventually(() => page.locator('.card').count(), 8)
    await eventually(() => textOf(page.locator('.card').first()), /Invented Worker 1.*Missing.*Tell police and 116 000/)
    await page.getByRole('link', { name: 'Child protection' }).click()
    await eventually(() => page.locator('.card').count(), 1)
    await shoot(page, 'list of persons')
  })

  test('the eighth wants no contact with police: the page says so, and help is the same', async () => {
    await page.getByLabel('Find by name').fill('worker 8')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await page.locator('.card').getByRole('link').first().click()
    await eventually(() => textOf(page.locator('.tellings')), /Police.*The person refuses/)
    await take(page, 'There are reasonable grounds', 'The same farm and the same words')
    await eventually(() => textOf(page.locator('.tracks')), /Support.*Runs/)
    assert.deepEqual(visitor.complaints, [])
  })
})
