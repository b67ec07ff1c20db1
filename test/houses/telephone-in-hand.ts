import { sayIn } from '../../src/ui/device/words.ts'
import type { Language } from '../../src/ui/shell/languages.ts'
import { LABOUR } from '../samples/forms.ts'
import type { Person } from './accounts.ts'
import type { Telephone } from './device.ts'

/** What everybody with a telephone of a test chose. */
export const PIN = '48291573'

/** What an officer does on a telephone, by the words of its page. */
export function inHand(telephone: () => Telephone, language: Language = 'en') {
  const tell = sayIn(language)
  const page = () => telephone().page
  const press = (name: string | RegExp) =>
    page()
      .getByRole('button', { name, exact: typeof name === 'string' })
      .click()
  const heading = (name: string | RegExp) => page().getByRole('heading', { level: 1, name }).waitFor()
  /** Signs in, opens the page for the first time, and chooses the PIN. */
  const setUp = async (by?: Person) => {
    await telephone().signIn(by)
    await telephone().open()
    await press(tell('more'))
    await page().getByLabel(tell('pin-new')).fill(PIN)
    await page().getByLabel(tell('pin-again')).fill(PIN)
    await press(tell('set-up-go'))
    await heading(tell('forms'))
  }
  /** Locks the page and waits until the session is ended, so that another can begin. */
  const lock = async () => {
    const closed = page().waitForResponse('**/api/sessions.close')
    await press(tell('lock'))
    await (await closed).finished()
    await heading(tell('units'))
  }
  const givePin = async () => {
    await press(tell('more'))
    await page().getByLabel(tell('pin'), { exact: true }).fill(PIN)
    await press(tell('open'))
  }
  const unlock = async () => {
    await givePin()
    await heading(tell('forms'))
  }
  /** Fills a form of the labour inspectorate, and leaves it open. */
  const fill = async () => {
    await press('Labour inspection')
    await page().getByLabel('Where', { exact: true }).fill(LABOUR.where)
    await page().getByLabel('Employer').fill(LABOUR.employer)
    await page().getByLabel('What you saw').fill(LABOUR.described)
    await page().getByLabel('Is anybody under 18').selectOption('no')
    await page().getByLabel('Is somebody in danger?').selectOption('no')
  }
  return { tell, page, press, heading, setUp, lock, givePin, unlock, fill }
}
