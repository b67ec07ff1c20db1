import type { Locator, Page } from 'playwright-core'
import { en } from '../../src/ui/shell/catalogues/en.ts'

/** A field that is found by typing, such as a country, by its label. */
export const picker = (within: Page | Locator, label: string | RegExp): Locator =>
  within.getByRole('combobox', { name: label })

/** Chooses in such a field and leaves it. @param name whole as the list has it, or one that finds nothing else */
export async function pick(within: Page | Locator, label: string | RegExp, name: string): Promise<void> {
  const field = picker(within, label)
  await field.fill(name)
  // Enter takes the only one that is left, and never sends the form.
  await field.press('Enter')
  await field.blur()
}

/** What was chosen under a field that takes several. */
export const picked = (within: Page | Locator, label: string): Promise<string[]> =>
  within.getByRole('list', { name: label }).getByRole('listitem').allInnerTexts()

/** Says of a person at a first contact what the form takes of nobody for granted: an adult, registered by name. */
export async function sayWho(
  met: Locator,
  name = '',
  say: (key: 'contact.age' | 'contact.mode') => string = (key) => en[key],
): Promise<void> {
  await met.getByLabel(say('contact.age'), { exact: true }).selectOption('adult')
  await met.getByLabel(say('contact.mode'), { exact: true }).selectOption('named')
  if (name !== '') await met.getByRole('textbox').fill(name)
}
