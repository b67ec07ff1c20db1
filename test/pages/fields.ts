import type { Locator, Page } from 'playwright-core'

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
