import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { noBrowser, textOf, until } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { leadPage, list, summary } from '../leads/leads.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const AT = `/leads/${id(101)}`
const LEAD = { answers: { 'leads.get': leadPage({}) }, language: 'ar' } as const
/** As the server tells an Arabic reader. */
const reasons = [
  { code: 'pay-unrealistic', name: 'أجر غير واقعي' },
  { code: 'tied-housing', name: 'سكن مرتبط بالعمل' },
  { code: 'employer-hidden', name: 'صاحب عمل مخفي' },
  { code: 'urgency', name: 'استعجال' },
]
const QUEUE = { answers: { 'leads.list': list([summary(1, { reasons }), summary(2)]) }, language: 'ar' } as const

/** From where to where the words of an element are drawn, in pixels from the left. */
const drawn = (place: Locator): Promise<{ left: number; right: number }> =>
  place.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const { left, right } = range.getBoundingClientRect()
    return { left, right }
  })
const box = (place: Locator) => place.evaluate((element) => element.getBoundingClientRect().toJSON())

/** The first word of an element is drawn so far right that the second stands left of it. */
const firstIsRight = (place: Locator, first: string, second: string): Promise<boolean> =>
  place.evaluate(
    (element, [one, two]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const at = (word: string): number => {
        walker.currentNode = element
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const from = node.nodeValue?.indexOf(word) ?? -1
          if (from < 0) continue
          const range = document.createRange()
          range.setStart(node, from)
          range.setEnd(node, from + word.length)
          return range.getBoundingClientRect().left
        }
        throw new Error(`${word} is not there`)
      }
      return at(one) > at(two)
    },
    [first, second] as const,
  )

describe('right to left', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('the page says its language and direction before its words are there, and changes both at once', async () => {
    await stand.see('/', { language: 'ar' }, async ({ page }) => {
      await until(page, `document.documentElement.lang === 'ar' && document.documentElement.dir === 'rtl'`)
      const rail = await box(page.locator('.rail'))
      assert.equal(rail.right, 1280, 'the rail is on the right')
      await page.locator('.top .me').click()
      await page.getByRole('menuitem', { name: 'English' }).click()
      await until(page, `document.documentElement.lang === 'en' && document.documentElement.dir === 'ltr'`)
      await eventually(async () => (await box(page.locator('.rail'))).left, 0)
    })
  })

  test('a title in Latin letters begins where the page begins, and runs its own way', async () => {
    await stand.see(AT, LEAD, async ({ page }) => {
      const heading = page.locator('h1')
      await eventually(() => heading.evaluate((element) => getComputedStyle(element).direction), 'ltr')
      const [words, room] = [await drawn(heading), await box(heading)]
      assert.ok(Math.abs(words.right - room.right) < 2, `${words.right} in ${room.right}`)
    })
  })

  test('a quote keeps its direction, its bar and its source stand as the page runs', async () => {
    await stand.see(`${AT}?part=reasons`, LEAD, async ({ page }) => {
      const quote = page.locator('.evidence blockquote').first()
      await quote.waitFor()
      const style = (place: Locator, name: string) =>
        place.evaluate((element, asked) => getComputedStyle(element).getPropertyValue(asked), name)
      assert.equal(await style(quote.locator('.hit'), 'direction'), 'ltr')
      assert.equal(await style(quote, 'border-right-width'), '2px')
      assert.equal(await style(quote.locator('cite'), 'direction'), 'rtl')
      assert.ok(await firstIsRight(quote.locator('cite'), 'الإعلان', 'board.example'))
      assert.ok(await firstIsRight(quote.locator('cite'), 'board.example', 'نوفمبر'))
    })
  })

  test('a telephone number is drawn from its plus on', async () => {
    await stand.see(AT, LEAD, async ({ page }) => {
      const number = page.getByText('+999 5550 101').first()
      await number.waitFor()
      assert.ok(!(await firstIsRight(number, '+999', '101')), 'plus is left')
    })
  })

  test('days under the chart read as Arabic does', async () => {
    await stand.see(AT, LEAD, async ({ page }) => {
      await page.locator('.chart').first().scrollIntoViewIfNeeded()
      const tick = page.locator('.chart text', { hasText: 'نوفمبر' }).first()
      await eventually(() => tick.textContent(), /^\u2068\d+ نوفمبر\u2069$/)
    })
  })

  for (const width of [1280, 390])
    test(`the picked row has its bar on the right at ${width}`, async () => {
      await stand.see('/leads', { ...QUEUE, width }, async ({ page }) => {
        const row = page.locator('.queue tbody tr[aria-current]')
        await row.waitFor()
        const shadow = (place: Locator) => place.evaluate((element) => getComputedStyle(element).boxShadow)
        const bars = [await shadow(row), await shadow(row.locator('td').first())].filter((bar) => bar !== 'none')
        assert.equal(bars.length, 1)
        assert.match(bars[0], /-3px 0px 0px/)
      })
    })

  test('what is more stands behind its dot', async () => {
    await stand.see('/leads', QUEUE, async ({ page }) => {
      const signs = page.locator('.queue .ind').first()
      await eventually(() => textOf(signs), /\+1$/)
      assert.ok(await firstIsRight(signs, 'سكن مرتبط بالعمل', '+'))
      assert.ok(!(await firstIsRight(signs, '+', '1')), 'plus before the number')
    })
  })
})
