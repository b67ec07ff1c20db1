import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, sideways, violations } from '../browser/browser.ts'
import { A_JOURNEY, atRest } from '../browser/eventually.ts'
import { PATHS, PLAIN } from './addresses.ts'
import { button } from './door.ts'
import { rows } from './leads.ts'
import { A_SCREENING } from './rooms.ts'
import { settled } from './settled.ts'
import { shoot } from './shots.ts'
import { openStand, type Stand, type Visitor } from './stand.ts'

const WIDTHS = [1920, 1280, 768, 390] as const
/** Of pages that show one thing so many are looked at, the ones with the most words on them first. */
const OF_A_KIND = 2

const isOf = (path: string) => {
  const shape = new RegExp(`^${path.replace(/\$\w+/g, '[^/?#]+')}$`)
  // `/cases/new` is no person.
  return (address: string) => shape.test(address) && (address === path || !PATHS.includes(address))
}

describe('every page with the demonstration in it', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let stand: Stand
  let visitor: Visitor
  /** Addresses that pages led to, and how much their links say. */
  const found = new Map<string, number>()
  before(async () => {
    stand = await openStand('embedded')
    visitor = await stand.visitor()
    await visitor.page.goto(stand.address('/'))
    await button(visitor.page, 'Try it').click()
    await rows(visitor.page).nth(4).waitFor({ timeout: A_SCREENING })
  })
  after(() => stand?.close())

  const open = async (address: string) => {
    const { page } = visitor
    await page.goto(stand.address(address))
    await settled(page)
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')].map(
        (link) => [link.getAttribute('href')?.replace(/[?#].*/, '') ?? '', link.innerText.length] as const,
      ),
    )
    for (const [link, words] of links) found.set(link, Math.max(found.get(link) ?? 0, words))
  }

  const look = async (address: string, name: string) => {
    const { page } = visitor
    const faults: string[] = []
    await open(address)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
      await atRest(page)
      const over = await sideways(page)
      if (over > 0) faults.push(`${over} px wider than ${width}`)
      if (width === 390 || width === 1280) faults.push(...(await violations(page)).map((one) => `${width}: ${one}`))
      await shoot(page, `every${name.replaceAll('/', '-').replaceAll('$', '')} ${width}`)
    }
    assert.deepEqual(faults, [])
  }

  for (const path of PLAIN) test(path, () => look(path, path))

  const naming = PATHS.filter((path) => path.includes('$'))
  for (const path of naming)
    test(path, async () => {
      const there = () =>
        [...found].filter(([address]) => isOf(path)(address)).toSorted(([, one], [, other]) => other - one)
      // A page below another is led to from there, though not from each of them.
      for (const above of [...found.keys()].filter(isOf(path.replace(/\/[^/$]+$/, ''))))
        if (there().length === 0) await open(above)
      const [first, ...more] = there().slice(0, OF_A_KIND)
      assert.ok(first, 'no page leads there')
      for (const [address] of [first, ...more]) await look(address, path)
    })

  test('no page made the browser complain', () => assert.deepEqual(visitor.complaints, []))
})
