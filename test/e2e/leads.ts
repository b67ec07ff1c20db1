import type { Locator, Page } from 'playwright-core'
import { button, field } from './door.ts'
import type { Person } from './member.ts'
import { goTo } from './rooms.ts'

// The leads room: from the queue to a decision.

export const rows = (page: Page): Locator => page.getByRole('table', { name: 'Leads' }).locator('tbody tr')

/** The place of the row that keys work on, counted from 0. */
export const pickedRow = (page: Page): Promise<number> =>
  rows(page).evaluateAll((all) => all.findIndex((row) => row.getAttribute('aria-current') === 'true'))

/** Opens a lead of the queue by its place, counted from 0. @returns the path of its page */
export async function openLead(person: Person, place: number): Promise<string> {
  const { page, hand } = person
  await goTo(person, 'Leads')
  await hand.press(rows(page).nth(place).getByRole('link'))
  await page.waitForURL(/\/leads\/[\w-]+$/)
  await now(page).waitFor()
  return new URL(page.url()).pathname
}

/** What can be done now. */
export const now = (page: Page): Locator => page.getByRole('complementary', { name: 'What can be done now' })
export const act = (page: Page, name: string): Locator => now(page).getByRole('button', { name })

export async function claim({ page, hand }: Person): Promise<void> {
  await hand.press(act(page, 'Claim'))
  await act(page, 'Release').waitFor()
}

export async function note({ page, hand }: Person, text: string): Promise<void> {
  await hand.write(field(page, 'Note'), text)
  await hand.press(button(page, 'Save note'))
  await (await history(page)).getByText(text).waitFor()
}

/** What was done with a lead: a part of its page with a tab of its own. */
export async function history(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'What was done' }).press('Enter')
  return page.getByRole('region', { name: 'What was done' })
}

/** Asks to pass the lead on; it waits for somebody else then. */
export async function askToPass({ page, hand }: Person, authority: string, reason: string): Promise<void> {
  await hand.press(act(page, 'Pass on'))
  await page.getByRole('heading', { level: 1, name: 'Pass a lead on' }).waitFor()
  // Nobody of them has an account here.
  await page.getByLabel('To whom').selectOption('Somebody outside, told by hand')
  await page.getByLabel('What those whom it is about were told').selectOption('Nobody can be identified in it')
  await hand.write(field(page, 'To which authority'), authority)
  await hand.write(field(page, 'Legal basis'), 'Article 10 of the Example act')
  await hand.write(field(page, 'Why'), reason)
  await hand.press(button(page, 'Ask a second person'))
  await page.getByText('A second person has to decide:').waitFor()
}

/** Agrees to what somebody else asked for. */
export async function approve(person: Person, authority: string): Promise<void> {
  const { page, hand } = person
  await goTo(person, 'Approvals')
  const waiting = page.getByRole('listitem').filter({ hasText: authority })
  await hand.press(waiting.getByRole('button', { name: 'Approve' }))
  await page.getByText('Nothing waits.').waitFor()
}

export async function dismiss({ page, hand }: Person, reason: string): Promise<void> {
  await hand.press(act(page, 'Dismiss'))
  await hand.write(field(page, 'Reason'), reason)
  await page.getByLabel('What was it?').selectOption('Known already')
  await hand.press(button(page, 'Go on'))
  // The reason stands in the dialog too, which closes once it is done.
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText(reason).first().waitFor()
}
