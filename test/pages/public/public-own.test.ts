import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkProof, proofKey } from '../../../src/modules/reports/index.ts'
import { Told } from '../../../src/modules/reports/told.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { copied, goOn, PublicStand, press, tell } from '../../houses/public.ts'
import { LOOKED } from './public-walk.ts'

const WHO = 'Kvistdarba of the little mill'

describe('a reporter’s own report without JavaScript', { skip: noBrowser }, () => {
  let stand: PublicStand
  before(async () => {
    stand = await PublicStand.raise()
    const custodian = await stand.house.admitted(stand.house.keeper, ['custodian'])
    await stand.house.call(custodian.token, 'custodians.found')
  })
  after(() => stand?.close())

  async function filed(text: string): Promise<string> {
    const { context, page } = await stand.window()
    await page.goto(`${stand.origin}/p/en/form`)
    await tell(page, { text, where: 'behind the market', suspected: '' })
    await goOn(page)
    const words = await copied(page)
    await context.close()
    return words
  }
  async function back(page: Page, words: string, language = 'en'): Promise<void> {
    await page.goto(`${stand.origin}/p/${language}/return`)
    await page.locator('#words').fill(words)
    await goOn(page)
  }

  test('who they are is kept apart, not shown again, and taken away', async () => {
    const words = await filed('Somebody is locked in')
    const { context, page } = await stand.window({ width: 390 })
    await back(page, words)
    await page.getByText('Say who you are').click()
    await shoot(page, 'public own 1 identity')
    await page.locator('#identity').fill(WHO)
    await press(page, 'button[value=identity]')
    await eventually(() => textOf(page.locator('.note.done')), /It is kept apart/)
    assert.ok(!(await page.content()).includes('Kvistdarba'))
    await page.getByText('Say who you are').click()
    await press(page, 'button[value=identity-remove]')
    await eventually(() => textOf(page.locator('.note.done')), /It is gone/)
    await context.close()
  })

  test('an earlier report is tied by its words; wrong words are told', async () => {
    const [earlier, later] = [await filed('The first time'), await filed('The second time')]
    const { context, page } = await stand.window()
    await back(page, later)
    await page.getByText('I wrote before').click()
    await page.locator('#chain').fill('seven wrong words')
    await press(page, 'button[value=chain]')
    await eventually(() => textOf(page.locator('.note.bad')), /not seven words/)
    await eventually(() => page.locator('#chain').inputValue(), 'seven wrong words', 'open, to be put right')
    await page.locator('#chain').fill(earlier)
    await press(page, 'button[value=chain]')
    await eventually(() => textOf(page.locator('.note.done')), /tied together/)
    await context.close()
  })

  test('the proof is shown, kept as a file whose name says nothing, and holds for the words', async () => {
    const words = await filed('To be proved')
    const { context, page } = await stand.window({ width: 390 })
    await back(page, words)
    await page.getByText('Proof that you reported').click()
    await press(page, 'button[value=proof]')
    await shoot(page, 'public own 2 proof')
    const shown = (await page.locator('pre').textContent()) ?? ''
    const key = proofKey(stand.house.kernel.secret)
    const told = Told.parse({ text: 'To be proved', where: 'behind the market' })
    assert.equal(checkProof(shown, { key, told }).kind, 'good')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('button[value=proof-file]').click(),
    ])
    assert.equal(download.suggestedFilename(), 'proof.json')
    await page.goto(`${stand.origin}/p/en/proof`)
    assert.ok((await textOf(page.locator('main'))).includes(key))
    await context.close()
  })

  test('axe finds nothing on these pages in any language, and none is heavier than 60 kB', async () => {
    const words = await filed('For each language')
    const { context, page } = await stand.window({ script: true, width: 390 })
    for (const { code } of LOOKED) {
      await back(page, words, code)
      for (const summary of await page.locator('main form > details > summary').all())
        if (await summary.isVisible()) await summary.click()
      // Where a click left it, the bar to leave quickly may lie over half a field, which axe takes for its size.
      await page.evaluate('scrollTo(0, 0)')
      assert.deepEqual(await violations(page), [], code)
      assert.ok(Buffer.byteLength(await page.content()) < 60_000, code)
      await press(page, 'button[value=proof]')
      assert.deepEqual(await violations(page), [], `${code} proof`)
    }
    await context.close()
  })
})
