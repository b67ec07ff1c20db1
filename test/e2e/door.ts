import type { Page } from 'playwright-core'
import { eventually } from '../browser/eventually.ts'
import { CodeApp } from '../run/codes.ts'
import type { Person } from './member.ts'
import type { Stand, Visitor } from './stand.ts'

// At the door: setting up, accepting an invite, signing in and out.

export const PASSWORD = 'four words beside a gate'

/** A field by its label. Its hint belongs to the label's name in some browsers, so the beginning counts. */
export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })
/** The door itself: settings have a part with «Ways to sign in», and a session that ended asks to sign in again. */
export const door = (page: Page) => page.getByRole('heading', { name: 'Sign in', exact: true })

/** What an agency says of itself, in the form of the first page or of the dialog. */
export async function describeAgency({ page, hand }: Person, name: string): Promise<void> {
  await hand.write(field(page, 'Name of the agency'), name)
  await hand.write(field(page, 'Controller'), `${name}, 1 Example street, Riga`)
  await hand.write(field(page, 'Data protection officer'), 'dpo@example.org')
}

/** Opens the one-time link and makes the first agency, with a passkey. @returns the recovery key */
export async function setUp(person: Person, link: string, agency: string): Promise<string> {
  const { page, hand, name, email } = person
  await page.goto(link)
  await heading(page, 'Set up Ausma').waitFor()
  await eventually(() => new URL(page.url()).hash, '', 'the secret does not stay in the address')
  await describeAgency(person, agency)
  await hand.write(field(page, 'Name'), name)
  await hand.write(field(page, 'E-mail address'), email)
  await hand.pick(page.getByRole('radio', { name: /^Passkey/ }))
  await hand.press(button(page, 'Make the agency and its keys'))
  return keepRecoveryKey(person)
}

/** Reads the key off the page, as onto paper, and types back the words that are asked. */
export async function keepRecoveryKey({ page, hand }: Person): Promise<string> {
  await heading(page, 'The recovery key').waitFor()
  await page.locator('.key-words li').nth(3).waitFor()
  const words = await page.locator('.key-words li').allInnerTexts()
  const go = button(page, /^It is kept/)
  await eventually(() => go.isDisabled(), true, 'nobody goes on without having kept it')
  await page
    .getByLabel(/^Word \d+$/)
    .first()
    .waitFor()
  for (const input of await page.getByLabel(/^Word \d+$/).all()) {
    const label = await input.evaluate((element) => (element as HTMLInputElement).labels?.[0].textContent ?? '')
    await hand.write(input, words[Number(/\d+/.exec(label)?.[0]) - 1])
  }
  await hand.press(go)
  await page.locator('.rail').waitFor()
  return words.join('-')
}

/** Opens an invite and accepts it with password and code. */
export async function accept(person: Person, link: string): Promise<void> {
  const { page, hand, name } = person
  await page.goto(link)
  await heading(page, /^You are invited to/).waitFor()
  await hand.write(field(page, 'Name'), name)
  await hand.pick(page.getByRole('radio', { name: /^Password and code/ }))
  await hand.write(field(page, 'Password'), PASSWORD)
  const secret = (await page.locator('.totp .secret').innerText()).replace(/\s/g, '')
  await hand.write(field(page, 'Code from your app'), await new CodeApp(secret).code())
  await hand.press(button(page, 'Accept'))
}

export const inside = ({ page }: Person): Promise<void> => page.locator('.rail').waitFor()

/** Sits somebody down whose session was opened elsewhere. */
export async function bringIn(stand: Stand, { context, page }: Visitor, token: string): Promise<void> {
  const cookie = { name: 'ausma_session', value: token, domain: 'localhost', path: '/' }
  await context.addCookies([{ ...cookie, httpOnly: true, sameSite: 'Strict' }])
  await page.goto(stand.address('/'))
  await page.locator('.rail').waitFor()
}

export const signInByPasskey = ({ page, hand }: Person): Promise<void> =>
  hand.press(button(page, 'Sign in with a passkey'))

export async function signOut({ page, hand }: Person): Promise<void> {
  await hand.take(button(page, /You: /), 'Sign out')
  await door(page).waitFor()
  // Signing out loads the page anew; a step back in the middle of that has no page to start from.
  await page.goBack().catch(async () => {
    await page.waitForLoadState()
    await page.goBack()
  })
  await door(page).waitFor()
}
