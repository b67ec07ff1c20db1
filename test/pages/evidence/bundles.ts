import type { Page } from 'playwright-core'
import { execute } from '../../../src/kernel/execute.ts'
import type { NoticesHouse } from '../../houses/notices.ts'

/**
 * Asks for a bundle of what is kept of a lead, has a second person approve it, and downloads it.
 * @param origin where the pages are
 * @param chosen words of the items that go into it
 * @returns the file
 */
export async function bundleOf(
  page: Page,
  house: NoticesHouse,
  { origin, lead, chosen }: { readonly origin: string; readonly lead: string; readonly chosen: RegExp },
): Promise<string> {
  await page.goto(`${origin}/evidence/bundle?of=lead&id=${lead}`)
  await page.locator('fieldset .tick').filter({ hasText: chosen }).first().click()
  await page.getByLabel('For which court or office').fill('Invented Court')
  await page.getByLabel('What for').fill('A hearing')
  await page.getByLabel('Legal basis', { exact: true }).fill('An invented law')
  await page.locator('h2#bundle-index + ol .card').first().waitFor()
  await page.getByRole('button', { name: 'Ask a second person' }).click()
  await page.waitForURL(/\/evidence\/bundles$/)
  const actor = await house.actor(house.berta.token)
  const { approvals } = await house.call<{ approvals: { id: string }[] }>(house.berta.token, 'approvals.list', {})
  await execute(house.kernel, { actor, operation: 'evidence.bundle', input: {}, approval: approvals[0].id })
  await page.reload()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the bundle' }).click(),
  ])
  return saved.path()
}
