import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { within } from '../browser/eventually.ts'
import { button, describeAgency, field, heading } from './door.ts'
import type { Person } from './member.ts'

// Inside: members, agencies, screening, audit.

/** In which workspace a room is. */
const WORKSPACES: Readonly<Record<string, string>> = {
  Leads: 'Find',
  Audit: 'Oversee',
  Approvals: 'Manage',
  Members: 'Manage',
  Agencies: 'Manage',
  Settings: 'Manage',
}

/** Goes to a room by the rail, and by the bar of its workspace where there are many. */
export async function goTo({ page, hand }: Person, room: string): Promise<void> {
  await page.locator('.rail').waitFor()
  const link = page.getByRole('navigation', { name: /^Rooms/ }).getByRole('link', { name: new RegExp(`^${room}`) })
  if ((await link.count()) === 0) {
    const workspaces = page.getByRole('navigation', { name: 'Workspaces' })
    await hand.press(workspaces.getByRole('link', { name: new RegExp(`^${WORKSPACES[room]}`) }))
    await link.waitFor()
  }
  await hand.press(link)
  await page.getByRole('heading', { level: 1, name: room }).waitFor()
}

const dialog = (page: Page) => page.getByRole('dialog')

/** Reads the link that is shown once, and closes the dialog. */
async function takeLink({ page, hand }: Person): Promise<string> {
  const box = dialog(page).filter({ hasText: 'Invite link' })
  const link = (await box.locator('.secret').innerText()).trim()
  assert.match(link, /^http:\/\/localhost:\d+\/invite#./, 'the secret stands behind #')
  await hand.press(box.getByRole('button', { name: 'Close' }))
  await box.waitFor({ state: 'detached' })
  return link
}

/** Invites somebody. @returns the link, which the page shows once */
export async function invite(person: Person, email: string, role: string): Promise<string> {
  const { page, hand } = person
  await goTo(person, 'Members')
  await hand.press(button(page, 'Invite a member'))
  await hand.write(field(page, 'E-mail address'), email)
  await hand.tick(dialog(page).getByRole('checkbox', { name: role, exact: true }))
  await hand.press(button(page, 'Make the invite link'))
  return takeLink(person)
}

/** Opens the agency's keys for a newcomer. */
export async function admit(person: Person, name: string): Promise<void> {
  const { page, hand } = person
  await goTo(person, 'Members')
  // The list is not asked for again while it is fresh, and newcomers come without a sign.
  await page.reload()
  const row = page.getByRole('row', { name: new RegExp(name) })
  await hand.press(row.getByRole('button', { name: 'Admit' }))
  await hand.press(dialog(page).getByRole('button', { name: 'Admit' }))
  await page.getByText(`${name} can open what is sealed`).waitFor()
  await row.getByRole('button', { name: 'Admit' }).waitFor({ state: 'detached' })
}

/** Makes another agency. @returns the link for its first member */
export async function makeAgency(person: Person, name: string, email: string): Promise<string> {
  const { page, hand } = person
  await goTo(person, 'Agencies')
  await hand.press(button(page, 'Make an agency'))
  await describeAgency(person, name)
  await hand.write(field(page, 'E-mail address of its first member'), email)
  await hand.press(button(page, 'Make it and its invite link'))
  return takeLink(person)
}

/** Writes down in the page what its bars of progress say: a test that looks now and then would miss short ones. */
const keepProgress = `
  globalThis.progressSeen = []
  new MutationObserver(() => {
    for (const bar of document.querySelectorAll('[role=progressbar]')) {
      const said = bar.getAttribute('aria-valuetext')
      if (said !== null && progressSeen.at(-1) !== said) progressSeen.push(said)
    }
  }).observe(document, { subtree: true, childList: true, attributes: true })`

/** Sends a file and has it screened. Waits for its card in the list of screenings. */
export async function upload(person: Person, file: string, name: string): Promise<void> {
  const { page, hand } = person
  await goTo(person, 'Leads')
  await hand.press(page.getByRole('link', { name: 'Screen postings' }).first())
  await heading(page, 'Screen postings').waitFor()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hand.press(button(page, 'Choose a file'))])
  await chooser.setFiles(file)
  await hand.write(page.getByLabel(/^Name of this screening/), name)
  await page.evaluate(keepProgress)
  await hand.press(button(page, 'Screen it'))
  await card(page, name).waitFor()
}

export const card = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** Half a minute where nothing else runs. */
export const A_SCREENING = within(300_000)

/** Watches a screening to its end. @returns what was seen of its progress, in order and without repetition */
export async function watch({ page }: Person, name: string): Promise<string[]> {
  const ended = card(page, name).getByText(/ read, .* found|Failed|Cancelled/)
  await ended.first().waitFor({ timeout: A_SCREENING })
  assert.doesNotMatch(await card(page, name).innerText(), /Failed|Cancelled/)
  return page.evaluate('progressSeen')
}

/** Verifies the chain of the audit. @returns how many entries it holds */
export async function verifyAudit(person: Person): Promise<number> {
  const { page, hand } = person
  await goTo(person, 'Audit')
  await hand.press(button(page, 'Verify the chain'))
  const words = await page.getByText(/entries are whole/).innerText()
  return Number(/[\d\s,.]+/.exec(words.replace(/\D*(\d)/, '$1'))?.[0].replace(/\D/g, ''))
}
