import type { Locator, Page } from 'playwright-core'
import { atRest, eventually } from '../browser/eventually.ts'

/** How a person works a page. Steps are written for either, so that one journey proves both. */
export type Hand = {
  press(target: Locator): Promise<void>
  write(field: Locator, text: string): Promise<void>
  /** Picks one radio of its group. */
  pick(radio: Locator): Promise<void>
  tick(box: Locator): Promise<void>
  /** Opens a menu and takes one of its items. */
  take(menu: Locator, item: string | RegExp): Promise<void>
}

/** With mouse and keyboard, as most do. */
export const mouse: Hand = {
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  // The inputs themselves lie unseen under their labels.
  pick: (radio) => radio.locator('xpath=ancestor::label').click(),
  tick: (box) => box.locator('xpath=ancestor::label').click(),
  async take(menu, item) {
    await menu.click()
    await menu.page().getByRole('menuitem', { name: item }).click()
  },
}

/** With the keyboard alone: Tab to where something is, then the keys that work it. */
export const keyboard: Hand = {
  async press(target) {
    await tabTo(target)
    await target.page().keyboard.press('Enter')
  },
  async write(field, text) {
    await tabTo(field)
    const keys = field.page().keyboard
    await keys.press('Control+A')
    await keys.type(text)
  },
  async pick(radio) {
    const page = radio.page()
    await radio.waitFor({ state: 'attached' })
    const group = page.getByRole('radiogroup').filter({ has: radio })
    await tabInto(page, () => group.evaluate((element) => element.contains(document.activeElement)))
    for (let presses = 0; presses < 10 && !(await radio.isChecked()); presses++) await arrow(page)
    await eventually(() => radio.isChecked(), true, 'the arrow keys reach the choice')
  },
  async tick(box) {
    await tabTo(box)
    await box.page().keyboard.press('Space')
  },
  async take(menu, item) {
    const page = menu.page()
    await keyboard.press(menu)
    const wanted = page.getByRole('menuitem', { name: item })
    await wanted.waitFor()
    for (let presses = 0; presses < 20 && !(await isFocused(wanted)); presses++) await arrow(page)
    await eventually(() => isFocused(wanted), true, 'the arrow keys reach the item')
    await page.keyboard.press('Enter')
  },
}

/** Down by one; what it does is seen before another press would go too far. */
async function arrow(page: Page): Promise<void> {
  await page.keyboard.press('ArrowDown')
  await atRest(page)
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** More presses than any page has places; a place that is not reached by then is not reached at all. */
const MOST_TABS = 400

async function tabTo(target: Locator): Promise<void> {
  await target.waitFor()
  await tabInto(target.page(), () => isFocused(target))
  // What has the focus must be seen to have it.
  await eventually(() => target.isVisible(), true)
}

async function tabInto(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach it on ${new URL(page.url()).pathname}`)
}
