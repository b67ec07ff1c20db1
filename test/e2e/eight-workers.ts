import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { sideways, textOf, violations } from '../browser/browser.ts'
import { eventually } from '../browser/eventually.ts'
import { pick, sayWho } from '../pages/fields.ts'
import { englishLeft } from '../pages/looks.ts'
import { lv } from '../samples/catalogues.ts'
import { shoot } from './shots.ts'

/** Takes the first contact with eight workers on an open form, in Latvian: two may be under 18, the eighth wants no police. */
export async function meetEight(page: Page, say: (key: keyof typeof lv) => string): Promise<void> {
  const next = () => page.getByRole('button', { name: say('contact.next') }).click()
  await eventually(() => textOf(page.locator('.contact')), new RegExp(say('contact.pass-crime-to-police')))
  await page.getByText(say('contact.said')).click()
  await next()
  await page.getByLabel(say('contact.danger-soon')).check()
  await next()
  await page.getByText(say('need.safe-place')).click()
  await next()
  await pick(page, say('contact.language'), 'Ukrainian')
  await page.getByLabel(say('contact.interpreter-asked')).check()
  await page.getByLabel(say('contact.informed-not-yet')).check()
  await next()
  const met = (n: number): Locator =>
    page.getByRole('group', { name: say('contact.person').replace('{n}', String(n)), exact: true })
  for (let n = 1; n <= 8; n++) {
    if (n > 1) await page.getByRole('button', { name: say('contact.add') }).click()
    await sayWho(met(n), `Invented Worker ${n}`, say)
    if (n > 2) continue
    await met(n).getByLabel(say('contact.age'), { exact: true }).selectOption('uncertain')
    await met(n)
      .getByLabel(say('age.at-least'))
      .selectOption(String(15 + n))
  }
  await met(8).getByText(say('party.police'), { exact: true }).click()
  await eventually(() => sideways(page), 0)
  assert.deepEqual(await violations(page), [])
  await shoot(page, 'workers, eight persons, narrow')
  await next()
  await page.getByLabel(say('contact.form')).selectOption('labour')
  await page.getByText(say('sign.documents-held')).click()
  await page.getByText(say('sign.little-or-no-pay')).click()
  await page.getByRole('textbox', { name: say('contact.place') }).fill('Invented Farm')
  await shoot(page, 'workers, signs, narrow')
  assert.deepEqual(await englishLeft(page, lv), [])
  await page.getByRole('button', { name: say('contact.save') }).click()
  await page.locator('.tracks').waitFor()
}
