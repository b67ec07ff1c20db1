import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { noBrowser, processesOf, startBrowser } from './browser.ts'

/** A sentence in each script of the pages, and how wide it is at 16 px, as the font says. */
const SENTENCES = [
  ['Latin', 'Nekādas naudas par darbu ārzemēs: ģimene, ķīla, šķērslis, žogs.', 520],
  ['Cyrillic', 'Паспорт забрали, гроші не платять: їжа, ґрунт, що буде далі?', 527],
  ['Greek', 'Μου πήραν το διαβατήριο και δεν με πληρώνουν εδώ και μήνες.', 515],
  ['Arabic', 'أخذوا جواز سفري ولا يدفعون لي أجر عملي منذ أشهر.', 359],
] as const

/** Those of the pages' style: first a name that no machine has, then one that many have. */
const ASKED = [
  ['"Segoe UI Variable Text", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif', 'DejaVu Sans'],
  ['Arial', 'DejaVu Sans'],
  ['system-ui', 'DejaVu Sans'],
  ['serif', 'DejaVu Serif'],
  ['monospace', 'DejaVu Sans Mono'],
] as const

/** Letters of a text that are drawn as the sign for a letter that a font lacks. */
const LACKING = `(text) => {
  const ink = document.createElement('canvas').getContext('2d')
  ink.font = '16px sans-serif'
  const shape = (letter) => {
    const { width, actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent } = ink.measureText(letter)
    return [width, actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent].join()
  }
  return [...new Set(text)].filter((letter) => shape(letter) === shape('\\u{10fffd}'))
}`

describe('the fonts of the tests', { skip: noBrowser }, () => {
  let browser: Browser
  let page: Page
  before(async () => {
    browser = await startBrowser()
    page = await browser.newPage()
  })
  after(() => browser?.close())

  for (const [script, sentence, width] of SENTENCES)
    test(`a sentence in ${script} has all its letters, and is as wide everywhere`, async () => {
      await page.setContent(`<span style="font: 16px sans-serif; white-space: nowrap">${sentence}</span>`)
      assert.deepEqual(await fontsOf(page), ['DejaVu Sans'])
      assert.deepEqual(await page.evaluate(`(${LACKING})(${JSON.stringify(sentence)})`), [])
      const measured = await page.evaluate<number>(`document.querySelector('span').getBoundingClientRect().width`)
      assert.ok(Math.abs(measured - width) < 1, `${measured}`)
    })

  test('a letter that they lack is found lacking', async () => {
    assert.deepEqual(await page.evaluate(`(${LACKING})('a中')`), ['中'])
  })

  for (const [asked, given] of ASKED)
    test(`${asked} is ${given}`, async () => {
      await page.setContent(`<span style='font-family: ${asked}'>${SENTENCES[0][1]}</span>`)
      assert.deepEqual(await fontsOf(page), [given])
    })

  test('no browser has read a font of the machine', async () => {
    const maps = (await processesOf(page)).map(({ id }) => readFileSync(`/proc/${id}/maps`, 'utf8')).join('\n')
    const read = new Set(maps.match(/\/\S+\.(?:ttf|ttc|otf|pfb|pcf)\b/g))
    assert.ok(read.size > 0)
    const ours = join('dejavu-fonts-ttf', 'ttf')
    assert.deepEqual(
      [...read].filter((path) => !path.includes(ours)),
      [],
    )
  })
})

/** Which fonts draw the words of the page. */
async function fontsOf(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'span' })
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
  await devtools.detach()
  return fonts.map(({ familyName }) => familyName)
}
