import type { Page } from 'playwright-core'
import { execute } from '../../../src/kernel/execute.ts'
import type { House, Person } from '../../houses/accounts.ts'

type Asked = {
  /** Where the pages are. */
  readonly origin: string
  readonly about: { readonly kind: 'lead' | 'person'; readonly id: string }
  /** Words of each item that goes into it. */
  readonly chosen: readonly RegExp[]
  /** The second person. */
  readonly approver: Person
}

/**
 * Asks for a bundle of what is kept of something, has a second person approve it, and downloads it.
 * @returns the file
 */
export async function bundleOf(page: Page, house: House, { origin, about, chosen, approver }: Asked): Promise<string> {
  await page.goto(`${origin}/evidence/bundle?of=${about.kind}&id=${about.id}`)
  for (const words of chosen) await page.locator('fieldset .tick').filter({ hasText: words }).first().click()
  await page.getByLabel('For which court or office').fill('Invented Court')
  await page.getByLabel('What for').fill('A hearing')
  await page.getByLabel('Legal basis', { exact: true }).fill('An invented law')
  await page
    .locator('h2#bundle-index + ol .card')
    .nth(chosen.length - 1)
    .waitFor()
  await page.getByRole('button', { name: 'Ask a second person' }).click()
  await page.waitForURL(/\/evidence\/bundles$/)
  const actor = await house.actor(approver.token)
  const { approvals } = await house.call<{ approvals: { id: string }[] }>(approver.token, 'approvals.list', {})
  await execute(house.kernel, { actor, operation: 'evidence.bundle', input: {}, approval: approvals[0].id })
  await page.reload()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the bundle' }).click(),
  ])
  return saved.path()
}
